/** The span a figure's claim is quoted by: from whom or what it speaks of, through the words that tell its measure, to the figure and what it is linked to. */
import { windowStart } from '../frame/measure.ts';
import { isClauseMark, type Sentence } from '../frame/sentence.ts';
import { rightEnd } from '../resolve/cost.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { NumberTag } from '../tag/index.ts';

/** Most words between the subject and the measure that a quote takes in. */
const REACH = 14;
/** Characters from which the measure and figure can stand as a quote without their subject. */
const SHORT = 10;
/** As many times as long as measure and figure, and a quote is cut back to them. */
const WIDEST = 3.5;
/** Characters beyond which a quote is cut back to the words nearer the figure. */
const LONG = 20;
/** As many times as long as the quote, and the clause is better stood for by more of its words. */
const PART = 3.8;
/** Characters that a quote which is cut back has at least. */
const LEAST = 16;
/** As many times as long as its figure a quote is at most. */
const TIMES_FIGURE = 4;
const BINDING: ReadonlySet<string> = new Set(['by', 'on', 'with', 'got', 'had', ',', ':', '–', '—', '(']);
const COUNTED: ReadonlySet<string> = new Set(['votes', 'vote', 'seats', 'seat', 'points', 'point', 'mps']);

export function quoteOf(
	s: Sentence,
	index: number,
	cueFrom: number,
	cueTo: number,
	mentions: readonly Mention[],
	isPair = false,
): { from: number; to: number } {
	const n = s.numbers[index];
	const start = Math.max(0, Math.min(cueFrom, n.from));
	const left = Math.min(windowStart(s, index), start);
	let subject: Mention | null = null;
	for (const m of mentions) if (m.to <= start && m.from >= left) subject = m;
	const isApposed = s.tokens[start - 1]?.cue === 'a' && s.tokens[start - 2]?.word === ',';
	const from =
		subject && !isApposed && start - subject.to <= REACH && !hasClauseMark(s, subject.to, start)
			? subject.from
			: start;
	const bare = linkedEnd(s, index, cueFrom) ?? Math.max(n.to, Math.min(cueTo, s.tokens.length));
	const to = Math.max(bare, unitEnd(s, n));
	const length = (first: number): number => s.tokens[bare - 1].end - s.tokens[first].start;
	const isApart = cueTo > n.to && s.tokens[start - 1]?.word === ',';
	const isWide = length(start) >= SHORT && length(from) > WIDEST * length(start);
	const first = isWide || isApart ? start : from;
	const isTold = cueTo <= n.to && BINDING.has(s.tokens[n.from - 1]?.word ?? '');
	const told = withoutJudgement(
		s,
		n,
		isTold && length(first) > LONG ? nearer(s, n, Math.max(first, left), to) : first,
		to,
	);
	if (isPair) return told;
	const near = nearFigure(s, n, told.from, told.to);
	return withoutJudgement(s, n, near.from, near.to);
}

/**
 * The words of a quote that stand nearest its figure, where it is longer than a reader needs to find the figure in it: short
 * enough to stand for the figure alone, and long enough to stand for its clause. What is left starts at a word.
 */
function nearFigure(s: Sentence, n: NumberTag, from: number, to: number): { from: number; to: number } {
	const first = Math.min(n.figureFrom, to - 1);
	const last = Math.min(unitOf(n), to);
	const most = TIMES_FIGURE * (s.tokens[last - 1].end - s.tokens[first].start);
	const told = s.tokens[to - 1].end - s.tokens[from].start;
	if (told <= most) return from === first ? { from: besideName(s, first, to, most), to } : { from, to };
	const least = (s.tokens[clauseEnd(s, to) - 1].end - s.tokens[phraseStart(s, from, to)].start) / PART;
	for (const isInName of [false, true]) {
		for (const end of to > last ? [to, last] : [to]) {
			for (let start = from; start <= first; start++) {
				const length = s.tokens[end - 1].end - s.tokens[start].start;
				if (length <= most && length >= Math.min(least, told) && isOpening(s, start, isInName))
					return { from: start, to: end };
			}
		}
	}
	return { from, to };
}

/** "Winchester (71.9": a bare figure takes in the name that it stands beside. */
function besideName(s: Sentence, first: number, to: number, most: number): number {
	const at = s.tokens[first - 1]?.kind === 'mark' ? first - 2 : first - 1;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	if (!name) return first;
	for (const start of [name.from, name.to - 1])
		if (s.tokens[to - 1].end - s.tokens[start].start <= most) return start;
	return first;
}

