/** A preposition and what it governs, inside a range: "in Scotland", "at any by-election", "of the four", "of any Labour seat". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { whenOf } from '../../resolve/when.ts';
import { isByElection } from './noun.ts';
import type { Range } from './range.ts';
import { type Head, headOf } from './range-head.ts';
import { readNoun } from './range-noun.ts';
import { ever } from './window.ts';
import { ELECTION_WORDS, NATIONS, SEAT_WORDS } from './words.ts';

/** End of the group; `from` itself where what it governs is not understood. */
export function group(s: Sentence, from: number, stop: number, range: Range): number {
	if (wordAt(s, from) === 'on' && wordAt(s, from + 1) === 'record') {
		range.window ??= ever();
		range.isEmpty = false;
		return from + 2;
	}
	const head = headOf(s, from, stop);
	if (head.at >= stop) return from;
	const to =
		readName(s, head, range) ??
		readNation(s, head, range) ??
		readElection(s, head, range) ??
		readCount(s, head, range) ??
		readNoun(s, head, range);
	if (to === null || to <= from) return from;
	if (head.isThose) range.isThose = true;
	range.isEmpty = false;
	return to;
}

/** Null where no name stands there; `from` where the name is no range. */
function readName(s: Sentence, head: Head, range: Range): number | null {
	const { at, preposition, from } = head;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	if (!name) return null;
	if (name.kind === 'area') {
		const isSeats = SEAT_WORDS.has(wordAt(s, name.to));
		if (preposition === 'for' || name.from !== at || (s.tokens[name.to - 1].isPossessive && !isSeats))
			return from;
		range.areas = name.areas;
		if (isSeats) range.isSeats = true;
		return name.to + (isSeats ? 1 : 0);
	}
	if (name.kind === 'party') return afterParty(s, head, range, name.party, name.to);
	if (name.kind !== 'place' || !['in', 'at', 'for'].includes(preposition)) return from;
	range.places = name.places;
	return name.to;
}

/** "of any Labour MP", "in the party's history", "for the Greens". */
function afterParty(s: Sentence, head: Head, range: Range, party: number, end: number): number {
	range.party = party;
	if (head.isAll && head.preposition === 'of') range.isSeats = true;
	const to = wordAt(s, end) === 'held' ? end + 1 : end;
	if (wordAt(s, to) === 'history') {
		range.window ??= ever();
		return to + 1;
	}
	if (!SEAT_WORDS.has(wordAt(s, to))) return to;
	range.isSeats = true;
	return to + 1;
}

/** "of any Scottish seat", "of the English regions". */
function readNation(s: Sentence, { at }: Head, range: Range): number | null {
	const nation = s.tokens[at].isCapital ? NATIONS[wordAt(s, at)] : undefined;
	if (!nation) return null;
	if (/^regions?$/.test(wordAt(s, at + 1))) {
		range.isAreas = true;
		return at + 2;
	}
	range.areas = [];
	range.city = nation;
	range.area = 'city';
	const isSeat = SEAT_WORDS.has(wordAt(s, at + 1));
	range.isSeats ||= isSeat;
	return at + (isSeat ? 2 : 1);
}

/** "at any by-election", "in 2019", "of the 2019 general election", "at any election". */
function readElection(s: Sentence, head: Head, range: Range): number | null {
	const { at } = head;
	const oneOrAny = (to: number): number => {
		if (head.isThe && !head.isAll) range.isSeats = true;
		else range.isGeneral = true;
		return to;
	};
	if (isByElection(s, at)) {
		range.isBy = true;
		return cueAt(s, at) === 'by-election' ? at + 1 : at + 2;
	}
	if (s.timeAt[at] >= 0) {
		const time = s.times[s.timeAt[at]];
		if (time.isBound) return head.from;
		range.time = whenOf(time);
		const election = cueAt(s, time.to) === 'general' ? 2 : cueAt(s, time.to) === 'election' ? 1 : 0;
		if (election > 0 && !isByElection(s, time.to)) range.isSeats = true;
		return time.to + election;
	}
	if (cueAt(s, at) === 'general' && cueAt(s, at + 1) === 'election') return oneOrAny(at + 2);
	return cueAt(s, at) === 'election' ? oneOrAny(at + 1) : null;
}

/** "of the four", "of all 650 seats", "of the five elections", "in 20 years". */
function readCount(s: Sentence, { at, from, preposition }: Head, range: Range): number | null {
	if (s.numberAt[at] < 0) return null;
	const number = s.numbers[s.numberAt[at]];
	if (number.kind !== 'count' || number.d !== 1 || number.unit !== 'none') return from;
	const to = number.to;
	const noun = wordAt(s, to);
	if (cueAt(s, to) === 'time-unit') {
		const years = noun.startsWith('year') ? number.n : noun.startsWith('decade') ? number.n * 10 : 0;
		if (years === 0 || number.approximator === 'about') return from;
		range.window = { ...ever(), isEver: false, years };
		return to + 1;
	}
	if (preposition === 'for' || preposition === 'at' || preposition === 'in') return from;
	range.count = number.n;
	if (isByElection(s, to)) {
		range.isBy = true;
		return to + (cueAt(s, to) === 'by-election' ? 1 : 2);
	}
	if (noun === 'nations' || noun === 'regions' || noun === 'countries') range.isAreas = true;
	else if (noun === 'parties') range.isParties = true;
	else if (noun === 'general' && ELECTION_WORDS.has(wordAt(s, to + 1))) {
		range.isGeneral = true;
		return to + 2;
	} else if (noun === 'elections' || noun === 'polls') range.isGeneral = true;
	else if (SEAT_WORDS.has(noun)) range.isSeats = true;
	else return to;
	return to + 1;
}
