/** The tables of parties, areas and sources, and what was found in official files. */

import { type Ordered, orderBase } from '../compile/order.ts';
import { orderRows, type Rows } from '../compile/rows.ts';
import type { Area, Base, Finding, Overlap, Party, Registration, Source } from '../model.ts';
import { councilTables } from './council-tables.ts';
import { divisionTables } from './division-tables.ts';
import { interestTables } from './interest-tables.ts';
import { memberTables } from './member-tables.ts';
import { pollTables } from './poll-tables.ts';
import { locatorFields, resultTables } from './result-tables.ts';
import { optional, required, type Table, tableOf } from './table.ts';
import { taxTables } from './tax-tables.ts';

const list = (values: readonly (string | number)[]) => (values.length === 0 ? null : values.join('; '));

/** Every table of the data package, sorted as in the release. */
export function tablesOf(base: Base): Table[] {
	const ordered = orderBase(base);
	const rows = orderRows(base, ordered);
	return [
		...resultTables(ordered, rows, base.sources),
		...divisionTables(ordered, base.divisions),
		...pollTables(ordered, base.polls),
		...taxTables(ordered, base.tax),
		...interestTables(ordered, base.interests),
		...(base.members ? memberTables(base.members, base.sources) : []),
		...registerTables(ordered, rows),
		...councilTables(base.councils, base.sources),
	];
}

function registerTables(ordered: Ordered, rows: Rows): Table[] {
	const { sources } = ordered;
	return [
		tableOf<Party>(
			'parties',
			'Parties',
			'Parties; Labour and Labour and Co-operative are one',
			ordered.parties,
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('name', 'string', 'Name', (row) => row.name),
				required('abbreviation', 'string', 'Abbreviation', (row) => row.abbreviation),
				optional('electoral_commission_ids', 'string', 'Registrations, parted by "; "', (row) =>
					list(row.electoralCommissionIds),
				),
				optional('mnis_ids', 'string', 'Numbers that Parliament gives the party, parted by "; "', (row) =>
					list(row.mnisIds),
				),
				optional('aliases', 'string', 'Other names in use, parted by "; "', (row) => list(row.aliases)),
			],
			['id'],
		),
		tableOf<Area>(
			'areas',
			'Areas',
			'The United Kingdom, Great Britain, countries, regions and counties',
			ordered.areas,
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('kind', 'string', 'kingdom, britain, country, region or county', (row) => row.kind),
				required('name', 'string', 'Name', (row) => row.name),
				optional('aliases', 'string', 'Other names in use, parted by "; "', (row) => list(row.aliases)),
			],
			['id'],
		),
		tableOf<Registration>(
			'registrations',
			'Registrations of parties',
			'Register of parties',
			rows.registrations,
			[
				optional('party', 'string', 'Party', (row) => row.party),
				required('name', 'string', 'Name on the register', (row) => row.name),
				optional(
					'electoral_commission_id',
					'string',
					'Number on the register',
					(row) => row.electoralCommissionId || null,
				),
				optional(
					'jurisdiction',
					'string',
					'Great Britain or Northern Ireland',
					(row) => row.jurisdiction || null,
				),
				optional('registered_on', 'date', 'Day of registration', (row) => row.registeredOn),
				optional('deregistered_on', 'date', 'Day it ended', (row) => row.deregisteredOn),
				optional(
					'named_on',
					'date',
					'Day on which the register last took a new name for the number',
					(row) => row.namedOn ?? null,
				),
				...locatorFields<Registration>(sources),
			],
			[],
			{ party: 'parties.id', source: 'sources.id' },
		),
		tableOf<Overlap>(
			'overlaps',
			'Overlaps of seats',
			'How much of an old seat went into a new one; fractions as printed',
			rows.overlaps,
			[
				required('from_seat', 'string', 'Code of the old seat', (row) => row.fromSeat),
				required('from_place', 'string', 'Name of the old seat', (row) => row.fromPlace),
				required('to_seat', 'string', 'Code of the new seat', (row) => row.toSeat),
				required('to_place', 'string', 'Name of the new seat', (row) => row.toPlace),
				required(
					'residential_from',
					'number',
					'Part of the homes of the old seat',
					(row) => row.residentialFrom,
				),
				required('residential_to', 'number', 'Part of the homes of the new seat', (row) => row.residentialTo),
				required(
					'population_from',
					'number',
					'Part of the people of the old seat',
					(row) => row.populationFrom,
				),
				required('population_to', 'number', 'Part of the people of the new seat', (row) => row.populationTo),
				...locatorFields<Overlap>(sources),
			],
			['from_seat', 'to_seat'],
			{ source: 'sources.id' },
		),
		tableOf<Finding>(
			'findings',
			'Findings',
			'What was found wrong or odd in official files, with the arithmetic',
			rows.findings,
			[
				required('gate', 'string', 'Rule that was applied', (row) => row.gate),
				required('severity', 'string', 'error or note', (row) => row.severity),
				required('subject', 'string', 'What it is about', (row) => row.subject),
				required('message', 'string', 'What was found', (row) => row.message),
				optional('workings', 'string', 'The arithmetic', (row) => row.workings || null),
				optional('locators', 'string', 'Files and lines, "source:line" parted by "; "', (row) =>
					list(row.at.map((at) => `${sources[at.source].id}:${at.line}`)),
				),
			],
		),
		tableOf<Source>(
			'sources',
			'Sources',
			'Official files as they were read',
			sources,
			[
				required('id', 'string', 'Name of the file in this package', (row) => row.id),
				required('title', 'string', 'Title', (row) => row.title),
				required('publisher', 'string', 'Publisher', (row) => row.publisher),
				required('licence', 'string', 'Licence', (row) => row.licence),
				required('path', 'string', 'Path below the folder that was read', (row) => row.path),
				optional('sha256', 'string', 'SHA-256 of its bytes', (row) => row.sha256 || null),
			],
			['id'],
		),
	];
}
