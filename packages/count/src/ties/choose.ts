/** The one with the most or the fewest votes, and what settled it where several have the same. */
import type { Lot, Stage, Stopped, Tie } from '../stages/count.ts';

export type Extreme = 'most' | 'fewest';

/** A stage done, or the part that is done of the stage in hand. */
export type Past = Pick<Stage, 'stage' | 'totals' | 'batches'>;

/** How a rule settles ties; null where only a lot can tell and there is none. */
export type Settle = (
	tied: readonly number[],
	extreme: Extreme,
	about: Tie['about'],
	before: readonly Past[],
	lot: Lot | null,
) => Tie | null;

export type Choice =
	| { readonly candidate: number; readonly tie: Tie | null }
	| { readonly candidate: null; readonly stopped: Stopped };

/**
 * @param among at least one candidate
 * @param votes of every candidate at present
 * @param before the stages done
 */
export function choose(
	among: readonly number[],
	votes: readonly bigint[],
	extreme: Extreme,
	about: Tie['about'],
	settle: Settle,
	before: readonly Past[],
	lot: Lot | null,
): Choice {
	const figure = among.map((candidate) => votes[candidate]).reduce(EXTREMES[extreme]);
	const tied = among.filter((candidate) => votes[candidate] === figure);
	if (tied.length === 1) return { candidate: tied[0], tie: null };
	const tie = settle(tied, extreme, about, before, lot);
	if (tie === null) return { candidate: null, stopped: { why: 'lot', between: tied, about } };
	return { candidate: tie.chosen[0], tie };
}

/** Of two figures, the one that is looked for. */
export const EXTREMES: Readonly<Record<Extreme, (a: bigint, b: bigint) => bigint>> = {
	most: (a, b) => (a > b ? a : b),
	fewest: (a, b) => (a < b ? a : b),
};
