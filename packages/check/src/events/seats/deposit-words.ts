/** The words around "deposit": the verb that tells what became of it, and how many it is said of. */
import type { EventInput } from '../event.ts';
import { clauseOf, cue, nameOf, word } from './clause.ts';

export const LOSING = /^(los(e|es|t|ing)|forfeit(s|ed|ing)?|cost|costing)$/;

const SAVING = /^(sav(e|es|ed|ing)|keep|keeps|kept|keeping|h(o|e)ld|holding|retain(s|ed|ing)?)$/;

/** "kept their £500": the sum of a deposit. */
export function isFee(s: EventInput['s'], i: number): boolean {
	const n = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
	return (
		n?.unit === 'money' &&
		n.n === 500 &&
		n.figureFrom === i &&
		!/^deposits?$/.test(word(s, n.to)) &&
		/^(its|his|her|their)$/.test(word(s, n.from - 1))
	);
}

/** The verb that tells what became of the deposit at `i`, or -1; "a lost deposit" has it as an adjective. */
export function verbAt(s: EventInput['s'], i: number): number {
	for (let k = i - 1; k >= 0 && k > i - 7; k--) {
		if (LOSING.test(word(s, k)) || SAVING.test(word(s, k))) return k;
		if (s.tokens[k].kind === 'mark' && word(s, k) !== '£') return -1;
	}
	return -1;
}

/** "enough to save" is saved; "not enough", "too few to save" is lost; null where neither is said. */
export function enoughTo(s: EventInput['s'], v: number): boolean | null {
	if (word(s, v - 1) !== 'to') return null;
	const w = word(s, v - 2);
	if (w === 'few' || w === 'little') return word(s, v - 3) === 'too' ? false : null;
	if (w !== 'enough') return null;
	return !/^(not|never|hardly|near|nearly)$/.test(word(s, v - 3));
}

export interface Group {
	readonly from: number;
	/** How many, or -1 for all of the others. */
	readonly n: number;
	/** "every other", "all the others": all but those named. */
	readonly isRest: boolean;
	readonly number: number;
	/** Out of how many candidates, or -1. */
	readonly of: number;
}

/** "Thirteen of them", "every other candidate, twelve of them in all," "nine candidates": the count that is the subject. */
export function groupOf({ s, mentions }: EventInput, v: number): Group | null {
	const { from } = clauseOf(s, v);
	let number = -1;
	let start = v;
	let isRest = false;
	let of = -1;
	let isOne = false;
	for (let i = from; i < v; i++) {
		if (nameOf(s, i) && mentions.some((m) => m.from <= i && m.to > i && m.to >= v - 3 && !m.isPronoun))
			return null;
		const n = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
		if (
			n &&
			n.kind === 'count' &&
			n.unit === 'none' &&
			n.d === 1 &&
			i === n.figureFrom &&
			isPeople(s, n.to)
		) {
			const link = cue(s, n.from - 1) === 'the' ? n.from - 2 : n.from - 1;
			const part = cue(s, link) === 'of' ? s.numberAt[link - 1] : -1;
			isOne = cue(s, link) === 'of' && word(s, link - 1) === 'one';
			if (part >= 0 || isOne) of = n.n;
			number = part >= 0 ? part : s.numberAt[i];
			start = Math.min(
				start,
				isOne
					? word(s, link - 2) === 'just' || word(s, link - 2) === 'only'
						? link - 2
						: link - 1
					: s.numbers[number].from,
			);
		}
		const isEvery =
			(cue(s, i) === 'each' || word(s, i) === 'all') &&
			(word(s, i + 1) === 'other' ||
				word(s, i + 2) === 'other' ||
				word(s, i + 2) === 'others' ||
				word(s, i + 1) === 'others');
		const isOthers = (word(s, i) === 'others' || word(s, i) === 'rest') && cue(s, i - 1) === 'the';
		if (isEvery || isOthers) {
			isRest = true;
			start = Math.min(start, isOthers ? i - 1 : i);
		}
	}
	if (number < 0 && !isRest) return null;
	return { from: start, n: isOne ? 1 : number >= 0 ? s.numbers[number].n : -1, isRest, number, of };
}

const PEOPLE = new Set(
	'candidates candidate others other contenders hopefuls challengers independents rivals opponents parties'.split(
		' ',
	),
);

function isPeople(s: EventInput['s'], i: number): boolean {
	if (word(s, i) === 'of' && ['them', 'the', 'these', 'those'].includes(word(s, i + 1)))
		return !(word(s, i + 1) === 'the' && cue(s, i + 2) === 'seat');
	return PEOPLE.has(word(s, i)) || PEOPLE.has(word(s, i + 1)) || LOSING.test(word(s, i));
}
