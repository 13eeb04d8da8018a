/** Finds the verb of saying that a quotation hangs on, and so its speaker; and tells speech from words set in marks. */
import type { QuotedSpan } from './quotation-marks.ts';
import type { Sentence } from './sentences.ts';
import { type Span, type Speaker, speakerAfter, speakerBefore } from './speaker.ts';
import type { VerbHit } from './speech-verbs.ts';

/** Longest way between a quotation and its verb of saying. */
const FARTHEST = 120;

export interface Attribution {
	readonly verb: VerbHit;
	readonly speaker: Speaker;
	/** Nothing but a colon, a comma or who was told stands between. */
	readonly isAdjacent: boolean;
}

/** The verb of saying that a quotation hangs on: after it ("...," said X; "...," X said) or before it (X said: "..."). */
export function attributionOf(
	text: string,
	span: QuotedSpan,
	found: readonly Sentence[],
	verbs: readonly VerbHit[],
	lastEnd: number,
): Attribution | null {
	if (verbs.length === 0) return null;
	return verbAfter(text, span, found, verbs) ?? verbBefore(text, span, found, verbs, lastEnd);
}

function verbAfter(
	text: string,
	span: QuotedSpan,
	found: readonly Sentence[],
	verbs: readonly VerbHit[],
): Attribution | null {
	let from = span.end + 1;
	const inner = text.charCodeAt(span.end - 1);
	const isComma = text.charCodeAt(from) === 44;
	if (
		!isComma &&
		inner !== 44 &&
		inner !== 63 &&
		inner !== 33 &&
		inner !== 0x2026 &&
		inner !== 0x2014 &&
		inner !== 0x2013
	)
		return null;
	if (isComma) from++;
	const to = found[sentenceAt(found, span.end - 1)].end;
	const verb = verbs[firstFrom(verbs, from)];
	if (verb === undefined || verb.end > to || verb.start - from > FARTHEST) return null;
	const between = text.slice(from, verb.start);
	if (between.trim() === '') {
		const after = verb.verb === 'according' ? verb.end + 3 : verb.end;
		return { verb, speaker: speakerAfter(text, after, to), isAdjacent: true };
	}
	if (verb.verb === 'according' || /[.;:"“”()]/.test(between)) return null;
	const opensSentence = found[sentenceAt(found, span.start - 1)].start === span.start - 1;
	if (!opensSentence && !isLong(text, span)) return null;
	return { verb, speaker: speakerBefore(text, verb.start, from), isAdjacent: true };
}

function verbBefore(
	text: string,
	span: QuotedSpan,
	found: readonly Sentence[],
	verbs: readonly VerbHit[],
	lastEnd: number,
): Attribution | null {
	const opening = span.start - 1;
	const sentence = found[sentenceAt(found, opening)];
	const verb = verbs[firstFrom(verbs, opening) - 1];
	if (
		verb === undefined ||
		verb.start < sentence.start ||
		verb.verb === 'according' ||
		opening - verb.end > FARTHEST
	)
		return null;
	const from = Math.max(sentence.start, lastEnd > 0 && lastEnd < verb.start ? lastEnd + 1 : 0);
	const gap = text.slice(verb.end, opening).trim();
	const isInverted =
		from > sentence.start &&
		verb.start - from < 10 &&
		text.slice(from, verb.start).trim().replace(',', '') === '';
	const speaker = isInverted ? speakerAfter(text, verb.end, opening) : speakerBefore(text, verb.start, from);
	return {
		verb,
		speaker,
		isAdjacent: gap === '' || gap === 'that' || gap.endsWith(':') || gap.endsWith(','),
	};
}

/** More than three words, and not the title of a work (every long word with a capital). */
export function isLong(text: string, span: Span): boolean {
	let count = 1;
	for (
		let i = text.indexOf(' ', span.start);
		i >= 0 && i < span.end && count < 5;
		i = text.indexOf(' ', i + 1)
	)
		count++;
	if (count <= 3) return false;
	const long = text
		.slice(span.start, Math.min(span.end, span.start + 200))
		.split(' ')
		.filter((word) => word.length > 4);
	return long.length === 0 || !long.every((word) => word[0] !== word[0].toLowerCase());
}

/** Index of the sentence that holds unit `i`, or of the last before it. */
export function sentenceAt(found: readonly Sentence[], i: number): number {
	let low = 0;
	let high = found.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (found[middle].start <= i) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Index of the first verb that starts at or after `from`. */
function firstFrom(verbs: readonly VerbHit[], from: number): number {
	let low = 0;
	let high = verbs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (verbs[middle].start < from) low = middle + 1;
		else high = middle;
	}
	return low;
}
