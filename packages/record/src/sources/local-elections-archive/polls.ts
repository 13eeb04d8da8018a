/** Candidates of one polling day: without a header since 2016, whose day is in the file's name; with one in 2014. */
import * as cell from '../cells.ts';
import type { BareShape, HeaderShape } from '../shape.ts';
import { ARCHIVE } from './publication.ts';

const CODE = /^[EWSN]\d{8}$/;
const DAY = /(\d{4}-\d{2}-\d{2})\.csv(\.gz)?$/i;

/** Day in the names of files such as `leap-2018-05-03.csv`. */
function dayOf(path: string): string {
	const found = DAY.exec(path);
	if (found === null) {
		throw new cell.BadCell(
			`expected the polling day at the end of the file's name (leap-2018-05-03.csv), found "${path}"`,
		);
	}
	return found[1];
}

function isElected(row: cell.Row, column: string): boolean {
	const found = cell.required(row, column);
	if (found !== '1' && found !== '0') cell.badCell(column, '1 or 0', found);
	return found === '1';
}

/** Some wards have lost their name to a database's word for nothing: what ward it was cannot be told. */
function wardOf(row: cell.Row, column: string): string {
	const ward = cell.required(row, column);
	return ward === 'NULL' ? cell.badCell(column, 'the name of a ward', ward) : ward;
}

const COLUMNS = [
	'council',
	'council code',
	'ward',
	'ward code',
	'candidate',
	'party',
	'votes',
	'elected',
] as const;

export const WARD_POLLS: BareShape = {
	kind: 'bare',
	id: 'ward-candidates-of-a-day',
	title: 'candidates in wards on one polling day, without a header',
	publication: ARCHIVE,
	name: 'candidates in wards',
	rowCount: { min: 500, max: 60_000 },
	columns: COLUMNS,
	isSuch: (cells) =>
		CODE.test(cells[1]) && (CODE.test(cells[3]) || cells[3] === 'NULL') && /^(\d+|NULL)$/.test(cells[6]),
	readRow: (row, { table, readings }) => {
		// A row of blanks stands where a mayor was elected on the same day, or a council had no poll.
		if (cell.text(row, 'candidate') === 'NULL') return;
		const code = cell.text(row, 'ward code');
		readings.books.councils.candidates.push({
			at: { source: table.source, line: row.line },
			council: cell.required(row, 'council'),
			councilCode: cell.required(row, 'council code'),
			ward: wardOf(row, 'ward'),
			wardCode: CODE.test(code) ? code : '',
			pollingOn: dayOf(table.path),
			isByElection: false,
			name: cell.required(row, 'candidate'),
			party: { name: cell.required(row, 'party'), commissionId: '' },
			votes: cell.whole(row, 'votes'),
			isElected: isElected(row, 'elected'),
			seats: null,
			electorate: null,
			ballots: null,
			turnout: null,
			series: 'archive',
		});
	},
};

export const POLL_OF_2014: HeaderShape = {
	kind: 'header',
	id: 'ward-candidates-of-2014',
	title: 'candidates in wards on 22 May 2014',
	publication: ARCHIVE,
	name: 'candidates in wards, 22 May 2014',
	rowCount: { min: 500, max: 60_000 },
	columns: ['Ward', 'Council', 'Candidate', 'Party', 'Votes', 'Elected'].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		readings.books.councils.candidates.push({
			at: { source: table.source, line: row.line },
			council: cell.required(row, 'Council'),
			councilCode: '',
			ward: wardOf(row, 'Ward'),
			wardCode: '',
			pollingOn: '2014-05-22',
			isByElection: false,
			name: cell.required(row, 'Candidate'),
			party: { name: cell.required(row, 'Party'), commissionId: '' },
			votes: cell.whole(row, 'Votes'),
			isElected: isElected(row, 'Elected'),
			seats: null,
			electorate: null,
			ballots: null,
			turnout: null,
			series: 'archive',
		});
	},
};
