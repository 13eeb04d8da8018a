/**
 * Ballots of Scottish council elections as comma-separated values: `candidates,seats,`, then a row for each distinct paper,
 * `count,first,second,...,`, then `"Candidate 1","Name","Party (Abbr)",` for each, last the ward.
 */
import type { Candidate } from '../papers/election.ts';
import { readField } from './csv-field.ts';
import { tidy, tidyOrNull, withoutCommas } from './names.ts';
import { endPaper, readCandidate, readCandidateCount, readCopies, readSeats } from './numbers.ts';
import { type PaperRows, paperRows } from './paper-rows.ts';
import type { Reader } from './reader.ts';
import { lineScanner, type Scanner } from './scanner.ts';
import { endLine, takeComma } from './separators.ts';

const COMMA = 0x2c;

export const readScottishCsv: Reader = (content) => {
	const scanner = lineScanner(content);
	scanner.blankLines();
	const count = readCandidateCount(scanner);
	takeComma(scanner, 'Write `candidates,seats,` on the first line.');
	const seats = readSeats(scanner);
	lastComma(scanner);

	const rows = paperRows();
	const plain = new Int32Array(count + 2);
	while (isDigit(scanner.peek())) {
		if (readPlain(scanner, rows, plain, count)) continue;
		const start = scanner.place();
		const copies = readCopies(scanner);
		while (scanner.take(COMMA) && isDigit(scanner.peek())) rows.preference(readCandidate(scanner, count));
		if (!scanner.atLineEnd()) throw unexpected(scanner);
		endPaper(scanner, rows, copies, start);
		scanner.lineEnd();
		scanner.blankLines();
	}

	const candidates: Candidate[] = [];
	while (candidates.length < count) candidates.push(readNamed(scanner, candidates.length + 1, count));
	scanner.blankLines();
	// The ward is quoted once, twice or four times over.
	const title = tidyOrNull(withoutCommas(scanner.restOfLine().replaceAll('"', '')));
	scanner.blankLines();
	if (scanner.peek() !== -1)
		throw scanner.refuse('the end of the file after the ward', 'Remove what follows the line of the ward.');
	return {
		election: { title, seats: seats === 0 ? null : seats, candidates, papers: rows.finish() },
		notes: [],
	};
};

/** A paper as most are; false, and nothing is read, where the row is to be read with care. */
function readPlain(scanner: Scanner, rows: PaperRows, plain: Int32Array, count: number): boolean {
	const start = scanner.place();
	const numbers = scanner.plainLine(COMMA, plain);
	for (let at = 0; at < numbers; at++) {
		if (plain[at] >= 1 && (at === 0 || plain[at] <= count)) continue;
		scanner.back(start);
		return false;
	}
	for (let at = 1; at < numbers; at++) rows.preference(plain[at] - 1);
	if (numbers > 0) endPaper(scanner, rows, plain[0], start);
	return numbers > 0;
}

/** `"Candidate 3","Name","Party (Abbr)",` */
function readNamed(scanner: Scanner, number: number, count: number): Candidate {
	scanner.blankLines();
	const start = scanner.place();
	const label = scanner.peek() === -1 ? '' : tidy(readField(scanner, COMMA));
	if (label !== `Candidate ${number}`)
		throw scanner.refuse(
			`"Candidate ${number}" of ${count}`,
			'After the papers, write a line for each candidate, in the order of their numbers.',
			start,
		);
	takeComma(scanner, 'Write the name after it.');
	const place = scanner.place();
	const name = tidy(readField(scanner, COMMA));
	if (name === '') throw scanner.refuse('the name of the candidate', 'Write the name.', place);
	const party = scanner.take(COMMA) ? tidyOrNull(readField(scanner, COMMA)) : null;
	lastComma(scanner);
	return { name, party, withdrawn: false };
}

function lastComma(scanner: Scanner): void {
	scanner.blanks();
	while (scanner.take(COMMA)) scanner.blanks();
	endLine(scanner, 'Remove what follows the last comma.');
}

function unexpected(scanner: Scanner): Error {
	return scanner.refuse(
		'the number of a candidate, or the end of the line',
		'Write each paper as `count,first,second,...,`.',
	);
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}
