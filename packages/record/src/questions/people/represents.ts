/** Who represents a place on a day, and who did before and after. */
import { byCodePoint } from '../../compile/order.ts';
import { isWithin } from '../days.ts';
import type { Known } from '../known.ts';
import { remembered } from '../remember.ts';
import { isDissolved } from './parliaments.ts';
import { allTenures, type Tenure } from './tenures.ts';

export interface Represents {
	/** More than one where a seat had several members, or sources give two people for one seat. */
	readonly now: readonly Tenure[];
	readonly before: Tenure | null;
	readonly after: Tenure | null;
	/** `dissolved`: there is no House on the day. `vacant`: nobody known to hold it, though the record has holders around it. */
	readonly state: 'held' | 'vacant' | 'dissolved' | 'not in the record';
	/** Everybody of the book who held it, in order. */
	readonly holders: readonly Tenure[];
}

const byPlace = remembered((known: Known): ReadonlyMap<number, readonly Tenure[]> => {
	const places = new Map<number, Tenure[]>();
	for (const tenure of allTenures(known)) {
		const list = places.get(tenure.placeRow);
		if (list) list.push(tenure);
		else places.set(tenure.placeRow, [tenure]);
	}
	for (const list of places.values()) list.sort((a, b) => byCodePoint(a.from, b.from));
	return places;
});

/** Tenures of a seat of the name, in order. @param place row of `Release.places` */
export const holdersOf = (known: Known, place: number): readonly Tenure[] => byPlace(known).get(place) ?? [];

/** @param on ISO day */
export function whoRepresents(known: Known, place: number, on: string): Represents {
	const holders = holdersOf(known, place);
	const now = holders.filter(({ from, to }) => isWithin(on, from, to));
	const before = holders.findLast(({ to }) => to !== null && to <= on) ?? null;
	const after = holders.find(({ from }) => from > on) ?? null;
	const isBetween = before !== null && after !== null;
	const state =
		now.length > 0
			? 'held'
			: isDissolved(known.release, on)
				? 'dissolved'
				: isBetween && before.parliament === after.parliament
					? 'vacant'
					: 'not in the record';
	return { now, before, after, state, holders };
}

/** The seat that a person holds on a day, or null. */
export function representedBy(tenures: readonly Tenure[], on: string): Tenure | null {
	return tenures.findLast(({ from, to }) => isWithin(on, from, to)) ?? null;
}
