/** Which things fit the words of a query, best first: an index over all names, made once a release. */
import type { Release } from '../../release/release.ts';
import { type Thing, thingsOf, wordsToFind } from './things.ts';
import { ABSENT, indexWords, type WordIndex } from './word-index.ts';

export interface Fit {
	readonly thing: Thing;
	/** Less is better. The whole part is edits and words left out; see `rankOf`. */
	readonly rank: number;
}

export interface Fits {
	/** Best first. */
	readonly fits: readonly Fit[];
	/** `spelled` where every word is there or begins a word; `near` where typing errors were forgiven; `some` where words were left out. */
	readonly how: 'spelled' | 'near' | 'some';
}

interface Index {
	readonly things: readonly Thing[];
	/** Thing of each name. */
	readonly thingOf: Uint32Array;
	readonly lengths: Uint8Array;
	readonly names: WordIndex;
	readonly beside: WordIndex;
}

const opened = new WeakMap<Release, Index>();

/** Makes the index unless it is there; a server calls it before anybody asks. */
export function searchIndex(release: Release): Index {
	const known = opened.get(release);
	if (known) return known;
	const things = thingsOf(release);
	const entries: string[][] = [];
	const thingOf: number[] = [];
	for (const [row, { names }] of things.entries())
		for (const name of names) {
			entries.push(wordsToFind(name));
			thingOf.push(row);
		}
	const index = {
		things,
		thingOf: Uint32Array.from(thingOf),
		lengths: Uint8Array.from(entries, ({ length }) => Math.min(length, 255)),
		names: indexWords(entries),
		beside: indexWords(things.map(({ beside }) => [...new Set(beside.flatMap(wordsToFind))])),
	};
	opened.set(release, index);
	return index;
}

/** @param words as `wordsToFind` cuts them, eight at most */
export function fitsOf(release: Release, words: readonly string[]): Fits {
	const index = searchIndex(release);
	const all = words.length;
	const spelled = gather(index, words, false, all);
	if (spelled.length > 0 || all === 0) return { fits: spelled, how: 'spelled' };
	const near = gather(index, words, true, all);
	if (near.length > 0) return { fits: near, how: 'near' };
	for (let least = all - 1; least > 0; least--)
		for (const isLoose of [false, true]) {
			const some = gather(index, words, isLoose, least);
			if (some.length > 0) return { fits: some, how: 'some' };
		}
	return { fits: [], how: 'some' };
}

/** @param least words that must fit, one of them in a name */
function gather(index: Index, words: readonly string[], isLoose: boolean, least: number): Fit[] {
	const { things, thingOf, lengths } = index;
	const costsIn = (count: number) => words.map(() => new Uint8Array(count).fill(ABSENT));
	const [named, beside] = [costsIn(thingOf.length), costsIn(things.length)];
	for (const [at, word] of words.entries()) {
		index.names.lower(named[at], word, isLoose);
		if (words.length > 1) index.beside.lower(beside[at], word, isLoose);
	}
	const best = new Float64Array(things.length);
	let count = 0;
	for (let entry = 0; entry < thingOf.length; entry++) {
		let inName = 0;
		let fitting = 0;
		let cost = 0;
		const row = thingOf[entry];
		for (let word = 0; word < words.length; word++) {
			const here = named[word][entry];
			const there = beside[word][row];
			if (here !== ABSENT) inName++;
			if (here === ABSENT && there === ABSENT) continue;
			fitting++;
			cost += here < there ? here : there;
		}
		if (inName === 0 || fitting < least) continue;
		const rank = rankOf(
			things[row],
			cost,
			inName === lengths[entry] && (inName > 1 || things[row].kind !== 'person'),
		);
		if (best[row] === 0) count++;
		if (best[row] === 0 || rank < best[row]) best[row] = rank;
	}
	return sorted(things, best, count);
}

/** Ranks and rows in one number each, which sort faster than objects do. */
function sorted(things: readonly Thing[], best: Float64Array, count: number): Fit[] {
	const keys = new Float64Array(count);
	let at = 0;
	for (let row = 0; row < best.length; row++) if (best[row] > 0) keys[at++] = best[row] * ROWS + row;
	keys.sort();
	return Array.from(keys, (key) => ({ thing: things[key % ROWS], rank: Math.floor(key / ROWS) }));
}

const ROWS = 2 ** 20;
const YEARS = 1_000_000;

/** Fewest edits, then whole names, then members before councillors, then the most recent. A surname alone is no whole name. */
function rankOf(thing: Thing, cost: number, isWhole: boolean): number {
	const steps = (Math.min(cost, 255) * 2 + (isWhole ? 0 : 1)) * 2 + (thing.isFirst ? 0 : 1);
	return steps * YEARS + (YEARS - 1 - Math.min(thing.weight, YEARS - 2));
}

/** Steps of a rank that tell how well words fit, without who is first and when. */
export function fitOf({ rank }: Fit): number {
	return Math.floor(rank / YEARS / 2);
}
