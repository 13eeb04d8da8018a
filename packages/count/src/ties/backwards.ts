/**
 * Ties settled by the most recent earlier stage. Going back from the last stage, those of the tied who have the extreme
 * figure stay; where one is left it is settled, and where several are left the search goes on with them alone. The Scottish
 * orders speak of "the most recent preceding stage" at which two had unequal votes and are silent on three or more of whom
 * some differ: under this reading nobody comes back whom a later stage had ruled out.
 */
import type { Lot, Tie } from '../stages/count.ts';
import { EXTREMES, type Extreme, type Past } from './choose.ts';
import { favoured, leastFavoured } from './lot.ts';

/**
 * @param tied at least two candidates with equal votes now
 * @param before the stages done
 * @returns null where only a lot can tell and there is none
 */
export function settleBackwards(
	tied: readonly number[],
	extreme: Extreme,
	about: Tie['about'],
	before: readonly Past[],
	lot: Lot | null,
): Tie | null {
	let left = tied;
	for (const { stage, totals } of before.toReversed()) {
		const figure = left.map((candidate) => totals[candidate]).reduce(EXTREMES[extreme]);
		left = left.filter((candidate) => totals[candidate] === figure);
		if (left.length === 1) return { between: tied, about, chosen: left, stage };
	}
	if (lot === null) return null;
	const chosen = extreme === 'most' ? favoured(left, lot) : leastFavoured(left, lot);
	return { between: tied, about, chosen: [chosen], stage: null };
}
