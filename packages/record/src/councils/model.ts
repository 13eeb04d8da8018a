/**
 * The book of councils: rolls of councillors, what changed between them, compositions and control, and results of wards.
 * Rolls give a year and no day; a difference between two of them is evidence of a change, never a dated event.
 */
import type { Locator } from '../locator.ts';

export interface Council {
	/** Slug of its name: `derby`; the county where county and district share one is `derbyshire`. */
	readonly id: string;
	readonly name: string;
	/** ONS codes, as far as files give them. */
	readonly codes: readonly string[];
	/** Other names that files give it. */
	readonly otherNames: readonly string[];
}

/** A label under which seats are held or candidates stand. */
export interface CouncilParty {
	/** Id in `Base.parties` where it is one of those, else a slug of its name. */
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	/** Id in `Base.parties`, or null. */
	readonly party: string | null;
}

/** The one bucket of the rolls for independents and whoever has no label of their own. */
export const BUCKET = 'independent-or-other';
/** A seat that nobody holds. */
export const VACANT = 'vacant';

/** A councillor in a ward for a party in one or more rolls. */
export interface RollSpell {
	/** Ids of `councils` and `parties`. */
	readonly council: string;
	readonly ward: string;
	/** As the council lists it; empty for a vacant seat. */
	readonly name: string;
	readonly party: string;
	/** Years of the rolls, ascending, and where each says so; `next` is the day on which the seat is next polled, as printed. */
	readonly rolls: readonly { readonly year: number; readonly at: Locator; readonly next?: string }[];
}

/** Seats by party, as counted in a roll (`year` alone) or after a poll (`on`, its day). */
export interface Composition {
	readonly council: string;
	readonly year: number;
	/** Day of the poll after which it was so; null for the composition of a roll, whose day is not known. */
	readonly on: string | null;
	readonly total: number;
	/** Party ids and seats; `independent-or-other` is what the file calls other, `vacant` seats that nobody held. */
	readonly seats: readonly (readonly [party: string, seats: number])[];
	/** Who controls, as the file states it: "LAB", "NOC", "Con plurality"; empty where it does not. */
	readonly control: string;
	readonly at: Locator;
}

export interface WardCandidate {
	readonly name: string;
	readonly party: string;
	readonly votes: number;
	readonly isElected: boolean;
	readonly at: Locator;
}

export interface WardContest {
	readonly council: string;
	readonly ward: string;
	/** ONS code of the ward, or empty. */
	readonly code: string;
	/** Null where the file does not say. */
	readonly pollingOn: string | null;
	readonly isByElection: boolean;
	/** Number elected. */
	readonly seats: number;
	readonly electorate: number | null;
	/** Ballot papers issued or counted. */
	readonly ballots: number | null;
	/** Per cent as printed, a decimal string, where no number of ballots is given. */
	readonly turnout: string | null;
	/** Most votes first. A sum of votes in a ward of several seats is no number of voters. */
	readonly candidates: readonly WardCandidate[];
}

/** A councillor's time in a seat as the council's own site has it. */
export interface CouncillorTerm {
	/** `moderngov/kirklees/7377`: the number on the council's site. */
	readonly id: string;
	/** Id of `councils`. */
	readonly council: string;
	readonly ward: string;
	/** Empty for a seat that the site says is vacant. */
	readonly name: string;
	/** Party or group as the site prints it: free text, never told apart there. */
	readonly label: string;
	/** Id in `Base.parties` where the label is the name of one; null for a group, for none and for any other words. */
	readonly party: string | null;
	/** Posts on the council as printed; empty where none. */
	readonly posts: string;
	/** Half-open days, null where open or not given. */
	readonly from: string | null;
	readonly to: string | null;
	readonly at: Locator;
}

/** Councillors of Great Britain by party in a year. */
export interface Affiliation {
	readonly year: number;
	readonly seats: readonly (readonly [party: string, seats: number])[];
	readonly total: number;
	readonly at: Locator;
}

/** Estimate of the share that parties would have had if all of Great Britain had voted at local elections. Decimal strings. */
export interface NationalEstimate {
	readonly year: number;
	readonly shares: readonly (readonly [party: string, share: string])[];
	readonly at: Locator;
}

export interface CouncilRows {
	readonly councils: readonly Council[];
	readonly parties: readonly CouncilParty[];
	/** Years of the rolls at hand. */
	readonly rollYears: readonly number[];
	readonly spells: readonly RollSpell[];
	readonly compositions: readonly Composition[];
	readonly contests: readonly WardContest[];
	readonly affiliations: readonly Affiliation[];
	readonly estimates: readonly NationalEstimate[];
	/** Absent where no file gives any. */
	readonly terms?: readonly CouncillorTerm[];
}
