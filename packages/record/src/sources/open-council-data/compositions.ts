/** What each council was made of by year, and who is said to control it. Equals counting the rolls. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { OPEN_COUNCIL_DATA } from './publication.ts';

const COLUMNS = ['con', 'lab', 'ld', 'green', 'ukip', 'ref', 'pc', 'snp', 'other'] as const;

export const COMPOSITIONS: HeaderShape = {
	kind: 'header',
	id: 'compositions-by-year',
	title: 'compositions of councils by year',
	publication: OPEN_COUNCIL_DATA,
	name: 'compositions',
	rowCount: { min: 300, max: 20_000 },
	columns: ['id', 'council id', 'authority', 'year', 'total', ...COLUMNS, 'majority'].map((name) => ({
		name,
	})),
	readRow: (row, { table, readings }) => {
		readings.books.councils.compositions.push({
			at: { source: table.source, line: row.line },
			council: cell.required(row, 'authority'),
			councilCode: codeBehind(row),
			year: cell.whole(row, 'year'),
			on: null,
			total: cell.whole(row, 'total'),
			seats: COLUMNS.map((column) => [column, cell.wholeOrNull(row, column, ['NULL']) ?? 0] as const),
			control: cell.text(row, 'majority'),
			changes: [],
		});
	},
};

/** Newer files have the council's ONS code in a last column without a heading. */
function codeBehind({ cells, columns }: cell.Row): string {
	const last = cells[cells.length - 1] ?? '';
	return cells.length > columns.size && /^[EWSN]\d{8}$/.test(last) ? last : '';
}

/** Compositions since reorganisation. Nationalists of Wales and Scotland share a column. */
export const COMPOSITIONS_SINCE_1973: HeaderShape = {
	kind: 'header',
	id: 'compositions-since-1973',
	title: 'compositions of councils by year, 1973 to 2015',
	publication: OPEN_COUNCIL_DATA,
	name: 'compositions 1973 to 2015',
	allowsWindows1252: true,
	rowCount: { min: 5000, max: 40_000 },
	columns: [
		{ name: 'id', isOptional: true },
		{ name: 'council id', isOptional: true },
		...['authority', 'year', 'total', 'con', 'lab', 'ld', 'other', 'nat', 'majority'].map((name) => ({
			name,
		})),
	],
	readRow: (row, { table, readings }) => {
		readings.books.councils.compositions.push({
			at: { source: table.source, line: row.line },
			council: cell.required(row, 'authority'),
			councilCode: '',
			year: cell.whole(row, 'year'),
			on: null,
			total: cell.whole(row, 'total'),
			seats: SINCE_1973.map(([column, is]) => [is, cell.wholeOrNull(row, column, ['NULL']) ?? 0] as const),
			control: cell.text(row, 'majority'),
			changes: [],
		});
	},
};

const SINCE_1973 = [
	['con', 'con'],
	['lab', 'lab'],
	['ld', 'ld'],
	['nat', 'nationalists'],
	['other', 'other'],
] as const;
