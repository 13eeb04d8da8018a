/**
 * Hold or gain: the winner against the winner at the base. The base is the preceding general election, notional where
 * seats were redrawn; by-elections and changes of party between are ignored (Commons Library, BBC). Some count from who
 * held the seat on the eve of the poll (Press Association, for local elections): give that holder instead.
 */

export type HoldOrGain<Party> = { readonly kind: 'hold' } | { readonly kind: 'gain'; readonly from: Party };

export function holdOrGain<Party>(winner: Party, winnerAtBase: Party): HoldOrGain<Party> {
	return winner === winnerAtBase ? { kind: 'hold' } : { kind: 'gain', from: winnerAtBase };
}

export interface SeatResult<Party> {
	readonly winner: Party;
	readonly winnerAtBase: Party;
}

export interface SeatChange {
	readonly gains: number;
	readonly losses: number;
	readonly holds: number;
	/** Gains less losses. */
	readonly net: number;
}

/** Seats that a party gained, lost and held. */
export function seatChange<Party>(party: Party, results: Iterable<SeatResult<Party>>): SeatChange {
	let gains = 0;
	let losses = 0;
	let holds = 0;
	for (const { winner, winnerAtBase } of results) {
		if (winner === party) {
			if (winnerAtBase === party) holds++;
			else gains++;
		} else if (winnerAtBase === party) losses++;
	}
	return { gains, losses, holds, net: gains - losses };
}
