/** The older list of councils: what each was made of when the list was fetched. The year stands in the file's name; no file says the day. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { OPEN_COUNCIL_DATA } from './publication.ts';
import { yearOf } from './rolls.ts';

const SEATS = [
	['con', 'con'],
	['lab', 'lab'],
	['ld', 'ld'],
	['grn', 'green'],
	['ukip', 'ukip'],
	['pc', 'pc'],
	['snp', 'snp'],
	['ind', 'other'],
	['vacant', 'vacant'],
] as const;

/** What the record has no use for: how seats come up, addresses of pages, the day a row was last looked at. */
const PASSED_OVER = ['type', 'next election date', 'boundary', 'url', 'last'];

export const COUNCIL_LIST: HeaderShape = {
	kind: 'header',
	id: 'councils-of-a-year',
	title: 'councils of one year',
	publication: OPEN_COUNCIL_DATA,
	name: 'list of councils',
	allowsWindows1252: true,
	rowCount: { min: 300, max: 500 },
	columns: [
		{ name: 'id' },
		{ name: 'name' },
		{ name: 'model', also: ['model (C=county, D=district, 1=all-up, 3=thirds, etc.)'] },
		{ name: 'majority' },
		{ name: 'coalition' },
		...SEATS.map(([name]) => ({ name })),
		{ name: 'total' },
		{ name: 'ons code' },
		...PASSED_OVER.map((name) => ({ name, isOptional: true })),
	],
	readRow: (row, { table, readings }) => {
		const [majority, coalition] = ['majority', 'coalition'].map((column) => {
			const said = cell.text(row, column);
			return said === 'NULL' ? '' : said;
		});
		const code = cell.text(row, 'ons code');
		readings.books.councils.compositions.push({
			at: { source: table.source, line: row.line },
			// An elected mayor is marked behind the name.
			council: cell.required(row, 'name').replace(/ \(M\)$/, ''),
			councilCode: /^[EWSN]\d{8}$/.test(code) ? code : '',
			year: yearOf(table.path),
			on: null,
			total: cell.whole(row, 'total'),
			seats: SEATS.map(([column, is]) => [is, cell.wholeOrNull(row, column, ['NULL']) ?? 0] as const),
			control: coalition === '' ? majority : `${majority} ${coalition}`.trim(),
			changes: [],
		});
	},
};
