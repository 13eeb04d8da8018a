/** Composition of the Commons on a day: a fold over its seats, each with its holder or a vacancy. */

import { isWithin } from '../days.ts';
import type { Known } from '../known.ts';
import { isDissolved, parliamentAt } from '../people/parliaments.ts';
import { type Knowledge, knowledgeOf } from '../people/sits-as.ts';
import { type ChamberSeat, chamberOf, type Holding } from './chamber.ts';
import { countSides, type PartySeats } from './count-sides.ts';
import type { Vacancy } from './vacancies.ts';

export interface SeatNow {
	readonly place: string;
	readonly placeRow: number;
	readonly holding: Holding;
}

export interface Composition extends Knowledge {
	readonly on: string;
	/** `dissolved`: there are no members between a dissolution and the election. */
	readonly state: 'sitting' | 'dissolved' | 'not in the record';
	/** Seats of the House: held, vacant and those whose holder is not in the record. */
	readonly size: number;
	readonly held: number;
	readonly vacancies: readonly Vacancy[];
	readonly notInRecord: number;
	/** Most seats first; they sum to `held`. */
	readonly parties: readonly PartySeats[];
	/** Seats where a change of no known day may have come before or after. */
	readonly unsure: number;
	readonly seats: readonly SeatNow[];
}

/** Holding of a seat on a day; null outside its Parliament. */
export function holdingOn({ holdings }: ChamberSeat, on: string): Holding | null {
	return holdings.find(({ from, to }) => isWithin(on, from, to)) ?? null;
}

/** @param on ISO day */
export function compositionOn(known: Known, on: string): Composition {
	const { release } = known;
	const parliament = parliamentAt(release, on);
	const coverage = release.members?.coverage;
	const isCovered = coverage?.seats.some(({ from, to }) => isWithin(on, from, to)) ?? false;
	const state =
		parliament === null || !isCovered
			? 'not in the record'
			: isDissolved(release, on)
				? 'dissolved'
				: 'sitting';
	const knowledge =
		coverage === undefined ? { isEveryChangeKnown: false, knownTo: null } : knowledgeOf(coverage, on);
	if (parliament === null || state !== 'sitting') {
		const none = { held: 0, vacancies: [], notInRecord: 0, parties: [], unsure: 0, seats: [] };
		return { on, state, size: parliament?.seats ?? 0, ...none, ...knowledge };
	}
	const seats = chamberOf(known, parliament).flatMap((seat): SeatNow[] => {
		const holding = holdingOn(seat, on);
		return holding === null ? [] : [{ place: seat.place, placeRow: seat.placeRow, holding }];
	});
	const held = seats.filter(({ holding }) => holding.state === 'held');
	return {
		on,
		state,
		size: parliament.seats,
		held: held.length,
		vacancies: seats.flatMap(({ holding }) => holding.vacancy ?? []),
		notInRecord: seats.filter(({ holding }) => holding.state === 'not in the record').length,
		parties: countSides(held.map(({ holding }) => holding.party)),
		unsure: held.filter(({ holding }) => (holding.standing?.or.length ?? 0) > 0).length,
		seats,
		...knowledge,
	};
}
