/** The books: what their readers found, and how it is put together once the elections are. */
import type { Base } from '../../model.ts';
import type { BookName } from '../../release/format.ts';
import type { BookContext } from './book.ts';
import { assembleCouncils, type CouncilReadings, noCouncilReadings } from './councils.ts';
import type { DivisionReadings } from './division-readings.ts';
import { assembleDivisions, noDivisionReadings } from './divisions.ts';
import { assembleInterests, type InterestReadings, noInterestReadings } from './interests.ts';
import type { MemberReadings } from './member-readings.ts';
import { assembleMembers, noMemberReadings } from './members.ts';
import { assemblePolls, noPollReadings, type PollReadings } from './polls.ts';
import { assembleTax, noTaxReadings } from './tax.ts';
import type { TaxReadings } from './tax-readings.ts';

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
