/** Compositions after polls: two rows of headings in 2022, a title in 2023; one row a council, two compositions each. */
import type { RowContext, SheetShape } from '../shape.ts';
import { LOCAL_ELECTIONS } from './publication.ts';

interface Block {
	readonly on: string;
	readonly year: number;
	/** Columns by party, as the assembly calls them, and their places. */
	readonly seats: readonly (readonly [string, number])[];
	readonly total: number;
	readonly control: number;
	readonly changes: readonly (readonly [string, number])[];
}

interface Layout {
	readonly id: string;
	readonly title: string;
	readonly heading: RegExp;
	readonly headingRows: number;
	readonly width: number;
	readonly min: number;
	readonly blocks: readonly Block[];
}

const WHOLE = /^-?\d+$/;

/** A whole number; 0 for an empty cell; null for a dash, which stands where a council is new. */
function numberOf(found: string): number | null {
	if (found === '') return 0;
	return WHOLE.test(found) ? Number(found) : null;
}

function pairs(
	cells: readonly string[],
	columns: readonly (readonly [string, number])[],
): [string, number][] | null {
	const found: [string, number][] = [];
	for (const [column, at] of columns) {
		const value = numberOf(cells[at] ?? '');
		if (value === null) return null;
		found.push([column, value]);
	}
	return found;
}

function sheet(layout: Layout): SheetShape {
	function readSheet({ table, readings, quarantine }: RowContext): number {
		let rows = 0;
		for (let i = layout.headingRows; i < table.rows.length; i++) {
			const cells = table.rows[i];
			const line = table.lines[i];
			if (!/^[EWS]\d{8}$/.test(cells[0])) continue;
			rows++;
			if (cells.length !== layout.width) {
				quarantine(line, `expected ${layout.width} columns, found ${cells.length}`);
				continue;
			}
			for (const block of layout.blocks) {
				const isNew = cells[block.total] === '-' || cells[block.total] === '';
				if (isNew) continue;
				const seats = pairs(cells, block.seats);
				const total = numberOf(cells[block.total]);
				if (seats === null || total === null) {
					quarantine(
						line,
						`${cells[1]}: expected whole numbers of seats, found ${block.seats.map(([, at]) => `"${cells[at]}"`).join(', ')}`,
					);
					continue;
				}
				readings.books.councils.compositions.push({
					at: { source: table.source, line },
					council: cells[1],
					councilCode: cells[0],
					year: block.year,
					on: block.on,
					total,
					seats: seats.map(([column, value]) => [
						column === 'nat' ? (cells[0][0] === 'S' ? 'snp' : 'pc') : column,
						value,
					]),
					control: cells[block.control] === '0' ? '' : cells[block.control],
					changes: (pairs(cells, block.changes) ?? []).map(([column, value]) => [
						column === 'nat' ? (cells[0][0] === 'S' ? 'snp' : 'pc') : column,
						value,
					]),
				});
			}
		}
		return rows;
	}
	return {
		kind: 'sheet',
		id: layout.id,
		title: layout.title,
		publication: LOCAL_ELECTIONS,
		name: layout.title,
		rowCount: { min: layout.min, max: 400 },
		heading: layout.heading,
		readSheet,
	};
}

/** Columns that stand side by side, from one place on. */
function from(at: number, columns: string): [string, number][] {
	return columns.split(' ').map((column, i) => [column, at + i]);
}

export const COMPOSITION_SHEETS: readonly SheetShape[] = [
	sheet({
		id: 'compositions-england-2022',
		title: 'compositions of councils in England, May 2018 and May 2022',
		heading: /^Post May 2018 composition$/,
		headingRows: 2,
		width: 27,
		min: 100,
		blocks: [
			{
				on: '2018-05-03',
				year: 2018,
				seats: from(7, 'con lab ld green other'),
				total: 12,
				control: 13,
				changes: [],
			},
			{
				on: '2022-05-05',
				year: 2022,
				seats: from(14, 'con lab ld green other vacant'),
				total: 20,
				control: 21,
				changes: [],
			},
		],
	}),
	sheet({
		id: 'compositions-scotland-and-wales-2022',
		title: 'compositions of councils in Scotland and Wales, May 2017 and May 2022',
		heading: /^Post-2017 election composition$/,
		headingRows: 2,
		width: 28,
		min: 40,
		blocks: [
			{
				on: '2017-05-04',
				year: 2017,
				seats: from(6, 'con lab ld nat other'),
				total: 11,
				control: 12,
				changes: [],
			},
			{
				on: '2022-05-05',
				year: 2022,
				seats: from(13, 'con lab ld nat other vacant'),
				total: 19,
				control: 20,
				changes: from(23, 'con lab ld nat other'),
			},
		],
	}),
	sheet({
		id: 'compositions-2023',
		title: 'compositions of councils in England, 2019 and 2023',
		heading: /^Local election results 2023: council composition and control/,
		headingRows: 2,
		width: 31,
		min: 100,
		blocks: [
			{
				on: '2019-05-02',
				year: 2019,
				seats: from(6, 'con lab ld ukip green other'),
				total: 12,
				control: 13,
				changes: [],
			},
			{
				on: '2023-05-04',
				year: 2023,
				seats: [...from(14, 'con lab ld ukip green other'), ['vacant', 21]],
				total: 20,
				control: 22,
				changes: from(25, 'con lab ld ukip green other'),
			},
		],
	}),
];
