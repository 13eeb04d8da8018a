/** Words, numbers and marks of a block of text, with their offsets. Words are folded and split at hyphens as names in the record are. */
import { foldWord } from '@mandate/record';
import { type Cue, LEXICON } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
	readonly kind: TokenKind;
	readonly start: number;
	readonly end: number;
	/** Folded word without a possessive ending, digits as printed, or the mark itself. */
	readonly word: string;
	readonly cue: Cue;
	readonly isPossessive: boolean;
	/** Starts with a capital letter. */
	readonly isCapital: boolean;
	/** Joined to the token before it by a hyphen. */
	readonly isJoined: boolean;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
	);
}

function isApostrophe(code: number): boolean {
	return code === 39 || code === 0x2019;
}

/** "½" and its like: the last mark of a number, or a number by itself. */
function isVulgar(code: number): boolean {
	return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

/** Whether a number starts at `i`: a digit, a fraction mark, or a decimal point without a digit before it (".5"). */
function isNumberStart(text: string, i: number): boolean {
	const code = text.charCodeAt(i);
	if (isDigit(code) || isVulgar(code)) return true;
	if (code !== 46 || !isDigit(text.charCodeAt(i + 1))) return false;
	const before = text.charCodeAt(i - 1);
	return !isWordish(before) && before !== 46;
}

/** End of a number that starts at `at`: digits with commas and decimal points that digits follow. Whether they make sense is for `scanDigits`. */
function numberEnd(text: string, at: number): number {
	let i = at;
	while (i < text.length) {
		const code = text.charCodeAt(i);
		if (isDigit(code)) i++;
		else if ((code === 46 || code === 44) && isDigit(text.charCodeAt(i + 1))) i++;
		else break;
	}
	return isVulgar(text.charCodeAt(i)) ? i + 1 : i;
}

/** End of a web address that starts at `at`, or -1. */
function addressEnd(text: string, at: number, end: number): number {
	const first = text.charCodeAt(at) | 32;
	if (first !== 104 && first !== 119) return -1;
	if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(at, at + 8))) return -1;
	let stop = at;
	while (stop < end && text.charCodeAt(stop) > 32) stop++;
	while (stop > at && CLOSING.includes(text[stop - 1])) stop--;
	return stop;
}

/** Marks that end the sentence, not the address before them. */
const CLOSING = '.,;:!?)]>"\'';

function wordEnd(text: string, at: number): number {
	let i = at;
	while (i < text.length) {
		const code = text.charCodeAt(i);
		if (isLetter(code) || (code >= 0x300 && code <= 0x36f)) i++;
		else if (isApostrophe(code) && i > at && isLetter(text.charCodeAt(i + 1))) i++;
		else break;
	}
	return i;
}

/** A word as it is compared, and the cue that it gives. */
interface Spelling {
	readonly word: string;
	readonly cue: Cue;
}

/** Words are few and come again: remember them. Bounded, so that a long archive does not fill the memory. */
const SPELLINGS = new Map<string, Spelling>();

/** Each folded word is one string, however it was spelled: the same strings are compared fastest. */
const WORDS = new Map<string, string>();

/** The string as the engine keeps names of properties: one for all that are equal, and no slice that holds a whole text. */
function internal(text: string): string {
	return Object.keys({ [text]: 0 })[0];
}

function spellingOf(raw: string): Spelling {
	const known = SPELLINGS.get(raw);
	if (known !== undefined) return known;
	const folded = foldWord(raw);
	const word = WORDS.get(folded) ?? internal(folded);
	const spelling: Spelling = { word, cue: LEXICON.get(word) ?? 'none' };
	if (SPELLINGS.size < 100_000) {
		WORDS.set(word, word);
		SPELLINGS.set(internal(raw), spelling);
	}
	return spelling;
}

/** Tokens of `text` between `from` and `end`. */
export function tokenize(text: string, from = 0, end = text.length): Token[] {
	const tokens: Token[] = [];
	let i = from;
	let isJoined = false;
	while (i < end) {
		const code = text.charCodeAt(i);
		if (code === 32 || code === 10 || code === 9 || code === 13) {
			i++;
			isJoined = false;
			continue;
		}
		const address = isLetter(code) ? addressEnd(text, i, end) : -1;
		if (address > i) {
			tokens.push(markAt(text, i, address));
			i = address;
			isJoined = false;
			continue;
		}
		if (isLetter(code)) {
			const stop = Math.min(wordEnd(text, i), end);
			let raw = text.slice(i, stop);
			let isPossessive = false;
			const n = raw.length;
			if (n > 2 && (raw[n - 1] === 's' || raw[n - 1] === 'S') && isApostrophe(raw.charCodeAt(n - 2))) {
				isPossessive = true;
				raw = raw.slice(0, n - 2);
			} else if (
				raw[n - 1] === 's' &&
				isApostrophe(text.charCodeAt(stop)) &&
				!isLetter(text.charCodeAt(stop + 1))
			) {
				isPossessive = true;
			}
			const { word, cue } = spellingOf(raw);
			const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
			tokens.push({
				kind: 'word',
				start: i,
				end: stop,
				word,
				cue,
				isPossessive,
				isCapital,
				isJoined,
			});
			i = stop;
			isJoined = false;
			continue;
		}
		if (isNumberStart(text, i)) {
			const stop = Math.min(numberEnd(text, i), end);
			tokens.push({
				kind: 'number',
				start: i,
				end: stop,
				word: text.slice(i, stop),
				cue: 'none',
				isPossessive: false,
				isCapital: false,
				isJoined,
			});
			i = stop;
			isJoined = false;
			continue;
		}
		if (code === 45 && i > from && isWordish(text.charCodeAt(i - 1)) && isWordish(text.charCodeAt(i + 1))) {
			isJoined = true;
			i++;
			continue;
		}
		if (code === 38) {
			tokens.push({
				kind: 'word',
				start: i,
				end: i + 1,
				word: 'and',
				cue: 'and',
				isPossessive: false,
				isCapital: false,
				isJoined: false,
			});
			i++;
			continue;
		}
		tokens.push(markAt(text, i, i + 1));
		i++;
	}
	return tokens;
}

function markAt(text: string, start: number, end: number): Token {
	return {
		kind: 'mark',
		start,
		end,
		word: text.slice(start, end),
		cue: 'none',
		isPossessive: false,
		isCapital: false,
		isJoined: false,
	};
}

function isWordish(code: number): boolean {
	return isLetter(code) || isDigit(code);
}
