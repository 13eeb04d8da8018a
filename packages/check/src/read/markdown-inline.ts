/** Drops the marks of Markdown inside a paragraph and keeps its words: one pass, every look ahead bounded. */
import type { Builder } from './builder.ts';

/** A paragraph: its lines joined by spaces or, for a hard break, line feeds; line `k` starts at `at[k]` here and at `from[k]` in the input. */
export interface Paragraph {
	readonly text: string;
	readonly at: readonly number[];
	readonly from: readonly number[];
}

const LONGEST_LINK_TEXT = 500;
const LONGEST_DESTINATION = 1000;
const LONGEST_CODE = 1000;
const LONGEST_TAG = 300;
const LONGEST_REFERENCE = 12;

const NAMED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'",
		nbsp: ' ',
		pound: '£',
		euro: '€',
		copy: '©',
		reg: '®',
		deg: '°',
		middot: '·',
		bull: '•',
		ndash: '–',
		mdash: '—',
		minus: '−',
		times: '×',
		frac12: '½',
		frac14: '¼',
		frac34: '¾',
		lsquo: '‘',
		rsquo: '’',
		ldquo: '“',
		rdquo: '”',
		hellip: '…',
		thinsp: ' ',
		shy: '\u00ad',
		eacute: 'é',
		ocirc: 'ô',
		acirc: 'â',
		iuml: 'ï',
	}),
);

/** Adds the words of `paragraph` from `start` to `end` to the builder. */
export function addInline(builder: Builder, paragraph: Paragraph, start: number, end: number): void {
	const { text } = paragraph;
	const skips = new Map<number, number>();
	let line = 0;
	const source = (i: number): number => {
		while (line + 1 < paragraph.at.length && paragraph.at[line + 1] <= i) line++;
		return paragraph.from[line] + (i - paragraph.at[line]);
	};
	const put = (i: number, width: number, code: number) => {
		const from = source(i);
		if (code === 10) builder.part(10, from, from + width);
		else builder.add(code, from, from + width);
	};
	for (let i = start; i < end; ) {
		const skip = skips.get(i);
		const next = skip ?? markEnd(text, i, end, skips);
		if (next > i) {
			i = next;
			continue;
		}
		const code = text.charCodeAt(i);
		if (code === 92 && isPunctuation(text.charCodeAt(i + 1))) {
			put(i, 2, text.charCodeAt(i + 1));
			i += 2;
		} else if (code === 96) i = addCode(text, i, end, put);
		else if (code === 38) i = addReference(text, i, put);
		else {
			put(i, 1, code);
			i++;
		}
	}
}

type Put = (i: number, width: number, code: number) => void;

/** End of the marks at `i` that are not words: emphasis, images, tags, the brackets of links. `i` itself if there are none. */
function markEnd(text: string, i: number, end: number, skips: Map<number, number>): number {
	const code = text.charCodeAt(i);
	if (code === 42 || code === 95) return emphasisEnd(text, i, end, code);
	if (code === 126 && text.charCodeAt(i + 1) === 126) return strikeEnd(text, i, end);
	if (code === 33 && text.charCodeAt(i + 1) === 91) return imageEnd(text, i, end);
	if (code === 91) return linkStart(text, i, end, skips);
	return code === 60 ? tagEnd(text, i, end, skips) : i;
}

function emphasisEnd(text: string, i: number, end: number, mark: number): number {
	let next = i;
	while (next < end && text.charCodeAt(next) === mark) next++;
	const before = i === 0 ? 32 : text.charCodeAt(i - 1);
	const after = next >= end ? 32 : text.charCodeAt(next);
	if (isSpace(before) && isSpace(after)) return i;
	return mark === 95 && isWord(before) && isWord(after) ? i : next;
}

/** Text struck out is no longer said. */
function strikeEnd(text: string, i: number, end: number): number {
	const close = text.slice(i + 2, Math.min(end, i + 2 + LONGEST_TAG)).indexOf('~~');
	return close > 0 ? i + 2 + close + 2 : i;
}

