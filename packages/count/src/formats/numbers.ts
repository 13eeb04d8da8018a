/** Numbers in files of ballots, each with what is said where it is out of range. */
import { MOST_CANDIDATES } from '../papers/papers.ts';
import type { PaperRows } from './paper-rows.ts';
import type { Place, Scanner } from './scanner.ts';

/** Most seats that a file may ask for. */
const MOST_SEATS = MOST_CANDIDATES;

/** How many candidates there are. */
export function readCandidateCount(scanner: Scanner): number {
	return readBetween(
		scanner,
		1,
		MOST_CANDIDATES,
		`the number of candidates, 1 to ${MOST_CANDIDATES}`,
		'Write how many candidates stand.',
	);
}

/** How many are to be elected; 0 where the file leaves it open. */
export function readSeats(scanner: Scanner): number {
	return readBetween(
		scanner,
		0,
		MOST_SEATS,
		`the number of seats, at most ${MOST_SEATS}`,
		'Write how many are to be elected.',
	);
}

/** Of a candidate, by place on the ballot paper from 0; the file counts from `first`. */
export function readCandidate(scanner: Scanner, candidates: number, first = 1): number {
	const start = scanner.at;
	const number = scanner.whole();
	if (number >= first && number < candidates + first) return number - first;
	throw scanner.refuse(
		`the number of a candidate, ${first} to ${candidates + first - 1}`,
		`The file names ${candidates === 1 ? 'one candidate' : `${candidates} candidates`}; correct the number, or the list of candidates.`,
		start,
	);
}

/** How many papers a row stands for, at least 1. */
export function readCopies(scanner: Scanner): number {
	const start = scanner.at;
	const copies = scanner.whole();
	if (copies >= 1 && copies <= Number.MAX_SAFE_INTEGER && !isFraction(scanner)) return copies;
	throw refuseCopies(scanner, start);
}

export function refuseCopies(scanner: Scanner, start: number): Error {
	return scanner.refuse(
		'how many papers the row stands for: a whole number, at least 1',
		'Votes of a weight that is no whole number cannot be counted here; multiply all of them until they are whole.',
		start,
	);
}

/** Whether the digits read are followed by the rest of a fraction. */
export function isFraction(scanner: Scanner): boolean {
	const next = scanner.peek();
	return next === 0x2e || next === 0x2f || next === 0x65 || next === 0x45;
}

/** Ends a paper, and refuses what goes beyond exact whole numbers. @param start where its row began */
export function endPaper(scanner: Scanner, rows: PaperRows, copies: number, start: Place): void {
	if (rows.end(copies, start.line)) return;
	throw scanner.refuse(
		`at most ${Number.MAX_SAFE_INTEGER} papers in all`,
		'Correct the number of papers of this row.',
		start,
	);
}

function readBetween(
	scanner: Scanner,
	least: number,
	most: number,
	expected: string,
	advice: string,
): number {
	const start = scanner.at;
	const number = scanner.whole();
	if (number >= least && number <= most) return number;
	throw scanner.refuse(expected, advice, start);
}
