/** What a ranking ranges over, as the words tell it: "in Scotland", "at any by-election since 2010", "of the four". */
import type { When } from '../../resolve/when.ts';

/** Spans of time: "since 2010", "from 2010 to 2019", "ever". */
export interface Window {
	/** Everything after this day; '' where it is all time. */
	readonly after: string;
	/** Last day, or '' for the day of the claim. */
	readonly upTo: string;
	/** Election whose own day is the start ("since the 2019 general election", "since the general election"). */
	readonly sinceElection: number | 'last' | null;
	readonly isEver: boolean;
	/** "for 20 years": the day counts back from the election. */
	readonly years: number;
}

export type AreaWord = 'country' | 'county' | 'region' | 'city' | 'own';

export interface Range {
	/** Tokens read: the range ends before `to`. */
	to: number;
	areas: readonly number[];
	area: AreaWord | null;
	city: string;
	/** Rows of places named inside the range: the seat's own contests. */
	places: readonly number[];
	isSeats: boolean;
	isBy: boolean;
	isGeneral: boolean;
	isParties: boolean;
	isAreas: boolean;
	isIntake: boolean;
	/** "their best there since 2010". */
	isThere: boolean;
	/** "of any candidate", "of any winner": whoever won. */
	isAnyone: boolean;
	/** "for a winning party", "of any majority government". */
	isGovernment: boolean;
	isMajority: boolean;
	isIndependent: boolean;
	isThose: boolean;
	/** "of the four". */
	count: number;
	party: number;
	window: Window | null;
	isVague: boolean;
	from: number;
	into: number;
	isPair: boolean;
	/** "between the first two parties". */
	isTopTwo: boolean;
	time: When | null;
	/** Words narrow it in a way that is not understood. */
	isRestricted: boolean;
	isEmpty: boolean;
}

export function emptyRange(at: number): Range {
	return {
		to: at,
		areas: [],
		area: null,
		city: '',
		places: [],
		isSeats: false,
		isBy: false,
		isGeneral: false,
		isParties: false,
		isAreas: false,
		isIntake: false,
		isThere: false,
		isAnyone: false,
		isGovernment: false,
		isMajority: false,
		isIndependent: false,
		isThose: false,
		count: 0,
		party: -1,
		window: null,
		isVague: false,
		from: -1,
		into: -1,
		isPair: false,
		isTopTwo: false,
		time: null,
		isRestricted: false,
		isEmpty: true,
	};
}