function imageEnd(text: string, i: number, end: number): number {
	const close = bracketEnd(text, i + 1, end);
	if (close < 0) return i;
	const after = destinationEnd(text, close + 1, end);
	return after > close + 1 ? after : i;
}

function linkStart(text: string, i: number, end: number, skips: Map<number, number>): number {
	const close = bracketEnd(text, i, end);
	if (close < 0) return i;
	if (text.charCodeAt(i + 1) === 94) return close + 1;
	const after = destinationEnd(text, close + 1, end);
	if (after === close + 1) return i;
	skips.set(close, after);
	return i + 1;
}

/** Place of the bracket that closes the one at `i`, or -1. */
function bracketEnd(text: string, i: number, end: number): number {
	const last = Math.min(end, i + LONGEST_LINK_TEXT);
	if (!text.slice(i, last).includes(']')) return -1;
	let depth = 0;
	for (let k = i; k < last; k++) {
		const code = text.charCodeAt(k);
		if (code === 92) k++;
		else if (code === 91) depth++;
		else if (code === 93 && --depth === 0) return k;
	}
	return -1;
}

/** End of `(address "title")` or `[label]` at `i`; `i` if there is neither. */
function destinationEnd(text: string, i: number, end: number): number {
	const open = text.charCodeAt(i);
	if (open !== 40 && open !== 91) return i;
	const close = open === 40 ? 41 : 93;
	const last = Math.min(end, i + LONGEST_DESTINATION);
	let depth = 0;
	for (let k = i; k < last; k++) {
		const code = text.charCodeAt(k);
		if (code === 92) k++;
		else if (code === open) depth++;
		else if (code === close && --depth === 0) return k + 1;
	}
	return i;
}

function tagEnd(text: string, i: number, end: number, skips: Map<number, number>): number {
	const close = text.slice(i, Math.min(end, i + LONGEST_TAG)).indexOf('>');
	if (close < 0) return i;
	const inner = text.slice(i + 1, i + close);
	if (/^(?:https?:\/\/|mailto:)\S+$/.test(inner)) {
		skips.set(i + close, i + close + 1);
		return i + 1;
	}
	return /^(?:[A-Za-z][A-Za-z0-9-]*(?:[\s/]|$)|\/[A-Za-z]|!--)/.test(inner) ? i + close + 1 : i;
}

function addCode(text: string, i: number, end: number, put: Put): number {
	let open = i;
	while (open < end && text.charCodeAt(open) === 96) open++;
	const marks = text.slice(i, open);
	const close = text.slice(open, Math.min(end, open + LONGEST_CODE)).indexOf(marks);
	const last = close < 0 ? open : open + close;
	for (let k = close < 0 ? i : open; k < last; k++) put(k, 1, text.charCodeAt(k));
	return close < 0 ? open : last + marks.length;
}

function addReference(text: string, i: number, put: Put): number {
	const source = text.slice(i + 1, i + LONGEST_REFERENCE);
	const close = source.indexOf(';');
	const decoded = close > 0 ? decode(source.slice(0, close)) : null;
	if (decoded === null) {
		put(i, 1, 38);
		return i + 1;
	}
	for (let k = 0; k < decoded.length; k++) put(i, close + 2, decoded.charCodeAt(k));
	return i + close + 2;
}

function decode(name: string): string | null {
	const digits = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
	if (digits === null) return NAMED.get(name) ?? null;
	const code = digits[1] !== undefined ? Number.parseInt(digits[1], 16) : Number(digits[2]);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 9;
}

function isWord(code: number): boolean {
	return (
		(code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf
	);
}

function isPunctuation(code: number): boolean {
	return (
		(code >= 33 && code <= 47) ||
		(code >= 58 && code <= 64) ||
		(code >= 91 && code <= 96) ||
		(code >= 123 && code <= 126)
	);
}
