/** Councillors of Great Britain by party since 1973, estimates of the national share, and keys to the names of parties. */

import * as cell from '../cells.ts';
import { printedDecimal } from '../decimals.ts';
import type { HeaderShape, RowContext, SheetShape } from '../shape.ts';
import { LOCAL_ELECTIONS } from './publication.ts';

const PARTIES: readonly (readonly [heading: string, column: string])[] = [
	['Con', 'con'],
	['Lab', 'lab'],
	['Lib Dem', 'ld'],
	['SNP/PC', 'nationalists'],
	['Other', 'other'],
];

export const AFFILIATIONS: HeaderShape = {
	kind: 'header',
	id: 'councillors-by-party',
	title: 'councillors of Great Britain by party since 1973',
	publication: LOCAL_ELECTIONS,
	name: 'councillors by party',
	rowCount: { min: 30, max: 100 },
	columns: ['year', ...PARTIES.map(([heading]) => heading), 'Total'].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		// Dashes stand in a year without local elections.
		if (cell.text(row, 'Con') === '-') return;
		readings.books.councils.affiliations.push({
			at: { source: table.source, line: row.line },
			year: cell.whole(row, 'year'),
			seats: PARTIES.map(([heading, column]) => [column, cell.whole(row, heading)] as const),
			total: cell.whole(row, 'Total'),
		});
	},
};

const SHARES: readonly (readonly [heading: string, column: string])[] = [
	['CON', 'con'],
	['LAB', 'lab'],
	['LD', 'ld'],
	['UKIP', 'ukip'],
	['OTHERS', 'other'],
];

function readEstimates({ table, readings, quarantine }: RowContext): number {
	const headings = table.rows.findIndex((cells) => cells[0] === 'Year');
	if (headings < 0) {
		quarantine(1, 'expected a row of headings that starts with "Year", found none');
		return 0;
	}
	const columns = SHARES.flatMap(([heading, column]) => {
		const at = table.rows[headings].indexOf(heading);
		return at < 0 ? [] : [[column, at] as const];
	});
	let rows = 0;
	for (let i = headings + 1; i < table.rows.length; i++) {
		const cells = table.rows[i];
		if (!/^\d{4}$/.test(cells[0])) continue;
		rows++;
		const shares: [string, string][] = [];
		for (const [column, at] of columns) {
			const share = printedDecimal(cells[at] ?? '');
			if (share !== null) shares.push([column, share]);
			else if (!/^(\(|$)/.test(cells[at] ?? ''))
				quarantine(table.lines[i], `${cells[0]}: expected a fraction, found "${cells[at]}"`);
		}
		readings.books.councils.estimates.push({
			at: { source: table.source, line: table.lines[i] },
			year: Number(cells[0]),
			shares,
		});
	}
	return rows;
}

export const ESTIMATES: SheetShape = {
	kind: 'sheet',
	id: 'national-estimates',
	title: 'estimates of the national share at local elections',
	publication: LOCAL_ELECTIONS,
	name: 'estimates of the national share',
	rowCount: { min: 30, max: 100 },
	heading: /^Estimated National (Estimated )?Vote share at local elections/i,
	readSheet: readEstimates,
};

function readKey({ table, readings, quarantine }: RowContext): number {
	const isShort = (heading: string) => /abbreviation$/i.test(heading);
	const headings = table.rows.findIndex((cells) => cells.some(isShort));
	if (headings < 0) {
		quarantine(1, 'expected a heading that ends in "abbreviation", found none');
		return 0;
	}
	const short = table.rows[headings].findIndex(isShort);
	const long = table.rows[headings].findIndex((heading) => /^party name$/i.test(heading));
	let rows = 0;
	for (let i = headings + 1; i < table.rows.length; i++) {
		const abbreviation = table.rows[i][short] ?? '';
		const name = table.rows[i][long] ?? '';
		if (abbreviation === '' || name === '') continue;
		rows++;
		readings.books.councils.partyKeys.push({ abbreviation, name });
	}
	return rows;
}

/** In 2024 the first two columns stand the other way round: the headings tell. */
export const PARTY_KEYS: SheetShape = {
	kind: 'sheet',
	id: 'key-to-party-names',
	title: 'a key to the names of parties',
	publication: LOCAL_ELECTIONS,
	name: 'key to the names of parties',
	rowCount: { min: 3, max: 400 },
	heading: /^Key to party names/i,
	readSheet: readKey,
};
