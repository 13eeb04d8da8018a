/** What it costs to take a figure for that of a tag: nothing for what stands in its own words, more for what must be carried over. */
import { cueAt, isClauseMark, isFigure, windowEnd } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

export interface Costed<T> {
	readonly value: T;
	readonly cost: number;
	/** How it was told, for the list of assumptions; null where the clause says it. */
	readonly assumption: string | null;
}

/** Adds unless the same is there at no higher cost. */
export function offer<T>(
	list: Costed<T>[],
	value: T,
	cost: number,
	assumption: string | null,
	same: (a: T, b: T) => boolean,
): void {
	let at = -1;
	for (let i = 0; i < list.length && at < 0; i++) if (same(list[i].value, value)) at = i;
	if (at < 0) list.push({ value, cost, assumption });
	else if (list[at].cost > cost) list[at] = { value, cost, assumption };
}

/** End of the words after the figure that still belong to it: a mark or a joint ends them. */
export function rightEnd(s: Sentence, index: number): number {
	const n = s.numbers[index];
	const stop = windowEnd(s, index);
	for (let i = n.to; i < stop; i++) {
		if (s.nameAt[i] >= 0) continue;
		const token = s.tokens[i];
		if (token.word === '(' && s.nameAt[i - 1] >= 0 && s.nameAt[i + 1] >= 0 && i - 1 >= n.to) {
			i = s.names[s.nameAt[i + 1]].to;
			continue;
		}
		if (token.kind === 'mark' && token.word !== '"' && token.word !== "'") return i;
		if (token.cue === 'but' || token.cue === 'while' || (token.cue === 'and' && i > n.to)) return i;
	}
	return stop;
}

/** Words inside a clause between commas or brackets speak of what they follow, not of what comes after the clause. */
export function asides(s: Sentence): readonly number[] {
	let span = ASIDES.get(s);
	if (span === undefined) {
		span = asidesOf(s);
		ASIDES.set(s, span);
	}
	return span;
}

/** Asked for by every figure of a sentence. */
const ASIDES = new WeakMap<Sentence, readonly number[]>();

function asidesOf(s: Sentence): readonly number[] {
	const span: number[] = s.tokens.map(() => 0);
	let id = 0;
	for (let i = 0; i + 1 < s.tokens.length; i++) {
		const opens =
			s.tokens[i].word === '(' ||
			(s.tokens[i].word === ',' &&
				(cueAt(s, i + 1) === 'who' ||
					cueAt(s, i + 1) === 'where' ||
					cueAt(s, i + 1) === 'elect' ||
					cueAt(s, i + 1) === 'first' ||
					cueAt(s, i + 1) === 'former' ||
					LIKENING.has(s.tokens[i + 1].word) ||
					isOrdinal(s, i + 1)));
		if (!opens || span[i] > 0) continue;
		const isBracket = s.tokens[i].word === '(';
		let end = i + 1;
		while (
			end < s.tokens.length &&
			s.tokens[end].word !== (isBracket ? ')' : ',') &&
			s.tokens[end].word !== ';'
		)
			end++;
		if (end >= s.tokens.length - 1) continue;
		id++;
		for (let k = i; k <= end; k++) span[k] = id;
	}
	return span;
}

/** "The SNP, like Labour, polled 441." */
const LIKENING = new Set(['like', 'unlike']);

function isOrdinal(s: Sentence, i: number): boolean {
	return s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]].kind === 'ordinal';
}

export const NO_ASIDES: readonly number[] = new Array(512).fill(0);

export function figureBefore(s: Sentence, index: number): number {
	for (let i = index - 1; i >= 0; i--) if (isFigure(s.numbers[i])) return i;
	return -1;
}

/** Tokens `from` up to `to`. */
export interface Words {
	readonly from: number;
	readonly to: number;
}

const NO_WORDS: Words = { from: 0, to: 0 };

/** The words after the figure before that still belong to it. */
export function wordsOfFigureBefore(s: Sentence, index: number): Words {
	const previous = figureBefore(s, index);
	return previous < 0 ? NO_WORDS : { from: s.numbers[previous].to, to: rightEnd(s, previous) };
}

/** What it costs that a tag stands in an aside that the figure is not in, or in the words that end the figure before. */
export function distance(
	s: Sentence,
	index: number,
	from: number,
	span: readonly number[],
	ofFigureBefore: Words = wordsOfFigureBefore(s, index),
): number {
	const n = s.numbers[index];
	let cost = 0;
	if (span[from] > 0 && span[from] !== span[n.figureFrom]) cost += 0.5;
	if (from >= ofFigureBefore.from && from < ofFigureBefore.to) {
		const link = cueAt(s, from - 1) === 'the' ? cueAt(s, from - 2) : cueAt(s, from - 1);
		const isBracketed = s.tokens[from - 1]?.word === '(' && s.nameAt[from - 2] >= 0;
		if (
			isBracketed ||
			s.timeAt[from] >= 0 ||
			link === 'in' ||
			link === 'for' ||
			link === 'at' ||
			link === 'over'
		)
			cost += 0.45;
	}
	return cost;
}

/** How many clause boundaries lie between two tokens: what a carry inside the sentence costs. */
export function boundaries(s: Sentence, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++)
		if (isClauseMark(s, i) || cueAt(s, i) === 'but' || cueAt(s, i) === 'while') count++;
	return count;
}

export function clauseStart(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0; i--) if (isClauseMark(s, i)) return i + 1;
	return 0;
}
