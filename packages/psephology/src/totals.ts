/** Totals over an area, and the two national bases: the United Kingdom, and Great Britain without Northern Ireland. */
import type { Movement, Tally } from './tally.ts';

/** Sum over seats or areas. A seat that the party did not fight belongs in it, with no votes and its own total. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
	let votes = 0;
	let total = 0;
	for (const tally of tallies) {
		votes += tally.votes;
		total += tally.total;
	}
	return { votes, total };
}

export function sumMovements(movements: readonly Movement[]): Movement {
	return {
		before: sumTallies(movements.map((one) => one.before)),
		after: sumTallies(movements.map((one) => one.after)),
	};
}

/** A party in Great Britain: its votes and all votes, each less those of Northern Ireland. */
export function greatBritain(kingdom: Tally, northernIreland: Tally): Tally {
	return { votes: kingdom.votes - northernIreland.votes, total: kingdom.total - northernIreland.total };
}
