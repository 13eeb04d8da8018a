/**
 * How a word is made comparable: case, accents, apostrophes and ligatures go; nothing else does. Names at compile time
 * and words of a text at check time pass through the same function, so that the two agree.
 */

/** Apostrophes as typed, as typeset, and as mistyped. */
export const APOSTROPHES = "'\u2019\u2018\u02BC\u00B4`\u2032\uFF07";

const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
};

const NEITHER_LETTER_NOR_NUMBER = /[^\p{L}\p{N}]/gu;
const SPECIAL = /[ßæœøđðłþı]/g;
const PLAIN = /^[a-z0-9]*$/;
const POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]$`, 'u');

/**
 * Lower case, without accents, apostrophes, hyphens or any other mark: `Môn` → `mon`, `O’Neil` → `oneil`. `&` → `and`.
 * Idempotent. Does not take off a possessive: see `foldWord`.
 */
export function fold(word: string): string {
	if (word === '&') return 'and';
	const lower = word.toLowerCase();
	if (PLAIN.test(lower)) return lower;
	return lower
		.normalize('NFKD')
		.toLowerCase()
		.replace(SPECIAL, (letter) => LETTERS[letter])
		.replace(NEITHER_LETTER_NOR_NUMBER, '');
}

/** The word without a possessive ending: `Stockport’s` → `Stockport`, `King's` → `King`. `Dems’` needs none, see `words.ts`. */
export function withoutPossessive(word: string): string {
	return POSSESSIVE.test(word) ? word.slice(0, -2) : word;
}

/** The form under which names are indexed: without its possessive, then folded. */
export function foldWord(word: string): string {
	return fold(withoutPossessive(word));
}
