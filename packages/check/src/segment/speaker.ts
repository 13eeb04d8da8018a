/** The words that name who speaks, before or after a verb of saying. */
import { isCapital, isDigit, isLetter, isSpace } from './letters.ts';

export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * A name or description; `pronoun` for "he", "she", "they"; `hearsay` for "it was said", "the claim that"; `nobody` where the
 * text names none, or the writer speaks.
 */
export type Speaker = Span | 'pronoun' | 'hearsay' | 'nobody';

const MOST_WORDS = 14;
const LONGEST_BRACKET = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PRONOUNS = words('he she they');
const NOBODY = words(
	'it i we you this that these those there who which what one nobody everyone some many most',
);
/** Between a subject and its verb. */
const HELPERS = words(
	'has have had would will also then later today yesterday again once never repeatedly often already previously recently not still ' +
		'further even just now always earlier afterwards since rightly wrongly could might may must should did does do both all',
);
const PASSIVE = words('is was are were be been being');
const ARTICLES = words('the a any every');
const DETERMINERS = words(
	'the a an his her their our my your its one two three four five some many several most another other both no every each any this that these those',
);
const PREPOSITIONS = words(
	'in on at by to with from after before during under over for of as into about outside inside near since despite following',
);
/** A clause starts after these. */
const CLAUSE_WORDS = words(
	'but while because when if as after before although though that which who whom whose where whether since until so or than yet nor and ' +
		'is was are were has have had would will did does said says claimed',
);
const ENDS_NAME = words(
	'who which that whose by after as when while on in at during before last yesterday today this to with by outside following earlier later ' +
		'because but if is was are were has have had will would told also again where since until and',
);
const DAYS = words(
	'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);
/** Shortened words that keep their stop inside a name. */
const TITLES = words('mr mrs ms dr prof rev revd cllr st lt col gen hon');

/** The subject of the verb that starts at `verb`, looked for no further back than `from`. */
export function speakerBefore(text: string, verb: number, from: number): Speaker {
	let word = wordBefore(text, skipBracket(text, verb, from), from);
	while (word !== null && isHelper(text.slice(word.start, word.end)))
		word = wordBefore(text, word.start, from);
	if (word === null) return beforeComma(text, verb, from);
	const last = text.slice(word.start, word.end).toLowerCase();
	if (PASSIVE.has(last) || ARTICLES.has(last)) return 'hearsay';
	if (last === 'to') return 'nobody';
	if (last === 'who' || last === 'which') return phraseBefore(text, skipComma(text, word.start, from), from);
	if (last === 'and' || last === 'but' || last === 'then') return firstName(text, from, word.start);
	return phraseBefore(text, word.end, from);
}

function isHelper(word: string): boolean {
	const small = word.toLowerCase();
	return HELPERS.has(small) || (small.length > 4 && small.endsWith('ly') && small === word);
}

/** "Ann Roe, the MP for Leeds, said": the subject stands before the words between the commas. */
function beforeComma(text: string, verb: number, from: number): Speaker {
	const comma = lastUnit(text, verb, from);
	if (comma < 0 || text.charCodeAt(comma) !== 44) return 'nobody';
	for (let i = comma - 1; i > from && comma - i < 160; i--) {
		const code = text.charCodeAt(i);
		if (code === 34 || code === 46) return 'nobody';
		if (code === 44 && !isDigit(text.charCodeAt(i + 1))) return phraseBefore(text, i, from);
	}
	return 'nobody';
}

/** The noun phrase that ends at `end`. */
function phraseBefore(text: string, end: number, from: number): Speaker {
	let word = wordBefore(text, end, from);
	if (word === null) return 'nobody';
	const stop = word.end;
	const only = text.slice(word.start, stop).toLowerCase();
	if (PRONOUNS.has(only)) return 'pronoun';
	if (NOBODY.has(only)) return 'nobody';
	let start = stop;
	for (let count = 0; word !== null && count < MOST_WORDS; count++) {
		const small = text.slice(word.start, word.end).toLowerCase();
		if (CLAUSE_WORDS.has(small) && !(small === 'and' && joinsNames(text, word, from))) break;
		start = word.start;
		word = wordBefore(text, word.start, from);
	}
	return named(text, start, stop);
}

/** "Anderson and Baron": both sides have capitals. */
function joinsNames(text: string, and: Span, from: number): boolean {
	const left = wordBefore(text, and.start, from);
	let right = and.end;
	while (right < text.length && isSpace(text.charCodeAt(right))) right++;
	return left !== null && isCapital(text.charCodeAt(left.start)) && isCapital(text.charCodeAt(right));
}

/** A phrase that starts with a capital, a determiner or is a bare plural ("analysts"); what leads in to it is cut off. */
function named(text: string, from: number, end: number): Speaker {
	let start = from;
	for (;;) {
		const word = wordAt(text, start, end);
		if (word === null) return 'nobody';
		const small = text.slice(word.start, word.end).toLowerCase();
		if (PREPOSITIONS.has(small)) start = afterLead(text, word.end, end);
		else if (DAYS.has(small) || HELPERS.has(small) || isDigit(text.charCodeAt(word.start))) start = word.end;
		else if (isCapital(text.charCodeAt(word.start)) || DETERMINERS.has(small))
			return accepted(text, word.start, end);
		else if (isPossessive(text, word.end)) return accepted(text, word.start, end);
		else if (isBarePlural(text, word, end)) return { start: word.start, end };
		else start = afterPreposition(text, word.end, end);
	}
}

function isPossessive(text: string, end: number): boolean {
	return text.charCodeAt(end - 1) === 115 && text.charCodeAt(end - 2) === 39;
}

function accepted(text: string, start: number, last: number): Speaker {
	const end = isPossessive(text, last) ? last - 2 : last;
	const small = text.slice(start, end).toLowerCase();
	if (PRONOUNS.has(small)) return 'pronoun';
	if (NOBODY.has(small) || DETERMINERS.has(small)) return 'nobody';
	return { start, end };
}

function isBarePlural(text: string, word: Span, end: number): boolean {
	const next = wordAt(text, word.end, end);
	const last = next ?? word;
	return last.end === end && text.charCodeAt(end - 1) === 115 && end - last.start > 4;
}

function afterPreposition(text: string, from: number, end: number): number {
	for (let word = wordAt(text, from, end); word !== null; word = wordAt(text, word.end, end)) {
		if (PREPOSITIONS.has(text.slice(word.start, word.end).toLowerCase())) return word.end;
	}
	return end;
}

/** After "In Leeds", "On the day of the count": the next determiner, or the run of capitals at the end. */
function afterLead(text: string, from: number, end: number): number {
	let at = from;
	let isFirst = true;
	let capitals = end;
	for (let word = wordAt(text, at, end); word !== null; word = wordAt(text, at, end)) {
		const small = text.slice(word.start, word.end).toLowerCase();
		if (!isFirst && DETERMINERS.has(small)) return word.start;
		if (!isCapital(text.charCodeAt(word.start)) || DAYS.has(small)) capitals = end;
		else if (capitals === end) capitals = word.start;
		isFirst = false;
		at = word.end;
	}
	return capitals;
}

/** The first run of words with capitals between `from` and `to`: the subject that a later "and said" shares. */
function firstName(text: string, from: number, to: number): Speaker {
	const first = wordAt(text, from, to);
	if (first === null || !isCapital(text.charCodeAt(first.start))) return 'nobody';
	const small = text.slice(first.start, first.end).toLowerCase();
	if (PRONOUNS.has(small)) return 'pronoun';
	if (NOBODY.has(small) || PREPOSITIONS.has(small) || DETERMINERS.has(small) || CLAUSE_WORDS.has(small))
		return 'nobody';
	let end = first.end;
	for (let count = 1; count < MOST_WORDS; count++) {
		const word = wordAt(text, end, to);
		if (word === null || !isCapital(text.charCodeAt(word.start))) break;
		end = word.end;
	}
	return { start: first.start, end };
}

/** The name or description that starts at `from`: "said Ann Roe", "according to the pollster". */
export function speakerAfter(text: string, from: number, to: number): Speaker {
	let word = wordAt(text, from, to);
	if (word === null || text.charCodeAt(word.start) === 34) return 'nobody';
	const start = word.start;
	let end = start;
	for (let count = 0; word !== null && count < MOST_WORDS; count++) {
		const small = text.slice(word.start, word.end).toLowerCase();
		if (count > 0 && ENDS_NAME.has(small) && !(small === 'and' && joinsNames(text, word, start))) break;
		if (isDigit(text.charCodeAt(word.start))) break;
		if (!PREPOSITIONS.has(small)) end = word.end;
		word = wordAt(text, word.end, to);
	}
	if (end === start) return 'nobody';
	return named(text, start, end);
}

/** The word after `from` with nothing but white space before it. */
export function wordAt(text: string, from: number, to: number): Span | null {
	let start = from;
	while (start < to && isSpace(text.charCodeAt(start))) start++;
	let end = start;
	while (end < to && isWordUnit(text, end)) end++;
	return end > start ? { start, end } : null;
}

/** The word before `end` with nothing but white space after it. */
function wordBefore(text: string, end: number, from: number): Span | null {
	let stop = end;
	while (stop > from && isSpace(text.charCodeAt(stop - 1))) stop--;
	let start = stop;
	while (start > from && isWordUnit(text, start - 1)) start--;
	return start < stop ? { start, end: stop } : null;
}

function isWordUnit(text: string, i: number): boolean {
	const code = text.charCodeAt(i);
	if (isLetter(code) || isDigit(code) || code === 38) return true;
	if (code === 39 || code === 0x2019)
		return (
			isLetter(text.charCodeAt(i - 1)) && (isLetter(text.charCodeAt(i + 1)) || text.charCodeAt(i - 1) === 115)
		);
	if (code === 45) return isLetter(text.charCodeAt(i + 1)) && i > 0 && !isSpace(text.charCodeAt(i - 1));
	return code === 46 && isTitleStop(text, i);
}

/** The stop of "Mr.", "J." or "T.S.". */
function isTitleStop(text: string, i: number): boolean {
	let start = i;
	while (start > 0 && i - start < 6 && isLetter(text.charCodeAt(start - 1))) start--;
	if (i - start === 1) return isCapital(text.charCodeAt(start));
	return TITLES.has(text.slice(start, i).toLowerCase()) && isCapital(text.charCodeAt(start));
}

function lastUnit(text: string, end: number, from: number): number {
	let i = end - 1;
	while (i >= from && isSpace(text.charCodeAt(i))) i--;
	return i >= from ? i : -1;
}

/** Before the comma or bracket that ends at `end`. */
function skipComma(text: string, end: number, from: number): number {
	const i = lastUnit(text, end, from);
	if (i < 0) return end;
	return text.charCodeAt(i) === 44 ? i : skipBracket(text, end, from);
}

/** Before the bracket that ends at `end`: "Bo Lee (Con) said". */
function skipBracket(text: string, end: number, from: number): number {
	const i = lastUnit(text, end, from);
	if (i < 0 || text.charCodeAt(i) !== 41) return end;
	const back = Math.max(from, i - LONGEST_BRACKET);
	const bracket = text.slice(back, i).lastIndexOf('(');
	return bracket < 0 ? end : back + bracket;
}
