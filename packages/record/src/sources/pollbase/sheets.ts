/**
 * Sheets of PollBase, read by position: names of columns repeat and many have none. Which party stands where is told by the
 * headings of the shares, which change from Parliament to Parliament.
 */
import { printedDecimal } from '../decimals.ts';
import type { RowContext, SheetShape } from '../shape.ts';
import type { Table } from '../table.ts';
import { fieldworkOf, publishedOf } from './days.ts';
import { withoutNote } from './note.ts';
import { POLLBASE } from './publication.ts';

/** Headings of shares by party of the record. */
const PARTIES: Readonly<Record<string, string>> = {
	Con: 'conservative',
	Lab: 'labour',
	LD: 'liberal-democrats',
	UKIP: 'ukip',
	Ukip: 'ukip',
	Green: 'green',
	BNP: 'bnp',
	'TIG/CUK': 'independent-group-for-change',
	BXP: 'reform-uk',
	'BXP/Reform': 'reform-uk',
	Reform: 'reform-uk',
};

const HEAD = ['Year', 'Month', 'Fieldwork', '', 'Published', 'Polling', 'Publisher', 'Con'];
/** Rows that are no polls: the election itself, and shares derived from its exit poll. */
const NO_POLLS = new Set(['Result', 'Exit poll']);

interface Layout {
	readonly shares: readonly { readonly party: string; readonly at: number }[];
	/** Column of the area, or -1. */
	readonly area: number;
	readonly model: number;
}

function layoutOf(header: readonly string[]): Layout {
	const leaders = header.indexOf('Leader:');
	return {
		shares: header.flatMap((heading, at) =>
			at >= 7 && at < leaders && Object.hasOwn(PARTIES, heading) ? [{ party: PARTIES[heading], at }] : [],
		),
		area: header.indexOf('Georgraphy'),
		model: header.indexOf('MRP?'),
	};
}

function readSheet(context: RowContext): number {
	const { table } = context;
	const layout = layoutOf(table.rows[0]);
	let year = 0;
	let rows = 0;
	for (let i = 1; i < table.rows.length; i++) {
		const cells = table.rows[i];
		if (/^\d{4}$/.test(cells[0])) year = Number(cells[0]);
		// A row may be cut short: what it lacks is as good as empty.
		if ((cells[7] ?? '') === '' || NO_POLLS.has(cells[5])) continue;
		rows++;
		readPoll(cells, table.lines[i], year, layout, context);
	}
	return rows;
}

function readPoll(
	cells: readonly string[],
	line: number,
	year: number,
	layout: Layout,
	{ table, readings, quarantine }: RowContext,
): void {
	const fieldwork = fieldworkOf(cells[2], cells[3], cells[1], year);
	if (fieldwork === null) {
		quarantine(
			line,
			`poll of ${cells[5]}: expected days of fieldwork, found "${cells[2]}" and "${cells[3]}"`,
		);
		return;
	}
	const shares: { party: string; share: string }[] = [];
	for (const { party, at } of layout.shares) {
		const cell = cells[at] ?? '';
		if (cell === '') continue;
		const share = printedDecimal(cell);
		if (share === null || Number(share) < 0 || Number(share) > 100) {
			quarantine(line, `poll of ${cells[5]}, ${party}: expected a share in per cent, found "${cell}"`);
			return;
		}
		shares.push({ party, share });
	}
	const area = layout.area < 0 ? '' : (cells[layout.area] ?? '');
	readings.books.polls.polls.push({
		at: { source: table.source, line },
		pollster: cells[5],
		publisher: cells[6],
		...fieldwork,
		publishedOn: publishedOf(cells[4], fieldwork.to),
		area: area.startsWith('UK') ? 'united-kingdom' : area.startsWith('GB') ? 'great-britain' : null,
		isModel: layout.model >= 0 && /MRP|SRP|POLARIS/.test(cells[layout.model] ?? ''),
		shares,
	});
}

export const POLLS: SheetShape = {
	kind: 'sheet',
	id: 'pollbase',
	title: 'polls between two general elections',
	publication: POLLBASE,
	name: 'polls',
	heading: /^Year$/,
	isSuch: (table: Table) => HEAD.every((heading, at) => table.rows[0][at] === heading),
	readSheet,
};

/** Publishers' codes and their names in columns 1 and 2. */
export const ABBREVIATIONS: SheetShape = {
	kind: 'sheet',
	id: 'pollbase-abbreviations',
	title: 'abbreviations of publishers of polls',
	publication: POLLBASE,
	name: 'abbreviations',
	heading: /^Abbreviations used for publishers of polls/,
	readSheet: ({ table, readings }) => {
		let rows = 0;
		for (const [code, name] of table.rows.slice(1)) {
			if (code === '' || name === undefined || name === '' || name === '?') continue;
			rows++;
			readings.books.polls.publishers.set(code, withoutNote(name));
		}
		return rows;
	},
};
