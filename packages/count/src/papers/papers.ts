/**
 * Ballot papers as columns: a million of them are four arrays. Rows are kept as the file has them; what a rule makes of a
 * gap, of equal preferences or of a candidate named twice is decided in `admit.ts`.
 */

/** On a mark: this candidate shares the preference of the mark before it. */
export const EQUAL = 0x8000;
/** In place of a mark: a preference was left out here. */
export const GAP = 0x7fff;
/** The most candidates an election may have: marks are 16 bits, and two values are taken. */
export const MOST_CANDIDATES = 0x7ffe;

export interface Papers {
	/** How many papers each row stands for, at least 1. */
	readonly copies: Float64Array;
	/** Where each row's marks start; one more than there are rows, the last being where the last row ends. */
	readonly starts: Uint32Array;
	/** Candidates by place on the ballot paper, from 0, in the order of preference; see `EQUAL` and `GAP`. */
	readonly marks: Uint16Array;
	/** Where each row stands in its file: a line, or the number of the record, from 1. */
	readonly lines: Uint32Array;
}

export function rowCount(papers: Papers): number {
	return papers.copies.length;
}

/** How many papers there are in all. */
export function paperCount(papers: Papers): number {
	let sum = 0;
	for (const copies of papers.copies) sum += copies;
	return sum;
}

/** Takes rows one after the other: `mark` for each preference, then `end`. */
export interface PaperWriter {
	mark(mark: number): void;
	/** Ends the row. @param copies how many papers it stands for */
	end(copies: number, line: number): void;
	/** Drops the marks of the row that was begun. */
	drop(): void;
	/** The papers in all so far. */
	readonly papers: number;
	finish(): Papers;
}

export function paperWriter(): PaperWriter {
	let copies = new Float64Array(1024);
	let lines = new Uint32Array(1024);
	let starts = new Uint32Array(1025);
	let marks = new Uint16Array(8192);
	let rows = 0;
	let used = 0;
	let papers = 0;
	return {
		mark(mark) {
			if (used === marks.length) marks = grown(marks, new Uint16Array(used * 2));
			marks[used++] = mark;
		},
		end(count, line) {
			if (rows === copies.length) {
				copies = grown(copies, new Float64Array(rows * 2));
				lines = grown(lines, new Uint32Array(rows * 2));
				starts = grown(starts, new Uint32Array(rows * 2 + 1));
			}
			copies[rows] = count;
			lines[rows] = line;
			papers += count;
			starts[++rows] = used;
		},
		drop() {
			used = starts[rows];
		},
		get papers() {
			return papers;
		},
		finish() {
			return {
				copies: copies.slice(0, rows),
				lines: lines.slice(0, rows),
				starts: starts.slice(0, rows + 1),
				marks: marks.slice(0, used),
			};
		},
	};
}

function grown<Column extends Float64Array | Uint32Array | Uint16Array>(from: Column, to: Column): Column {
	to.set(from);
	return to;
}
