/** What the readers of councils found, row by row, as printed. */
import type { Locator } from '../../locator.ts';

export interface RollRow {
	readonly at: Locator;
	readonly year: number;
	readonly council: string;
	readonly ward: string;
	readonly name: string;
	readonly party: string;
	readonly commissionId: string;
	/** Day on which the seat is next polled, ISO; absent where the file does not say. */
	readonly next?: string;
}

export interface RollChangeRow {
	readonly at: Locator;
	readonly council: string;
	readonly ward: string;
	readonly name: string;
	readonly before: number;
	readonly partyBefore: string;
	readonly after: number;
	readonly partyAfter: string;
}

export interface WardCandidateRow {
	readonly at: Locator;
	readonly council: string;
	readonly councilCode: string;
	readonly ward: string;
	readonly wardCode: string;
	readonly pollingOn: string | null;
	readonly isByElection: boolean;
	readonly name: string;
	readonly party: PartyLabel;
	readonly votes: number;
	readonly isElected: boolean;
	/** The file has no votes of the candidate, or does not say who was elected: the whole contest is left out. */
	readonly isUncounted?: boolean;
	/** As printed beside the candidate; null where the file has no such column or leaves it empty. */
	readonly seats: number | null;
	readonly electorate: number | null;
	readonly ballots: number | null;
	readonly turnout: string | null;
	/** Which series of files it is from: two of them may tell of one poll. */
	readonly series: string;
}

/** A party as a file names it. `key` says whose abbreviations are meant. */
export interface PartyLabel {
	readonly name: string;
	readonly commissionId: string;
}

export interface CompositionRow {
	readonly at: Locator;
	readonly council: string;
	readonly councilCode: string;
	readonly year: number;
	readonly on: string | null;
	readonly total: number;
	/** By the heading of the column: `con`, `lab`, ... , `other`, `vacant`. */
	readonly seats: readonly (readonly [column: string, seats: number])[];
	readonly control: string;
	/** Changes against the composition before, as printed, by column; empty where the file has none. */
	readonly changes: readonly (readonly [column: string, seats: number])[];
}

export interface AffiliationRow {
	readonly at: Locator;
	readonly year: number;
	readonly seats: readonly (readonly [column: string, seats: number])[];
	readonly total: number;
}

export interface EstimateRow {
	readonly at: Locator;
	readonly year: number;
	readonly shares: readonly (readonly [column: string, share: string])[];
}

/** An abbreviation of the Library's workbooks and what it stands for. */
export interface PartyKeyRow {
	readonly abbreviation: string;
	readonly name: string;
}

/** A councillor's time in a seat as the council's own site has it. */
export interface TermRow {
	readonly at: Locator;
	readonly council: string;
	readonly ward: string;
	/** Number on the council's site. */
	readonly number: string;
	readonly name: string;
	/** Party or group, as printed. */
	readonly label: string;
	readonly posts: string;
	readonly from: string | null;
	readonly to: string | null;
}

export interface CouncilReadings {
	readonly rolls: RollRow[];
	readonly terms: TermRow[];
	readonly changes: RollChangeRow[];
	readonly candidates: WardCandidateRow[];
	readonly compositions: CompositionRow[];
	readonly affiliations: AffiliationRow[];
	readonly estimates: EstimateRow[];
	readonly partyKeys: PartyKeyRow[];
}

export function noCouncilReadings(): CouncilReadings {
	return {
		rolls: [],
		terms: [],
		changes: [],
		candidates: [],
		compositions: [],
		affiliations: [],
		estimates: [],
		partyKeys: [],
	};
}
