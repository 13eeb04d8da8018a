/**
 * What the winner of a single seat had when elected, beside both totals that it is told as a part of: the valid papers, and
 * the papers that still named somebody who was left. More than half of the second may be less than half of the first.
 */
import type { Count } from '../stages/count.ts';

export interface Majority {
	/** At which the seat was filled. */
	readonly stage: number;
	readonly candidate: number;
	/** In units, as are the totals. */
	readonly votes: bigint;
	readonly valid: bigint;
	/** Votes held by all candidates at the end of that stage. */
	readonly continuing: bigint;
}

/** @returns null where there was more than one seat, or nobody was elected */
export function majorityOf({ seats, elected, stages, valid, places }: Count): Majority | null {
	if (seats !== 1 || elected.length !== 1) return null;
	const [candidate] = elected;
	const deciding = stages.find((stage) => stage.elected.some((one) => one.candidate === candidate));
	if (deciding === undefined) return null;
	return {
		stage: deciding.stage,
		candidate,
		votes: deciding.totals[candidate],
		valid: BigInt(valid) * 10n ** BigInt(places),
		continuing: deciding.totals.reduce((sum, votes) => sum + votes, 0n),
	};
}
