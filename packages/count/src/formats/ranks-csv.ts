/**
 * A table with a column for each candidate and a row for each paper: in the cell the number that the paper gives the candidate,
 * nothing or 0 where it gives none. A column `ballots` or `count` says how many papers a row stands for. Columns before the
 * candidates that tell papers or voters apart are passed over, and nothing in them is kept.
 */
import { readField } from './csv-field.ts';
import { readHeader } from './csv-header.ts';
import { eachRow } from './csv-rows.ts';
import { noteBook } from './notes.ts';
import { endPaper, readCopies } from './numbers.ts';
import { paperRows } from './paper-rows.ts';
import { NO_ENTRY, notePassedOver } from './passed-over.ts';
import { COPIES, HIGHEST_RANK, PASSED_OVER, rankColumns, readRank } from './rank-columns.ts';
import { rankedPaper } from './ranked.ts';
import type { Reader } from './reader.ts';
import { lineScanner } from './scanner.ts';

export const readRanksCsv: Reader = (content) => {
	const scanner = lineScanner(content);
	const notes = noteBook();
	const header = readHeader(scanner);
	const { columns, separator } = header;
	const roles = rankColumns(scanner, header);
	const names = columns.filter((_, at) => roles[at] >= 0).map(({ name }) => name);
	if (names.length === 0)
		throw scanner.refuse(
			'a column for each candidate',
			'Write the candidates in the first row, and in each row below the number that the paper gives each.',
			columns[0].place,
			'none with numbers in it',
		);
	const hasCopies = roles.includes(COPIES);
	const isTold = roles.some((role, at) => role < 0 && columns[at].name !== '');

	const rows = paperRows();
	const paper = rankedPaper();
	let copies = 0;
	eachRow(
		scanner,
		header,
		(column) => {
			if (roles[column] === COPIES) copies = readCopies(scanner);
			else if (roles[column] === PASSED_OVER) readField(scanner, separator);
			else readCell(roles[column]);
		},
		({ start, hasEntry }) => {
			if (!hasEntry && isTold) {
				notes.note(start.line, NO_ENTRY);
				return;
			}
			if (hasCopies && copies === 0)
				throw scanner.refuse(
					'how many papers the row stands for',
					'Fill in the cell.',
					start,
					'an empty cell',
				);
			paper.writeTo(rows);
			endPaper(scanner, rows, hasCopies ? copies : 1, start);
			copies = 0;
		},
	);
	notePassedOver(
		notes,
		columns.filter((_, at) => roles[at] === PASSED_OVER),
	);
	return {
		election: {
			title: null,
			seats: null,
			candidates: names.map((name) => ({ name, party: null, withdrawn: false })),
			papers: rows.finish(),
		},
		notes: notes.all,
	};

	function readCell(candidate: number): void {
		const start = scanner.place();
		const rank = readRank(scanner, separator);
		if (rank >= 1 && rank <= HIGHEST_RANK) paper.add(candidate, rank);
		else if (rank !== 0)
			throw scanner.refuse(
				`the number that the paper gives the candidate, 1 to ${HIGHEST_RANK}`,
				'Write a whole number, or nothing where there is none; columns that are no candidates stand before them.',
				start,
				rank === -1 ? 'something else' : 'a higher number',
			);
	}
};
