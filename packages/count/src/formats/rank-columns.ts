/** Which columns of a table of ranks are candidates, told by what stands in them. */
import { MOST_CANDIDATES } from '../papers/papers.ts';
import type { Column } from './column.ts';
import { readField } from './csv-field.ts';
import type { Header } from './csv-header.ts';
import { eachRow } from './csv-rows.ts';
import type { Scanner } from './scanner.ts';

/** The highest number that a paper may give a candidate. */
export const HIGHEST_RANK = 32_767;

/** By column: the place of the candidate on the ballot paper, or one of these. */
export const COPIES = -1;
export const PASSED_OVER = -2;

interface Seen {
	hasEntry: boolean;
	/** Nothing but ranks so far. */
	isRanks: boolean;
	/** The ranks so far while no two are equal and no cell is empty; null after. */
	different: Set<number> | null;
}

/** Looks through all rows and goes back to the first. */
export function rankColumns(scanner: Scanner, header: Header): readonly number[] {
	const { columns, separator } = header;
	const start = scanner.place();
	const seen = columns.map((): Seen => ({ hasEntry: false, isRanks: true, different: new Set() }));
	let rows = 0;
	eachRow(
		scanner,
		header,
		(column) => look(seen[column], readRank(scanner, separator), rows),
		() => {
			rows++;
		},
	);
	scanner.back(start);

	let candidates = 0;
	let hasCopies = false;
	return columns.map((column, at) => {
		if (column.kind === 'copies' && !hasCopies) {
			hasCopies = true;
			return COPIES;
		}
		if (column.kind === 'id' || (candidates === 0 && tellsApart(seen[at]))) return PASSED_OVER;
		if (column.name === '' && !seen[at].hasEntry) return PASSED_OVER;
		checkCandidate(column);
		return candidates++;
	});

	/** A column before the candidates with other things than ranks, or one that numbers the rows. */
	function tellsApart({ isRanks, different }: Seen): boolean {
		return !isRanks || (different?.size === rows && rows > columns.length);
	}

	function checkCandidate({ name, place }: Column): void {
		if (name === '') throw scanner.refuse('the name of a candidate', 'Give every column a heading.', place);
		if (candidates === MOST_CANDIDATES)
			throw scanner.refuse(`at most ${MOST_CANDIDATES} candidates`, 'Remove columns.', place);
	}
}

function look(seen: Seen, rank: number, rowsBefore: number): void {
	seen.hasEntry = true;
	if (rank < 0 || rank > HIGHEST_RANK) seen.isRanks = false;
	if (seen.different === null) return;
	if (seen.different.size !== rowsBefore || seen.different.has(rank)) seen.different = null;
	else seen.different.add(rank);
}

/** Reads a cell as a whole number; -1 where it is none. */
export function readRank(scanner: Scanner, separator: number): number {
	const start = scanner.place();
	const rank = scanner.whole();
	scanner.blanks();
	if (rank >= 0 && (scanner.peek() === separator || scanner.atLineEnd())) return rank;
	scanner.back(start);
	const text = readField(scanner, separator).trim();
	return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
