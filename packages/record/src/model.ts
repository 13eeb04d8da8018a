/**
 * The base as plain objects: what the readers of official files produce and the compiler turns into packs.
 * Votes and electorates are whole numbers; days are ISO `YYYY-MM-DD`; a figure that the source does not give is `null`.
 */
import type { CouncilRows } from './councils/model.ts';
import type { DivisionRows } from './divisions/model.ts';
import type { InterestRows } from './interests/model.ts';
import type { Locator } from './locator.ts';
import type { MemberRows } from './members/model.ts';
import type { PollRows } from './polls/model.ts';
import type { BookName } from './release/format.ts';
import type { TaxRows } from './tax/model.ts';

/** An official file as it was read. `sha256` is of its raw bytes. */
export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly licence: string;
	readonly path: string;
	readonly sha256: string;
}

export interface Party {
	/** Slug that never changes, e.g. `labour`; Labour and Labour and Co-operative are one party. */
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	readonly electoralCommissionIds: readonly string[];
	readonly mnisIds: readonly number[];
	/** Other names in use, press names included ("Tories", "Lib Dems"). */
	readonly aliases: readonly string[];
}

export type AreaKind = 'kingdom' | 'britain' | 'country' | 'region' | 'county';

/** A named area above the seat. `kingdom` is the United Kingdom, `britain` Great Britain. */
export interface Area {
	readonly id: string;
	readonly kind: AreaKind;
	readonly name: string;
	readonly aliases: readonly string[];
}

export type ElectionKind = 'general' | 'by' | 'notional';

export interface Election {
	/** `2017-general`, `1974-february-general`, `2019-notional`, `2025-05-01-runcorn-and-helsby`. */
	readonly id: string;
	readonly kind: ElectionKind;
	readonly pollingOn: string;
	/** "2017 general election", "2025 Runcorn and Helsby by-election", "2019 general election (notional, 2024 seats)". */
	readonly label: string;
	/** Id of the election that changes are counted from: the preceding general election, notional where seats were redrawn. */
	readonly base: string | null;
}

/** One seat at one election. */
export interface Contest {
	/** `<election id>/<seat id>`. */
	readonly id: string;
	readonly election: string;
	/** ONS code from 2010; `<boundary set>:<number or name>` before. */
	readonly seat: string;
	/** Name of the place as people write it; seats of the same name in different boundary sets share a place. */
	readonly place: string;
	/** Ids of `Base.areas`. */
	readonly country: string;
	readonly region: string | null;
	readonly county: string | null;
	readonly type: 'county' | 'borough' | null;
	/** Members to elect: 1, but 2 or 3 in some seats until 1945. */
	readonly seats: number;
	readonly electorate: number | null;
	readonly validVotes: number | null;
	readonly invalidVotes: number | null;
	/** As published; the gates compare it with the candidates' votes. */
	readonly majority: number | null;
	/** As published, e.g. "Lab hold", "Con gain from LD". */
	readonly result: string | null;
	/** Local time, `2017-06-09T04:57`. */
	readonly declaredAt: string | null;
	/** Returned without a poll. */
	readonly isUnopposed: boolean;
	/** Contest that published changes are counted from (notional where redrawn), and the actual preceding general-election contest of a seat of the same name. */
	readonly base: string | null;
	readonly previous: string | null;
	readonly at: Locator;
	readonly candidacies: readonly Candidacy[];
}

export type Gender = 'female' | 'male' | 'non-binary';

/** A person, or where the source knows none a party or group of parties, in a contest. */
export interface Candidacy {
	readonly party: string;
	/** Second party of a joint candidacy (Co-operative Party), else null. */
	readonly adjunct: string | null;
	readonly given: string | null;
	readonly surname: string | null;
	readonly gender: Gender | null;
	readonly wasSitting: boolean;
	readonly wasFormer: boolean;
	/** Parliament's number for the person, where he or she was ever a member. */
	readonly member: number | null;
	readonly votes: number;
	/** Change in share as published, in millionths; null where there is no base. */
	readonly change: number | null;
	/** True where the row adds up several candidates ("other"). Never ranked, never a winner. */
	readonly isGroup: boolean;
	readonly at: Locator;
}

