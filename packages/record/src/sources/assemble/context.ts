/** What the steps of the assembly share: the readings, the registers of parties, areas and places, and what they find. */
import type { Locator } from '../../locator.ts';
import type { Contest, Election, Finding } from '../../model.ts';
import type { Readings } from '../readings.ts';
import { type AreaRegister, createAreaRegister } from './areas.ts';
import { createPartyRegister, type PartyRegister } from './parties.ts';
import { createPlaceNames, type PlaceNames } from './places.ts';

export interface Assembly {
	readonly readings: Readings;
	readonly parties: PartyRegister;
	readonly areas: AreaRegister;
	readonly places: PlaceNames;
	readonly elections: Election[];
	/** General elections in order of polling day, then notional ones, then by-elections. */
	readonly contests: Contest[];
	readonly findings: Finding[];
	/** County of a seat by its code; files of by-elections mostly leave it out. */
	readonly counties: Map<string, string>;
	/** Sets a row aside that reads well but has no place. */
	readonly quarantine: (at: Locator, reason: string) => void;
}

export function createAssembly(readings: Readings, quarantine: Assembly['quarantine']): Assembly {
	return {
		readings,
		parties: createPartyRegister(),
		areas: createAreaRegister(),
		places: createPlaceNames(),
		elections: [],
		contests: [],
		findings: [],
		counties: new Map(),
		quarantine,
	};
}

/** The number of the Parliament in a path: the nearest folder whose name is a number. Null if there is none. */
export function parliamentOf(path: string): number | null {
	const folders = path.split('/').slice(0, -1);
	for (let i = folders.length - 1; i >= 0; i--) if (/^\d{1,3}$/.test(folders[i])) return Number(folders[i]);
	return null;
}
