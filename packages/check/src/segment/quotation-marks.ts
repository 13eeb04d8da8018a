/** Pairs quotation marks, straight or curly, double or single, and tells single ones from apostrophes. */
import { isDigit, isLetter, isSmall, isSpace } from './letters.ts';

/** `[start, end)` of the words between the marks. */
export interface QuotedSpan {
	readonly start: number;
	readonly end: number;
	readonly mark: QuotationMark;
	/** Not closed in this block: it goes on in the next if that opens with the same mark. */
	readonly isOpen: boolean;
	/** Goes on from the block before. */
	readonly isContinued: boolean;
}

export type QuotationMark = '"' | "'";

const DOUBLE = 34;
const SINGLE = 39;
const DOUBLE_OPEN = 0x201c;
const DOUBLE_CLOSE = 0x201d;
const SINGLE_OPEN = 0x2018;
const SINGLE_CLOSE = 0x2019;

/** Words that begin with an apostrophe. */
const ELIDED: ReadonlySet<string> = new Set([
	'em',
	'til',
	'tis',
	'twas',
	'twill',
	'cause',
	'cos',
	'n',
	'bout',
	'ere',
	'tween',
	'neath',
	'un',
]);

/** Spans in order of their start, outer before inner. `open` is the mark that the block before left open. */
export function quotedSpans(text: string, open: QuotationMark | null): QuotedSpan[] {
	const double = /["\u201c\u201d]/.test(text) ? doubleSpans(text, open === '"') : [];
	const single = /['\u2018\u2019]/.test(text) ? singleSpans(text, open === "'") : [];
	if (single.length === 0) return double;
	if (double.length === 0) return single;
	const nested = single.filter((inner) => holder(double, inner.start) === holder(double, inner.end));
	return [...double, ...nested].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Index of the span that holds unit `i`, or -1. `spans` do not overlap. */
function holder(spans: readonly QuotedSpan[], i: number): number {
	let low = 0;
	let high = spans.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (spans[middle].start <= i) low = middle;
		else high = middle - 1;
	}
	return spans[low].start <= i && i <= spans[low].end ? low : -1;
}

/** Where a mark can open: at the start, after white space, an opening bracket, a dash or another opening mark. */
function canFollow(code: number): boolean {
	if (Number.isNaN(code) || isSpace(code)) return true;
	return (
		code === 40 ||
		code === 91 ||
		code === 0x2013 ||
		code === 0x2014 ||
		code === DOUBLE ||
		code === SINGLE ||
		code === DOUBLE_OPEN ||
		code === SINGLE_OPEN
	);
}

function isGap(code: number): boolean {
	return Number.isNaN(code) || isSpace(code);
}

function doubleSpans(text: string, isContinued: boolean): QuotedSpan[] {
	const spans: QuotedSpan[] = [];
	let start = -1;
	let continued = false;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code !== DOUBLE && code !== DOUBLE_OPEN && code !== DOUBLE_CLOSE) continue;
		const before = text.charCodeAt(i - 1);
		const isOpening =
			code === DOUBLE_OPEN ||
			(code === DOUBLE &&
				!isGap(text.charCodeAt(i + 1)) &&
				(canFollow(before) || (start < 0 && (before === 58 || before === 44))));
		if (isOpening) {
			if (start < 0 || isGap(before)) {
				start = i + 1;
				continued = i === 0 && isContinued;
			} else if (code === DOUBLE) {
				if (i > start) spans.push({ start, end: i, mark: '"', isOpen: false, isContinued: continued });
				start = -1;
			}
		} else if (start >= 0) {
			if (i > start) spans.push({ start, end: i, mark: '"', isOpen: false, isContinued: continued });
			start = -1;
		}
	}
	if (start >= 0 && start < text.length)
		spans.push({ start, end: text.length, mark: '"', isOpen: true, isContinued: continued });
	return spans;
}

function isSingle(code: number): boolean {
	return code === SINGLE || code === SINGLE_OPEN || code === SINGLE_CLOSE;
}

function opensSingle(text: string, i: number): boolean {
	const code = text.charCodeAt(i);
	if (code === SINGLE_CLOSE) return false;
	const after = text.charCodeAt(i + 1);
	if (isGap(after) || isSingle(after) || (!canFollow(text.charCodeAt(i - 1)) && code !== SINGLE_OPEN))
		return false;
	let end = i + 1;
	while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
	if (isDigit(after)) return !(text.charCodeAt(end - 1) === 115 && end - i <= 6);
	return !ELIDED.has(text.slice(i + 1, Math.min(end, i + 8)).toLowerCase());
}

function closesSingle(text: string, i: number): boolean {
	if (text.charCodeAt(i) === SINGLE_OPEN || isGap(text.charCodeAt(i - 1))) return false;
	const after = text.charCodeAt(i + 1);
	return Number.isNaN(after) || !(isLetter(after) || isDigit(after));
}

/** "voters' choice": a mark after an s with small letters to follow may be a possessive. */
function mayBePossessive(text: string, i: number): boolean {
	const before = text.charCodeAt(i - 1);
	return (
		(before === 115 || before === 83) && text.charCodeAt(i + 1) === 32 && isSmall(text.charCodeAt(i + 2))
	);
}

function singleSpans(text: string, isContinued: boolean): QuotedSpan[] {
	const spans: QuotedSpan[] = [];
	const marks: number[] = [];
	for (let i = 0; i < text.length; i++) if (isSingle(text.charCodeAt(i))) marks.push(i);
	for (let k = 0; k < marks.length; k++) {
		const opening = marks[k];
		if (!opensSingle(text, opening)) continue;
		const isLed = opening === 0 || isLead(text, opening);
		const close = closingMark(text, marks, k, isLed);
		const continued = opening === 0 && isContinued;
		if (close > 0) {
			spans.push({ start: opening + 1, end: marks[close], mark: "'", isOpen: false, isContinued: continued });
			k = close;
		} else if (isLed) {
			spans.push({ start: opening + 1, end: text.length, mark: "'", isOpen: true, isContinued: continued });
			break;
		}
	}
	return spans;
}

/** Speech is led in by a colon or comma. */
function isLead(text: string, i: number): boolean {
	let k = i - 1;
	while (k >= 0 && isSpace(text.charCodeAt(k))) k--;
	return text.charCodeAt(k) === 58 || text.charCodeAt(k) === 44;
}

/** How many marks are looked past for the one that closes. */
const FARTHEST = 60;

/** Index in `marks` of the mark that closes the one at `k`, or 0. Without a lead-in the span stays inside one sentence. */
function closingMark(text: string, marks: readonly number[], k: number, isLed: boolean): number {
	let possessive = 0;
	const last = Math.min(marks.length, k + FARTHEST);
	for (let next = k + 1; next < last; next++) {
		const i = marks[next];
		if (!isLed && hasSentenceEnd(text, marks[next - 1] + 1, i - 1)) break;
		if (closesSingle(text, i)) {
			if (!mayBePossessive(text, i)) return next;
			if (possessive === 0) possessive = next;
		} else if (possessive > 0 && opensSingle(text, i)) break;
	}
	return possessive;
}

function hasSentenceEnd(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		if ((code === 46 || code === 33 || code === 63) && isSpace(text.charCodeAt(i + 1))) return true;
	}
	return false;
}
