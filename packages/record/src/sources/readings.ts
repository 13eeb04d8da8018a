/** What the readers found, row by row, before it is put together: figures as printed, each with its file and line. */
import type { Locator } from '../locator.ts';
import type { Gender } from '../model.ts';
import { type BookReadings, noBookReadings } from './books/index.ts';

export interface CandidateRow {
	readonly at: Locator;
	readonly path: string;
	/** Null in the file of a general election, whose polling day the Parliament's number tells. */
	readonly pollingOn: string | null;
	readonly seat: string;
	readonly name: string;
	readonly partyName: string;
	readonly partyAbbreviation: string;
	readonly electoralCommissionId: string;
	readonly mnisPartyId: number | null;
	readonly adjunctId: string;
	readonly given: string;
	readonly surname: string;
	readonly gender: Gender | null;
	/** Null where the cell is blank. */
	readonly wasSitting: boolean | null;
	readonly wasFormer: boolean | null;
	readonly member: number | null;
	readonly votes: number;
	/** Fractions as printed. */
	readonly share: string;
	readonly change: string | null;
}

export interface SeatRow {
	readonly at: Locator;
	readonly path: string;
	readonly pollingOn: string | null;
	readonly seat: string;
	readonly regionId: string;
	readonly name: string;
	readonly county: string;
	readonly region: string;
	readonly country: string;
	readonly type: 'county' | 'borough';
	readonly declaredAt: string | null;
	readonly memberGiven: string;
	readonly memberSurname: string;
	readonly result: string;
	readonly firstParty: string;
	readonly secondParty: string;
	readonly electorate: number;
	readonly validVotes: number;
	readonly invalidVotes: number | null;
	readonly majority: number;
	/** Votes by the abbreviation that heads the column; `?` for the sixth party column of a file without a header. */
	readonly columns: ReadonlyMap<string, number>;
	readonly others: number;
}

export interface NotionalRow {
	readonly at: Locator;
	readonly path: string;
	readonly seat: string;
	readonly name: string;
	readonly country: string | null;
	readonly regionCode: string | null;
	readonly type: 'county' | 'borough' | null;
	readonly electorate: number;
	readonly validVotes: number;
	readonly majority: number | null;
	readonly partyName: string;
	readonly partyAbbreviation: string;
	readonly mnisPartyId: number | null;
	readonly votes: number;
	readonly share: string | null;
	/** Adds up several candidates. */
	readonly isGroup: boolean;
}

export const SERIES_PARTIES = ['con', 'lib', 'lab', 'natSW', 'oth'] as const;
export type SeriesParty = (typeof SERIES_PARTIES)[number];

export interface SeriesRow {
	readonly at: Locator;
	/** `1918` ... `1974F`, `1974O` ... `2019`. */
	readonly election: string;
	readonly boundarySet: string;
	readonly number: string;
	readonly name: string;
	readonly region: string;
	readonly seats: number;
	readonly electorate: number | null;
	/** Null where a party did not stand; negative where it was returned unopposed, one for each member. */
	readonly votes: Readonly<Record<SeriesParty, number | null>>;
	readonly total: number | null;
	readonly turnout: string | null;
}

export interface NationalRow {
	readonly at: Locator;
	/** `1918`, `1974F`. */
	readonly election: string;
	/** Id of the area. */
	readonly area: string;
	/** Heading of the column without its footnote mark, or `Total`. */
	readonly column: string;
	readonly votes: number | null;
	readonly candidates: number | null;
	readonly share: string | null;
	readonly seats: number | null;
}

interface TurnoutRow {
	readonly at: Locator;
	readonly election: string;
	readonly area: string;
	readonly turnout: string;
}

export interface PeriodRow {
	readonly at: Locator;
	readonly parliament: number;
	readonly pollingOn: string;
}

interface GeneralElectionRow {
	readonly at: Locator;
	readonly pollingOn: string;
	readonly isNotional: boolean;
}

interface BoundarySetRow {
	readonly at: Locator;
	readonly pollingOn: string;
	readonly country: string;
	readonly set: number;
	readonly ordinal: number;
}

interface RegistrationRow {
	readonly at: Locator;
	readonly mnisPartyId: number | null;
	readonly name: string;
	readonly electoralCommissionId: string;
	/** What stands where an Electoral Commission id is expected, where it is none; else empty. */
	readonly strangeId: string;
	readonly jurisdiction: string;
	readonly registeredOn: string | null;
	readonly deregisteredOn: string | null;
	readonly namedOn: string | null;
}

interface OverlapRow {
	readonly at: Locator;
	readonly fromSeat: string;
	readonly fromName: string;
	readonly toSeat: string;
	readonly toName: string;
	readonly residentialFrom: string;
	readonly residentialTo: string;
	readonly populationFrom: string;
	readonly populationTo: string;
}

/** Everything the readers found. They push; the assembly reads. */
export interface Readings {
	readonly candidates: CandidateRow[];
	readonly seats: SeatRow[];
	readonly notional: NotionalRow[];
	readonly series: SeriesRow[];
	readonly national: NationalRow[];
	readonly turnout: TurnoutRow[];
	readonly periods: PeriodRow[];
	readonly generalElections: GeneralElectionRow[];
	readonly boundarySets: BoundarySetRow[];
	readonly registrations: RegistrationRow[];
	readonly overlaps: OverlapRow[];
	/** Code first given to a seat of 2024, to the code now used. */
	readonly revisedCodes: Map<string, string>;
	/** Results as they may be worded: `Lab hold`. */
	readonly resultWords: Set<string>;
	/** What the readers of the books found, to be assembled beside the elections. */
	readonly books: BookReadings;
}

export function noReadings(): Readings {
	return {
		candidates: [],
		seats: [],
		notional: [],
		series: [],
		national: [],
		turnout: [],
		periods: [],
		generalElections: [],
		boundarySets: [],
		registrations: [],
		overlaps: [],
		revisedCodes: new Map(),
		resultWords: new Set(),
		books: noBookReadings(),
	};
}
