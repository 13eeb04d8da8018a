/** Tax base for two years and the average charge of band D; the last rows are sums, whose charge of 0 means that none is given. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { REQUIREMENT_FORMS } from './publication.ts';

const DECIMAL = /^\d{1,9}(\.\d{1,8})?$/;
const CLASSES: ReadonlySet<string> = new Set(['UA', 'SD', 'MD', 'LB', 'Eng']);

function decimal(row: cell.Row, column: string): string {
	const found = cell.text(row, column);
	return DECIMAL.test(found) ? found : cell.badCell(column, 'a decimal number such as 70030.6', found);
}

export const TAX_BASES: HeaderShape = {
	kind: 'header',
	id: 'council-tax-bases',
	title: 'tax bases and average charges of band D, 2022-23 and 2023-24',
	publication: REQUIREMENT_FORMS,
	name: 'tax bases and charges of band D, 2023-24',
	rowCount: { min: 1, max: 400 },
	columns: [
		'ecode',
		'onscode',
		'authority',
		'region',
		'class',
		'tstb_2223',
		'tstb_2324',
		'areabandd_2324',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const kind = cell.required(row, 'class');
		if (!CLASSES.has(kind)) cell.badCell('class', `one of ${[...CLASSES].join(', ')}`, kind);
		const shared = {
			at: { source: table.source, line: row.line },
			code: cell.required(row, 'onscode'),
			name: cell.required(row, 'authority'),
			kind,
		};
		const bandD = decimal(row, 'areabandd_2324');
		const bases = [
			{ ...shared, year: 2022, base: decimal(row, 'tstb_2223'), bandD: null },
			{ ...shared, year: 2023, base: decimal(row, 'tstb_2324'), bandD: Number(bandD) === 0 ? null : bandD },
		];
		readings.books.tax.bases.push(...bases);
	},
};
