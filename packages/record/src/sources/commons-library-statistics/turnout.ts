/** Table 2: turnout by country at every general election since 1918, as fractions. */

import { printedDecimal } from '../decimals.ts';
import type { RowContext, SheetShape } from '../shape.ts';
import { electionOf, headingOf, isNothing } from './figures.ts';
import { STATISTICS } from './publication.ts';

const AREAS: Readonly<Record<string, string>> = {
	England: 'england',
	Wales: 'wales',
	Scotland: 'scotland',
	'Northern Ireland': 'northern-ireland',
	'United Kingdom': 'united-kingdom',
};

function readSheet({ table, readings, quarantine }: RowContext): number {
	let columns: readonly { area: string; at: number }[] = [];
	let rows = 0;
	table.rows.forEach((cells, i) => {
		const headed = cells.flatMap((cell, at) =>
			AREAS[headingOf(cell)] ? [{ area: AREAS[headingOf(cell)], at }] : [],
		);
		if (headed.length >= 4) {
			columns = headed;
			return;
		}
		const election = electionOf(cells[0], cells[1]);
		if (election === null || columns.length === 0) return;
		rows++;
		for (const { area, at } of columns) {
			if (isNothing(cells[at] ?? '')) continue;
			const turnout = printedDecimal(cells[at]);
			if (turnout === null)
				quarantine(table.lines[i], `${election}, ${area}: expected a fraction, found "${cells[at]}"`);
			else
				readings.turnout.push({
					at: { source: table.source, line: table.lines[i] },
					election,
					area,
					turnout,
				});
		}
	});
	return rows;
}

export const TURNOUT_TABLE: SheetShape = {
	kind: 'sheet',
	id: 'turnout-since-1918',
	title: 'turnout at general elections since 1918',
	publication: STATISTICS,
	name: 'table 2, turnout',
	rowCount: { min: 20, max: 60 },
	heading: /^Table 2: Turnout at UK General Elections/,
	readSheet,
};
