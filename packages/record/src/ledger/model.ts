/**
 * The ledger: what people enter on top of the base, one claim after another, never changed and never taken out. What was known
 * at any position is what the entries up to it say.
 */
import type { Actor, AllegianceKind, Timeline } from '../members/model.ts';

/** Most words that a claim may quote of its source. */
export const QUOTED_WORDS = 25;

export interface ClaimSource {
	readonly title: string;
	readonly publisher: string;
	readonly url: string | null;
	readonly retrievedOn: string | null;
}

/** What a claim says of its subject. `party` and the like are ids of the record, null where it has none of the name. */
export interface Values {
	/** A change of allegiance; `announced`, `effective`, `recorded` are days as far as they are known. */
	readonly allegiance: {
		readonly kind: AllegianceKind;
		readonly actor: Actor | null;
		readonly timeline: Timeline;
		readonly from: string | null;
		readonly to: string | null;
		/** As the source prints the two sides: a group of a council often has words and no id. */
		readonly fromLabel?: string;
		readonly toLabel?: string;
		readonly announced: string | null;
		readonly effective: string | null;
		readonly recorded: string | null;
		/** As the one who acted gives it, and as the other side disputes it. */
		readonly reason: string;
		readonly disputed: string;
		readonly outcome: 'pending' | 'final' | 'reversed';
	};
	/** What is written on one of the four timelines between two days. */
	readonly timeline: { readonly timeline: Timeline; readonly party: string | null; readonly label: string };
	readonly tenure: { readonly body: string; readonly seat: string };
	readonly vacancy: { readonly body: string; readonly seat: string; readonly cause: string };
	readonly office: { readonly body: string; readonly role: string };
	/** Of a body: one of the three facts of control, and the event that brought it about. */
	readonly control: {
		readonly fact: 'majority' | 'executive' | 'label';
		readonly holder: string | null;
		readonly cause: string;
	};
	/** What a representative did before the members of a unit: of a meeting, as its minutes have it. */
	readonly before_members: {
		readonly kind: 'attendance' | 'report' | 'answer';
		readonly unit: string;
		readonly meeting: string;
		/** Of an attendance only. */
		readonly attended?: 'present' | 'apologies' | 'absent';
		/** What was reported or answered; empty for an attendance. */
		readonly words: string;
		/** Of an answer only. */
		readonly question?: string;
	};
	/** Words on the record, or the reply of somebody asked for comment; empty where none came. */
	readonly statement: {
		readonly kind: 'said' | 'asked' | 'replied';
		readonly words: string;
		/** Number of the entry whose claim it is about. */
		readonly about?: number | null;
	};
}
export type Predicate = keyof Values;

type ClaimOf<Name extends Predicate> = {
	/** Id of a person, place, party, body or division. */
	readonly subject: string;
	readonly predicate: Name;
	readonly value: Values[Name];
	/** EDTF, half-open; null is open or not known. */
	readonly from: string | null;
	readonly to: string | null;
	readonly source: ClaimSource;
	/** Where in the source: a page, a line, a paragraph. */
	readonly locator: string;
	readonly quote: string;
};
export type LedgerClaim = { readonly [Name in Predicate]: ClaimOf<Name> }[Predicate];

export const JUDGED = ['corroborated', 'disputed', 'rejected', 'superseded', 'asserted'] as const;
/** `asserted` takes an earlier judgement back. */
export type Status = (typeof JUDGED)[number];

export const IDENTITIES = ['same', 'different', 'unsure'] as const;
export type Identity = (typeof IDENTITIES)[number];

export type Body =
	| { readonly act: 'claim'; readonly claim: LedgerClaim }
	/** Of the claim of an entry, for the claim of another or for a reason. */
	| {
			readonly act: 'judge';
			readonly entry: number;
			readonly status: Status;
			readonly by: number | null;
			readonly reason: string;
	  }
	| {
			readonly act: 'identity';
			readonly one: string;
			readonly other: string;
			readonly judgement: Identity;
			readonly reason: string;
	  }
	/** The words of an entry are taken out; that it was there, and its hash, stay. */
	| { readonly act: 'erase'; readonly entry: number; readonly reason: string };

export interface Entry {
	/** 1, 2, 3, ... : a position of the ledger. */
	readonly n: number;
	/** Instant, ISO in UTC. */
	readonly at: string;
	readonly author: string;
	/** Null where it was erased. */
	readonly body: Body | null;
	/** SHA-256 of the body in canonical JSON. */
	readonly content: string;
	/** Hash of the entry before; that of an empty ledger for the first. */
	readonly previous: string;
	/** SHA-256 over all the above but the body. */
	readonly hash: string;
}
