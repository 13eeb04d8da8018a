/** Reads what a ranking ranges over: "in Scotland", "at any by-election since 2010", "of the four", "of any Labour seat". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { type When, whenOf } from '../../resolve/when.ts';
import { isByElection } from './phrase.ts';
import { ELECTION_WORDS, NATIONS, SEAT_WORDS, VAGUE_SPANS } from './words.ts';

export type AreaWord = 'country' | 'county' | 'region' | 'city' | 'own';

export interface Window {
	/** Everything after this day; '' where it is all time. */
	readonly after: string;
	/** Last day, or '' for the day of the claim. */
	readonly upTo: string;
	/** Election whose own day is the start ("since the 2019 general election", "since the general election"). */
	readonly sinceElection: number | 'last' | null;
	readonly isEver: boolean;
	/** "for 20 years": the day counts back from the election. */
	readonly years: number;
}

export interface Range {
	/** Tokens read: the range ends before `to`. */
	to: number;
	areas: readonly number[];
	area: AreaWord | null;
	city: string;
	/** Rows of places named inside the range: the seat's own contests. */
	places: readonly number[];
	isSeats: boolean;
	isBy: boolean;
	isGeneral: boolean;
	isParties: boolean;
	isAreas: boolean;
	isIntake: boolean;
	/** "for a winning party", "of any majority government". */
	isGovernment: boolean;
	isMajority: boolean;
	isIndependent: boolean;
	isThose: boolean;
	/** "of the four". */
	count: number;
	party: number;
	window: Window | null;
	isVague: boolean;
	from: number;
	into: number;
	isPair: boolean;
	/** "between the first two parties". */
	isTopTwo: boolean;
	time: When | null;
	/** Words narrow it in a way that is not understood. */
	isRestricted: boolean;
	isEmpty: boolean;
}

export function emptyRange(at: number): Range {
	return {
		to: at,
		areas: [],
		area: null,
		city: '',
		places: [],
		isSeats: false,
		isBy: false,
		isGeneral: false,
		isParties: false,
		isAreas: false,
		isIntake: false,
		isGovernment: false,
		isMajority: false,
		isIndependent: false,
		isThose: false,
		count: 0,
		party: -1,
		window: null,
		isVague: false,
		from: -1,
		into: -1,
		isPair: false,
		isTopTwo: false,
		time: null,
		isRestricted: false,
		isEmpty: true,
	};
}

