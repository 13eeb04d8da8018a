/** The books: what their readers found, and how it is put together once the elections are. */
import type { Base, Finding, Locator } from '../../model.ts';
import type { BookName } from '../../release/format.ts';
import { assembleCouncils, type CouncilReadings, noCouncilReadings } from './councils.ts';
import { assembleDivisions, type DivisionReadings, noDivisionReadings } from './divisions.ts';
import { assembleInterests, type InterestReadings, noInterestReadings } from './interests.ts';
import { assembleMembers, type MemberReadings, noMemberReadings } from './members.ts';
import { assemblePolls, noPollReadings, type PollReadings } from './polls.ts';
import { assembleTax, noTaxReadings, type TaxReadings } from './tax.ts';

export interface BookReadings {
	readonly members: MemberReadings;
	readonly divisions: DivisionReadings;
	readonly councils: CouncilReadings;
	readonly polls: PollReadings;
	readonly tax: TaxReadings;
	readonly interests: InterestReadings;
}

export function noBookReadings(): BookReadings {
	return {
		members: noMemberReadings(),
		divisions: noDivisionReadings(),
		councils: noCouncilReadings(),
		polls: noPollReadings(),
		tax: noTaxReadings(),
		interests: noInterestReadings(),
	};
}

/** What a book is assembled with. */
export interface BookContext {
	/** The elections, as they were put together. */
	readonly base: Base;
	readonly quarantine: (at: Locator, reason: string) => void;
	/** Reports what does not add up. */
	readonly find: (finding: Finding) => void;
}

/** `null` where no file of the book was read. `holds` is its line in `Coverage.books`. */
export type AssembledBook<Rows> = { readonly rows: Rows; readonly holds: string } | null;

/** The base with its books, its coverage saying what they hold. */
export function addBooks(readings: BookReadings, context: BookContext): Base {
	const members = assembleMembers(readings.members, context);
	const divisions = assembleDivisions(readings.divisions, context);
	const councils = assembleCouncils(readings.councils, context);
	const polls = assemblePolls(readings.polls, context);
	const tax = assembleTax(readings.tax, context);
	const interests = assembleInterests(readings.interests, members?.rows.members ?? [], context);
	const books: { [Name in BookName]?: string } = {};
	if (members) books.members = members.holds;
	if (divisions) books.divisions = divisions.holds;
	if (councils) books.councils = councils.holds;
	if (polls) books.polls = polls.holds;
	if (tax) books.tax = tax.holds;
	if (interests) books.interests = interests.holds;
	const { base } = context;
	return {
		...base,
		coverage: { ...base.coverage, books },
		...(members && { members: members.rows }),
		...(divisions && { divisions: divisions.rows }),
		...(councils && { councils: councils.rows }),
		...(polls && { polls: polls.rows }),
		...(tax && { tax: tax.rows }),
		...(interests && { interests: interests.rows }),
	};
}
