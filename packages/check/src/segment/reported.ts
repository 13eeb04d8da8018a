/** What is said where no quotation marks say so: "X said that ...", "X told voters the seat ...", "..., X said". */
import { isDigit, isSpace } from './letters.ts';
import type { Sentence } from './sentences.ts';
import { type Span, type Speaker, wordAt } from './speaker.ts';
import type { VerbHit } from './speech-verbs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** No clause starts with these after a verb of saying. */
const NO_CLAUSE = words(
	'to so nothing no yes little much more less goodbye as about of and or by with for from who in on at into up them him me us after before during when while last this outside following',
);
const WHEN = words('yesterday today later earlier afterwards also again repeatedly publicly recently');
const TOLD = words(
	'me us him her them you reporters voters members journalists supporters delegates parliament mps councillors residents',
);
/** "They were said to have lost." */
const HEARSAY = words('said claimed alleged reported reckoned believed estimated predicted stated');
/** After these "that" is no conjunction: "believe that one". */
const NOT_THAT = words('one is was of would will has had day night year week time');
const FINITE = words(
	'is are was were be has have had will would can could may might must should does did do won lost beat took came got fell rose ' +
		"held gets gives gave made makes wants needs isn't wasn't won't can't didn't doesn't hasn't it's he's she's they're there's",
);
/** A clause that starts so is the writer's again. */
const WRITER_AGAIN: readonly string[] = [', but ', ', yet ', ', although ', ', though '];

/** Words looked at for a "that" or a verb. */
const NEAR = 6;
const FAR = 14;
/** Units searched for the end of a clause. */
const LONGEST_CLAUSE = 2000;

/** Extent of what the verb reports, inside its sentence; null if it reports nothing. */
export function reportedExtent(
	text: string,
	hit: VerbHit,
	speaker: Speaker,
	sentence: Sentence,
): Span | null {
	const limit = bareEnd(text, sentence);
	if (hit.verb === 'according') return { start: sentence.start, end: limit };
	let at = hit.end;
	while (at < limit && isSpace(text.charCodeAt(at))) at++;
	if (text.charCodeAt(at) === 58) return trimmed(text, at + 1, limit);
	if (at >= limit || text.charCodeAt(at) === 44) return aside(text, hit, speaker, sentence, limit);
	const start = clauseStart(text, hit, at, limit, speaker === 'hearsay');
	return start < 0 ? null : trimmed(text, start, clauseEnd(text, start, limit));
}

/** "Labour, analysts said, would win", "Labour would win, analysts said" and "As the paper reported, Labour won". */
function aside(text: string, hit: VerbHit, speaker: Speaker, sentence: Sentence, limit: number): Span | null {
	if (typeof speaker === 'string' || hit.verb === 'call' || hit.verb === 'tell') return null;
	const lead = text.slice(sentence.start, speaker.start).trimEnd();
	if (lead === 'As' && hit.end < limit) return trimmed(text, text.indexOf(',', hit.end) + 1, limit);
	return lead.endsWith(',') || lead.endsWith(', as') ? { start: sentence.start, end: limit } : null;
}

function clauseStart(text: string, hit: VerbHit, at: number, limit: number, isHearsay: boolean): number {
	const first = wordAt(text, at, limit);
	if (first === null) return -1;
	const small = text.slice(first.start, first.end).toLowerCase();
	const that = small === 'that' ? first.end : thatAfter(text, first, limit, hit.verb === 'tell');
	if (that > 0) return isConjunction(text, that, limit) ? that : -1;
	if (isHearsay) return small === 'to' && HEARSAY.has(hit.word) ? first.start : -1;
	if (hit.verb === 'call') return -1;
	if (hit.verb === 'tell')
		return TOLD.has(small) && hasVerb(text, first.end, limit, true) && !isTo(text, first.end, limit)
			? first.end
			: -1;
	if (hit.word.startsWith('claim') && small === 'to') return first.start;
	const from = WHEN.has(small) ? first.end : first.start;
	if (NO_CLAUSE.has(small) || (hit.verb === 'claim' && isDigit(text.charCodeAt(from)))) return -1;
	return hasVerb(text, from, limit, hit.verb === 'say') ? from : -1;
}

function isConjunction(text: string, that: number, limit: number): boolean {
	const next = wordAt(text, that, limit);
	return next !== null && !NOT_THAT.has(text.slice(next.start, next.end));
}

function isTo(text: string, from: number, limit: number): boolean {
	const next = wordAt(text, from, limit);
	return next !== null && text.slice(next.start, next.end) === 'to';
}

/** After a "that" which when, where or to whom stands before: "said on Monday that", "told the BBC that". */
function thatAfter(text: string, first: Span, limit: number, isTold: boolean): number {
	const small = text.slice(first.start, first.end).toLowerCase();
	if (!isTold && !NO_CLAUSE.has(small) && !WHEN.has(small)) return -1;
	let word = wordAt(text, first.end, limit);
	for (let count = 0; word !== null && count < NEAR; count++) {
		if (text.slice(word.start, word.end) === 'that') return word.end;
		word = wordAt(text, word.end, limit);
	}
	return -1;
}

/** Whether a finite verb stands near; `isLoose` takes any past form ("ended") for one. */
function hasVerb(text: string, from: number, limit: number, isLoose: boolean): boolean {
	let word = wordAt(text, from, limit);
	for (let count = 0; word !== null && count < FAR; count++) {
		const small = text.slice(word.start, word.end).toLowerCase();
		if (count > 0 && (FINITE.has(small) || (isLoose && small.length > 4 && small.endsWith('ed'))))
			return true;
		if (count === 0 && /^(it's|he's|she's|they're|there's|we're)$/.test(small)) return true;
		word = wordAt(text, word.end, limit);
	}
	return false;
}

/** A clause ends with a semicolon or where the writer goes on with "but". */
function clauseEnd(text: string, start: number, limit: number): number {
	const last = Math.min(limit, start + LONGEST_CLAUSE);
	for (let i = start; i < last; i++) {
		const code = text.charCodeAt(i);
		if (code === 59) return i;
		if (code === 44 && WRITER_AGAIN.some((lead) => text.startsWith(lead, i))) return i;
	}
	return limit;
}

/** End of a sentence before its stops. */
function bareEnd(text: string, sentence: Sentence): number {
	let end = sentence.end;
	while (end > sentence.start) {
		const code = text.charCodeAt(end - 1);
		if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) break;
		end--;
	}
	return end;
}

function trimmed(text: string, from: number, to: number): Span | null {
	let start = from;
	let end = to;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return end > start ? { start, end } : null;
}
