/**
 * PrefLib since September 2022: `# KEY: value` lines, among them the name of each alternative, then `count: 3,{1,2},4`.
 * Complete and incomplete orders, strict or with ties (.soc, .soi, .toc, .toi). The format has no number of seats.
 */
import type { Candidate } from '../papers/election.ts';
import { MOST_CANDIDATES } from '../papers/papers.ts';
import { tidy, tidyOrNull } from './names.ts';
import { noteBook } from './notes.ts';
import { endPaper, readCopies } from './numbers.ts';
import { readOrder } from './orders.ts';
import { checkOrders, checkPapers, type SaidOf } from './own-sums.ts';
import { paperRows } from './paper-rows.ts';
import { readPreflibOld } from './preflib-old.ts';
import type { Reader } from './reader.ts';
import { lineScanner, type Place, type Scanner } from './scanner.ts';

const HASH = 0x23;
const COLON = 0x3a;
const TYPES = new Set(['soc', 'soi', 'toc', 'toi']);
const NAME = 'ALTERNATIVE NAME ';

export const readPreflib: Reader = (content, as) => {
	const scanner = lineScanner(content);
	scanner.blankLines();
	if (scanner.peek() !== HASH) return readPreflibOld(content, as);
	const notes = noteBook();
	const head = readHead(scanner);
	checkType(scanner, head);
	const { candidates, first } = candidatesOf(scanner, head);
	const rows = paperRows();
	for (scanner.blankLines(); scanner.peek() !== -1; scanner.blankLines()) {
		const start = scanner.place();
		const copies = readCopies(scanner);
		scanner.blanks();
		if (!scanner.take(COLON))
			throw scanner.refuse('a colon', 'Write each order as `count: first,second,...`.');
		readOrder(scanner, rows, { candidates: candidates.length, first });
		endPaper(scanner, rows, copies, start);
	}
	const papers = rows.finish();
	checkPapers(scanner, papers, numberOf(scanner, head, 'NUMBER VOTERS'));
	checkOrders(notes, papers, numberOf(scanner, head, 'NUMBER UNIQUE ORDERS'));
	return {
		election: { title: tidyOrNull(head.get('TITLE')?.value ?? ''), seats: null, candidates, papers },
		notes: notes.all,
	};
};

interface Entry {
	readonly value: string;
	/** Of the line, and of the value. */
	readonly line: Place;
	readonly place: Place;
}

type Head = ReadonlyMap<string, Entry>;

function readHead(scanner: Scanner): Head {
	const head = new Map<string, Entry>();
	for (scanner.blankLines(); scanner.peek() === HASH; scanner.blankLines()) {
		const line = scanner.place();
		scanner.step();
		scanner.blanks();
		const start = scanner.at;
		while (!scanner.atLineEnd() && scanner.peek() !== COLON) scanner.step();
		const key = tidy(scanner.text(start, scanner.at));
		if (!scanner.take(COLON)) {
			scanner.restOfLine();
			continue;
		}
		scanner.blanks();
		const place = scanner.place();
		const value = scanner.restOfLine().trim();
		if (head.has(key) && key.startsWith(NAME))
			throw scanner.refuse('each alternative once', 'Two lines give a name to the same number.', line);
		head.set(key, { value, line, place });
	}
	return head;
}

/** The alternatives by number, which goes up by one from 0 or from 1. */
function candidatesOf(
	scanner: Scanner,
	head: Head,
): { readonly candidates: readonly Candidate[]; readonly first: number } {
	const said = numberOf(scanner, head, 'NUMBER ALTERNATIVES');
	if (said !== null && (said.number < 1 || said.number > MOST_CANDIDATES))
		throw scanner.refuse(
			`a number of alternatives, 1 to ${MOST_CANDIDATES}`,
			'Correct the number.',
			said.place,
		);
	const first = head.has(`${NAME}0`) ? 0 : 1;
	const candidates: Candidate[] = [];
	for (let at = first; head.has(`${NAME}${at}`); at++) {
		const { value, place } = head.get(`${NAME}${at}`) as Entry;
		const name = tidy(value);
		if (name === '') throw scanner.refuse('the name of an alternative', 'Write the name.', place);
		candidates.push({ name, party: null, withdrawn: false });
	}
	const names = [...head.keys()].filter((key) => key.startsWith(NAME)).length;
	const count = said?.number ?? candidates.length;
	if (candidates.length === count && names === count && count > 0 && count <= MOST_CANDIDATES)
		return { candidates, first };
	throw scanner.refuse(
		said === null
			? 'the alternatives, `# ALTERNATIVE NAME 1: ...` and so on'
			: `${said.number} alternatives, numbered without a gap from ${first}`,
		'Give each alternative a line with its number and name, before the orders.',
		said?.place,
	);
}

function numberOf(scanner: Scanner, head: Head, key: string): SaidOf | null {
	const entry = head.get(key);
	if (entry === undefined || entry.value === '') return null;
	if (/^\d{1,15}$/.test(entry.value)) return { number: Number(entry.value), place: entry.place };
	throw scanner.refuse('a whole number', `Correct ${key}.`, entry.place);
}

/** Only orders can be counted. */
function checkType(scanner: Scanner, head: Head): void {
	const type = head.get('DATA TYPE');
	if (type === undefined || type.value === '' || TYPES.has(type.value.toLowerCase())) return;
	throw scanner.refuse(
		'data of type soc, soi, toc or toi',
		'Only orders of candidates can be counted; correct the type if the file has orders.',
		type.place,
	);
}
