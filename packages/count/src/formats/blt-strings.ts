/**
 * The names and the title after the papers of a BLT file, in quotes or not. A quote in quotes is written twice; one that is
 * written once ends the text only where nothing but blanks, commas, a comment or another text follows.
 */
import { type BltFile, nextLine } from './blt-rows.ts';
import { tidy, withoutCommas } from './names.ts';

export interface BltString {
	readonly text: string;
	readonly isQuoted: boolean;
}

const STRAY_QUOTES = 'Quotes that are not as the format has them were taken off.';

/** The names of all candidates, then what follows to the end of the file: the title first. */
export function readStrings(file: BltFile): readonly BltString[] {
	const { scanner, candidates, notes } = file;
	const strings: BltString[] = [];
	for (nextLine(scanner); scanner.peek() !== -1; nextLine(scanner)) {
		const start = scanner.place();
		for (const string of stringsOf(file)) {
			const isName = strings.length < candidates;
			if (string.text === '' && isName)
				throw scanner.refuse(nameOf(strings.length), 'Write a name for each candidate.', start);
			if (!string.isQuoted && isRow(string.text, isName))
				throw scanner.refuse(
					isName ? nameOf(strings.length) : 'the end of the file after the title',
					'A 0 alone on a line ends the papers: write it after the last of them only.',
					start,
				);
			strings.push(string);
		}
	}
	if (strings.length < candidates)
		throw scanner.refuse(nameOf(strings.length), 'After the papers, write the names of all candidates.');
	if (strings.length > candidates + 1) notes.note(scanner.line, 'What follows the title was passed over.');
	return strings;

	function nameOf(place: number): string {
		return `the name of candidate ${place + 1} of ${candidates}`;
	}
}

/** Whether a text has only what a row of papers has. */
function isRow(text: string, isName: boolean): boolean {
	return !/\p{L}/u.test(text) && (isName || text.includes(' '));
}

/** The texts of one line. */
function stringsOf({ scanner, notes }: BltFile): readonly BltString[] {
	const { line } = scanner;
	const start = scanner.place();
	const rest = scanner.restOfLine().trimEnd();
	if (!rest.startsWith('"')) {
		const plain = withoutComment(rest).trimEnd();
		const text = withoutCommas(plain);
		if (text !== plain) notes.note(line, 'Commas at the end of lines were passed over.');
		return [{ text: tidy(text), isQuoted: false }];
	}
	const strings: BltString[] = [];
	for (let at = 0; rest[at] === '"'; ) {
		const { text, end } = quoted(rest, at);
		if (end === null) {
			if (!withoutCommas(rest).endsWith('"'))
				throw scanner.refuse('a name or a title in quotes', 'Close the quote that is opened here.', start);
			notes.note(line, STRAY_QUOTES);
			return [{ text: tidy(withoutCommas(rest).replaceAll('"', '')), isQuoted: true }];
		}
		strings.push({ text: tidy(text), isQuoted: true });
		at = end;
		while (rest[at] === ' ' || rest[at] === '\t' || rest[at] === ',') at++;
	}
	return strings;
}

/** @returns the text, and where it ends after the closing quote, or null where there is none */
function quoted(line: string, opening: number): { readonly text: string; readonly end: number | null } {
	let text = '';
	for (let at = opening + 1; at < line.length; at++) {
		if (line[at] !== '"') text += line[at];
		else if (line[at + 1] === '"') {
			text += '"';
			at++;
		} else if (isDone(line, at + 1)) return { text, end: at + 1 };
		else text += '"';
	}
	return { text, end: null };
}

/** Whether nothing but blanks and commas follow, up to the end, a comment or another text. */
function isDone(line: string, from: number): boolean {
	let at = from;
	while (line[at] === ' ' || line[at] === '\t' || line[at] === ',') at++;
	return at === line.length || line[at] === '"' || line[at] === '#';
}

function withoutComment(text: string): string {
	const at = text.indexOf(' #');
	return at === -1 ? text : text.slice(0, at);
}
