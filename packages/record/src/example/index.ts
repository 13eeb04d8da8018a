/**
 * A small record to try things on: a few seats at a few elections, and national totals, typed in as facts from what the
 * House of Commons Library published. It says that it is an example and declares no candidates covered, so that nothing
 * is concluded from what it leaves out.
 */
import type { AreaKind, Base, Candidacy, Contest, ElectionKind, Gender, Source } from '../model.ts';
import { AREA_TABLE } from './area-table.ts';
import { CANDIDACY_TABLE } from './candidacy-table.ts';
import { CONTEST_TABLE } from './contest-table.ts';
import { ELECTION_TABLE } from './election-table.ts';
import { PARTY_TABLE } from './party-table.ts';
import { RESULT_TABLE } from './result-table.ts';
import { readTable, type TableRow } from './table.ts';
import { TOTAL_TABLE } from './total-table.ts';

const FOLDER = 'packages/record/src/example';
/** Where rows say they come from: indices into `SOURCES`. */
const CANDIDACIES = 0;
const CONTESTS = 1;
const RESULTS = 2;
const TOTALS = 3;

/** Our own tables have no published bytes to hash. */
const SOURCES: readonly Source[] = [
	['candidacy-table', 'Example record: candidates'],
	['contest-table', 'Example record: seats'],
	['result-table', 'Example record: votes of parties'],
	['total-table', 'Example record: all votes and turnout'],
].map(([name, title]) => ({
	id: `example-${name}`,
	title,
	publisher: 'Mandate, after the House of Commons Library',
	licence: 'Facts; contains Parliamentary information licensed under the Open Parliament Licence v3.0',
	path: `${FOLDER}/${name}.ts`,
	sha256: '',
}));

function candidaciesOf(rows: readonly TableRow[]): Candidacy[] {
	return rows.map((row) => {
		const marks = (row.textOrNull('marks') ?? '').split(' ');
		return {
			party: row.text('party'),
			adjunct: null,
			given: row.textOrNull('given'),
			surname: row.textOrNull('surname'),
			gender: row.textOrNull('gender') as Gender | null,
			wasSitting: marks.includes('sitting'),
			wasFormer: marks.includes('former'),
			member: row.numberOrNull('member'),
			votes: row.number('votes'),
			change: row.numberOrNull('change'),
			isGroup: marks.includes('group'),
			at: { source: CANDIDACIES, line: row.line },
		};
	});
}

function readContests(): Contest[] {
	const candidates = new Map<string, TableRow[]>();
	for (const row of readTable(CANDIDACY_TABLE)) {
		const id = `${row.text('election')}/${row.text('seat')}`;
		candidates.set(id, [...(candidates.get(id) ?? []), row]);
	}
	return readTable(CONTEST_TABLE).map((row) => {
		const seat = row.text('seat');
		const id = `${row.text('election')}/${seat}`;
		const base = row.textOrNull('base');
		const isNotionalBase = base?.endsWith('-notional') ?? false;
		return {
			id,
			election: row.text('election'),
			seat,
			place: row.text('place'),
			country: row.text('country'),
			region: row.textOrNull('region'),
			county: row.textOrNull('county'),
			type: row.textOrNull('type') as Contest['type'],
			seats: 1,
			electorate: row.numberOrNull('electorate'),
			validVotes: row.numberOrNull('validVotes'),
			invalidVotes: row.numberOrNull('invalidVotes'),
			majority: row.numberOrNull('majority'),
			result: row.textOrNull('result'),
			declaredAt: row.textOrNull('declaredAt'),
			isUnopposed: false,
			base: base === null ? null : `${base}/${seat}`,
			previous: base === null || isNotionalBase ? null : `${base}/${seat}`,
			at: { source: CONTESTS, line: row.line },
			candidacies: candidaciesOf(candidates.get(id) ?? []),
		};
	});
}

export const exampleBase: Base = {
	title: 'Example record: a few seats, 2015 to 2025, and national totals since 1918',
	isExample: true,
	coverage: {
		candidacies: null,
		seats: null,
		totals: { from: '2010-05-06', to: '2024-07-04' },
		registrations: false,
		books: {},
		note: 'An example: 23 contests in eight places from 2015 to 2025, larger parties’ totals since 1918; not the record.',
	},
	sources: SOURCES,
	parties: readTable(PARTY_TABLE).map((row) => ({
		id: row.text('id'),
		name: row.text('name'),
		abbreviation: row.text('abbreviation'),
		electoralCommissionIds: (row.textOrNull('commission') ?? '').split(' ').filter((id) => id !== ''),
		mnisIds: (row.textOrNull('mnis') ?? '')
			.split(' ')
			.filter((id) => id !== '')
			.map(Number),
		aliases: row.list('aliases'),
	})),
	areas: readTable(AREA_TABLE).map((row) => ({
		id: row.text('id'),
		kind: row.text('kind') as AreaKind,
		name: row.text('name'),
		aliases: row.list('aliases'),
	})),
	elections: readTable(ELECTION_TABLE).map((row) => ({
		id: row.text('id'),
		kind: row.text('kind') as ElectionKind,
		pollingOn: row.text('pollingOn'),
		label: row.text('label'),
		base: row.textOrNull('base'),
	})),
	contests: readContests(),
	results: readTable(RESULT_TABLE).map((row) => ({
		election: row.text('election'),
		area: row.text('area'),
		party: row.text('party'),
		votes: row.number('votes'),
		share: row.textOrNull('share'),
		seats: row.numberOrNull('seats'),
		candidates: row.numberOrNull('candidates'),
		at: { source: RESULTS, line: row.line },
	})),
	totals: readTable(TOTAL_TABLE).map((row) => ({
		election: row.text('election'),
		area: row.text('area'),
		validVotes: row.number('validVotes'),
		electorate: row.numberOrNull('electorate'),
		invalidVotes: row.numberOrNull('invalidVotes'),
		seats: row.numberOrNull('seats'),
		turnout: row.textOrNull('turnout'),
		at: { source: TOTALS, line: row.line },
	})),
	registrations: [],
	overlaps: [],
	findings: [],
};
