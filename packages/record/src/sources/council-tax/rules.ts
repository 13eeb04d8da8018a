/** What the Act says of each band: its part of band D in ninths, and England's values at 1 April 1991. */
import { BANDS } from '../../tax/bands.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { FINANCE_ACT } from './publication.ts';

export const BAND_RULES: HeaderShape = {
	kind: 'header',
	id: 'council-tax-bands',
	title: 'council tax bands, their proportions and values',
	publication: FINANCE_ACT,
	name: 'bands, proportions and values',
	rowCount: { min: 8, max: 9 },
	columns: ['band', 'ninths_of_band_d', 'value_from_england_pounds', 'value_to_england_pounds'].map(
		(name) => ({
			name,
		}),
	),
	readRow: (row, { table, readings }) => {
		const found = cell.text(row, 'band');
		const band = BANDS.find((one) => one === found) ?? cell.badCell('band', 'a letter from A to I', found);
		readings.books.tax.rules.push({
			at: { source: table.source, line: row.line },
			band,
			ninths: cell.whole(row, 'ninths_of_band_d'),
			from: cell.whole(row, 'value_from_england_pounds'),
			to: cell.wholeOrNull(row, 'value_to_england_pounds'),
		});
	},
};
