/** What is said by others than the writer, in quotation marks or reported, and the words that name who says it. */
import { type Attribution, attributionOf, isLong, sentenceAt } from './attribution.ts';
import { type QuotationMark, type QuotedSpan, quotedSpans } from './quotation-marks.ts';
import { reportedExtent } from './reported.ts';
import type { Sentence } from './sentences.ts';
import { type Span, speakerAfter, speakerBefore, wordAt } from './speaker.ts';
import { speechVerbs, type VerbHit } from './speech-verbs.ts';

export interface Quotation {
	/** What is said, without quotation marks. */
	readonly start: number;
	readonly end: number;
	/** False for one to three words that nobody is said to have spoken, and for titles of works. */
	readonly isSpeech: boolean;
	/** Words of this block that name the speaker: a name or description, never a pronoun. */
	readonly speaker: Span | null;
	/** The same as text, or the speaker of the block before where a quotation or a pronoun goes on from there. */
	readonly speakerName: string | null;
	/** In quotation marks. */
	readonly isDirect: boolean;
}

/** What one block leaves for the next. */
export interface QuoteState {
	/** Mark of a quotation that was not closed. */
	readonly open: QuotationMark | null;
	/** Who spoke last. */
	readonly speaker: string | null;
	/** The block ended with "X said:". */
	readonly isLead: boolean;
}

export interface Quotations {
	readonly quotations: readonly Quotation[];
	readonly state: QuoteState;
}

export const NO_QUOTE: QuoteState = { open: null, speaker: null, isLead: false };

const NOTHING: Quotations = { quotations: [], state: NO_QUOTE };

/**
 * Quotations of a block in order of their start, outer before inner.
 * @param found sentences of the block, from `sentences`.
 * @param before state that the block before left; pass the `state` returned on to the next block of the same article.
 */
export function quotations(
	text: string,
	found: readonly Sentence[],
	before: QuoteState = NO_QUOTE,
): Quotations {
	const spans = quotedSpans(text, before.open);
	const verbs = speechVerbs(text);
	if (spans.length === 0 && verbs.length === 0) return NOTHING;
	const out: Quotation[] = [];
	const used = new Set<VerbHit>();
	let name = before.speaker;
	let last: Quotation | null = null;
	let lastEnd = 0;
	for (const span of spans) {
		const attribution = attributionOf(text, span, found, verbs, lastEnd);
		let quotation: Quotation;
		if (span.isContinued) quotation = { ...bare(span), isSpeech: true, speakerName: before.speaker };
		else if (attribution !== null) {
			if (attribution.isAdjacent) used.add(attribution.verb);
			quotation = spoken(text, span, attribution, name);
		} else if (last?.isSpeech && followsOn(text, lastEnd, span, found)) {
			quotation = { ...bare(span), isSpeech: true, speaker: last.speaker, speakerName: last.speakerName };
		} else if (out.length === 0 && before.isLead && span.start === 1) {
			quotation = { ...bare(span), isSpeech: true, speakerName: before.speaker };
		} else quotation = { ...bare(span), isSpeech: isLong(text, span) };
		if (quotation.speakerName !== null) name = quotation.speakerName;
		out.push(quotation);
		if (span.end >= lastEnd) {
			last = quotation;
			lastEnd = span.end;
		}
	}
	name = addReported(text, found, verbs, used, spans, name, out);
	if (out.length > 1) out.sort((a, b) => a.start - b.start || b.end - a.end);
	const isLead =
		text.endsWith(':') && verbs.length > 0 && verbs[verbs.length - 1].start >= found[found.length - 1].start;
	const speaker = isLead ? leadName(text, found, verbs[verbs.length - 1], name) : name;
	return {
		quotations: out,
		state: { open: openMark(spans), speaker: out.length > 0 || isLead ? speaker : null, isLead },
	};
}

function bare(span: Span): Quotation {
	return {
		start: span.start,
		end: span.end,
		isSpeech: false,
		speaker: null,
		speakerName: null,
		isDirect: true,
	};
}

function spoken(
	text: string,
	span: QuotedSpan,
	{ speaker, isAdjacent }: Attribution,
	name: string | null,
): Quotation {
	const isSpeech = isAdjacent || isLong(text, span);
	if (speaker === 'pronoun') return { ...bare(span), isSpeech, speakerName: name };
	if (typeof speaker === 'string') return { ...bare(span), isSpeech };
	return { ...bare(span), isSpeech, speaker, speakerName: text.slice(speaker.start, speaker.end) };
}

function openMark(spans: readonly QuotedSpan[]): QuotationMark | null {
	return spans.find((span) => span.isOpen)?.mark ?? null;
}

function leadName(
	text: string,
	found: readonly Sentence[],
	verb: VerbHit,
	name: string | null,
): string | null {
	const speaker = speakerBefore(text, verb.start, found[found.length - 1].start);
	if (speaker === 'pronoun') return name;
	return typeof speaker === 'string' ? null : text.slice(speaker.start, speaker.end);
}

/** A quotation that opens its sentence, right after the sentence in which the last one ended: the same speaker goes on. */
function followsOn(text: string, lastEnd: number, span: QuotedSpan, found: readonly Sentence[]): boolean {
	const index = sentenceAt(found, span.start - 1);
	return (
		found[index].start === span.start - 1 &&
		index > 0 &&
		sentenceAt(found, lastEnd - 1) === index - 1 &&
		text.charCodeAt(lastEnd - 1) !== 46
	);
}

function addReported(
	text: string,
	found: readonly Sentence[],
	verbs: readonly VerbHit[],
	used: ReadonlySet<VerbHit>,
	spans: readonly QuotedSpan[],
	known: string | null,
	out: Quotation[],
): string | null {
	let name = known;
	let index = 0;
	for (const verb of verbs) {
		while (found[index].end <= verb.start) index++;
		const sentence = found[index];
		if (used.has(verb)) continue;
		const speaker =
			verb.verb === 'according'
				? speakerAfter(text, verb.end + 3, sentence.end)
				: speakerBefore(text, verb.start, sentence.start);
		if (speaker === 'nobody' || (speaker === 'hearsay' && isInside(spans, verb))) continue;
		const extent = reportedExtent(text, verb, speaker, sentence);
		if (extent === null) continue;
		const span =
			speaker === 'hearsay' ? agentAfter(text, verb, sentence) : typeof speaker === 'string' ? null : speaker;
		const speakerName =
			span !== null ? text.slice(span.start, span.end) : speaker === 'pronoun' ? name : null;
		if (speakerName !== null) name = speakerName;
		out.push({ ...extent, isSpeech: true, speaker: span, speakerName, isDirect: false });
	}
	return name;
}

/** "It was claimed by X that". */
function agentAfter(text: string, verb: VerbHit, sentence: Sentence): Span | null {
	const by = wordAt(text, verb.end, sentence.end);
	if (by === null || text.slice(by.start, by.end) !== 'by') return null;
	const agent = speakerAfter(text, by.end, sentence.end);
	return typeof agent === 'string' ? null : agent;
}

function isInside(spans: readonly QuotedSpan[], verb: VerbHit): boolean {
	return spans.some((span) => span.start <= verb.start && verb.end <= span.end);
}
