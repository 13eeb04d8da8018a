/** The tables of seats and votes: elections, contests, candidacies, and the results and totals of nations. */

import { type Ordered, orderCandidacies } from '../compile/order.ts';
import type { Rows } from '../compile/rows.ts';
import type { Locator } from '../locator.ts';
import type { Candidacy, Contest, Election, NationalResult, NationalTotal } from '../model.ts';
import { type Field, optional, required, type Table, tableOf } from './table.ts';

type Located = { readonly at: Locator };

/** Where a row comes from. `sources` are in the order that its locator counts in. */
export function locatorFields<Row extends Located>(
	sources: readonly { readonly id: string }[],
): Field<Row>[] {
	return [
		required('source', 'string', 'Official file the row comes from', (row) => sources[row.at.source].id),
		required('line', 'integer', 'Line of that file, the header counted', (row) => row.at.line),
	];
}

export function resultTables(
	ordered: Ordered,
	{ results, totals }: Rows,
	baseSources: readonly { id: string }[],
): Table[] {
	const { sources } = ordered;
	return [
		tableOf<Election>(
			'elections',
			'Elections',
			'General elections, by-elections, and general elections worked out for later boundaries (notional)',
			ordered.elections,
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('kind', 'string', 'general, by or notional', (row) => row.kind),
				required('polling_on', 'date', 'Polling day', (row) => row.pollingOn),
				required('label', 'string', 'Name for people', (row) => row.label),
				optional('base', 'string', 'Election that changes are counted from', (row) => row.base),
			],
			['id'],
			{ base: 'elections.id' },
		),
		tableOf<Contest>(
			'contests',
			'Contests',
			'One row a seat and election. Votes are empty where nobody else stood or nothing is known.',
			ordered.contests,
			contestFields(baseSources),
			['id'],
			{
				election: 'elections.id',
				country: 'areas.id',
				region: 'areas.id',
				county: 'areas.id',
				base: 'contests.id',
				previous: 'contests.id',
				source: 'sources.id',
			},
		),
		tableOf<Standing>(
			'candidacies',
			'Candidacies',
			'One row a candidate, or where the source names none a party or group of parties, and contest',
			standings(ordered),
			candidacyFields(baseSources),
			['contest', 'position'],
			{ contest: 'contests.id', party: 'parties.id', adjunct: 'parties.id', source: 'sources.id' },
		),
		tableOf<NationalResult>(
			'results',
			'Results of nations',
			'Votes of a party over a nation, Great Britain or the United Kingdom at a general election',
			results,
			[
				required('election', 'string', 'Election', (row) => row.election),
				required('area', 'string', 'Area', (row) => row.area),
				required('party', 'string', 'Party', (row) => row.party),
				required('votes', 'integer', 'Votes', (row) => row.votes),
				optional(
					'share',
					'number',
					'Share as printed; empty where it is votes over the total',
					(row) => row.share,
				),
				optional('seats', 'integer', 'Seats won', (row) => row.seats),
				optional('candidates', 'integer', 'Candidates', (row) => row.candidates),
				...locatorFields<NationalResult>(sources),
			],
			[],
			{ election: 'elections.id', area: 'areas.id', party: 'parties.id', source: 'sources.id' },
		),
		tableOf<NationalTotal>(
			'totals',
			'Totals of nations',
			'All votes of an area at a general election',
			totals,
			[
				required('election', 'string', 'Election', (row) => row.election),
				required('area', 'string', 'Area', (row) => row.area),
				required('valid_votes', 'integer', 'Valid votes', (row) => row.validVotes),
				optional('electorate', 'integer', 'Electors', (row) => row.electorate),
				optional('invalid_votes', 'integer', 'Votes rejected at the count', (row) => row.invalidVotes),
				optional('seats', 'integer', 'Seats', (row) => row.seats),
				optional(
					'turnout',
					'number',
					'Turnout as printed, where no electorate is given',
					(row) => row.turnout,
				),
				...locatorFields<NationalTotal>(sources),
			],
			[],
			{ election: 'elections.id', area: 'areas.id', source: 'sources.id' },
		),
	];
}

function contestFields(sources: readonly { id: string }[]): Field<Contest>[] {
	return [
		required('id', 'string', 'Election and seat', (row) => row.id),
		required('election', 'string', 'Election', (row) => row.election),
		required('seat', 'string', 'ONS code from 2010, boundary set and number before', (row) => row.seat),
		required('place', 'string', 'Name of the seat', (row) => row.place),
		required('country', 'string', 'Country', (row) => row.country),
		optional('region', 'string', 'English region', (row) => row.region),
		optional('county', 'string', 'County as the source names it', (row) => row.county),
		optional('type', 'string', 'county or borough', (row) => row.type),
		required('seats', 'integer', 'Members to elect', (row) => row.seats),
		optional('electorate', 'integer', 'Electors', (row) => row.electorate),
		optional('valid_votes', 'integer', 'Valid votes', (row) => row.validVotes),
		optional('invalid_votes', 'integer', 'Votes rejected at the count', (row) => row.invalidVotes),
		optional('majority', 'integer', 'Majority as published', (row) => row.majority),
		optional('result', 'string', 'Result as published', (row) => row.result),
		optional(
			'declared_at',
			'string',
			'Local time of the declaration, YYYY-MM-DDTHH:MM',
			(row) => row.declaredAt,
		),
		required('is_unopposed', 'boolean', 'Returned without a poll', (row) => row.isUnopposed),
		optional('base', 'string', 'Contest that published changes are counted from', (row) => row.base),
		optional('previous', 'string', 'Last general-election contest of the same name', (row) => row.previous),
		...locatorFields<Contest>(sources),
	];
}

interface Standing extends Candidacy {
	readonly contest: string;
	readonly position: number;
}

function standings({ contests }: Ordered): Standing[] {
	return contests.flatMap(({ id, candidacies }) =>
		orderCandidacies(candidacies).map((candidacy, index) => ({
			...candidacy,
			contest: id,
			position: index + 1,
		})),
	);
}

function candidacyFields(sources: readonly { id: string }[]): Field<Standing>[] {
	return [
		required('contest', 'string', 'Contest', (row) => row.contest),
		required('position', 'integer', 'From 1, most votes first, groups last', (row) => row.position),
		required('party', 'string', 'Party', (row) => row.party),
		optional('adjunct', 'string', 'Second party of a joint candidacy', (row) => row.adjunct),
		optional('given', 'string', 'Given names', (row) => row.given),
		optional('surname', 'string', 'Surname', (row) => row.surname),
		optional('gender', 'string', 'female, male or non-binary', (row) => row.gender),
		required(
			'was_sitting',
			'boolean',
			'Member of the House at the dissolution or vacancy',
			(row) => row.wasSitting,
		),
		required('was_former', 'boolean', 'Had been a member', (row) => row.wasFormer),
		optional(
			'member',
			'integer',
			'Number that Parliament gives the person, if ever a member',
			(row) => row.member,
		),
		required('votes', 'integer', 'Votes', (row) => row.votes),
		optional('change', 'integer', 'Change in share as published, in millionths', (row) => row.change),
		required('is_group', 'boolean', 'Adds up several candidates', (row) => row.isGroup),
		...locatorFields<Standing>(sources),
	];
}
