/**
 * The book of members: who sat in the Commons, when, for what seat, in which party, with which changes of allegiance and in
 * which offices. Rows stand beside one another as their sources give them; where two disagree both are kept, each with its
 * source. Days are ISO; intervals are half-open `[from, to)`, a closed day of a source moved on by one; `null` is open or
 * not given. Only people who were members are in it.
 */
import type { Locator } from '../locator.ts';

/** Kept apart and never derived from one another: what the ballot paper said, the party, the group in the House, the whip. */
export const TIMELINES = ['label', 'membership', 'group', 'whip'] as const;
export type Timeline = (typeof TIMELINES)[number];

export interface Member {
	/** `member/172` with Parliament's number; `publicwhip/10001`, `wikidata/Q…` or `everypolitician/…` where it is not known. */
	readonly id: string;
	readonly name: string;
	/** Every other form of the name in the sources, without titles. */
	readonly names: readonly string[];
	/** Strong ids, `scheme:id`, sorted. */
	readonly ids: readonly string[];
}

export interface SeatSpell {
	readonly member: string;
	readonly place: string;
	readonly from: string;
	readonly to: string | null;
	/** How the spell began and ended in the words of the source; empty where it does not say. */
	readonly entered: string;
	readonly left: string;
	/** True where `to` is only the last day it can have been: the next election to the seat. */
	readonly isLatest: boolean;
	readonly at: Locator;
}

export interface PartySpell {
	readonly member: string;
	readonly timeline: Timeline;
	/** Id of a party of the record; null where it has none of the name. */
	readonly party: string | null;
	/** As the source prints it. */
	readonly label: string;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

export const ALLEGIANCE_KINDS = [
	'joined',
	'left',
	'expelled',
	'suspended',
	'whip_removed',
	'whip_resigned',
	'whip_restored',
	'readmitted',
	'group_formed',
	'group_renamed',
	'group_merged',
	'label_corrected',
] as const;
export type AllegianceKind = (typeof ALLEGIANCE_KINDS)[number];

export const ACTORS = ['member', 'party', 'group', 'registrar'] as const;
export type Actor = (typeof ACTORS)[number];

export interface AllegianceEvent {
	readonly member: string;
	readonly kind: AllegianceKind;
	/** Null where the source does not say who acted. */
	readonly actor: Actor | null;
	readonly timeline: Timeline;
	/** Ids of parties of the record, null where it has none of the name; `independent` is a state, not a party. */
	readonly from: string | null;
	readonly to: string | null;
	readonly fromLabel: string;
	readonly toLabel: string;
	/** EDTF: a day, or `2014-09-30/2014-11-20` for a change of no known day between two. */
	readonly on: string;
	readonly at: Locator;
}

export interface Office {
	readonly member: string;
	/** "The Prime Minister", "Chair"; "Member" where the source names none. */
	readonly role: string;
	readonly body: string;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

/** An election that a member won, from the files of results. */
export interface Election {
	readonly member: string;
	readonly contest: string;
	readonly place: string;
	readonly party: string;
	readonly on: string;
	readonly at: Locator;
}

export interface Window {
	readonly from: string;
	/** Half-open. */
	readonly to: string;
}

/** Days for which the book knows of everybody. Outside them it only knows what it holds. */
export interface MemberCoverage {
	/** Who sat for which seat. */
	readonly seats: readonly Window[];
	/** Who changed party or whip. */
	readonly allegiance: readonly Window[];
	/** Parliaments from polling day to the day after the last one, as far as a file dates them. */
	readonly parliaments?: readonly Parliament[];
}

export interface Parliament extends Window {
	/** Index into `Release.sources`, and line. */
	readonly at: Locator;
}

export interface MemberRows {
	readonly members: readonly Member[];
	readonly seats: readonly SeatSpell[];
	readonly parties: readonly PartySpell[];
	readonly events: readonly AllegianceEvent[];
	readonly offices: readonly Office[];
	readonly elections: readonly Election[];
	readonly coverage: MemberCoverage;
}
