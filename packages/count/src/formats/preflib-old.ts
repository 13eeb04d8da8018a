/**
 * PrefLib before September 2022: the number of candidates, `number,name` for each, `voters,sum,distinct`, then
 * `count,3,{1,2},4`. Candidates count from 0 in some files and from 1 in others: as the list has them.
 */
import type { Candidate } from '../papers/election.ts';
import { tidy } from './names.ts';
import { noteBook } from './notes.ts';
import { endPaper, readCandidateCount, readCopies } from './numbers.ts';
import { readOrder } from './orders.ts';
import { checkOrders, checkPapers, type SaidOf } from './own-sums.ts';
import { paperRows } from './paper-rows.ts';
import type { Reader } from './reader.ts';
import { lineScanner, type Scanner } from './scanner.ts';
import { endLine, takeComma } from './separators.ts';

const PARTS = 'Put commas between the parts of the line.';

export const readPreflibOld: Reader = (content) => {
	const scanner = lineScanner(content);
	const notes = noteBook();
	scanner.blankLines();
	const count = readCandidateCount(scanner);
	endLine(scanner, 'Write the number of candidates alone on the first line.');

	const candidates: Candidate[] = [];
	let first = 1;
	while (candidates.length < count) {
		scanner.blankLines();
		const start = scanner.place();
		const number = scanner.whole();
		if (candidates.length === 0 && number === 0) first = 0;
		if (number !== candidates.length + first)
			throw scanner.refuse(
				`candidate ${candidates.length + first}, one of ${count}`,
				'List the candidates as `number,name`, numbered without a gap from 0 or from 1.',
				start,
			);
		takeComma(scanner, PARTS);
		const place = scanner.place();
		const name = tidy(scanner.restOfLine());
		if (name === '') throw scanner.refuse('the name of the candidate', 'Write the name.', place);
		candidates.push({ name, party: null, withdrawn: false });
	}

	scanner.blankLines();
	const voters = readSaid(scanner);
	takeComma(scanner, PARTS);
	const sum = readSaid(scanner);
	takeComma(scanner, PARTS);
	const orders = readSaid(scanner);
	endLine(scanner, 'Write `voters,sum,distinct` alone on the line after the candidates.');

	const rows = paperRows();
	for (scanner.blankLines(); scanner.peek() !== -1; scanner.blankLines()) {
		const start = scanner.place();
		const copies = readCopies(scanner);
		scanner.blanks();
		if (!scanner.atLineEnd()) takeComma(scanner, PARTS);
		readOrder(scanner, rows, { candidates: count, first });
		endPaper(scanner, rows, copies, start);
	}
	const papers = rows.finish();
	checkPapers(scanner, papers, sum);
	checkOrders(notes, papers, orders);
	if (voters.number !== sum.number)
		notes.note(voters.place.line, `The file says it has ${voters.number} voters, and ${sum.number} papers.`);
	return { election: { title: null, seats: null, candidates, papers }, notes: notes.all };
};

function readSaid(scanner: Scanner): SaidOf {
	scanner.blanks();
	const place = scanner.place();
	const number = scanner.whole();
	if (number >= 0 && number <= Number.MAX_SAFE_INTEGER) return { number, place };
	throw scanner.refuse(
		'`voters,sum,distinct` after the candidates, each a whole number',
		'Write how many voted, the sum of the papers and how many orders differ.',
		place,
	);
}
