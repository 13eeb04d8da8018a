/** Seats of general elections and by-elections, one a row, with votes by party in columns that differ from file to file. */
import * as cell from '../cells.ts';
import type { BareShape, Column, HeaderShape, RowContext } from '../shape.ts';
import { RESULTS } from './publication.ts';

const FACTS = [
	'ONS ID',
	'ONS region ID',
	'Constituency name',
	'County name',
	'Region name',
	'Country name',
	'Constituency type',
	'Declaration time',
	'Member first name',
	'Member surname',
	'Member gender',
	'Result',
	'First party',
	'Second party',
	'Electorate',
	'Valid votes',
	'Invalid votes',
	'Majority',
];

/** The sixth and seventh of these differ: UKIP, Brexit Party and Reform UK come and go. `?` is settled by the candidates' votes. */
const STEADY = ['Con', 'Lab', 'LD', 'Green', 'SNP', 'PC', 'DUP', 'SF', 'SDLP', 'UUP', 'APNI'];
export const CHANGING = ['BRX', 'RUK', 'UKIP'];
export const UNNAMED = '?';
const PARTY_COLUMNS = [...STEADY, ...CHANGING, UNNAMED];

const OTHERS = 'All other candidates';
const SUBSET = 'Of which other winner';
const BARE_BLOCK = ['Con', 'Lab', 'LD', UNNAMED, ...STEADY.slice(3), OTHERS];

const COUNTRY = /^(England|Scotland|Wales|Northern Ireland)$/;

const TYPES: Readonly<Record<string, 'county' | 'borough'>> = {
	County: 'county',
	Borough: 'borough',
	Burgh: 'borough',
};

function readSeat(row: cell.Row, pollingOn: string | null, { table, readings }: RowContext): void {
	const columns = new Map<string, number>();
	for (const party of PARTY_COLUMNS) if (row.columns.has(party)) columns.set(party, cell.whole(row, party));
	const type = TYPES[cell.text(row, 'Constituency type')];
	if (type === undefined) {
		cell.badCell('Constituency type', 'County, Borough or Burgh', cell.text(row, 'Constituency type'));
	}
	const country = cell.text(row, 'Country name');
	if (!COUNTRY.test(country)) cell.badCell('Country name', 'a country of the United Kingdom', country);
	readings.seats.push({
		at: { source: table.source, line: row.line },
		path: table.path,
		pollingOn,
		seat: cell.seatCode(row, 'ONS ID'),
		regionId: cell.text(row, 'ONS region ID'),
		name: cell.required(row, 'Constituency name'),
		county: cell.text(row, 'County name'),
		region: cell.text(row, 'Region name'),
		country,
		type,
		declaredAt: cell.minuteOrNull(row, 'Declaration time'),
		memberGiven: cell.text(row, 'Member first name'),
		memberSurname: cell.text(row, 'Member surname'),
		result: cell.text(row, 'Result'),
		firstParty: cell.text(row, 'First party'),
		secondParty: cell.text(row, 'Second party'),
		electorate: cell.whole(row, 'Electorate'),
		validVotes: cell.whole(row, 'Valid votes'),
		invalidVotes: cell.wholeOrNull(row, 'Invalid votes', ['[x]']),
		majority: cell.whole(row, 'Majority'),
		columns,
		others: cell.whole(row, OTHERS),
	});
}

const WHOLE = /^\d+$/;
const VALID_AT = FACTS.indexOf('Valid votes');
const RESULT_AT = FACTS.indexOf('Result');

/** Party columns and all others add up to the valid votes, as in no file that lost or gained a column. */
function isBareSeat(cells: readonly string[]): boolean {
	const block = cells.slice(FACTS.length, FACTS.length + BARE_BLOCK.length);
	if (!cell.SEAT_CODE.test(cells[0]) || !/(hold|gain from)/i.test(cells[RESULT_AT])) return false;
	if (!block.every((votes) => WHOLE.test(votes))) return false;
	return block.reduce((sum, votes) => sum + Number(votes), 0) === Number(cells[VALID_AT]);
}

function bareShape(columns: readonly string[]): BareShape {
	return {
		kind: 'bare',
		id: `constituencies-of-a-general-election-${columns.length}`,
		title: `seats of a general election, without a header (${columns.length} columns)`,
		publication: RESULTS,
		name: 'seats',
		rowCount: { min: 600, max: 700 },
		columns,
		isSuch: isBareSeat,
		readRow: (row, context) => readSeat(row, null, context),
	};
}

export const BARE_SEATS: readonly BareShape[] = [
	bareShape([...FACTS, ...BARE_BLOCK]),
	bareShape([...FACTS, ...BARE_BLOCK, SUBSET]),
];

const HEADINGS: readonly Column[] = [
	...FACTS.map((name) => ({ name })),
	...STEADY.map((name) => ({ name })),
	...CHANGING.map((name) => ({ name, isOptional: true })),
	{ name: OTHERS },
	{ name: SUBSET, isOptional: true },
];

export const HEADED_SEATS: HeaderShape = {
	kind: 'header',
	id: 'constituencies-of-a-general-election-with-header',
	title: 'seats of a general election, with a header',
	publication: RESULTS,
	name: 'seats',
	rowCount: { min: 600, max: 700 },
	columns: HEADINGS,
	readRow: (row, context) => readSeat(row, null, context),
};

export const BY_ELECTION_SEATS: HeaderShape = {
	kind: 'header',
	id: 'constituencies-of-by-elections',
	title: 'seats of by-elections',
	publication: RESULTS,
	name: 'seats',
	rowCount: { min: 1, max: 60 },
	columns: [{ name: 'By-election date' }, { name: 'Writ date' }, ...HEADINGS],
	readRow: (row, context) => readSeat(row, cell.day(row, 'By-election date'), context),
};
