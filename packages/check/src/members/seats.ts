/** Statements about seats: "X, MP for P since …", "the former A MP X", "represented P from … to …", "was elected for P in …", "entered Parliament in …". */
import type { ClaimType } from '../answer.ts';
import type { EventClaim, EventInput } from '../events/event.ts';
import { cue, groupStart, nameOf, word } from '../events/seats/clause.ts';
import { moodOf } from '../events/seats/mood.ts';
import { memberAt, officeAt } from '../events/seats/office-words.ts';
import type { PlaceTag } from '../tag/index.ts';
import { type Book, placeKey } from './book.ts';
import { dayOfIso } from './calendar.ts';
import { isNamed } from './certain.ts';
import { best, claimOf, proposed } from './claim.ts';
import { subjectsBefore } from './moves.ts';
import type { Person } from './people.ts';
import { type Period, periodAt, timeOf } from './period.ts';
import type { SeatSaid } from './seat-said.ts';
import { judgeSeat } from './seat-verdict.ts';

interface Told extends SeatSaid {
	readonly from: number;
	readonly to: number;
	readonly person: Person;
	readonly type: ClaimType;
}

export function seats(input: EventInput, book: Book, people: readonly Person[]): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		const told =
			officeSaid(input, book, v, people) ??
			represented(input, book, v, people) ??
			electedSaid(input, book, v, people);
		const claim = told && judged(input, book, told);
		if (claim) claims.push(claim);
	}
	return claims;
}

function judged(input: EventInput, book: Book, told: Told): EventClaim | null {
	const { person } = told;
	const said = { from: told.from, to: told.to, type: told.type, party: told.party };
	if (person.people.length === 0)
		return person.proposal === null ? null : claimOf(book, input, said, proposed(person.proposal));
	const published = dayOfIso(input.context.published);
	const isSure = isNamed(input, person);
	const findings = person.people.flatMap((rows) => {
		const one = judgeSeat(book, rows, told, published, isSure);
		return one ? [one] : [];
	});
	const finding = best(findings);
	if (!finding || (finding.verdict !== 'supported' && findings.length < person.people.length)) return null;
	return claimOf(book, input, said, finding);
}

function keysOf(book: Book, tag: PlaceTag | null): ReadonlySet<string> | null {
	return tag && new Set(tag.places.map((place) => placeKey(book.release.places.name.at(place))));
}

const ENDED = new Set('down retired resigned quit'.split(' '));

/** Around "MP". */
function officeSaid(input: EventInput, book: Book, i: number, people: readonly Person[]): Told | null {
	const { s } = input;
	const end = memberAt(s, i);
	if (end < 0) return null;
	const office = officeAt(input, i, end);
	if (!office) return null;
	const as =
		word(s, office.from - 1) === 'as'
			? office.from - 1
			: ['the', 'a', 'an'].includes(word(s, office.from - 1)) && word(s, office.from - 2) === 'as'
				? office.from - 2
				: -1;
	const place = office.place ?? possessedPlace(input, office.from);
	const span = office.person;
	const person =
		people.find((one) => span && one.from < span.to && span.from < one.to) ??
		people.find(
			(one) =>
				one.from === office.to ||
				(word(s, office.to) === ',' && one.from === office.to + 1 && isClosed(input, one.to)),
		);
	const head = ['the', 'a', 'an'].includes(word(s, office.from - 1)) ? office.from - 2 : office.from - 1;
	if (!person && ['was', 'is', 'became'].includes(word(s, head)) && word(s, head - 1) === 'who') {
		const [who, more] = subjectsBefore(input, head, people);
		const period = periodAt(input, office.to);
		if (!who || more || !period || period.at) return null;
		const base = { places: keysOf(book, place), party: office.party, period };
		return { ...base, kind: 'held', from: who.from, to: period.to, person: who, type: 'elected' };
	}
	const period = periodAt(
		input,
		span && span.from >= i ? office.to : Math.max(office.to, place && place.from > i ? place.to : 0),
	);
	const base = { places: keysOf(book, place), party: office.party, period };
	if (as >= 0 && !person) return asMember(input, as, office.to, base, people);
	if (!person || moodOf(s, i, person.to <= i ? person.to : -1) !== 'done') return null;
	const from = Math.min(office.from, person.from);
	const to = Math.max(office.to, person.to, period?.to ?? 0);
	if (period?.since || period?.start || period?.end)
		return { ...base, kind: 'held', from, to, person, type: 'elected' };
	if (office.isFormer || office.isThen) {
		if (!place && office.party < 0) return null;
		return {
			...base,
			period: null,
			kind: 'held',
			from,
			to: Math.max(office.to, person.to),
			person,
			type: 'office',
		};
	}
	return place
		? {
				...base,
				party: -1,
				period: null,
				kind: 'holds',
				from,
				to: Math.max(office.to, person.to),
				person,
				type: 'office',
			}
		: null;
}

