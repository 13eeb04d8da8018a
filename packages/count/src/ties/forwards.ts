/**
 * Ties settled by the earliest point at which the tied had unequal votes: the first stage, then the end of every later batch
 * of papers transferred. At each point those of the tied who have the extreme figure stay; where one is left it is settled,
 * and where several are left the search goes on with them alone (ERS97 5.2.3, 5.2.5 and 5.6.2, which speak of two candidates
 * and are silent on three of whom some differ).
 */
import type { Tie } from '../stages/count.ts';
import { EXTREMES, type Extreme, type Past } from './choose.ts';
import { favoured, type Lot, leastFavoured } from './lot.ts';

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
