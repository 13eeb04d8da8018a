/**
 * How many people each poll asked. Nothing else is taken from this collection: it merges parties and rounds, and its last three
 * columns are its author's own estimates.
 */
import * as cell from '../cells.ts';
import { scaled } from '../decimals.ts';
import type { HeaderShape } from '../shape.ts';
import { STACKED_POLLS } from './publication.ts';

export const SAMPLES: HeaderShape = {
	kind: 'header',
	id: 'stacked-polls',
	title: 'polls with the number of people asked',
	publication: STACKED_POLLS,
	name: 'numbers asked',
	columns: [
		...'date Pollster Samplesize Reform_UKIP Conservative Lib_Dem Labour SNP Green Others'.split(' '),
		...'percent_left Other_Left Other_Right'.split(' '),
	].map((name) => ({ name })),
	readRow: (row, { readings }) => {
		const percent = (column: string): number =>
			scaled(cell.text(row, column), 2) ?? cell.badCell(column, 'a share', cell.text(row, column));
		readings.books.polls.samples.push({
			to: cell.isoDay(row, 'date'),
			pollster: cell.required(row, 'Pollster'),
			sample: cell.whole(row, 'Samplesize'),
			conservative: percent('Conservative'),
			labour: percent('Labour'),
		});
	},
};
