/**
 * What a word is, for names and for texts alike.
 *
 * A word is a run of letters and digits. An apostrophe between two of them belongs to the word (`O’Neil`, `King’s`),
 * one at either edge does not (`Dems’`, `‘Labour`). Everything else parts words: hyphens and dashes of every kind,
 * commas, full stops, brackets, slashes, blanks. So `Rees-Mogg`, `Rees Mogg` and `Rees–Mogg` are two words each, and
 * `St. Ives` is `st ives`. `&` is the word `and`. Soft hyphens and zero-width marks inside a word are passed over.
 * A possessive is taken off every word, in names too: `King’s Lynn` and `King's Lynn` are both `king lynn`.
 */
import { APOSTROPHES, foldWord } from './fold.ts';

const LETTER = '[\\p{L}\\p{N}][\\p{M}\\u00AD\\u200B-\\u200D\\u2060]*';
const PATTERN = `&|${LETTER}(?:[${APOSTROPHES}]?${LETTER})*`;

/** Calls `onWord` with the offsets (UTF-16 code units) of every word of `text` between `from` and `to`, in order. */
export function scanWords(
	text: string,
	onWord: (start: number, end: number) => void,
	from = 0,
	to = text.length,
): void {
	const pattern = new RegExp(PATTERN, 'gu');
	const part = to === text.length ? text : text.slice(0, to);
	pattern.lastIndex = from;
	for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
		onWord(match.index, match.index + match[0].length);
	}
}

/** The folded words of a name, in order. Words that fold to nothing are left out. */
export function wordsOf(name: string): string[] {
	const words: string[] = [];
	scanWords(name, (start, end) => {
		const word = foldWord(name.slice(start, end));
		if (word !== '') words.push(word);
	});
	return words;
}
