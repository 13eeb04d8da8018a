/** JSON as a document: parsed with its faults in words, and the line that a piece of it stands on. */
import { BadDocument } from './shape.ts';

/** @throws BadDocument with line and column where the text is not JSON. */
export function parsed<Shape>(text: string, path: string): Shape {
	try {
		return JSON.parse(text) as Shape;
	} catch (error) {
		throw new BadDocument(
			`${path}: expected JSON, found ${(error as Error).message}. Use the file as it was published.`,
		);
	}
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
