/** Seats by the side that holds them. */
import { byCodePoint } from '../../compile/order.ts';
import { type PartyState, stateKey } from '../changes/party-state.ts';

export interface PartySeats {
	/** The Speaker's chair stands apart; `not said` are holders of whom nothing says for whom they sit. */
	readonly party: PartyState;
	readonly seats: number;
}

const NOT_SAID: PartyState = { id: null, name: 'not said', label: 'not said' };

/** Most seats first. */
export function countSides(sides: readonly (PartyState | null)[]): readonly PartySeats[] {
	const parties = new Map<string, { party: PartyState; seats: number }>();
	for (const party of sides) {
		const one = parties.get(stateKey(party)) ?? { party: party ?? NOT_SAID, seats: 0 };
		one.seats++;
		parties.set(stateKey(party), one);
	}
	return [...parties.values()].sort((a, b) => b.seats - a.seats || byCodePoint(a.party.name, b.party.name));
}