/** Where the words between two marks that the quote starts in begin, if they name anybody; else the clause. */
function phraseStart(s: Sentence, first: number, to: number): number {
	let at = first;
	while (at > 0 && s.tokens[at - 1].kind !== 'mark') at--;
	const isNamed = s.names.some((name) => name.from >= at && name.to <= to);
	return isNamed ? at : clauseStart(s, first);
}

/** Where the words that the quote stands for end. */
function clauseEnd(s: Sentence, to: number): number {
	let at = to;
	while (at < s.tokens.length && s.tokens[at].kind !== 'mark') at++;
	return at;
}

/** "49.5 %", "57 per cent": the figure with its sign or unit. */
function unitOf(n: NumberTag): number {
	return n.unit === 'none' ? n.figureTo : Math.max(n.figureTo, n.to);
}

function isOpening(s: Sentence, i: number, isInName: boolean): boolean {
	if (s.tokens[i].kind === 'mark') return false;
	const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
	return name === null || name.from === i || ((isInName || name.kind === 'person') && i === name.to - 1);
}

/**
 * The figure with the words nearest it: as few as can stand for their clause, and never from the middle of a place or party, but
 * from a surname.
 */
function nearer(s: Sentence, n: NumberTag, first: number, to: number): number {
	const end = s.tokens[to - 1].end;
	const least = Math.max(LEAST, (end - s.tokens[clauseStart(s, first)].start) / PART);
	for (let i = figureStart(s, n); i > first; i--) {
		if (end - s.tokens[i].start < least || s.tokens[i].kind === 'mark') continue;
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name && name.from < i && !(name.kind === 'person' && i === name.to - 1)) continue;
		return i;
	}
	return first;
}

/** Where the words that the quote stands for begin. */
function clauseStart(s: Sentence, first: number): number {
	let at = first;
	while (at > 0 && s.tokens[at - 1].word !== ';') at--;
	return at;
}

/** Where the figure begins with the preposition that binds it: "by 2,617", "on 18.4". */
function figureStart(s: Sentence, n: NumberTag): number {
	const word = n.from > 0 && s.nameAt[n.from - 1] < 0 ? s.tokens[n.from - 1].word : '';
	return BINDING.has(word) ? n.from - 1 : n.from;
}

/** "6,057 votes": what is counted belongs to the figure. */
function unitEnd(s: Sentence, n: NumberTag): number {
	return s.nameAt[n.to] === -1 && COUNTED.has(s.tokens[n.to].word) ? n.to + 1 : n.to;
}

/** Words that judge a figure, and so neither start nor end what is quoted of it. */
const JUDGEMENTS = new Set(
	(
		'whopping massive huge thumping slender thin wafer comfortable solid tiny narrow mere staggering stunning crushing hefty handsome ' +
		'healthy commanding big large small paltry sizeable substantial respectable record astonishing remarkable only just merely barely'
	).split(' '),
);

function withoutJudgement(s: Sentence, n: NumberTag, from: number, to: number): { from: number; to: number } {
	let [first, end] = [from, to];
	const isJudgement = (i: number): boolean => s.nameAt[i] < 0 && JUDGEMENTS.has(s.tokens[i].word);
	const isHedge = n.approximator !== 'bare' && n.approximator !== 'only' && n.approximator !== 'exactly';
	for (;;) {
		const next = s.tokens[first].cue === 'a' || s.tokens[first].cue === 'the' ? first + 1 : first;
		const isOpen = next < n.figureFrom && !(isHedge && next >= n.from);
		if (!isOpen || !isJudgement(next)) break;
		first = next + 1;
	}
	while (end > n.to && isJudgement(end - 1)) end--;
	return { from: first, to: end };
}

/** "4,490 in Nottingham North": where the words before do not tell, those after the figure belong to the quote. */
function linkedEnd(s: Sentence, index: number, cueFrom: number): number | null {
	const n = s.numbers[index];
	if (cueFrom < n.from - 1) return null;
	const next = s.names.find((name) => name.from >= n.to && name.from <= n.to + 3);
	if (!next || next.to > rightEnd(s, index)) return null;
	const link = s.tokens[next.from - 1].cue;
	return link === 'in' || link === 'for' || link === 'the' ? next.to : null;
}

function hasClauseMark(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (isClauseMark(s, i) && s.tokens[i].word !== ':') return true;
	return false;
}
