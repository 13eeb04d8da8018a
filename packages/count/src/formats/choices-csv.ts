/**
 * A table with a column for each preference and a row for each paper: in the cell the name of the candidate, `undervote`,
 * `skipped` or nothing where the preference was left out, `overvote` where several were marked. The names do not say in which
 * order they stood on the ballot paper: candidates are listed by name.
 */
import { MOST_CANDIDATES } from '../papers/papers.ts';
import { checkChoices } from './choice-columns.ts';
import { readField } from './csv-field.ts';
import { readHeader } from './csv-header.ts';
import { eachRow } from './csv-rows.ts';
import { byCodePoint, tidy } from './names.ts';
import { noteBook } from './notes.ts';
import { endPaper, readCopies } from './numbers.ts';
import { paperRows } from './paper-rows.ts';
import { NO_ENTRY, notePassedOver } from './passed-over.ts';
import type { Reader } from './reader.ts';
import { lineScanner, type Place } from './scanner.ts';
import { SEVERAL, withPlaces } from './several.ts';

const LEFT_OUT = new Set(['undervote', 'skipped', '']);
const OVERVOTE = 'overvote';

export const readChoicesCsv: Reader = (content) => {
	const scanner = lineScanner(content);
	const notes = noteBook();
	const header = readHeader(scanner);
	const { columns, separator } = header;
	checkChoices(scanner, columns);
	const isTold = columns.some(({ kind }) => kind !== 'choice');
	const copiesAt = columns.findIndex(({ kind }) => kind === 'copies');

	const numbers = new Map<string, number>();
	/** By what stands in a cell, as it stands there. */
	const marks = new Map<string, number | null>();
	const rows = paperRows();
	let copies = 0;
	/** The choice that the next mark would be without a gap. */
	let next = 1;
	eachRow(
		scanner,
		header,
		(column) => {
			if (column === copiesAt) copies = readCopies(scanner);
			else if (columns[column].choice === 0) readField(scanner, separator);
			else readCell(columns[column].choice);
		},
		({ start, hasEntry }) => {
			next = 1;
			if (!hasEntry && isTold) {
				notes.note(start.line, NO_ENTRY);
				return;
			}
			if (copiesAt !== -1 && copies === 0)
				throw scanner.refuse(
					'how many papers the row stands for',
					'Fill in the cell.',
					start,
					'an empty cell',
				);
			endPaper(scanner, rows, copiesAt === -1 ? 1 : copies, start);
			copies = 0;
		},
	);

	if (numbers.size === 0)
		throw scanner.refuse('the name of a candidate in a cell', 'Hand in the table with its rows.');
	const names = [...numbers.keys()].sort(byCodePoint);
	const placeOf = new Map(names.map((name, place) => [name, place]));
	const papers = withPlaces(
		rows.finish(),
		Uint16Array.from(numbers.keys(), (name) => placeOf.get(name) as number),
	);
	if (papers === null)
		throw scanner.refuse('fewer candidates, or fewer overvotes', 'Hand in the table in parts.');
	notePassedOver(
		notes,
		columns.filter(({ kind }) => kind !== 'choice' && kind !== 'copies'),
	);
	notes.note(1, 'The order on the ballot paper is not in the file: candidates are listed by name.');
	return {
		election: {
			title: null,
			seats: null,
			candidates: names.map((name) => ({ name, party: null, withdrawn: false })),
			papers,
		},
		notes: notes.all,
	};

	function readCell(choice: number): void {
		const start = scanner.place();
		const cell = readField(scanner, separator);
		let mark = marks.get(cell);
		if (mark === undefined) {
			mark = markOf(tidy(cell), start);
			marks.set(cell, mark);
		}
		if (mark === null) return;
		if (choice > next) rows.gap();
		next = choice + 1;
		rows.preference(mark);
	}

	/** The number of the candidate, in the order in which names come; null where the choice was left out. */
	function markOf(name: string, start: Place): number | null {
		const word = name.toLowerCase();
		if (LEFT_OUT.has(word)) return null;
		if (word === OVERVOTE) return SEVERAL;
		const known = numbers.get(name);
		if (known !== undefined) return known;
		if (numbers.size === MOST_CANDIDATES)
			throw scanner.refuse(
				`at most ${MOST_CANDIDATES} different names`,
				'See whether the columns of choices hold names.',
				start,
				'one more',
			);
		numbers.set(name, numbers.size);
		return numbers.size - 1;
	}
};
