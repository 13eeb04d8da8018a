/**
 * How near one text is to another, counted in words: how many words of the first stand in the second in the same order, how many
 * are gone and how many are new. A copy that somebody amended is a variant; this says by how much.
 */
import { diffArrays } from 'diff';
import { type OpenText, openText } from './fingerprint.ts';

export interface Nearness {
	/** Words of the first text. */
	readonly wordCount: number;
	/** Of these, how many stand in the second, in order. */
	readonly keptCount: number;
	readonly goneCount: number;
	readonly newCount: number;
	/** False where the texts differ in so many words that they were not aligned; then only what both begin and end with is kept. */
	readonly isExact: boolean;
}

/** Words that may differ before texts are told apart as wholly different. */
const MOST_DIFFERENT = 2_000;

/** @returns how many words of `a` are kept in `b` */
export function nearness(a: string, b: string): Nearness {
	return nearnessOfOpen(openText(a), openText(b));
}

/** The same of texts whose blanks are open: an open blank is a word, and the same blank in both is kept. */
export function nearnessOfOpen(a: OpenText, b: OpenText): Nearness {
	const [from, to] = [a, b].map((text) => (text === '' ? [] : text.split(' ')));
	const most = Math.min(from.length, to.length);
	let first = 0;
	while (first < most && from[first] === to[first]) first++;
	let last = 0;
	while (last < most - first && from.at(-1 - last) === to.at(-1 - last)) last++;
	const changes = diffArrays(from.slice(first, from.length - last), to.slice(first, to.length - last), {
		maxEditLength: MOST_DIFFERENT,
	});
	const between = (changes ?? []).reduce(
		(sum, { added, removed, count }) => sum + (added || removed ? 0 : count),
		0,
	);
	const kept = first + last + between;
	return {
		wordCount: from.length,
		keptCount: kept,
		goneCount: from.length - kept,
		newCount: to.length - kept,
		isExact: changes !== undefined,
	};
}

/** Whether most of a text is another's: of all words of both, more than half are common. */
export function isVariant({ wordCount, keptCount, newCount }: Nearness): boolean {
	return keptCount * 2 > wordCount + newCount;
}

/** Compares how near two texts are to a third: negative where `a` is nearer. */
export function nearerFirst(a: Nearness, b: Nearness): number {
	return b.keptCount * (a.wordCount + a.newCount) - a.keptCount * (b.wordCount + b.newCount);
}
