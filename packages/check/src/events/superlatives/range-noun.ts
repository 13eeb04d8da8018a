/** The noun that a range's preposition governs: "in the country", "in the seat's history", "of the new intake", "this century". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Range } from './range.ts';
import { type Head, nameFrom } from './range-head.ts';
import { ever } from './window.ts';
import { SEAT_WORDS, VAGUE_SPANS } from './words.ts';

const COUNTRY = new Set('country land nation kingdom commons parliament house westminster'.split(' '));
/** "of the night": of every seat then declared. */
const NIGHT = new Set(['night', 'evening', 'campaign', 'day']);
const VICTORS = new Set(['winning', 'governing', 'majority', 'victorious', 'largest']);

/** End of what is read, or null. */
export function readNoun(s: Sentence, head: Head, range: Range): number | null {
	return (
		history(s, head, range) ??
		span(s, head, range) ??
		victors(s, head, range) ??
		areas(s, head, range) ??
		seats(s, head, range) ??
		city(s, head, range)
	);
}

/** "in its history", "in the seat's history". */
function history(s: Sentence, { at }: Head, range: Range): number | null {
	const word = wordAt(s, at);
	if (word === 'history') {
		range.window ??= ever();
		return at + 1;
	}
	if (wordAt(s, at + 1) !== 'history') return null;
	const isSeat = word === 'seat' || word === 'constituency';
	if (!isSeat && !['its', 'their', 'party'].includes(word)) return null;
	range.window ??= ever();
	if (isSeat) range.area = 'own';
	return at + 2;
}

/** "this century", "of the parliament", and spans too vague to be worked out. */
function span(s: Sentence, { at, stop, isThe, isThis, preposition }: Head, range: Range): number | null {
	const word = wordAt(s, at);
	if (word === 'recent' || word === 'modern' || word === 'living') {
		range.isVague = true;
		return Math.min(stop, at + 2);
	}
	const counted = s.numberAt[at + 1] >= 0 ? s.numbers[s.numberAt[at + 1]] : null;
	if (
		word === 'year' &&
		isThis &&
		s.tokens[at].isPossessive &&
		counted?.kind === 'count' &&
		counted.d === 1
	) {
		range.count = counted.n;
		return counted.to;
	}
	if (word === 'century' && isThis) {
		range.window = { ...ever(), after: '1999-12-31', isEver: false };
		return at + 1;
	}
	if (word === 'parliament' && (isThis || isThe) && preposition !== 'in') {
		range.window = { ...ever(), sinceElection: 'last', isEver: false };
		return at + 1;
	}
	if (!VAGUE_SPANS.has(word) && word !== 'century' && word !== 'decade') return null;
	range.isVague = true;
	return at + 1;
}

/** "for a winning party", "of any majority government"; "of the new intake". */
function victors(s: Sentence, { at, isNew }: Head, range: Range): number | null {
	const word = wordAt(s, at);
	if (word === 'intake' || (isNew && (word === 'mps' || word === 'members' || word === 'mp'))) {
		range.isIntake = true;
		return at + 1;
	}
	const next = wordAt(s, at + 1);
	const isVictor = VICTORS.has(word) && (next === 'party' || next === 'government');
	if (!isVictor && word !== 'government') return null;
	range.isGovernment = true;
	range.isMajority = word === 'majority';
	return at + (isVictor ? 2 : 1);
}

function areas(s: Sentence, { at, isOneOf, isAll, preposition }: Head, range: Range): number | null {
	const word = wordAt(s, at);
	if (
		word === 'nations' ||
		word === 'regions' ||
		((word === 'nation' || word === 'region') && (isAll || isOneOf))
	) {
		range.isAreas = true;
		return at + 1;
	}
	if (word === 'home' && wordAt(s, at + 1) === 'nations') {
		range.isAreas = true;
		return at + 2;
	}
	if (word === 'part' || word === 'corner') {
		range.isAreas = true;
		return cueAt(s, at + 1) === 'of' ? (nameFrom(s, at + 2)?.to ?? at + 2) : at + 1;
	}
	if (word === 'province') {
		range.area = 'city';
		range.city = 'northern-ireland';
		return at + 1;
	}
	if (word === 'county' || word === 'region' || word === 'city') {
		range.area = word;
		return at + 1;
	}
	if (NIGHT.has(word)) range.isSeats = true;
	else if (!COUNTRY.has(word) || (word === 'parliament' && preposition === 'of')) return null;
	range.area ??= 'country';
	return at + (word === 'house' && cueAt(s, at + 1) === 'of' ? 3 : 1);
}

const PEOPLE = new Set('candidate candidates winner winners mp mps member members'.split(' '));

function seats(s: Sentence, { at, isThe, isOneOf, preposition }: Head, range: Range): number | null {
	const word = wordAt(s, at);
	if (word === 'seat' || word === 'constituency') {
		const isWithin = preposition === 'in' || preposition === 'at';
		if (isWithin && (!isOneOf || isThe)) range.area = 'own';
		else range.isSeats = true;
		return at + 1;
	}
	if (word === 'independent' || word === 'independents') range.isIndependent = true;
	else if (word === 'party' || word === 'parties') range.isParties = true;
	else if (SEAT_WORDS.has(word)) {
		range.isSeats = true;
		range.isAnyone ||= PEOPLE.has(word);
	} else return null;
	return at + 1;
}

/** "in Birmingham": a capital that no name of the record explains. */
function city(s: Sentence, { at, isThe, preposition }: Head, range: Range): number | null {
	const token = s.tokens[at];
	if (preposition !== 'in' || !token.isCapital || token.kind !== 'word' || isThe) return null;
	range.area = 'city';
	range.city = token.word;
	return at + 1;
}
