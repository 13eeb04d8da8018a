/** Lines of a plain text, with those that were only wrapped at a margin joined again. */

export interface Line {
	/** Without white space at either end. */
	readonly start: number;
	readonly end: number;
	/** Columns before the first mark; a tab counts four. */
	readonly indent: number;
	/** First after a blank line or at the top. */
	readonly isFirst: boolean;
}

const WIDEST_MARGIN = 120;
const NARROWEST_MARGIN = 30;

/** Lines with something on them. `text` is normalised. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let isFirst = true;
	for (let from = 0; from <= text.length; ) {
		const feed = text.indexOf('\n', from);
		const stop = feed < 0 ? text.length : feed;
		let start = from;
		let indent = 0;
		for (; start < stop; start++) {
			const code = text.charCodeAt(start);
			if (code === 9) indent += 4;
			else if (code === 32) indent++;
			else break;
		}
		let end = stop;
		while (end > start && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
		if (end > start) lines.push({ start, end, indent, isFirst });
		isFirst = end === start;
		from = stop + 1;
	}
	return lines;
}

/**
 * Lines as they were meant: wrapped lines of one paragraph are joined.
 *
 * A text is wrapped at a margin if no word that starts a line would have fitted on the line before, for six in ten of the
 * breaks inside its paragraphs. In any text a line that stops short of a full stop is joined to one that goes on in small letters.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
	const margin = marginOf(text, lines);
	const joined: Line[] = [];
	let last: Line | null = null;
	for (const line of lines) {
		const before: Line | null = last;
		last = line;
		if (before === null || line.isFirst || startsAlone(text, line) || !isWrap(text, before, line, margin)) {
			joined.push(line);
			continue;
		}
		const whole: Line = joined[joined.length - 1];
		joined[joined.length - 1] = { ...whole, end: line.end };
	}
	return joined;
}

function isWrap(text: string, before: Line, line: Line, margin: number): boolean {
	if (margin > 0 && !fits(text, before, line, margin)) return true;
	return isSmall(text.charCodeAt(line.start)) && !isStop(text.charCodeAt(before.end - 1));
}

/** Column at which the text is wrapped, or 0 if it is not. */
function marginOf(text: string, lines: readonly Line[]): number {
	let margin = 0;
	for (const line of lines) {
		const width = line.indent + line.end - line.start;
		if (width <= WIDEST_MARGIN && width > margin) margin = width;
	}
	if (margin < NARROWEST_MARGIN) return 0;
	let breaks = 0;
	let wrapped = 0;
	for (let i = 1; i < lines.length; i++) {
		if (lines[i].isFirst) continue;
		breaks++;
		if (!fits(text, lines[i - 1], lines[i], margin)) wrapped++;
	}
	return breaks >= 3 && wrapped * 10 >= breaks * 6 ? margin : 0;
}

/** Whether the first word of a line had room at the end of the line before; a line past every margin was never wrapped. */
function fits(text: string, before: Line, line: Line, margin: number): boolean {
	const width = before.indent + before.end - before.start;
	if (width > WIDEST_MARGIN) return true;
	let word = line.start;
	while (word < line.end && text.charCodeAt(word) !== 32) word++;
	return width + 1 + (word - line.start) <= margin;
}

/** A line that starts with a list mark, a time or a tab-parted cell is never the rest of another. */
function startsAlone(text: string, line: Line): boolean {
	const code = text.charCodeAt(line.start);
	if (code === 0x2022 || code === 0x25cf || code === BAR) return true;
	if ((code === 42 || code === 45 || code === 0x2013) && text.charCodeAt(line.start + 1) === 32) return true;
	return (
		listMarkEnd(text, line.start, line.end) > 0 ||
		timeEnd(text, line.start, line.end) > 0 ||
		isRow(text, line)
	);
}

const LONGEST_CELL = 120;
const BAR = 0x7c;

/** A row of cells parted by tabs. A tab after a list mark parts no cell, nor does one between long runs of prose. */
export function isRow(text: string, line: Line): boolean {
	const words = text.slice(line.start, line.end);
	let tab = words.indexOf('\t');
	if (tab < 0) return false;
	let from = 0;
	if (tab <= 4 && isListMark(words, tab)) {
		from = tab + 1;
		tab = words.indexOf('\t', from);
		if (tab < 0) return false;
	}
	for (; tab >= 0; tab = words.indexOf('\t', from)) {
		if (tab - from > LONGEST_CELL) return false;
		from = tab + 1;
	}
	return words.length - from <= LONGEST_CELL;
}

/** "1.", "(a)", a bullet: what may stand before a tab in a list. */
function isListMark(text: string, end: number): boolean {
	if (end === 1)
		return !isDigit(text.charCodeAt(0)) && !isSmall(text.charCodeAt(0)) && !isCapital(text.charCodeAt(0));
	const last = text.charCodeAt(end - 1);
	return last === 46 || last === 41;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isSmall(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

function isCapital(code: number): boolean {
	return code >= 65 && code <= 90;
}

function isStop(code: number): boolean {
	return code === 46 || code === 33 || code === 63 || code === 58 || code === 59 || code === 0x2026;
}

/** End of a list mark such as `12. ` or `3) ` at `start`, or 0. */
export function listMarkEnd(text: string, start: number, end: number): number {
	let i = start;
	while (i < end && i < start + 4 && isDigit(text.charCodeAt(i))) i++;
	if (i === start || (text.charCodeAt(i) !== 46 && text.charCodeAt(i) !== 41)) return 0;
	return text.charCodeAt(i + 1) === 32 ? i + 1 : 0;
}

/** End of a time of day such as `22.00 ` or `9:05 ` at `start`, or 0. */
function timeEnd(text: string, start: number, end: number): number {
	let i = start;
	while (i < end && i < start + 2 && isDigit(text.charCodeAt(i))) i++;
	if (i === start || (text.charCodeAt(i) !== 46 && text.charCodeAt(i) !== 58)) return 0;
	if (!isDigit(text.charCodeAt(i + 1)) || !isDigit(text.charCodeAt(i + 2))) return 0;
	const hours = Number(text.slice(start, i));
	const minutes = Number(text.slice(i + 1, i + 3));
	if (hours > 23 || minutes > 59) return 0;
	return i + 3 >= end || text.charCodeAt(i + 3) === 32 ? i + 3 : 0;
}
