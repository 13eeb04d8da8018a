/** What the readers of members found. */
import type { Locator } from '../../locator.ts';
import type { Timeline } from '../../members/model.ts';

/** An id under which a source knows somebody: `mnis:172`. Sources that share one are about one person. */
export type StrongId =
	`${'mnis' | 'publicwhip' | 'everypolitician' | 'wikidata' | 'democracyclub'}:${string}`;

export interface NamedRow {
	readonly id: StrongId;
	readonly name: string;
}

export interface SeatSpellRow {
	readonly id: StrongId;
	readonly place: string;
	readonly from: string;
	readonly to: string | null;
	readonly entered: string;
	readonly left: string;
	readonly at: Locator;
}

export interface PartySpellRow {
	readonly id: StrongId;
	readonly timeline: Timeline;
	readonly label: string;
	readonly from: string;
	readonly to: string | null;
	readonly note: string;
	/** How it began and ended, where the list says so. */
	readonly entered?: string;
	readonly left?: string;
	readonly at: Locator;
}

export interface CrossingRow {
	readonly id: StrongId;
	readonly on: string;
	readonly from: string;
	readonly to: string;
	readonly at: Locator;
}

export interface OfficeRow {
	readonly id: StrongId;
	readonly role: string;
	readonly body: string;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

/** A row of a source that leaves a day out where it is that of the whole Parliament. */
export interface TermRow {
	readonly id: StrongId;
	readonly term: number;
	readonly place: string;
	readonly label: string;
	/** As printed; empty where it is the Parliament's own. */
	readonly start: string;
	readonly end: string;
	readonly at: Locator;
}

export interface ParliamentRow {
	readonly term: number;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

/** Which party everybody was of on one day. */
export interface RollRow {
	readonly id: StrongId;
	readonly label: string;
	readonly place: string;
	readonly on: string;
	readonly at: Locator;
}

export interface DayOfList {
	readonly source: number;
	readonly on: string;
}

export interface MemberReadings {
	readonly same: (readonly [StrongId, StrongId])[];
	readonly names: NamedRow[];
	readonly seats: SeatSpellRow[];
	readonly parties: PartySpellRow[];
	readonly crossings: CrossingRow[];
	readonly offices: OfficeRow[];
	readonly terms: TermRow[];
	readonly parliaments: ParliamentRow[];
	/** The same from Parliament's own list, for Parliaments that the lists of members do not date. */
	readonly dissolutions: ParliamentRow[];
	readonly rolls: RollRow[];
	/** Who was in one of the two Houses when: id, `Commons` or `Lords`, days. */
	readonly houses: {
		readonly id: StrongId;
		readonly house: string;
		readonly from: string;
		readonly to: string | null;
	}[];
	/** Days told by lists that name every member, or every change, between their first day and their last. */
	readonly seatDays: DayOfList[];
	readonly changeDays: DayOfList[];
	/** Parliaments all whose changes a list has, from their first day. */
	readonly changesOfTerm: { readonly source: number; readonly term: number }[];
}
