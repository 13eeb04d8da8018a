/**
 * A release in memory: columns over packed bytes, with no object per row. `-1` stands for "not given" in integer columns.
 * Indices are stable inside one release only; ids are stable for ever.
 */
import type { Councils } from '../councils/open.ts';
import type { Divisions } from '../divisions/open.ts';
import type { Interests } from '../interests/open.ts';
import type { Members } from '../members/open.ts';
import type {
	Area,
	Coverage,
	Election,
	Finding,
	NationalResult,
	NationalTotal,
	Overlap,
	Party,
	Registration,
	Source,
} from '../model.ts';
import type { Polls } from '../polls/open.ts';
import type { Tax } from '../tax/open.ts';
import type { StringColumn } from './strings.ts';

export interface Contests {
	readonly count: number;
	/** Index into `Release.elections`. */
	readonly election: Uint16Array;
	/** Index into `Places`. */
	readonly place: Uint16Array;
	readonly seat: StringColumn;
	/** Indices into `Release.areas`; region and county -1 where not given. */
	readonly country: Int16Array;
	readonly region: Int16Array;
	readonly county: Int16Array;
	readonly seats: Uint8Array;
	readonly electorate: Int32Array;
	readonly validVotes: Int32Array;
	readonly invalidVotes: Int32Array;
	readonly majority: Int32Array;
	readonly result: StringColumn;
	readonly declaredAt: StringColumn;
	readonly isUnopposed: Uint8Array;
	/** Row of the contest that changes are counted from, and of the actual preceding one of the same name; -1 if none. */
	readonly base: Int32Array;
	readonly previous: Int32Array;
	/** Rows `first .. first + length` of `Candidacies`, most votes first; group rows come last. */
	readonly first: Uint32Array;
	readonly length: Uint8Array;
	readonly source: Uint16Array;
	readonly line: Uint32Array;
}

export interface Candidacies {
	readonly count: number;
	readonly contest: Uint32Array;
	/** Index into `Release.parties`; adjunct -1 if none. */
	readonly party: Uint16Array;
	readonly adjunct: Int16Array;
	/** Empty strings where the source names nobody. */
	readonly given: StringColumn;
	readonly surname: StringColumn;
	/** 0 not given, 1 female, 2 male, 3 non-binary. */
	readonly gender: Uint8Array;
	readonly wasSitting: Uint8Array;
	readonly wasFormer: Uint8Array;
	/** Parliament's number for the person, or -1. */
	readonly member: Int32Array;
	readonly votes: Int32Array;
	/** Published change in share in millionths; `NO_CHANGE` where there is none. */
	readonly change: Int32Array;
	readonly isGroup: Uint8Array;
	readonly source: Uint16Array;
	readonly line: Uint32Array;
}

export const NO_CHANGE = -2147483648;

/** Names of seats; one place a name, whatever boundary set the seat belongs to. */
export interface Places {
	readonly count: number;
	readonly name: StringColumn;
	/** Rows of `Contests` for a place, in order of polling day, notional ones last on their day. */
	contests(place: number): Uint32Array;
}

export const NAME_KINDS = ['party', 'place', 'area', 'surname'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** 0: the name itself; 1: the same name in another style or language, or an alias given by hand; 2: a shortened form. */
export type NameRank = 0 | 1 | 2;

/** What a name may mean: `index` is a row of parties, places or areas; for a surname it is a row of `Surnames`. */
export interface NameMeaning {
	readonly kind: NameKind;
	readonly index: number;
	readonly rank: NameRank;
	/** Ordinary English words ("Reading", "Change") or an abbreviation ("Con"): only a capital makes it a name. */
	readonly needsCapital: boolean;
}

/**
 * Every name and alias, compiled into a trie over folded words (see `fold`).
 * A checker maps each word of a text to an id once and then asks for the longest name at each position.
 */
export interface NameIndex {
	/** Id of a folded word, or -1 if no name holds it. */
	word(folded: string): number;
	/** Longest name that starts at `from` in `words` (ids, -1 for unknown); 0 if none. `meanings` then tells what it is. */
	longest(words: Int32Array, from: number, end: number): number;
	/** Meanings of the name last found by `longest`, lowest rank first. Real names come before shortened ones of other seats. */
	meanings(): readonly NameMeaning[];
	/** Rows of `Candidacies` that bear a surname. */
	candidaciesOf(surname: number): Uint32Array;
}

export type FigureKind = 'votes' | 'majority' | 'electorate' | 'validVotes';

export interface FigureRef {
	readonly kind: FigureKind;
	/** Row of `Candidacies` for votes, else of `Contests`. */
	readonly row: number;
}

/** From a count to where it stands in the record. */
export interface FigureIndex {
	find(value: number): readonly FigureRef[];
}

export interface Release {
	/** `sha256:` and the hash of the base's uncompressed bytes. */
	readonly id: string;
	readonly title: string;
	readonly isExample: boolean;
	readonly coverage: Coverage;
	readonly sources: readonly Source[];
	readonly parties: readonly Party[];
	readonly areas: readonly Area[];
	/** In order of polling day; on one day general, then notional, then by-elections by id. */
	readonly elections: readonly Election[];
	readonly places: Places;
	readonly contests: Contests;
	readonly candidacies: Candidacies;
	readonly results: readonly NationalResult[];
	readonly totals: readonly NationalTotal[];
	readonly registrations: readonly Registration[];
	readonly overlaps: readonly Overlap[];
	readonly findings: readonly Finding[];
	readonly names: NameIndex;
	readonly figures: FigureIndex;
	/** Books, opened when first read; null where the release has none. */
	readonly members: Members | null;
	readonly divisions: Divisions | null;
	readonly councils: Councils | null;
	readonly polls: Polls | null;
	readonly tax: Tax | null;
	readonly interests: Interests | null;
}
