/**
 * Ties settled by the earliest point at which the tied had unequal votes: the first stage, then the end of every later batch
 * of papers transferred. At each point those of the tied who have the extreme figure stay; where one is left it is settled,
 * and where several are left the search goes on with them alone (ERS97 5.2.3, 5.2.5 and 5.6.2, which speak of two candidates
 * and are silent on three of whom some differ).
 */
import type { Lot, Tie } from '../stages/count.ts';
import { EXTREMES, type Extreme, type Past } from './choose.ts';
import { favoured, leastFavoured } from './lot.ts';

/**
 * @param tied at least two candidates with equal votes now
 * @param before the stages done, and what is done of the stage in hand
 * @returns null where only a lot can tell and there is none
 */
export function settleForwards(
	tied: readonly number[],
	extreme: Extreme,
	about: Tie['about'],
	before: readonly Past[],
	lot: Lot | null,
): Tie | null {
	let left = tied;
	for (const { totals, ...where } of points(before)) {
		const figure = left.map((candidate) => totals[candidate]).reduce(EXTREMES[extreme]);
		left = left.filter((candidate) => totals[candidate] === figure);
		if (left.length === 1) return { between: tied, about, chosen: left, ...where };
	}
	if (lot === null) return null;
	const chosen = extreme === 'most' ? favoured(left, lot) : leastFavoured(left, lot);
	return { between: tied, about, chosen: [chosen], stage: null };
}

/**
 * Those of the tied who come first by the earliest point, most votes first, as far as there are places: of candidates who were
 * equal at all points either all are taken or none, and no lot is asked.
 * @param tied more candidates than places, with equal votes now
 * @returns null where none comes first
 */
export function firstForwards(tied: readonly number[], places: number, before: readonly Past[]): Tie | null {
	let groups: readonly (readonly number[])[] = [tied];
	let settled: Tie | null = null;
	for (const { totals, ...where } of points(before)) {
		groups = groups.flatMap((group) => downwards(group, totals));
		const chosen = fitting(groups, places);
		if (chosen.length > (settled?.chosen.length ?? 0))
			settled = { between: tied, about: 'seat', chosen, ...where };
	}
	return settled;
}

/** Groups of equal votes, most first. */
function downwards(group: readonly number[], votes: readonly bigint[]): readonly (readonly number[])[] {
	const figures = [...new Set(group.map((candidate) => votes[candidate]))];
	figures.sort((a, b) => (a > b ? -1 : 1));
	return figures.map((figure) => group.filter((candidate) => votes[candidate] === figure));
}

/** The first groups in full, for as long as there are places for a whole group. */
function fitting(groups: readonly (readonly number[])[], places: number): readonly number[] {
	const chosen: number[] = [];
	for (const group of groups) {
		if (chosen.length + group.length > places) break;
		chosen.push(...group);
	}
	return chosen;
}

interface Point {
	readonly stage: number;
	readonly batch?: number;
	readonly totals: readonly bigint[];
}

function points(before: readonly Past[]): readonly Point[] {
	return before.flatMap(({ stage, batches = [], totals }) =>
		batches.length === 0
			? [{ stage, totals }]
			: batches.map((batch, place) => ({ stage, batch: place + 1, totals: batch.totals })),
	);
}
