/** The book of recorded votes of Parliament, member by member: rows as the readers hand them over. */
import type { Locator } from '../locator.ts';

export type House = 'commons' | 'lords';

/**
 * What a member did. `none`: no vote is recorded, which is not the same as abstaining; `both`: went through both lobbies, the
 * only abstention that is recorded. Tellers stand for a side and are not in its count as announced.
 */
export const LOBBIES = ['none', 'aye', 'no', 'both', 'aye-teller', 'no-teller'] as const;
export type Lobby = (typeof LOBBIES)[number];

export interface Division {
	/** `commons/2003-03-18/118`. */
	readonly id: string;
	readonly house: House;
	readonly heldOn: string;
	/** In that session's numbering, which starts again each session. */
	readonly number: number;
	readonly title: string;
	/** As announced, tellers not counted; null where the source gives no counts. */
	readonly ayes: number | null;
	readonly noes: number | null;
	/** Tellers named on each side: 2 and 2 but for deferred divisions, which have none. */
	readonly ayeTellers: number;
	readonly noTellers: number;
	/** Plain words that complete "voted ...", where the source has them; else empty. */
	readonly ayeMeans: string;
	readonly noMeans: string;
	/** Whether the members named add up to what was announced. Without it no number of members is counted. */
	readonly isWhole: boolean;
	readonly votes: readonly RecordedVote[];
	readonly at: Locator;
}

export interface RecordedVote {
	/** Index into `DivisionRows.voters`. */
	readonly voter: number;
	readonly lobby: Lobby;
	/** Style, seat and party on the day; index into `DivisionRows.spells`. */
	readonly spell: number;
}

/** A member over all divisions, whatever seat or party. */
export interface Voter {
	/** `ann_coffey` as the source has it; `person/10001` where only a number is given. Two of one name differ here. */
	readonly id: string;
	/** The Public Whip's number for the person; null where the source gives none. */
	readonly person: number | null;
}

/** How a member is named, and what he or she sits for, in one or more divisions. */
export interface VoterSpell {
	readonly name: string;
	/** Empty where the source does not name it. */
	readonly constituency: string;
	/** Id of a party of the record; `speaker`, `deputy-speaker`; null where the source does not tell the party. */
	readonly party: string | null;
}

/** A name under which editors file divisions; which lobby is for it they say, and the record does not. */
export interface Policy {
	readonly number: number;
	readonly name: string;
	/** Ids of divisions of the book. */
	readonly divisions: readonly string[];
	readonly at: Locator;
}

export interface DivisionRows {
	readonly divisions: readonly Division[];
	readonly voters: readonly Voter[];
	readonly spells: readonly VoterSpell[];
	readonly policies: readonly Policy[];
}
