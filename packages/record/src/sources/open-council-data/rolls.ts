/** Rolls of councillors, one file a year, one row a seat. The year stands in the file's name; no file says the day. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { OPEN_COUNCIL_DATA } from './publication.ts';

const YEAR = /(\d{4})\.csv(\.gz)?$/i;

/** Year of the roll that a file of this name holds. */
export function yearOf(path: string): number {
	const found = YEAR.exec(path);
	if (found === null) {
		throw new cell.BadCell(
			`expected the year of the roll at the end of the file's name (councillors-2018.csv), found "${path}"`,
		);
	}
	return Number(found[1]);
}

/** `0000-00-00` stands where a roll knows no day. */
const isDay = (text: string): boolean => /^[12]\d{3}-\d\d-\d\d$/.test(text);

export const ROLLS: HeaderShape = {
	kind: 'header',
	id: 'councillors-of-a-year',
	title: 'councillors of one year',
	publication: OPEN_COUNCIL_DATA,
	name: 'roll of councillors',
	rowCount: { min: 15_000, max: 25_000 },
	columns: [
		'Council',
		'Ward Name',
		'Councillor Name',
		'Next Election',
		'Party Name',
		'Electoral Commission Party Code',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const name = cell.text(row, 'Councillor Name');
		const party = cell.text(row, 'Party Name');
		const next = cell.text(row, 'Next Election');
		if (name === '' && party === '') cell.badCell('Councillor Name', 'a name or a party', name);
		readings.books.councils.rolls.push({
			at: { source: table.source, line: row.line },
			year: yearOf(table.path),
			council: cell.required(row, 'Council'),
			ward: cell.text(row, 'Ward Name'),
			name,
			party,
			commissionId: cell.text(row, 'Electoral Commission Party Code'),
			...(isDay(next) ? { next } : {}),
		});
	},
};

/** As the rolls were headed until 2023. The number of a councillor was withdrawn since; nothing at hand shares it, so it is left. */
export const OLDER_ROLLS: HeaderShape = {
	kind: 'header',
	id: 'councillors-of-a-year-with-numbers',
	title: 'councillors of one year, as headed until 2023',
	publication: OPEN_COUNCIL_DATA,
	name: 'roll of councillors',
	allowsWindows1252: true,
	rowCount: { min: 15_000, max: 25_000 },
	columns: [
		...['council', 'councilID', 'councillorID', 'councillorName', 'partyName', 'wardName'].map((name) => ({
			name,
		})),
		{ name: 'next election date', isOptional: true },
	],
	readRow: (row, { table, readings }) => {
		const name = cell.text(row, 'councillorName');
		const party = cell.text(row, 'partyName');
		const next = cell.text(row, 'next election date');
		if (name === '' && party === '') cell.badCell('councillorName', 'a name or a party', name);
		cell.whole(row, 'councillorID');
		readings.books.councils.rolls.push({
			at: { source: table.source, line: row.line },
			year: yearOf(table.path),
			council: cell.required(row, 'council'),
			ward: cell.text(row, 'wardName'),
			name,
			party,
			commissionId: '',
			...(isDay(next) ? { next } : {}),
		});
	},
};

/** Somebody's list of differences between rolls; it is worked out anew from the rolls and compared. */
export const ROLL_CHANGES: HeaderShape = {
	kind: 'header',
	id: 'changes-between-rolls',
	title: 'changes of party between two rolls of councillors',
	publication: OPEN_COUNCIL_DATA,
	name: 'changes between rolls',
	columns: ['council', 'ward', 'councillor', 'roll_before', 'party_before', 'roll_after', 'party_after'].map(
		(name) => ({ name }),
	),
	readRow: (row, { table, readings }) => {
		readings.books.councils.changes.push({
			at: { source: table.source, line: row.line },
			council: cell.required(row, 'council'),
			ward: cell.text(row, 'ward'),
			name: cell.required(row, 'councillor'),
			before: cell.whole(row, 'roll_before'),
			partyBefore: cell.text(row, 'party_before'),
			after: cell.whole(row, 'roll_after'),
			partyAfter: cell.text(row, 'party_after'),
		});
	},
};
