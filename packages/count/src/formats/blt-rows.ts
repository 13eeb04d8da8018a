/** The rows of a BLT file: how many papers, their preferences, a zero; and the zero alone that ends them. */
import type { Papers } from '../papers/papers.ts';
import type { Notes } from './notes.ts';
import { endPaper, isFraction, readCandidate, refuseCopies } from './numbers.ts';
import { type PaperRows, paperRows } from './paper-rows.ts';
import { BLANK, type Scanner } from './scanner.ts';

export interface BltFile {
	readonly scanner: Scanner;
	readonly notes: Notes;
	/** How many there are. */
	readonly candidates: number;
	/** Short names by which rows may call candidates; their places on the ballot paper. */
	readonly nicks: Map<string, number>;
}

const HASH = 0x23;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const MINUS = 0x2d;
const EQUALS = 0x3d;
const ZERO = 0x30;
const NINE = 0x39;

const A_ROW = 'Write each paper on a line of its own: how many, the candidates in order, and 0.';

/** Reads to the end of the line with the zero that ends the papers. */
export function readBltRows(file: BltFile): Papers {
	const { scanner } = file;
	const rows = paperRows();
	const plain = new Int32Array(file.candidates + 3);
	for (;;) {
		if (readPlain(file, rows, plain)) continue;
		nextLine(scanner);
		const start = scanner.place();
		const hasId = scanner.peek() === OPEN;
		if (hasId) passId(scanner);
		const copiesAt = scanner.at;
		if (!isDigit(scanner.peek()))
			throw scanner.refuse(
				'how many papers the row stands for, or the 0 after the last of them',
				'After the last paper, write 0 on a line of its own; then the names.',
			);
		const copies = scanner.whole();
		if (copies === 0 && !hasId && !isFraction(scanner)) {
			lineDone(file, 'A paper stands for at least one; the 0 after the last of them stands alone.');
			return rows.finish();
		}
		if (copies < 1 || copies > Number.MAX_SAFE_INTEGER || isFraction(scanner))
			throw refuseCopies(scanner, copiesAt);
		if (hasId && copies !== 1)
			throw scanner.refuse(
				'1 after the id of a paper',
				'A paper with an id is one paper: write `(id) 1`, then the candidates.',
				copiesAt,
			);
		readPreferences(file, rows);
		endPaper(scanner, rows, copies, start);
		lineDone(file, A_ROW);
	}
}

/** A paper as most are; false, and nothing is read, where the row is to be read with care. */
function readPlain({ scanner, candidates }: BltFile, rows: PaperRows, plain: Int32Array): boolean {
	const start = scanner.place();
	const numbers = scanner.plainLine(BLANK, plain);
	const last = numbers - 1;
	let isPlain = last > 0 && plain[0] >= 1 && plain[last] === 0;
	for (let at = 1; isPlain && at < last; at++) isPlain = plain[at] >= 1 && plain[at] <= candidates;
	if (!isPlain) {
		scanner.back(start);
		return false;
	}
	for (let at = 1; at < last; at++) rows.preference(plain[at] - 1);
	endPaper(scanner, rows, plain[0], start);
	return true;
}

/** Reads to the zero at the end of the row. */
function readPreferences(file: BltFile, rows: PaperRows): void {
	const { scanner, candidates } = file;
	/** Whether a preference stands before, to which another may be equal. */
	let stands = false;
	for (;;) {
		scanner.blanks();
		const next = scanner.peek();
		if (isDigit(next)) {
			const start = scanner.place();
			if (scanner.whole() === 0) return;
			scanner.back(start);
			rows.preference(readCandidate(scanner, candidates));
			stands = true;
		} else if (next === EQUALS && stands) {
			scanner.step();
			scanner.blanks();
			rows.equal(readNamed(file));
		} else if (next === MINUS) {
			passGap(scanner);
			rows.gap();
			stands = false;
		} else if (next === OPEN) {
			readEqual(file, rows);
			stands = false;
		} else if (file.nicks.size > 0 && !scanner.atLineEnd()) {
			rows.preference(readNamed(file));
			stands = true;
		} else {
			throw scanner.refuse(
				`the number of a candidate, 1 to ${candidates}, or the 0 that ends the row`,
				A_ROW,
			);
		}
	}
}

/** Equal preferences in brackets: `(2 3)`. */
function readEqual(file: BltFile, rows: PaperRows): void {
	const { scanner } = file;
	scanner.step();
	scanner.blanks();
	rows.preference(readNamed(file));
	for (scanner.blanks(); !scanner.take(CLOSE); scanner.blanks()) {
		scanner.take(COMMA);
		scanner.take(EQUALS);
		scanner.blanks();
		rows.equal(readNamed(file));
	}
}

/** A candidate by number or by nick. */
export function readNamed({ scanner, candidates, nicks }: BltFile): number {
	if (nicks.size === 0 || isDigit(scanner.peek())) return readCandidate(scanner, candidates);
	const start = scanner.at;
	const candidate = nicks.get(readWord(scanner));
	if (candidate !== undefined) return candidate;
	throw scanner.refuse(
		'the number or the nick of a candidate',
		'Use a nick that the line [nick ...] has.',
		start,
	);
}

/** A run of characters that are no blank and no mark of the format. */
export function readWord(scanner: Scanner): string {
	const start = scanner.at;
	for (let next = scanner.peek(); next > 32 && !isMark(next); next = scanner.peek()) scanner.step();
	return scanner.text(start, scanner.at);
}

function isMark(byte: number): boolean {
	return (
		byte === EQUALS || byte === OPEN || byte === CLOSE || byte === COMMA || byte === HASH || byte === 0x5d
	);
}

function passGap(scanner: Scanner): void {
	const start = scanner.at;
	scanner.step();
	if (isDigit(scanner.peek()))
		throw scanner.refuse(
			'the number of a candidate, or - for a preference left out',
			'The withdrawn, as `-2`, stand on a line before the first paper.',
			start,
		);
}

/** The id of a paper is not kept: it may tell whose it is. */
function passId(scanner: Scanner): void {
	const opening = scanner.at;
	while (!scanner.atLineEnd() && scanner.peek() !== CLOSE) scanner.step();
	if (!scanner.take(CLOSE))
		throw scanner.refuse('an id in brackets', 'Close the bracket after the id.', opening);
	scanner.blanks();
}

/** Goes to the next line that has more than a comment. */
export function nextLine(scanner: Scanner): void {
	scanner.blankLines();
	while (scanner.peek() === HASH) {
		scanner.restOfLine();
		scanner.blankLines();
	}
}

/** Goes past the end of the line, and past a comment or stray commas before it. */
export function lineDone({ scanner, notes }: BltFile, advice: string): void {
	scanner.blanks();
	if (scanner.peek() === COMMA) {
		notes.note(scanner.line, 'Commas at the end of lines were passed over.');
		while (scanner.take(COMMA)) scanner.blanks();
	}
	if (scanner.peek() === HASH) scanner.restOfLine();
	if (!scanner.atLineEnd()) throw scanner.refuse('the end of the line', advice);
	scanner.lineEnd();
}

function isDigit(byte: number): boolean {
	return byte >= ZERO && byte <= NINE;
}
