/** Bands as a text names them: "band A", "bands A to C", "A, B and C", "band D and above". */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

export interface NamedBands {
	readonly from: number;
	readonly to: number;
	/** Indices of the bands, 0 is A; ascending. */
	readonly bands: readonly number[];
}

const LAST = 8;
const UPWARDS: ReadonlySet<string> = new Set(['above', 'over', 'higher', 'up', 'upwards']);
const DOWNWARDS: ReadonlySet<string> = new Set(['below', 'under', 'lower', 'down', 'downwards']);
const RUN: ReadonlySet<string> = new Set(['to', 'through', '-', '–', '—']);

/** Index of the band whose letter stands at `i`, or -1. */
function letterAt(s: Sentence, i: number): number {
	const token = s.tokens[i];
	if (token?.kind !== 'word' || !token.isCapital || token.word.length !== 1) return -1;
	const index = token.word.charCodeAt(0) - 97;
	return index >= 0 && index <= LAST ? index : -1;
}

function run(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Every naming of bands, in order. */
export function bandsIn(s: Sentence): NamedBands[] {
	const found: NamedBands[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (word !== 'band' && word !== 'bands') continue;
		const named = lettersAt(s, i + 1);
		if (named === null) continue;
		found.push({ from: i, ...named });
		i = named.to - 1;
	}
	return found;
}

function lettersAt(
	s: Sentence,
	from: number,
): { readonly to: number; readonly bands: readonly number[] } | null {
	const first = letterAt(s, from);
	if (first < 0) return null;
	const next = wordAt(s, from + 1);
	const second = letterAt(s, from + 2);
	if (RUN.has(s.tokens[from + 1]?.word ?? '') && second >= 0)
		return second > first ? { to: from + 3, bands: run(first, second) } : null;
	if (next === 'and' || next === 'or') {
		const direction = wordAt(s, from + 2);
		if (UPWARDS.has(direction)) return { to: from + 3, bands: run(first, LAST) };
		if (DOWNWARDS.has(direction)) return { to: from + 3, bands: run(0, first) };
	}
	const bands = new Set([first]);
	let to = from + 1;
	for (;;) {
		let i = to;
		if (s.tokens[i]?.word === ',') i++;
		if (wordAt(s, i) === 'and' || wordAt(s, i) === 'or') i++;
		const letter = letterAt(s, i);
		if (i === to || letter < 0) break;
		bands.add(letter);
		to = i + 1;
	}
	return { to, bands: [...bands].sort((one, other) => one - other) };
}
