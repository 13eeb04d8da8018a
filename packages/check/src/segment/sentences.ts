/** Splits a block of text into sentences by its stops, line ends and the words around them, in one pass over its units. */
import { BEFORE_NAME, BEFORE_NUMBER, MAYBE_LAST, SENTENCE_STARTERS } from './abbreviations.ts';
import { isCapital, isCloser, isDigit, isLetter, isOpener, isSmall, isSpace, wordEnd } from './letters.ts';

/** `[start, end)` in the text of a block, without white space at either end. */
export interface Sentence {
	readonly start: number;
	readonly end: number;
}

const LINE_FEED = 10;
const EXCLAMATION = 33;
const STOP = 46;
const QUESTION = 63;
const ELLIPSIS = 0x2026;
const BRACKET = 41;

/** Longest abbreviation looked up, stops inside it counted. */
const LONGEST_ABBREVIATION = 8;

/** Longest word that may run on into the next sentence for want of a space. */
const LONGEST_WORD = 30;

/**
 * Sentences in order. Every mark that is not white space lies in exactly one.
 *
 * A stop ends no sentence inside a number, after a title, an initial or a list mark, or before a small letter. A line feed ends
 * one unless the line stops short and the next goes on in small letters. Semicolons end none.
 */
export function sentences(text: string): readonly Sentence[] {
	const found: Sentence[] = [];
	const length = text.length;
	let start = skipSpace(text, 0);
	for (let i = start; i < length; i++) {
		const code = text.charCodeAt(i);
		if (
			code > QUESTION
				? code !== ELLIPSIS
				: code !== STOP && code !== LINE_FEED && code !== QUESTION && code !== EXCLAMATION
		)
			continue;
		const end = code === LINE_FEED ? lineEnd(text, i, start) : stopEnd(text, i, start);
		if (end < 0) {
			if (code !== LINE_FEED) i = runEnd(text, i) - 1;
			continue;
		}
		if (end > start) found.push({ start, end });
		start = skipSpace(text, code === LINE_FEED ? i : end);
		i = start - 1;
	}
	const end = trimEnd(text, start, length);
	if (end > start) found.push({ start, end });
	return found;
}

/** End of the sentence that a line feed at `i` ends, or -1. */
function lineEnd(text: string, i: number, start: number): number {
	const next = skipSpace(text, i);
	const end = trimEnd(text, start, i);
	if (end <= start || next >= text.length) return end;
	const isBlank = text.slice(i + 1, next).includes('\n');
	return !isBlank && isSmall(text.charCodeAt(next)) ? -1 : end;
}

/** End of the run of stops that starts at `i`. */
function runEnd(text: string, i: number): number {
	let end = i + 1;
	while (end < text.length) {
		const code = text.charCodeAt(end);
		if (code !== STOP && code !== EXCLAMATION && code !== QUESTION && code !== ELLIPSIS) break;
		end++;
	}
	return end;
}

/** End of the sentence that the stop at `i` ends, its closing quotation marks and brackets counted, or -1. */
function stopEnd(text: string, i: number, start: number): number {
	const run = runEnd(text, i);
	let end = run;
	while (end < text.length && isCloser(text.charCodeAt(end))) end++;
	if (end >= text.length) return end;
	const after = text.charCodeAt(end);
	if (!isSpace(after)) return end === run && isRunOn(text, i, run) ? end : -1;
	let next = skipSpace(text, end);
	if (next >= text.length) return end;
	if (text.slice(end, next).includes('\n')) return -1;
	while (next < text.length && isOpener(text.charCodeAt(next))) next++;
	const code = text.charCodeAt(next);
	if (isSmall(code) || isInnerMark(code)) return -1;
	if (run > i + 1 || text.charCodeAt(i) === ELLIPSIS)
		return isCapital(code) || isDigit(code) || !isLetter(code) ? end : -1;
	if (text.charCodeAt(i) !== STOP) return end > run && isSaidNext(text, next) ? -1 : end;
	const isLastInBracket = end === run + 1 && text.charCodeAt(run) === BRACKET;
	return (end === run || isLastInBracket) && isShortened(text, i, next, start) ? -1 : end;
}

