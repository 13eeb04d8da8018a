/** Tables 1a to 1l: votes, candidates, shares and seats by party, four blocks a sheet, two by two. */

import { printedDecimal, scaled } from '../decimals.ts';
import type { NationalRow } from '../readings.ts';
import type { RowContext, SheetShape } from '../shape.ts';
import { electionOf, headingOf, isNothing } from './figures.ts';
import { STATISTICS } from './publication.ts';

type Measure = 'votes' | 'candidates' | 'share' | 'seats';

interface Block {
	measure: Measure;
	/** Powers of ten that votes are printed in. */
	power: number;
	readonly yearAt: number;
	readonly columns: readonly { readonly name: string; readonly at: number }[];
}

type Cells = { -readonly [K in 'votes' | 'candidates' | 'share' | 'seats']: NationalRow[K] };

const FIRST_HEADINGS = new Set(['CON', 'UUP']);
const MEASURES: readonly (readonly [RegExp, Measure, number])[] = [
	[/^Votes \(millions\)/, 'votes', 6],
	[/^Votes \(thousands\)/, 'votes', 3],
	[/^Candidates/, 'candidates', 0],
	[/^Share of vote/, 'share', 0],
	[/^Seats won/, 'seats', 0],
];

/** Blocks that a row of headings opens: each runs from its first party to its `Total`. */
function openBlocks(cells: readonly string[], before: readonly Block[]): Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < cells.length; at++) {
		if (!FIRST_HEADINGS.has(headingOf(cells[at]))) continue;
		const columns: { name: string; at: number }[] = [];
		let end = at;
		while (end < cells.length && cells[end] !== '') {
			columns.push({ name: headingOf(cells[end]), at: end });
			if (columns[columns.length - 1].name === 'Total') break;
			end++;
		}
		if (columns[columns.length - 1].name !== 'Total') continue;
		const above = before[blocks.length];
		blocks.push({ measure: above?.measure ?? 'votes', power: above?.power ?? 0, yearAt: at - 2, columns });
		at = end;
	}
	return blocks;
}

function measureAt(cells: readonly string[], block: Block): readonly [Measure, number] | null {
	const end = block.columns[block.columns.length - 1].at;
	for (let at = block.yearAt; at <= end; at++) {
		const found = MEASURES.find(([pattern]) => pattern.test(cells[at] ?? ''));
		if (found) return [found[1], found[2]];
	}
	return null;
}

function readCell(cell: string, block: Block): string | number | null {
	if (isNothing(cell)) return null;
	const read = block.measure === 'share' ? printedDecimal(cell) : scaled(cell, block.power);
	if (read === null) throw new Error(`expected a number or "..", found "${cell}"`);
	return read;
}

function readSheet(area: string, { table, readings, quarantine }: RowContext): number {
	const found = new Map<string, { line: number; election: string; column: string; cells: Cells }>();
	let blocks: Block[] = [];
	let titles: readonly string[] = [];
	let rows = 0;
	table.rows.forEach((cells, i) => {
		const opened = openBlocks(cells, blocks);
		if (opened.length > 0) {
			for (const block of opened)
				[block.measure, block.power] = measureAt(titles, block) ?? [block.measure, block.power];
			blocks = opened;
			return;
		}
		if (cells.some((one) => MEASURES.some(([pattern]) => pattern.test(one)))) titles = cells;
		else if (!blocks.some(({ yearAt }) => electionOf(cells[yearAt], cells[yearAt + 1]))) return;
		if (titles === cells) return;
		rows++;
		for (const block of blocks) {
			const election = electionOf(cells[block.yearAt], cells[block.yearAt + 1]);
			if (election === null) continue;
			for (const { name, at } of block.columns) {
				const key = `${election} ${name}`;
				let one = found.get(key);
				if (!one) {
					one = {
						line: table.lines[i],
						election,
						column: name,
						cells: { votes: null, candidates: null, share: null, seats: null },
					};
					found.set(key, one);
				}
				try {
					(one.cells as Record<Measure, string | number | null>)[block.measure] = readCell(
						cells[at] ?? '',
						block,
					);
				} catch (error) {
					quarantine(table.lines[i], `${election}, column "${name}": ${(error as Error).message}`);
				}
			}
		}
	});
	for (const { line, election, column, cells } of found.values()) {
		readings.national.push({ at: { source: table.source, line }, election, area, column, ...cells });
	}
	return rows;
}

const AREAS: readonly (readonly [string, string])[] = [
	['United Kingdom', 'united-kingdom'],
	['Great Britain', 'great-britain'],
	['England', 'england'],
	['Wales', 'wales'],
	['Scotland', 'scotland'],
	['Northern Ireland', 'northern-ireland'],
];

export const PARTY_TABLES: readonly SheetShape[] = AREAS.map(([name, area]) => ({
	kind: 'sheet',
	id: `general-election-results-${area}`,
	title: `general election results since 1918, ${name}`,
	publication: STATISTICS,
	name: `tables 1a to 1l, ${name}`,
	rowCount: { min: 40, max: 120 },
	heading: new RegExp(`^Table 1[a-l]: General Election Results, 1918-\\d{4}: ${name}\\d?$`),
	readSheet: (context) => readSheet(area, context),
}));
