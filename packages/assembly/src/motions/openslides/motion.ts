/** A motion as it goes to and comes from OpenSlides, and what is said of a file that cannot be read. */

export interface OpenSlidesMotion {
	/** "A1"; called identifier until OpenSlides 3. */
	readonly number: string | null;
	readonly title: string;
	/** Tidy text: paragraphs and lists. Empty for an amendment of single paragraphs. */
	readonly text: string;
	readonly reason: string;
	readonly submitters: readonly string[];
	readonly supporters: readonly string[];
	/** "A - Finance", or the name alone. */
	readonly category: string | null;
	readonly block: string | null;
	readonly tags: readonly string[];
	/** The name of the state, as in the file. */
	readonly state: string | null;
	/** Where it came from: words in OpenSlides 3; the number or title of the motion it was forwarded from in 4. */
	readonly origin: string | null;
	/** Of an amendment: the number, or else the title, of the motion it amends. */
	readonly amends: string | null;
	/** Of an amendment: paragraphs by their place in the motion, from 0, as they would read. */
	readonly amendmentParagraphs: readonly { readonly paragraph: number; readonly text: string }[];
	/** The text as carried, where it differs. */
	readonly finalText: string | null;
}

/** Place in a file; lines and columns from 1, columns in UTF-16 code units. */
export interface FilePlace {
	readonly line: number;
	readonly column: number;
}

export interface FileProblem extends FilePlace {
	readonly expected: string;
	readonly found: string;
	/** What to do about it. */
	readonly remedy: string;
}

export interface FileNote extends FilePlace {
	readonly says: string;
}

export type ReadMotions =
	| {
			readonly ok: true;
			readonly motions: readonly OpenSlidesMotion[];
			/** What the file has that was not taken over. */
			readonly notes: readonly FileNote[];
	  }
	| { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Longest file read, in UTF-16 code units. */
export const MOST_OF_FILE = 8_000_000;
/** Motions of one file. */
export const MOST_MOTIONS = 2_000;
/** Problems told of one file: who reads ten knows what is wrong. */
export const MOST_PROBLEMS = 20;

/** Names of one motion: more are no list of who moved it. */
export const MOST_NAMES = 500;
/** Letters of a name, a title or another single line. */
const LONGEST_LINE = 1_000;

/** Words on one line, without what no text can hold: a byte of zero, half of a character. */
export function legible(value: string): string {
	return value
		.slice(0, LONGEST_LINE)
		.replaceAll('\0', '')
		.replace(/\p{Cs}/gu, '')
		.split(/\s/)
		.filter(Boolean)
		.join(' ');
}

/** Names that stand in one field with commas between them. */
export function namesIn(value: unknown): string[] {
	if (typeof value !== 'string') return [];
	const names = value.slice(0, MOST_NAMES * LONGEST_LINE).split(',', MOST_NAMES);
	return names.map(legible).filter(Boolean);
}

/** What was found, in quotation marks and not too long. */
export function quoted(found: string): string {
	const line = found.split(/\s/).filter(Boolean).join(' ');
	return line === '' ? 'nothing' : `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}