/** A stop with no space after it between a word in small letters and a capital: "the seat.Labour". */
function isRunOn(text: string, i: number, run: number): boolean {
	if (run !== i + 1 || i < 3 || !isCapital(text.charCodeAt(run)) || !isLetter(text.charCodeAt(run + 1)))
		return false;
	for (let k = i - 3; k < i; k++) if (!isSmall(text.charCodeAt(k))) return false;
	let from = i;
	while (from > 0 && i - from <= LONGEST_WORD && !isSpace(text.charCodeAt(from - 1))) from--;
	if (i - from > LONGEST_WORD) return false;
	for (let k = from; k < i; k++) if (!isLetter(text.charCodeAt(k)) && text.charCodeAt(k) !== 39) return false;
	return true;
}

/** A comma, colon, semicolon, dash or the like: the sentence goes on. */
function isInnerMark(code: number): boolean {
	return code === 44 || code === 58 || code === 59 || code === 45 || code === 0x2013 || code === 0x2014;
}

/** Whether the stop at `i` shortens a word or marks a list, so that what starts at `next` belongs to the same sentence. */
function isShortened(text: string, i: number, next: number, start: number): boolean {
	let from = i;
	while (from > start && i - from <= LONGEST_ABBREVIATION) {
		const code = text.charCodeAt(from - 1);
		if (
			isLetter(code) ||
			(code === STOP && from < i && from - 1 > start && isLetter(text.charCodeAt(from - 2)))
		)
			from--;
		else break;
	}
	const width = i - from;
	if (width === 0) return isListNumber(text, i, start);
	if (text.charCodeAt(from - 1) === 39) return false;
	if (width > LONGEST_ABBREVIATION || isDigit(text.charCodeAt(from - 1)))
		return isTimeOfDay(text, from, i) && !isStarter(text, next);
	const isInitial = isCapital(text.charCodeAt(i - 1)) && (width === 1 || text.charCodeAt(i - 2) === STOP);
	if (isInitial) return !isStarter(text, next) && !isPronoun(text, from, width);
	const word = text.slice(from, i).toLowerCase();
	if (isDigit(text.charCodeAt(next)))
		return BEFORE_NUMBER.has(word) || (BEFORE_NAME.has(word) && word !== 'st');
	if (BEFORE_NAME.has(word)) return true;
	return MAYBE_LAST.has(word) && isAbbreviated(text, from, word) && !isStarter(text, next);
}

/** Words that are also whole words ("con", "al", "ed", "ind") are abbreviations only with a capital or a stop inside. */
function isAbbreviated(text: string, from: number, word: string): boolean {
	return (
		word.includes('.') ||
		isCapital(text.charCodeAt(from)) ||
		word === 'etc' ||
		word === 'plc' ||
		word === 'ltd'
	);
}

/** "than I. Labour" ends a sentence; "I. Smith" does not. */
function isPronoun(text: string, from: number, width: number): boolean {
	return width === 1 && text.charCodeAt(from) === 73 && isSmall(text.charCodeAt(from - 2));
}

/** "7pm. Bring", "7.30a.m. Smith". */
function isTimeOfDay(text: string, from: number, i: number): boolean {
	const word = text.slice(from, i).toLowerCase();
	return word === 'a.m' || word === 'p.m';
}

/** Digits from the start of the sentence up to the stop: "1. Sixteen candidates stood". */
function isListNumber(text: string, i: number, start: number): boolean {
	if (i - start > 3 || i === start) return false;
	for (let k = start; k < i; k++) if (!isDigit(text.charCodeAt(k))) return false;
	return true;
}

function isStarter(text: string, next: number): boolean {
	return SENTENCE_STARTERS.has(text.slice(next, wordEnd(text, next)));
}

/** After a closing quotation mark: one to four capitalised words and a verb of saying go on with the sentence. */
function isSaidNext(text: string, next: number): boolean {
	let from = next;
	for (let words = 0; words < 5; words++) {
		const end = wordEnd(text, from);
		const word = text.slice(from, end);
		if (
			words > 0 &&
			(word === 'said' || word === 'says' || word === 'asked' || word === 'added' || word === 'told')
		)
			return true;
		if (end === from || !isCapital(text.charCodeAt(from)) || !isSpace(text.charCodeAt(end))) return false;
		from = end + 1;
	}
	return false;
}

function skipSpace(text: string, from: number): number {
	let i = from;
	while (i < text.length && isSpace(text.charCodeAt(i))) i++;
	return i;
}

function trimEnd(text: string, start: number, from: number): number {
	let end = from;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return end;
}
