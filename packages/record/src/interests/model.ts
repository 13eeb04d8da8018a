/**
 * The book of members' registered interests: registers as each stood on its day, entry by entry, in the words of the register.
 * Addresses are left out by the readers. Names of donors stay inside the words they are printed in: the book has no index of
 * them and leads nowhere from them.
 */
import type { Locator } from '../locator.ts';

/** What a category is about, whatever its number and wording were at the time. */
export const INTEREST_KINDS = [
	'directorships',
	'employment',
	'clients',
	'support',
	'gifts-uk',
	'visits',
	'gifts-abroad',
	'land',
	'shareholdings',
	'loans',
	'miscellaneous',
	'family-employed',
	'family-lobbying',
	/** The file has it under no category. */
	'unfiled',
] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** A register as it stood on a day, as one file or a folder of files gives it. */
export interface RegisterEdition {
	/** `2015-06-08`, or `2015-09/members` for a part of the register. */
	readonly id: string;
	/** EDTF: the day, or `2015-09` where the source tells no more than the month. */
	readonly on: string;
	/** Whether it has every member; else only those who have a return in it. */
	readonly isWhole: boolean;
	/** As counted in the file. */
	readonly members: number;
	readonly categories: number;
	readonly records: number;
	readonly items: number;
	readonly at: Locator;
}

/** One member in one edition. Without entries it says that the member had nothing to declare. */
export interface InterestReturn {
	readonly edition: string;
	/** Strong id, `publicwhip:11814` or `mnis:1564`: what the book of members joins on. */
	readonly person: string;
	/** As printed. */
	readonly name: string;
	/** The register says in so many words that there is nothing. */
	readonly isNil: boolean;
	readonly entries: readonly RegisteredInterest[];
	readonly at: Locator;
}

export interface RegisteredInterest {
	readonly kind: InterestKind;
	/** Number and name as printed: `2 (b) Any other support not included in Category 2(a)`; empty where the file has none. */
	readonly category: string;
	/** 1 where it is set in below the entry before, as payments are below the work they are for; else 0. */
	readonly depth: 0 | 1;
	/** In order, as printed but for addresses. */
	readonly lines: readonly string[];
	/** The day in "(Registered ...)"; null where there is none. */
	readonly registeredOn: string | null;
	/** The last day in "updated ..."; null where there is none. */
	readonly updatedOn: string | null;
	readonly at: Locator;
}

export interface InterestRows {
	readonly editions: readonly RegisterEdition[];
	readonly returns: readonly InterestReturn[];
}
