/**
 * A form of BLT with the title first: the title, `seats candidates papers`, the names, a line each, then the papers as in BLT,
 * equal preferences in brackets, and a `0` alone.
 */
import { type BltFile, lineDone, nextLine, readBltRows } from './blt-rows.ts';
import { tidy, tidyOrNull, withoutCommas } from './names.ts';
import { noteBook } from './notes.ts';
import { readCandidateCount, readSeats } from './numbers.ts';
import { checkPapers } from './own-sums.ts';
import type { Reader } from './reader.ts';
import { lineScanner } from './scanner.ts';

const FIRST_LINES = 'Begin with `candidates seats`; or with the title, and then `seats candidates papers`.';

export const readTitleFirst: Reader = (content) => {
	const scanner = lineScanner(content);
	nextLine(scanner);
	const title = tidyOrNull(scanner.restOfLine().replaceAll('"', ''));
	nextLine(scanner);
	const seats = readSeats(scanner);
	scanner.blanks();
	const candidates = readCandidateCount(scanner);
	scanner.blanks();
	const said = scanner.place();
	const papersSaid = scanner.whole();
	if (papersSaid === -1) throw scanner.refuse('the number of papers', FIRST_LINES);
	const file: BltFile = { scanner, notes: noteBook(), candidates, nicks: new Map() };
	lineDone(file, FIRST_LINES);

	const names: string[] = [];
	while (names.length < candidates) {
		nextLine(scanner);
		const start = scanner.place();
		const name = tidy(withoutCommas(scanner.restOfLine().replaceAll('"', '')));
		if (!/\p{L}/u.test(name))
			throw scanner.refuse(
				`the name of candidate ${names.length + 1} of ${candidates}`,
				'Write a name for each candidate, each on a line of its own.',
				start,
			);
		names.push(name);
	}
	const papers = readBltRows(file);
	checkPapers(scanner, papers, { number: papersSaid, place: said });
	nextLine(scanner);
	if (scanner.peek() !== -1)
		throw scanner.refuse('the end of the file after the 0', 'Remove what follows the last paper.');
	return {
		election: {
			title,
			seats: seats === 0 ? null : seats,
			candidates: names.map((name) => ({ name, party: null, withdrawn: false })),
			papers,
		},
		notes: file.notes.all,
	};
};
