/** Reads what a ranking ranges over, word by word: "in Scotland", "at any by-election since 2010", "of the four", "of any Labour seat". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { whenOf } from '../../resolve/when.ts';
import { isByElection } from './noun.ts';
import type { Range } from './range.ts';
import { group } from './range-group.ts';
import { DETERMINERS, nameFrom, PREPOSITIONS } from './range-head.ts';
import { ever, since, spanFrom } from './window.ts';
import { SEAT_WORDS } from './words.ts';

const FILLERS = new Set(
	'else overall recorded seen so far yet now today altogether ever anywhere nationally nationwide up then on record achieved registered returned elected declared fought held with that had has have produced experienced going out won by it they the party managed taken polled secured'.split(
		' ',
	),
);

const RESTRICTING = new Set(
	'by for under outside among against without behind per to if unless except apart beyond below above excluding involving where despite bar save besides'.split(
		' ',
	),
);

/** Reads on from `at`, into `range`; stops at the first words it does not know. */
export function readRange(s: Sentence, at: number, stop: number, range: Range): void {
	let i = at;
	while (i < stop) {
		const next = step(s, i, stop, range);
		if (next <= i) break;
		i = next;
	}
	range.to = i;
	if (range.isThere && (range.isGeneral || range.window)) range.area ??= 'own';
	while (range.to > at && s.tokens[range.to - 1].kind === 'word' && isDangling(s, range.to - 1)) range.to--;
	const isAfterName = wordAt(s, i) === 'after' && s.names.some((name) => name.from > i && name.from <= i + 2);
	if (isAfterName) range.isRestricted = true;
	if (i < stop && RESTRICTING.has(wordAt(s, i)) && s.tokens[i].kind === 'word' && !isFigureNext(s, i))
		range.isRestricted = true;
}

function isDangling(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	return (
		word === 'with' ||
		word === 'that' ||
		word === 'by' ||
		word === 'on' ||
		word === 'has' ||
		word === 'have' ||
		word === 'had' ||
		word === 'then'
	);
}

function isFigureNext(s: Sentence, i: number): boolean {
	for (let k = i; k < i + 4; k++)
		if (s.numberAt[k] >= 0 && s.numbers[s.numberAt[k]].kind !== 'year') return true;
	return (
		wordAt(s, i + 1) === 'far' ||
		wordAt(s, i + 1) === 'some' ||
		wordAt(s, i + 1) === 'distance' ||
		wordAt(s, i + 2) === 'distance'
	);
}

