/** JSON as a document: parsed with its faults in words, and the line that a piece of it stands on. */
import { BadDocument } from './shape.ts';

/** An object of a document: what it holds is known only when looked at. */
export type Entry = Readonly<Record<string, unknown>>;

/** @throws BadDocument where the text is not JSON, or no object */
export function parsedObject(text: string, path: string): Entry {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new BadDocument(
			`${path}: expected JSON, found ${(error as Error).message}. Use the file as it was published.`,
		);
	}
	if (isEntry(value)) return value;
	throw new BadDocument(
		`${path}: expected an object, found another value. Use the file as it was published.`,
	);
}

/** The objects of a list. @throws BadDocument where there is no such list */
export function listIn(entry: Entry, name: string, path: string): readonly Entry[] {
	const list = entry[name];
	if (Array.isArray(list)) return list.filter(isEntry);
	throw new BadDocument(`${path}: expected a list "${name}", found none. Use the file as it was published.`);
}

/** A string of an object; empty where there is none. */
export function textIn(entry: Entry, name: string): string {
	const value = entry[name];
	return typeof value === 'string' ? value : '';
}

export function isEntry(value: unknown): value is Entry {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds pieces that come one after another; looks from the start again for one that is not ahead. Gives 1-based lines. */
export function lineFinder(text: string): (piece: string) => number {
	let at = 0;
	let line = 1;
	return (piece) => {
		let found = text.indexOf(piece, at);
		if (found < 0) {
			found = text.indexOf(piece);
			if (found < 0) return 1;
			at = 0;
			line = 1;
		}
		for (let end = text.indexOf('\n', at); end >= 0 && end < found; end = text.indexOf('\n', at)) {
			line++;
			at = end + 1;
		}
		return line;
	};
}
