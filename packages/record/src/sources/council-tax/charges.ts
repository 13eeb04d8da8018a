/** Charges by band in Wales; headings have blanks after them, and blank rows stand at the end. `A-` is band A with the disabled reduction. */
import { BANDS } from '../../tax/bands.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { WELSH_CHARGES } from './publication.ts';

const POUNDS = /^\d{1,5}(\.\d{1,4})?$/;

function pounds(row: cell.Row, column: string): string {
	const found = cell.text(row, column);
	return POUNDS.test(found)
		? found
		: cell.badCell(column, 'pounds with at most four decimals, such as 944.6637', found);
}

/** The rows do not tell their year; the file's name does. */
function yearOf(path: string): number {
	const [, from, to] = /(\d{4})-(\d{2})\.csv(?:\.gz)?$/i.exec(path) ?? [];
	return from !== undefined && (Number(from) + 1) % 100 === Number(to)
		? Number(from)
		: cell.badCell('AREA_NAME', 'a file named after its financial year, such as charges-2017-18.csv', path);
}

export const CHARGES: HeaderShape = {
	kind: 'header',
	id: 'council-tax-charges',
	title: 'council tax charges by band',
	publication: WELSH_CHARGES,
	name: 'charges by band',
	allowsWindows1252: true,
	rowCount: { min: 20, max: 100 },
	columns: ['AREA_NAME', 'ECODE', 'A-', ...BANDS].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		if (row.cells.every((one) => one === '')) return;
		readings.books.tax.charges.push({
			at: { source: table.source, line: row.line },
			code: cell.required(row, 'ECODE'),
			name: cell.required(row, 'AREA_NAME'),
			year: yearOf(table.path),
			charges: BANDS.map((band) => pounds(row, band)),
			reduced: pounds(row, 'A-'),
		});
	},
};
