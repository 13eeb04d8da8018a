/** Goes through the bytes of a file from left to right and knows the line; all readers of lines are built on it. */
import type { Content } from './content.ts';
import { Refused } from './refused.ts';

/** A place in the file, to be told of later. */
export interface Place {
	readonly at: number;
	readonly line: number;
	readonly lineStart: number;
}

export interface Scanner {
	/** Offset of the next byte. */
	readonly at: number;
	/** From 1. */
	readonly line: number;
	/** The next byte, or -1 at the end of the file. */
	peek(): number;
	/** Goes past the next byte. Not for line ends. */
	step(): void;
	/** Goes past blanks and tabs. */
	blanks(): void;
	/** Goes to the next such byte of the line, or to the end of the line. */
	goTo(byte: number): void;
	/** Goes past the byte if it is next. */
	take(byte: number): boolean;
	/** Reads digits as a number; -1 where none is next. What is above 2^53 - 1 comes out as Infinity. */
	whole(): number;
	/**
	 * Reads a whole line of numbers below 10^9 with one separator between them, and perhaps one at the end, as most lines of papers
	 * are, and goes past its end. @returns how many numbers there are; 0, and nothing is read, where the line is not so plain
	 */
	plainLine(separator: number, into: Int32Array): number;
	/** Goes past a line end (LF, CRLF or CR) if one is next; true at the end of the file, too. */
	lineEnd(): boolean;
	/** True before a line end and at the end of the file. */
	atLineEnd(): boolean;
	/** Goes to the end of the line and gives what was left of it. */
	restOfLine(): string;
	/** Goes past blank lines and blanks before what follows. */
	blankLines(): void;
	text(from: number, to: number): string;
	/** Where the next byte stands. */
	place(): Place;
	/** Goes back to a place. */
	back(place: Place): void;
	/**
	 * @param where it stands: an offset on the present line, or a place; the next byte where none is given
	 * @param instead what was found, in place of a quotation from the file
	 */
	refuse(expected: string, advice: string, where?: number | Place, instead?: string): Refused;
}

export const BLANK = 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** Longest piece of a file that a problem quotes. */
const QUOTED = 40;

export function lineScanner(content: Content): Scanner {
	const { bytes } = content;
	const end = bytes.length;
	let at = content.from;
	let line = 1;
	let lineStart = at;

	function isLineEnd(here: number): boolean {
		return bytes[here] === LF || bytes[here] === CR;
	}

	function newLine(length: number): boolean {
		at += length;
		line++;
		lineStart = at;
		return true;
	}

	function lineEnd(): boolean {
		if (at >= end) return true;
		if (bytes[at] === LF) return newLine(1);
		if (bytes[at] !== CR) return false;
		return newLine(bytes[at + 1] === LF ? 2 : 1);
	}

	function blanks(): void {
		while (bytes[at] === BLANK || bytes[at] === TAB) at++;
	}

	/** What stands at a place: a run of characters without a blank, what stands in quotes, or a name for what cannot be seen. */
	function found(from: number): string {
		if (from >= end) return 'the end of the file';
		if (isLineEnd(from)) return 'the end of the line';
		const isQuoted = bytes[from] === QUOTE;
		let to = from + 1;
		const isMore = () =>
			isQuoted ? bytes[to - 1] !== QUOTE || to === from + 1 : bytes[to] > BLANK && bytes[to] !== COMMA;
		while (to < end && to - from < QUOTED && !isLineEnd(to) && isMore()) to++;
		while (to < end && (bytes[to] & 0xc0) === 0x80 && content.encoding === 'utf-8') to++;
		const text = content.text(from, to).replace(/\p{Cc}/gu, '\ufffd');
		return isQuoted ? text : `"${text}"`;
	}

	return {
		get at() {
			return at;
		},
		get line() {
			return line;
		},
		peek: () => (at < end ? bytes[at] : -1),
		step() {
			if (at < end) at++;
		},
		blanks,
		goTo(byte) {
			while (at < end && bytes[at] !== byte && !isLineEnd(at)) at++;
		},
		take(byte) {
			if (bytes[at] !== byte) return false;
			at++;
			return true;
		},
		whole() {
			const start = at;
			let value = 0;
			for (let digit = bytes[at] - 48; digit >= 0 && digit <= 9; digit = bytes[at] - 48) {
				value = value * 10 + digit;
				at++;
			}
			if (at === start) return -1;
			return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY;
		},
		plainLine(separator, into) {
			let here = at;
			let count = 0;
			while (count < into.length) {
				const start = here;
				let value = 0;
				let byte = 0;
				for (; here < end; here++) {
					byte = bytes[here];
					if (byte < 48 || byte > 57) break;
					value = (value * 10 + byte - 48) | 0;
				}
				const length = here - start;
				if (here === end || length > 9) return 0;
				if (length > 0) into[count++] = value;
				if (byte === CR && bytes[here + 1] === LF) byte = bytes[++here];
				if (byte === LF) {
					if (count > 0) newLine(here + 1 - at);
					return count;
				}
				if (byte !== separator || length === 0) return 0;
				here++;
			}
			return 0;
		},
		lineEnd,
		atLineEnd: () => at >= end || isLineEnd(at),
		restOfLine() {
			const start = at;
			while (at < end && !isLineEnd(at)) at++;
			return content.text(start, at);
		},
		blankLines() {
			for (blanks(); at < end && lineEnd(); ) blanks();
		},
		text: content.text,
		place: () => ({ at, line, lineStart }),
		back(place) {
			({ at, line, lineStart } = place);
		},
		refuse(expected, advice, where = at, instead) {
			const place = typeof where === 'number' ? { at: where, line, lineStart } : where;
			return new Refused({
				line: place.line,
				column: content.characters(place.lineStart, place.at) + 1,
				expected,
				found: instead ?? found(place.at),
				advice,
			});
		},
	};
}
