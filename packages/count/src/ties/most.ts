/** Those with the most votes, as many as there are seats; who of equals takes the last ones is for the lot. */
import type { Lot, Stopped, Tie } from '../stages/count.ts';

export type Most =
	| { readonly taken: readonly number[]; readonly tie: Tie | null }
	| { readonly taken: null; readonly stopped: Stopped };

/**
 * @param votes of every candidate
 * @returns most votes first; of equals, as they were given, or in the order of the lot where it was asked
 */
export function takeMost(
	among: readonly number[],
	votes: readonly bigint[],
	seats: number,
	lot: Lot | null,
): Most {
	const order = byVotes(among, votes);
	if (order.length <= seats) return { taken: order, tie: null };
	const last = votes[order[seats - 1]];
	if (votes[order[seats]] < last) return { taken: order.slice(0, seats), tie: null };
	const above = order.filter((candidate) => votes[candidate] > last);
	const tied = order.filter((candidate) => votes[candidate] === last);
	if (lot === null) return { taken: null, stopped: { why: 'lot', between: tied, about: 'seat' } };
	const chosen = lot.order.filter((candidate) => tied.includes(candidate)).slice(0, seats - above.length);
	return { taken: [...above, ...chosen], tie: { between: tied, about: 'seat', chosen, stage: null } };
}

/** Most votes first; of equals, as they were given. */
export function byVotes(candidates: readonly number[], votes: readonly bigint[]): readonly number[] {
	return candidates.toSorted((a, b) => Number(votes[a] < votes[b]) - Number(votes[a] > votes[b]));
}