const FILLERS = new Set(
	'else overall recorded seen so far yet now today altogether ever anywhere nationally nationwide up then on record achieved registered returned elected declared fought held with that had has have produced experienced going out won by it they the party managed taken polled secured'.split(
		' ',
	),
);
const PREPOSITIONS = new Set([
	'in',
	'across',
	'throughout',
	'within',
	'for',
	'of',
	'among',
	'amongst',
	'at',
	'on',
	'from',
	'anywhere',
]);
const DETERMINERS = new Set(
	'the a an all any every whole entire other each of our this these those single one last other'.split(' '),
);
const COUNTRY = new Set([
	'country',
	'land',
	'nation',
	'kingdom',
	'commons',
	'parliament',
	'house',
	'westminster',
	'night',
	'evening',
	'campaign',
	'day',
]);
const RESTRICTING = new Set(
	'by for under outside among against without behind per to if unless except apart beyond below above excluding involving where despite'.split(
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
	while (range.to > at && s.tokens[range.to - 1].kind === 'word' && isDangling(s, range.to - 1)) range.to--;
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
		if (range.isGeneral || range.window) range.area ??= 'own';
		return i + 1;
	}
	if (word === 'nationally' || word === 'nationwide') range.area ??= 'country';
	if (word === 'ever') range.window ??= ever();
	if (word === 'anywhere') {
		range.isEmpty = false;
		if (!PREPOSITIONS.has(wordAt(s, i + 1)) && wordAt(s, i + 1) !== 'else') range.area ??= 'country';
	}
	if (wordAt(s, i - 1) === 'than' && DETERMINERS.has(word) && s.nameAt[i] < 0) {
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

export function ever(): Window {
	return { after: '', upTo: '', sinceElection: null, isEver: true, years: 0 };
}

function nameFrom(s: Sentence, i: number): Sentence['names'][number] | null {
	let at = i;
	while (DETERMINERS.has(wordAt(s, at)) && s.nameAt[at] < 0) at++;
	return s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
}

/** A preposition and what it governs; `i` itself where that is not understood. */
function group(s: Sentence, i: number, stop: number, range: Range): number {
	const preposition = wordAt(s, i);
	let at = i + 1;
	let isAny = preposition === 'of' || preposition === 'among' || preposition === 'amongst';
	let isThe = false;
	let saysAny = false;
	let isThis = false;
	let isNew = false;
	if (preposition === 'on' && wordAt(s, at) === 'record') {
		range.window ??= ever();
		range.isEmpty = false;
		return at + 1;
	}
	while (at < stop) {
		const word = wordAt(s, at);
		if (s.nameAt[at] >= 0) break;
		if (word === 'any' || word === 'all' || word === 'every' || word === 'those' || word === 'these')
			saysAny = true;
		isAny ||= saysAny;
		if (word === 'the') isThe = true;
		if (word === 'this') isThis = true;
		if (word === 'those' || word === 'these') range.isThose = true;
		if (word === 'new' || word === 'newly') isNew = true;
		if (
			!DETERMINERS.has(word) &&
			word !== 'new' &&
			word !== 'newly' &&
			word !== 'parliamentary' &&
			word !== 'westminster' &&
			(word !== 'winning' || wordAt(s, at + 1) === 'party') &&
			word !== 'successful'
		)
			break;
		at++;
	}
	const done = (to: number): number => {
		range.isEmpty = false;
		return to;
	};
	if (at >= stop) return i;
	const word = wordAt(s, at);
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	if (name?.kind === 'area') {
		if (preposition === 'for' || name.from !== at) return i;
		range.areas = name.areas;
		const seats = SEAT_WORDS.has(wordAt(s, name.to)) ? 1 : 0;
		if (s.tokens[name.to - 1].isPossessive && seats === 0) return i;
		if (seats) range.isSeats = true;
		return done(name.to + seats);
	}
	if (name?.kind === 'party') {
		range.party = name.party;
		if (saysAny && preposition === 'of') range.isSeats = true;
		let to = name.to;
		if (wordAt(s, to) === 'held') to++;
		if (wordAt(s, to) === 'history' || (s.tokens[to - 1].isPossessive && wordAt(s, to) === 'history')) {
			range.window ??= ever();
			return done(to + 1);
		}
		if (SEAT_WORDS.has(wordAt(s, to))) {
			range.isSeats = true;
			to++;
		}
		return done(to);
	}
	if (name?.kind === 'place') {
		if (preposition !== 'in' && preposition !== 'at' && preposition !== 'for') return i;
		range.places = name.places;
		return done(name.to);
	}
	if (s.tokens[at].isCapital && NATIONS[word]) {
		range.areas = [];
		range.city = NATIONS[word];
		range.area = 'city';
		const isSeat = SEAT_WORDS.has(wordAt(s, at + 1));
		range.isSeats ||= isSeat;
		return done(at + (isSeat ? 2 : 1));
	}
	if (isByElection(s, at)) {
		range.isBy = true;
		return done(cueAt(s, at) === 'by-election' ? at + 1 : at + 2);
	}
	if (s.timeAt[at] >= 0) {
		const time = s.times[s.timeAt[at]];
		if (time.isBound) return i;
		range.time = whenOf(time);
		const election = cueAt(s, time.to) === 'general' ? 2 : cueAt(s, time.to) === 'election' ? 1 : 0;
		if (election > 0 && !isByElection(s, time.to)) range.isSeats = true;
		return done(time.to + election);
	}
	if (cueAt(s, at) === 'general' && cueAt(s, at + 1) === 'election') {
		if (isThe && !saysAny) range.isSeats = true;
		else range.isGeneral = true;
		return done(at + 2);
	}
	if (s.numberAt[at] >= 0) return counted(s, i, at, range, done);
	if (word === 'history' || ((word === 'its' || word === 'their') && wordAt(s, at + 1) === 'history')) {
		range.window ??= ever();
		if (preposition === 'in') range.area ??= word === 'history' ? null : null;
		return done(word === 'history' ? at + 1 : at + 2);
	}
	if (word === 'party' && s.tokens[at].isPossessive && wordAt(s, at + 1) === 'history') {
		range.window ??= ever();
		return done(at + 2);
	}
	if (
		(word === 'seat' || word === 'constituency') &&
		s.tokens[at].isPossessive &&
		wordAt(s, at + 1) === 'history'
	) {
		range.window ??= ever();
		range.area = 'own';
		return done(at + 2);
	}
	if (word === 'recent' || word === 'modern' || word === 'living' || VAGUE_SPANS.has(word)) {
		range.isVague = true;
		return done(Math.min(stop, at + (VAGUE_SPANS.has(word) && word !== 'living' ? 1 : 2)));
	}
	if (word === 'century' || word === 'decade' || word === 'parliament') {
		if (isThis && word === 'century') {
			range.window = { ...ever(), after: '1999-12-31', isEver: false };
			return done(at + 1);
		}
		if ((isThis || isThe) && word === 'parliament' && preposition !== 'in') {
			range.window = { ...ever(), sinceElection: 'last', isEver: false };
			return done(at + 1);
		}
		if (word !== 'parliament') {
			range.isVague = true;
			return done(at + 1);
		}
	}
	if (isNew && (word === 'intake' || word === 'mps' || word === 'members' || word === 'mp')) {
		range.isIntake = true;
		return done(at + 1);
	}
	if (word === 'intake') {
		range.isIntake = true;
		return done(at + 1);
	}
	if (word === 'seat' || word === 'constituency') {
		if (isAny && !(isThe && preposition === 'in')) range.isSeats = true;
		else if (preposition === 'in' || preposition === 'at') range.area = 'own';
		else range.isSeats = true;
		return done(at + 1);
	}
	if (COUNTRY.has(word) && !(word === 'parliament' && preposition === 'of')) {
		if (word === 'night' || word === 'evening' || word === 'day' || word === 'campaign') range.isSeats = true;
		if (word === 'house' && cueAt(s, at + 1) === 'of') return country(s, range, done(at + 3));
		return country(s, range, done(at + 1));
	}
	if (word === 'city') {
		range.area = 'city';
		return done(at + 1);
	}
	if (['winning', 'governing', 'majority', 'victorious', 'largest', 'government'].includes(word)) {
		const isParty =
			word === 'government' || wordAt(s, at + 1) === 'party' || wordAt(s, at + 1) === 'government';
		if (!isParty) return i;
		range.isGovernment = true;
		range.isMajority = word === 'majority';
		return done(word === 'government' ? at + 1 : at + 2);
	}
	if (word === 'county' || word === 'region') {
		range.area = word;
		return done(at + 1);
	}
	if (
		word === 'nations' ||
		word === 'regions' ||
		(word === 'home' && wordAt(s, at + 1) === 'nations') ||
		((word === 'nation' || word === 'region') && isAny)
	) {
		range.isAreas = true;
		return done(word === 'home' ? at + 2 : at + 1);
	}
	if (word === 'independent' || word === 'independents') {
		range.isIndependent = true;
		return done(at + 1);
	}
	if (word === 'part' || word === 'corner') {
		range.isAreas = true;
		return done(cueAt(s, at + 1) === 'of' ? pastName(s, at + 2) : at + 1);
	}
	if (word === 'party' || word === 'parties') {
		range.isParties = true;
		return done(at + 1);
	}
	if (cueAt(s, at) === 'election') {
		if (isThe && !saysAny) range.isSeats = true;
		else range.isGeneral = true;
		return done(at + 1);
	}
	if (SEAT_WORDS.has(word)) {
		range.isSeats = true;
		return done(at + 1);
	}
	if (preposition === 'in' && s.tokens[at].isCapital && s.tokens[at].kind === 'word' && !isThe) {
		range.area = 'city';
		range.city = word;
		return done(at + 1);
	}
	return i;
}

/** End of the name that starts at `i` or after an article. */
function pastName(s: Sentence, i: number): number {
	const name = nameFrom(s, i);
	return name ? name.to : i;
}

function country(_s: Sentence, range: Range, to: number): number {
	range.area ??= 'country';
	return to;
}

/** "of the four", "of all 650 seats", "in 20 years". */
function counted(s: Sentence, i: number, at: number, range: Range, done: (to: number) => number): number {
	const number = s.numbers[s.numberAt[at]];
	if (number.kind !== 'count' || number.d !== 1 || number.unit !== 'none') return i;
	const noun = wordAt(s, number.to);
	if (cueAt(s, number.to) === 'time-unit') {
		const years = noun.startsWith('year') ? number.n : noun.startsWith('decade') ? number.n * 10 : 0;
		if (years === 0 || number.approximator === 'about') return i;
		range.window = { ...ever(), isEver: false, years };
		return done(number.to + 1);
	}
	if (wordAt(s, i) === 'for' || wordAt(s, i) === 'at' || wordAt(s, i) === 'in') return i;
	let to = number.to;
	if (isByElection(s, to)) {
		range.isBy = true;
		to += cueAt(s, to) === 'by-election' ? 1 : 2;
	} else if (noun === 'nations' || noun === 'regions' || noun === 'countries') {
		range.isAreas = true;
		to++;
	} else if (noun === 'parties') {
		range.isParties = true;
		to++;
	} else if (ELECTION_WORDS.has(noun) || (noun === 'general' && ELECTION_WORDS.has(wordAt(s, to + 1)))) {
		if (noun !== 'contests' && noun !== 'contest') range.isGeneral = true;
		to += noun === 'general' ? 2 : 1;
	} else if (SEAT_WORDS.has(noun)) {
		range.isSeats = true;
		to++;
	}
	range.count = number.n;
	return done(to);
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

/** "since 2010", "since the 2019 general election", "since the war", "since Copeland in February 2017", "since records began". */
function since(s: Sentence, i: number, stop: number, range: Range): number {
	let end = i + 1;
	let after = '';
	let isElection = false;
	let year = 0;
	while (end < stop && end < i + 14) {
		const token = s.tokens[end];
		if (token.kind === 'mark') break;
		const time = s.timeAt[end] >= 0 ? s.times[s.timeAt[end]] : null;
		if (time && time.year > 0) {
			year = time.year;
			after = time.month > 0 ? `${year}-${String(time.month).padStart(2, '0')}-31` : `${year}-12-31`;
			end = time.to;
			if (cueAt(s, end) === 'general') end++;
			if (cueAt(s, end) === 'election') {
				isElection = true;
				end++;
			}
			break;
		}
		if (token.word === 'war') {
			after = '1945-12-31';
			end++;
			break;
		}
		if (
			token.word === 'began' ||
			token.word === 'created' ||
			token.word === 'creation' ||
			token.word === 'suffrage' ||
			token.word === 'founded'
		) {
			range.window = ever();
			range.isEmpty = false;
			return end + 1;
		}
		if (
			cueAt(s, end) === 'election' &&
			s.timeAt[end + 1] < 0 &&
			!(cueAt(s, end + 1) === 'of' || cueAt(s, end + 1) === 'in')
		) {
			range.window = { ...ever(), isEver: false, sinceElection: 'last' };
			range.isEmpty = false;
			return end + 1;
		}
		if (cueAt(s, end) === 'election') isElection = true;
		end++;
	}
	if (after === '') {
		range.isVague = true;
		return end;
	}
	const isInclusive = saysIncluded(s, end);
	range.window = {
		after: isInclusive ? `${year - 1}-12-31` : after,
		upTo: '',
		sinceElection: isElection ? year : null,
		isEver: false,
		years: 0,
	};
	range.isEmpty = false;
	return end;
}

function saysIncluded(s: Sentence, at: number): boolean {
	return s.tokens
		.slice(at, at + 8)
		.some((token) => token.word === 'included' || token.word === 'inclusive' || token.word === 'itself');
}

/** "from 2010 on", "from 2010 to 2019". */
function spanFrom(s: Sentence, i: number, range: Range): number {
	const first = s.times[s.timeAt[i + 1]];
	if (first.year === 0) return i;
	let to = first.to;
	let upTo = '';
	if (wordAt(s, to) === 'to' || wordAt(s, to) === 'until') {
		const last = s.timeAt[to + 1] >= 0 ? s.times[s.timeAt[to + 1]] : null;
		if (last && last.year > 0) {
			upTo = `${last.year}-12-31`;
			to = last.to;
		} else if (wordAt(s, to + 1) === 'date') to += 2;
	} else if (wordAt(s, to) === 'on' || wordAt(s, to) === 'onwards' || wordAt(s, to) === 'onward') to++;
	else return i;
	range.window = { after: `${first.year - 1}-12-31`, upTo, sinceElection: null, isEver: false, years: 0 };
	range.isEmpty = false;
	return to;
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
