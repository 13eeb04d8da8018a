/**
 * Finds the model a text was made from although its blanks are filled in already: the words between the blanks must stand there
 * one after another, and a blank that stands twice must hold the same value twice.
 */
import { MOST_IN_BLANK } from './blank-types.ts';
import { canonical } from './canonical.ts';
import { blankAt, type OpenText } from './fingerprint.ts';

/** Tries before a text counts as not matching; a real motion needs a few for each blank. */
const MOST_TRIES = 20_000;

interface Piece {
	readonly words: string;
	/** The blank that follows the words; -1 at the end. */
	readonly blank: number;
}

function piecesOf(open: OpenText): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (let at = 0; at < open.length; at++) {
		const blank = blankAt(open, at);
		if (blank === -1) continue;
		pieces.push({ words: open.slice(from, at), blank });
		from = at + 1;
	}
	return [...pieces, { words: open.slice(from), blank: -1 }];
}

/**
 * @param open a model's text with its blanks open
 * @param text a text with the blanks filled in, as pasted
 * @returns the canonical value of each blank by its place in the model; null where the text is not made from the model
 */
export function matchModel(open: OpenText, text: string): ReadonlyMap<number, string> | null {
	const pieces = piecesOf(open);
	const whole = canonical(text);
	const fixed = pieces.reduce((sum, { words }) => sum + words.length, 0);
	if (!whole.startsWith(pieces[0].words) || whole.length < fixed) return null;
	const values = new Map<number, string>();
	let tries = 0;

	/** Whether the rest of the text, from `at`, is the value of the blank before piece `i` and all that follows. */
	function fits(i: number, at: number): boolean {
		const { blank } = pieces[i - 1];
		const { words, blank: next } = pieces[i];
		const isLast = next === -1;
		const known = values.get(blank);
		if (known !== undefined) {
			const end = at + known.length;
			if (!whole.startsWith(known, at) || !whole.startsWith(words, end)) return false;
			return isLast ? end + words.length === whole.length : fits(i + 1, end + words.length);
		}
		const latest = Math.min(at + MOST_IN_BLANK, whole.length - words.length);
		for (let end = at + 1; end <= latest; end++) {
			end = isLast ? Math.max(end, whole.length - words.length) : whole.indexOf(words, end);
			if (end === -1 || end > latest || ++tries > MOST_TRIES) return false;
			if (isLast && !whole.startsWith(words, end)) return false;
			const value = whole.slice(at, end);
			if (value.trim() !== value) continue;
			values.set(blank, value);
			if (isLast || fits(i + 1, end + words.length)) return true;
			values.delete(blank);
		}
		return false;
	}

	if (pieces.length === 1) return whole === pieces[0].words ? values : null;
	return fits(1, pieces[0].words.length) ? values : null;
}