/** Totals of a party over a nation, Great Britain or the United Kingdom at a general election. */
export interface NationalResult {
	readonly election: string;
	readonly area: string;
	readonly party: string;
	readonly votes: number;
	/** Share as the source prints it, a decimal string ("0.424"), or null where it is votes over the total. */
	readonly share: string | null;
	readonly seats: number | null;
	readonly candidates: number | null;
	readonly at: Locator;
}

/** All votes of an area at a general election, and its turnout. */
export interface NationalTotal {
	readonly election: string;
	readonly area: string;
	readonly validVotes: number;
	readonly electorate: number | null;
	readonly invalidVotes: number | null;
	readonly seats: number | null;
	/** As printed, a decimal string, where no electorate is given. */
	readonly turnout: string | null;
	readonly at: Locator;
}

/** What a number of the register means it means only in one register and on one day: numbers outlive names, and parties have several. */
export interface Registration {
	readonly party: string | null;
	readonly name: string;
	/** `PP7931`; empty where the list has none. */
	readonly electoralCommissionId: string;
	/** `Great Britain` or `Northern Ireland`; empty where the list does not say. */
	readonly jurisdiction: string;
	readonly registeredOn: string | null;
	readonly deregisteredOn: string | null;
	/** Day on which the register last took a new name for the number; absent where the list gives none. */
	readonly namedOn?: string;
	readonly at: Locator;
}

/** How much of an old seat went into a new one. Fractions as printed, decimal strings. */
export interface Overlap {
	readonly fromSeat: string;
	readonly fromPlace: string;
	readonly toSeat: string;
	readonly toPlace: string;
	readonly residentialFrom: string;
	readonly residentialTo: string;
	readonly populationFrom: string;
	readonly populationTo: string;
	readonly at: Locator;
}

/** What a gate or reader found in an official file. `workings` is the arithmetic in one line. */
export interface Finding {
	readonly gate: string;
	readonly severity: 'error' | 'note';
	readonly subject: string;
	readonly message: string;
	readonly workings: string;
	readonly at: readonly Locator[];
}

/** What the record declares that it holds; superlatives are decided only inside it. */
export interface Coverage {
	/** Every candidate of every general election and by-election between these days. Null in an example record. */
	readonly candidacies: { readonly from: string; readonly to: string } | null;
	/** Every seat by party at general elections. */
	readonly seats: { readonly from: string; readonly to: string } | null;
	/** Totals of nations and the United Kingdom at general elections. */
	readonly totals: { readonly from: string; readonly to: string } | null;
	readonly registrations: boolean;
	/** What each book holds, in a few words for people: "members of the Commons, 1997 to 2019". */
	readonly books: { readonly [Name in BookName]?: string };
	/** One sentence for people. */
	readonly note: string;
}

export interface Base {
	readonly title: string;
	readonly isExample: boolean;
	readonly coverage: Coverage;
	readonly sources: readonly Source[];
	readonly parties: readonly Party[];
	readonly areas: readonly Area[];
	readonly elections: readonly Election[];
	readonly contests: readonly Contest[];
	readonly results: readonly NationalResult[];
	readonly totals: readonly NationalTotal[];
	readonly registrations: readonly Registration[];
	readonly overlaps: readonly Overlap[];
	readonly findings: readonly Finding[];
	/** Books; absent where no file of theirs was read. */
	readonly members?: MemberRows;
	readonly divisions?: DivisionRows;
	readonly councils?: CouncilRows;
	readonly polls?: PollRows;
	readonly tax?: TaxRows;
	readonly interests?: InterestRows;
}
