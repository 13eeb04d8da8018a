/** Homes by band: numbers with commas, rounded to ten; a dash is nil or under five; band I is `N/A` but in Wales. */
import { BANDS } from '../../tax/bands.ts';
import { FEW } from '../../tax/model.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { STOCK_OF_PROPERTIES } from './publication.ts';

const COUNT = /^\d{1,3}(,\d{3}){0,3}$/;

/** A number of homes, `FEW` for a dash, null where there is no such band. */
function homes(row: cell.Row, column: string): number | null {
	const found = cell.text(row, column);
	if (found === '-') return FEW;
	if (found === 'N/A') return null;
	return COUNT.test(found)
		? Number(found.replaceAll(',', ''))
		: cell.badCell(column, 'a number with commas such as "56,080", "-" or "N/A"', found);
}

const LEVELS: ReadonlySet<string> = new Set(['LAUA', 'CTYMET', 'REGL', 'NATL', 'ENGWAL']);

/** The rows do not tell their year; the file's name does. */
function yearOf(path: string): number {
	const year = /ctsop(\d{4})\.csv(\.gz)?$/i.exec(path)?.[1];
	return Number(
		year ?? cell.badCell('GEOGRAPHY', 'a file named after its year, such as ctsop2016.csv', path),
	);
}

export const DWELLINGS: HeaderShape = {
	kind: 'header',
	id: 'council-tax-dwellings',
	title: 'homes by council tax band',
	publication: STOCK_OF_PROPERTIES,
	name: 'homes by band',
	allowsWindows1252: true,
	rowCount: { min: 300, max: 500 },
	columns: [
		'GEOGRAPHY',
		'BA_CODE',
		'ECODE',
		'AREA_NAME',
		...BANDS.map((band) => `BAND_${band}`),
		'ALL_PROPERTIES',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const level = cell.required(row, 'GEOGRAPHY');
		if (!LEVELS.has(level)) cell.badCell('GEOGRAPHY', `one of ${[...LEVELS].join(', ')}`, level);
		readings.books.tax.dwellings.push({
			at: { source: table.source, line: row.line },
			level,
			code: cell.required(row, 'ECODE'),
			name: cell.required(row, 'AREA_NAME'),
			year: yearOf(table.path),
			homes: BANDS.map((band) => homes(row, `BAND_${band}`)),
			all: homes(row, 'ALL_PROPERTIES') ?? cell.badCell('ALL_PROPERTIES', 'a number', 'N/A'),
		});
	},
};
