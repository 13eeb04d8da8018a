/** A members' file as cells with their lines, whichever of comma, semicolon and tab stands between them. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { FileProblem } from './problems.ts';

export interface FileLine {
	/** 1-based, where the row begins. */
	readonly line: number;
	readonly cells: readonly string[];
}

export type FileRows =
	| { readonly ok: true; readonly rows: readonly FileLine[] }
	| { readonly ok: false; readonly problem: FileProblem };

/** Rows of a file besides the first, empty ones counted; more is no list of one organisation's members. */
const MOST_ROWS = 100_000;
/** In UTF-16 code units; quotation marks that are never closed make all that follows one row. */
const LONGEST_ROW = 100_000;

/** @returns the rows in which something stands, cells trimmed */
export function rowsOf(text: string): FileRows {
	try {
		const rows: FileLine[] = [];
		let count = 0;
		parse(text, {
			bom: true,
			delimiter: separatorOf(text),
			relax_column_count: true,
			max_record_size: LONGEST_ROW,
			to: MOST_ROWS + 2,
			// Taken row by row: a million short rows, kept as the parser keeps them, fill the memory.
			on_record: (record: string[], { lines }) => {
				count++;
				// `lines` is where a row ends; line ends within a quoted cell are its own.
				const height = record.reduce((sum, cell) => sum + lineEnds(cell), 0);
				const cells = record.map((cell) => cell.trim());
				if (cells.some((cell) => cell !== '')) rows.push({ line: lines - height, cells });
				return null;
			},
		});
		return count > MOST_ROWS + 1 ? { ok: false, problem: TOO_MANY } : { ok: true, rows };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { ok: false, problem: faultOf(error) };
	}
}

const TOO_MANY: FileProblem = {
	line: MOST_ROWS + 2,
	column: null,
	expected: `at most ${MOST_ROWS} rows`,
	found: 'more',
	advice: 'Hand the members in by unit, a file for each.',
};

function faultOf(error: CsvError): FileProblem {
	const line = typeof error.lines === 'number' ? error.lines : 1;
	if (error.code === 'CSV_MAX_RECORD_SIZE')
		return {
			line,
			column: null,
			expected: `rows of at most ${LONGEST_ROW} characters`,
			found: 'a longer one, as where a quotation mark is not closed',
			advice: 'Correct the quotation marks on or before this line.',
		};
	return {
		line,
		column: null,
		expected: 'quotation marks that open a cell and close it, doubled where one stands within',
		found: 'one that is not closed, or stands in the middle of a cell',
		advice:
			'Correct the quotation marks on or before this line; programs that make tables do so when they save as CSV.',
	};
}

const lineEnds = (cell: string): number => cell.split(/\r\n|\n|\r/).length - 1;

/** The one of three that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
	const counts = new Map([
		[',', 0],
		[';', 0],
		['\t', 0],
	]);
	let isQuoted = false;
	for (const letter of text.slice(0, LONGEST_ROW)) {
		if (!isQuoted && (letter === '\n' || letter === '\r')) break;
		if (letter === '"') isQuoted = !isQuoted;
		const count = counts.get(letter);
		if (!isQuoted && count !== undefined) counts.set(letter, count + 1);
	}
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
