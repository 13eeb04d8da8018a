/**
 * BLT, first described by Hill, Wichmann and Woodall, "Algorithm 123: Single transferable vote by Meek's method" (1987):
 * `candidates seats`, the withdrawn as `-2`, a row for each paper, `count first second ... 0`, a `0` alone, the names, the title.
 * Read with what later programs added: comments, equal and skipped preferences, ids of papers, options in square brackets.
 */
import { readBltOptions } from './blt-options.ts';
import { candidatesOf } from './blt-parties.ts';
import { type BltFile, lineDone, nextLine, readBltRows } from './blt-rows.ts';
import { readStrings } from './blt-strings.ts';
import { readTitleFirst } from './blt-title-first.ts';
import { tidyOrNull } from './names.ts';
import { noteBook } from './notes.ts';
import { readCandidateCount, readSeats } from './numbers.ts';
import type { Reader } from './reader.ts';
import { lineScanner, type Scanner } from './scanner.ts';

export const readBlt: Reader = (content, as) => {
	const scanner = lineScanner(content);
	nextLine(scanner);
	if (!isFirstLine(scanner) && beginsWithTitle(scanner)) return readTitleFirst(content, as);
	const notes = noteBook();
	const candidates = readCandidateCount(scanner);
	scanner.blanks();
	const seats = readSeats(scanner);
	const file: BltFile = { scanner, notes, candidates, nicks: new Map() };
	lineDone(file, 'Write `candidates seats` alone on the first line.');
	const withdrawn = readBltOptions(file);
	const papers = readBltRows(file);
	const strings = readStrings(file);
	return {
		election: {
			title: strings.length > candidates ? tidyOrNull(strings[candidates].text) : null,
			seats: seats === 0 ? null : seats,
			candidates: candidatesOf(strings.slice(0, candidates), withdrawn),
			papers,
		},
		notes: notes.all,
	};
};

/** Whether the first line has two numbers and no more than a comment. */
function isFirstLine(scanner: Scanner): boolean {
	const start = scanner.place();
	const line = scanner.restOfLine();
	scanner.back(start);
	return /^\d+[ \t]+\d+[ \t,]*(?:#|$)/.test(line);
}

/** Whether the first line is a title: the second has three numbers then. */
function beginsWithTitle(scanner: Scanner): boolean {
	const start = scanner.place();
	scanner.restOfLine();
	nextLine(scanner);
	const second = scanner.restOfLine();
	scanner.back(start);
	return /^\d+[ \t]+\d+[ \t]+\d+[ \t,]*(?:#|$)/.test(second);
}