function step(s: Sentence, i: number, stop: number, range: Range): number {
	const token = s.tokens[i];
	const word = token.word;
	if (token.kind === 'mark') return token.word === '"' || token.word === "'" ? i + 1 : i;
	if (word === 'since') return since(s, i, stop, range);
	if (word === 'between') return pairBetween(s, i, range);
	if ((word === 'to' || word === 'by') && ['any', 'a', 'every'].includes(wordAt(s, i + 1))) {
		const next = group(s, i, stop, range);
		if (next > i) return next;
	}
	if (word === 'from' || word === 'to' || word === 'against') {
		const name = nameFrom(s, i + 1);
		if (name?.kind === 'party') {
			range.isEmpty = false;
			if (word === 'to') range.into = name.party;
			else range.from = name.party;
			return name.to;
		}
		if (word === 'from' && s.timeAt[i + 1] >= 0) return spanFrom(s, i, range);
		if (word !== 'from') return i;
	}
	if (s.timeAt[i] >= 0) {
		const time = s.times[s.timeAt[i]];
		if (!time.isBound) range.time = whenOf(time);
		return time.to;
	}
	if (isByElection(s, i)) {
		range.isBy = true;
		range.isEmpty = false;
		return cueAt(s, i) === 'by-election' ? i + 1 : i + 2;
	}
	if (
		word === 'that' &&
		(wordAt(s, i + 1) === 'year' ||
			wordAt(s, i + 1) === 'night' ||
			wordAt(s, i + 1) === 'day' ||
			wordAt(s, i + 1) === 'time')
	) {
		range.isEmpty = false;
		return i + 2;
	}
	if (word === 'north' && wordAt(s, i + 1) === 'of' && wordAt(s, i + 3) === 'border') {
		range.area = 'city';
		range.city = 'scotland';
		range.isEmpty = false;
		return i + 4;
	}
	if (word === 'here' || word === 'locally') {
		range.area = 'own';
		range.isEmpty = false;
		return i + 1;
	}
	if (word === 'there' && s.tokens[i - 1]?.kind === 'word') {
		range.isThere = true;
		return i + 1;
	}
	if (word === 'nationally' || word === 'nationwide') range.area ??= 'country';
	if (word === 'ever') range.window ??= ever();
	if (word === 'anywhere') {
		range.isEmpty = false;
		if (!PREPOSITIONS.has(wordAt(s, i + 1)) && wordAt(s, i + 1) !== 'else') range.area ??= 'country';
	}
	const isAfterThan = wordAt(s, i - 1) === 'than' && DETERMINERS.has(word);
	if ((isAfterThan || word === 'any') && s.nameAt[i] < 0) {
		const next = group(s, i - 1, stop, range);
		if (next > i) return next;
	}
	if (PREPOSITIONS.has(word) && !(word === 'anywhere')) {
		const next = group(s, i, stop, range);
		if (next > i) return next;
	}
	return FILLERS.has(word) &&
		!(word === 'by' && !isFarOff(s, i)) &&
		!(word === 'on' && wordAt(s, i + 1) !== 'record') &&
		word !== 'with'
		? i + 1
		: i;
}

function isFarOff(s: Sentence, i: number): boolean {
	return wordAt(s, i + 1) === 'far';
}

/** "between those two parties", "between Labour and the SNP". */
function pairBetween(s: Sentence, i: number, range: Range): number {
	const names = s.names.filter((name) => name.kind === 'party' && name.from > i && name.from < i + 10);
	if (names.length >= 2 && names[0].kind === 'party' && names[1].kind === 'party') {
		range.isEmpty = false;
		range.isPair = true;
		range.from = names[0].party;
		range.into = names[1].party;
		return names[1].to;
	}
	for (let k = i + 1; k < i + 6 && k < s.tokens.length; k++)
		if (wordAt(s, k) === 'two' || wordAt(s, k) === 'parties' || wordAt(s, k) === 'them') {
			if (['first', 'top', 'leading', 'main'].includes(wordAt(s, k - 1))) range.isTopTwo = true;
			else range.isPair = true;
			range.isEmpty = false;
			return wordAt(s, k + 1) === 'parties' ? k + 2 : k + 1;
		}
	return i;
}

/** What a denial denies: "no seat in Scotland", "no by-election since 2010", "nobody elected in Wales", "nothing". */
export function readDenied(s: Sentence, from: number, cue: number, range: Range): void {
	const word = wordAt(s, from);
	let i = from + 1;
	if (
		word === 'nobody' ||
		word === 'nothing' ||
		word === 'nowhere' ||
		(word === 'no' && wordAt(s, i) === 'one')
	) {
		range.isSeats = true;
		range.isEmpty = false;
	}
	while (i < cue) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'party' && i < from + 4 && range.party < 0) {
			range.party = name.party;
			range.isEmpty = false;
			i = name.to;
			continue;
		}
		if (isByElection(s, i)) range.isBy = true;
		else if (cueAt(s, i) === 'general' && cueAt(s, i + 1) === 'election') range.isGeneral = true;
		else if (cueAt(s, i) === 'party' && i < from + 4) {
			if (['governing', 'winning'].includes(wordAt(s, i - 1))) range.isGovernment = true;
			else if (i < from + 3) range.isParties = true;
		} else if (SEAT_WORDS.has(wordAt(s, i)) && i < from + 5 && !range.isBy) range.isSeats = true;
		const next = step(s, i, cue, range);
		i = Math.max(next, i + 1);
	}
	if (range.isBy || range.isGeneral || range.isSeats || range.isParties) range.isEmpty = false;
}
