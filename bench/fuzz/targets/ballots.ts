/** The readers of ballots: whatever the bytes, an election that holds together or a problem with a place in the file. */
import {
	canonicalPapers,
	type Election,
	EQUAL,
	FORMATS,
	type FormatId,
	GAP,
	type Papers,
	type Problem,
	paperCount,
	readElection,
	rowCount,
	writeBlt,
} from '@mandate/count';
import { mutated, mutatedBytes } from '../mutate.ts';
import { hold, type Target, TEXT } from '../target.ts';

/** Longest input in UTF-16 code units. */
const MOST = 6_000;

const encoder = new TextEncoder();

/** One target for each format, one that finds the format itself, and one for bytes that are no text. */
export function ballotTargets(seeds: readonly string[]): Target<never>[] {
	const byFormat = FORMATS.map(({ id }) => ({
		id,
		good: seeds.filter((text) => readElection(encoder.encode(text), { format: id }).ok),
	}));
	const targets: Target<string>[] = byFormat.map(({ id, good }) => ({
		...TEXT,
		name: `ballots:${id}`,
		make: (random) => mutated(good, random, MOST),
		run: (text) => readAs(encoder.encode(text), id),
	}));
	targets.push({
		...TEXT,
		name: 'ballots:found',
		make: (random) => mutated(seeds, random, MOST),
		run: (text) => readAs(encoder.encode(text)),
	});
	const encoded = seeds.map((text) => encoder.encode(text));
	const bytes: Target<Uint8Array> = {
		name: 'ballots:bytes',
		make: (random) => mutatedBytes(encoded, random),
		run: (input) => readAs(input),
		show: (input) => Array.from(input, (byte) => String.fromCharCode(byte)).join(''),
		read: (kept) => Uint8Array.from(new TextDecoder().decode(kept), (character) => character.charCodeAt(0)),
	};
	return [...targets, bytes] as Target<never>[];
}

function readAs(bytes: Uint8Array, format?: FormatId): void {
	const read = readElection(bytes, format === undefined ? {} : { format });
	const lines = linesOf(bytes);
	if (!read.ok) {
		holdsOfProblem(read.problem, lines);
		return;
	}
	for (const { line, text } of read.notes) {
		hold(line >= 1 && line <= lines.length, 'a note has a line of the file');
		hold(text.endsWith('.'), 'a note is a sentence');
	}
	holdsOfElection(read.election);
	holdsWrittenAndRead(read.election);
}

/** Lines in the longest reading of the bytes: as windows-1252 each byte is a character. */
function linesOf(bytes: Uint8Array): readonly string[] {
	return new TextDecoder('latin1').decode(bytes).split(/\r\n|\r|\n/);
}

function holdsOfProblem({ line, column, expected, found, advice }: Problem, lines: readonly string[]): void {
	hold(Number.isInteger(line) && line >= 1 && line <= lines.length, 'a problem has a line of the file');
	hold(Number.isInteger(column) && column >= 1, 'a problem has a column');
	hold(column <= lines[line - 1].length + 1, 'the column is on the line');
	hold(expected !== '' && found !== '' && advice.endsWith('.'), 'a problem says what and what to do');
}

function holdsOfElection({ candidates, seats, title, papers }: Election): void {
	hold(candidates.length > 0, 'there is a candidate');
	hold(
		candidates.every(({ name, party }) => name !== '' && party !== ''),
		'names and parties are not empty',
	);
	hold(seats === null || (Number.isInteger(seats) && seats >= 1), 'seats are none or a whole number');
	hold(title !== '', 'a title is not empty');
	holdsOfPapers(papers, candidates.length);
}

function holdsOfPapers(papers: Papers, candidates: number): void {
	const { copies, starts, marks, lines } = papers;
	const rows = rowCount(papers);
	hold(starts.length === rows + 1 && lines.length === rows, 'columns have as many rows');
	hold(starts[0] === 0 && starts[rows] === marks.length, 'starts begin at 0 and end with the marks');
	for (let row = 0; row < rows; row++) {
		hold(starts[row] <= starts[row + 1], 'starts ascend');
		hold(Number.isSafeInteger(copies[row]) && copies[row] >= 1, 'copies are whole and at least 1');
		hold(lines[row] >= 1, 'a row has a line');
		let stands = false;
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const mark = marks[at];
			const isEqual = mark !== GAP && (mark & EQUAL) !== 0;
			hold(mark === GAP || (mark & ~EQUAL) < candidates, 'a mark is a candidate or a gap');
			hold(!isEqual || stands, 'what is equal has something before it');
			hold(mark !== GAP || at + 1 < starts[row + 1], 'no gap ends a paper');
			stands = mark !== GAP;
		}
	}
	hold(Number.isSafeInteger(paperCount(papers)), 'papers add up exactly');
}

function holdsWrittenAndRead(election: Election): void {
	const again = readElection(encoder.encode(writeBlt(election)), { format: 'blt' });
	hold(again.ok, 'strict BLT is read');
	hold(again.notes.length === 0, 'nothing in strict BLT is odd');
	const { title, seats, candidates, papers } = again.election;
	hold(title === election.title && seats === election.seats, 'title and seats are the same again');
	hold(JSON.stringify(candidates) === JSON.stringify(election.candidates), 'candidates are the same again');
	const one = canonicalPapers(election.papers);
	hold(
		`${papers.copies} ${papers.starts} ${papers.marks}` === `${one.copies} ${one.starts} ${one.marks}`,
		'papers are the same again',
	);
}
