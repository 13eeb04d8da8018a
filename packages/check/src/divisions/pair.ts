/** Two figures set against each other: "by 333 votes to 298", "412 ayes and 149 noes". */
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';

/** More than either House has members. */
const MOST = 1500;
/** Fewer on the larger side are no vote that is told as a score. */
const FEWEST = 20;

export interface Pair {
	/** Indices into the sentence's numbers. */
	readonly one: number;
	readonly other: number;
	readonly a: number;
	readonly b: number;
	/** Whether the first is said to be the ayes, or the noes; null where the words only set one against the other. */
	readonly sides: 'ayes-first' | 'noes-first' | null;
}

export function isCount(n: NumberTag): boolean {
	return (
		(n.kind === 'count' || n.kind === 'range') &&
		n.unit === 'none' &&
		n.d === 1 &&
		n.n < MOST &&
		n.decimals === 0
	);
}

const JOINTS = new Set(['to', 'against', '–', '-', 'and', ',', 'versus', 'v', '/']);
const SIDES: Readonly<Record<string, 'aye' | 'no'>> = {
	aye: 'aye',
	ayes: 'aye',
	noes: 'no',
	nays: 'no',
	for: 'aye',
	favour: 'aye',
	against: 'no',
};

/** The first two figures of the sentence that are set against each other. */
export function pairOf(s: Sentence): Pair | null {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const [x, y] = [s.numbers[i], s.numbers[i + 1]];
		if (!isCount(x) || !isCount(y) || s.timeAt[x.figureFrom] >= 0 || s.timeAt[y.figureFrom] >= 0) continue;
		const between = s.tokens.slice(x.figureTo, y.figureFrom).map(({ word }) => word);
		if (between.length > 6) continue;
		const after = s.tokens.slice(y.figureTo, y.figureTo + 3).map(({ word }) => word);
		const first = sideIn(between);
		const second = sideIn(after);
		const isNamed = first !== null && second !== null && first !== second;
		const isSet =
			between.every((word) => JOINTS.has(word) || word === 'votes' || word === 'mps') &&
			between.some((word) => JOINTS.has(word) && word !== 'and' && word !== ',');
		if (!isNamed && !isSet) continue;
		// "clauses 1 to 3": too few to be a division, where no side is named.
		if (!isNamed && Math.max(x.n, y.n) < FEWEST) continue;
		const sides = !isNamed ? null : first === 'aye' ? 'ayes-first' : 'noes-first';
		return { one: i, other: i + 1, a: x.n, b: y.n, sides };
	}
	return null;
}

function sideIn(words: readonly string[]): 'aye' | 'no' | null {
	for (const word of words) if (Object.hasOwn(SIDES, word)) return SIDES[word];
	return null;
}
