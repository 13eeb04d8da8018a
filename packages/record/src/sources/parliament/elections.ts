/** Which Parliament was elected on which day, which elections there are, and in which boundary set each was held. */
import * as cell from '../cells.ts';
import type { BareShape } from '../shape.ts';
import { PARLIAMENT } from './publication.ts';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** Before 1918 polling went on for weeks and is given in words; those rows are passed over, not set aside. */
export const PARLIAMENT_PERIODS: BareShape = {
	kind: 'bare',
	id: 'parliament-periods',
	title: 'Parliaments with their polling days, without a header (11 columns)',
	publication: PARLIAMENT,
	name: 'Parliaments',
	rowCount: { min: 50, max: 99 },
	columns: [
		'Number',
		'Polling',
		'Summoned',
		'State opening',
		'Dissolved',
		'Wikidata ID',
		'Second Wikidata ID',
		'Summons',
		'Opening',
		'Lords',
		'Gazette',
	],
	isSuch: (cells) => /^\d+$/.test(cells[0]) && /^Q\d+$/.test(cells[5]),
	readRow: (row, { table, readings }) => {
		const polling = cell.required(row, 'Polling');
		if (/[a-z]/i.test(polling)) return;
		readings.periods.push({
			at: { source: table.source, line: row.line },
			parliament: cell.whole(row, 'Number'),
			pollingOn: cell.day(row, 'Polling'),
		});
		readings.books.members.dissolutions.push({
			term: cell.whole(row, 'Number'),
			from: cell.day(row, 'Polling'),
			to: cell.dayOrNull(row, 'Dissolved'),
			at: { source: table.source, line: row.line },
		});
	},
};

export const GENERAL_ELECTIONS: BareShape = {
	kind: 'bare',
	id: 'general-elections',
	title: 'general elections, without a header (3 columns)',
	publication: PARLIAMENT,
	name: 'general elections',
	rowCount: { min: 1, max: 60 },
	columns: ['Polling day', 'Is notional', 'Briefing'],
	isSuch: (cells) => ISO.test(cells[0]) && /^(true|false)$/.test(cells[1]),
	readRow: (row, { table, readings }) => {
		const notional = cell.text(row, 'Is notional');
		if (notional !== 'true' && notional !== 'false') cell.badCell('Is notional', 'true or false', notional);
		readings.generalElections.push({
			at: { source: table.source, line: row.line },
			pollingOn: cell.isoDay(row, 'Polling day'),
			isNotional: notional === 'true',
		});
	},
};

export const BOUNDARY_SETS: BareShape = {
	kind: 'bare',
	id: 'general-elections-in-boundary-sets',
	title: 'general elections in boundary sets, without a header (4 columns)',
	publication: PARLIAMENT,
	name: 'boundary sets',
	rowCount: { min: 4, max: 240 },
	columns: ['Polling day', 'Country', 'Boundary set', 'Ordinal'],
	isSuch: (cells) => ISO.test(cells[0]) && /^[A-Z]/.test(cells[1]) && /^\d+$/.test(cells[2]),
	readRow: (row, { table, readings }) => {
		readings.boundarySets.push({
			at: { source: table.source, line: row.line },
			pollingOn: cell.isoDay(row, 'Polling day'),
			country: cell.required(row, 'Country'),
			set: cell.whole(row, 'Boundary set'),
			ordinal: cell.whole(row, 'Ordinal'),
		});
	},
};

/** Codes of 2024 seats that were issued again; results bear the new ones, notional results and overlaps the first. */
export const REVISED_CODES: BareShape = {
	kind: 'bare',
	id: 'revised-constituency-codes',
	title: 'constituency codes issued again, without a header (3 columns)',
	publication: PARLIAMENT,
	name: 'constituency codes',
	rowCount: { min: 1, max: 100 },
	columns: ['First code', 'Name', 'Code'],
	isSuch: (cells) => cell.SEAT_CODE.test(cells[0]) && cell.SEAT_CODE.test(cells[2]),
	readRow: (row, { readings }) => {
		readings.revisedCodes.set(cell.seatCode(row, 'First code'), cell.seatCode(row, 'Code'));
	},
};

export const RESULT_WORDS: BareShape = {
	kind: 'bare',
	id: 'result-wordings',
	title: 'wordings of results, without a header (2 columns)',
	publication: PARLIAMENT,
	name: 'wordings of results',
	rowCount: { min: 10, max: 500 },
	columns: ['Short', 'Long'],
	isSuch: (cells) => / (hold|gain from .+)$/.test(cells[0]) && / (hold|gain from .+)$/.test(cells[1]),
	readRow: (row, { readings }) => {
		readings.resultWords.add(cell.required(row, 'Short'));
	},
};