function isClosed({ s }: EventInput, i: number): boolean {
	return i >= s.tokens.length || s.tokens[i].kind === 'mark' || word(s, i) === 'who';
}

/** "as P's Labour MP". */
function possessedPlace({ s }: EventInput, from: number): PlaceTag | null {
	const name = nameOf(s, from - 1);
	return name?.kind === 'place' && s.tokens[name.to - 1].isPossessive ? name : null;
}

/** "was elected as the A MP for P in …", "stood down as MP for P in …", "served as MP for P from …". */
function asMember(
	input: EventInput,
	as: number,
	end: number,
	base: Pick<SeatSaid, 'places' | 'party' | 'period'>,
	people: readonly Person[],
): Told | null {
	const { s } = input;
	let verb = as - 1;
	while (verb > 0 && (s.timeAt[verb] >= 0 || ['in', 'here', 'there'].includes(word(s, verb)))) verb--;
	const w = word(s, verb);
	const kind =
		w === 'elected' || w === 'reelected' || w === 'returned'
			? 'elected'
			: ENDED.has(w)
				? 'ended'
				: w === 'served'
					? 'held'
					: null;
	if (!kind) return null;
	const head = w === 'down' ? verb - 1 : verb;
	const [person, more] = subjectsBefore(input, head, people);
	if (!person || more || moodOf(s, head, person.to) !== 'done') return null;
	const time = base.period ?? atOf(input, person.from, end, verb);
	if (!time) return null;
	return {
		...base,
		kind,
		period: time,
		from: person.from,
		to: Math.max(end, time.to),
		person,
		type: 'elected',
	};
}

/** A bare time beside a verb as a period. */
function atOf(input: EventInput, from: number, to: number, _verb: number): Period | null {
	const time = timeOf(input, from, to);
	return time && { since: null, start: null, end: null, at: time.stretch, to: time.to };
}

/** "represented P between …", "sat for P until …". */
function represented(input: EventInput, book: Book, v: number, people: readonly Person[]): Told | null {
	const { s } = input;
	const w = word(s, v);
	const isSat = (w === 'sat' || w === 'sitting') && word(s, v + 1) === 'for';
	if (!isSat && !['represented', 'represents', 'representing'].includes(w)) return null;
	const at = isSat ? v + 2 : v + 1;
	const name = nameOf(s, cue(s, at) === 'the' ? at + 1 : at);
	if (name?.kind !== 'place') return null;
	const [person, more] = subjectsBefore(input, v, people);
	if (!person || more || moodOf(s, v, person.to) !== 'done') return null;
	const period = periodAt(input, name.to);
	if (!period) return null;
	return {
		places: keysOf(book, name),
		party: -1,
		period,
		kind: 'held',
		from: person.from,
		to: period.to,
		person,
		type: 'elected',
	};
}

/** "was elected for P in …", "was first elected to Parliament in …", "entered Parliament in …". */
function electedSaid(input: EventInput, book: Book, v: number, people: readonly Person[]): Told | null {
	const { s } = input;
	const w = word(s, v);
	const isEntry =
		w === 'entered' &&
		(word(s, v + 1) === 'parliament' || (word(s, v + 1) === 'the' && word(s, v + 2) === 'commons'));
	if (w !== 'elected' && w !== 'reelected' && !isEntry) return null;
	let at = v + 1;
	const start = groupStart(s, v);
	const isFirst = isEntry || s.tokens.slice(start, v).some(({ word: one }) => one === 'first');
	if (isEntry) at = word(s, v + 1) === 'parliament' ? v + 2 : v + 3;
	else if (word(s, at) === 'to' && ['parliament', 'westminster'].includes(word(s, at + 1))) at += 2;
	else if (word(s, at) === 'to' && word(s, at + 1) === 'the' && word(s, at + 2) === 'commons') at += 3;
	const name = ['for', 'in'].includes(word(s, at)) ? nameOf(s, at + 1) : null;
	const place = name?.kind === 'place' ? name : null;
	if (place) at = place.to;
	else if (!isEntry && !isFirst) return null;
	if (!place && at === v + 1 && !isFirst) return null;
	const [person, more] = subjectsBefore(input, v, people);
	if (!person || more || moodOf(s, v, person.to) !== 'done') return null;
	const period = periodAt(input, at) ?? atOf(input, person.from, at, v);
	if (!period?.at) return null;
	return {
		places: keysOf(book, place),
		party: -1,
		period,
		kind: isFirst && !place ? 'first' : 'elected',
		from: person.from,
		to: Math.max(at, period.to),
		person,
		type: 'elected',
	};
}
