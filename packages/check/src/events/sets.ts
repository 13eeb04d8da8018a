/** "All five were Conservative seats in 2019", "three of them still are", "every seat outside the city is Labour": the seats named before, or those of an area. */

import { contestsAt, DEFAULT, defaultContest, defaultGeneral, electionsAt, whenOf } from '../resolve/when.ts';
import type { TimeTag } from '../tag/index.ts';
import { contestsInArea, electionOf } from '../verify/facts.ts';
import { allDefended } from './defended.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, isAdverb, word } from './seats/clause.ts';
import { bare, resultLine } from './seats/decide.ts';
import { type Memory, memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { type Court, partyOf } from './seats/outcome.ts';

export function sets(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const claim = allOf(input, i) ?? someStill(input, i) ?? everySeat(input, i) ?? allDefended(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

const BE = new Set('is are was were went voted had has became turned'.split(' '));

/** Predicate "were Conservative (seats)", "had a Labour MP", "went Labour": the party, and where the words end. */
function predicate(
	{ s, mentions }: EventInput,
	at: number,
): { readonly party: number; readonly to: number; readonly isNow: boolean } | null {
	let i = at;
	while (isAdverb(s, i)) i++;
	if (!BE.has(word(s, i))) return null;
	const isNow = word(s, i) === 'is' || word(s, i) === 'are';
	i++;
	while (
		i < s.tokens.length &&
		s.nameAt[i] < 0 &&
		(isAdverb(s, i) ||
			['held', 'won', 'by', 'the', 'in', 'a', 'all', 'been', 'to', 'taken', 'gained'].includes(word(s, i)))
	)
		i++;
	const m = mentions.find(
		(mention) => mention.from === i && !mention.isPronoun && !mention.person && mention.party >= 0,
	);
	if (!m) return null;
	const NOUN = /^(seats?|held|hands|territory|mps?|gains?|holds?)$/;
	return { party: m.party, to: NOUN.test(word(s, m.to)) ? m.to + 1 : m.to, isNow };
}

/** "All five", "all of them", "both", "each of the four". */
function allOf(input: EventInput, i: number): EventClaim | null {
	const { s, context } = input;
	const isAll = cue(s, i) === 'all' || cue(s, i) === 'both' || cue(s, i) === 'each';
	if (!isAll || (word(s, i) !== 'all' && word(s, i) !== 'both' && word(s, i) !== 'each')) return null;
	let at = i + 1;
	let n = word(s, i) === 'both' ? 2 : -1;
	let number = -1;
	while (
		word(s, at) === 'of' ||
		cue(s, at) === 'the' ||
		word(s, at) === 'these' ||
		word(s, at) === 'them' ||
		word(s, at) === 'those'
	)
		at++;
	const tag = s.numberAt[at] >= 0 ? s.numbers[s.numberAt[at]] : null;
	if (tag && tag.kind === 'count' && tag.d === 1 && tag.unit === 'none') {
		n = tag.n;
		number = s.numberAt[at];
		at = tag.to;
	}
	while (
		['seats', 'constituencies', 'of', 'them', 'were', 'seat'].includes(word(s, at)) &&
		word(s, at) !== 'were'
	)
		at++;
	const told = predicate(input, at);
	if (!told || moodOf(s, at, i) !== 'done' || n > 30 || n === 0) return null;
	const court: Court = { context, s };
	const memory = memoryOf(context);
	const time = timeAfter(s, i, told.to);
	const options = optionsFor(court, memory, n);
	const isWon = (place: number): boolean =>
		contestsOf(court, place, time).some((row) => partyOf(court, row) === told.party);
	const right = options.find((option) => option.places.every(isWon));
	const sure = options.find((option) => option.isSure);
	const shown = right ?? sure;
	if (!shown || shown.places.length < 2) return null;
	memory.set = shown.places;
	memory.setParty = told.party;
	return claimOf(
		court,
		shown.places,
		time,
		right ? 'supported' : 'contradicted',
		{ from: i, to: time ? Math.max(told.to, time.to) : told.to },
		told.party,
		number,
	);
}

interface Option {
	readonly places: readonly number[];
	readonly isSure: boolean;
}

/** The sets of places that "all N" may mean: those of the last paragraphs, of the article, or the last N named. */
function optionsFor(court: Court, memory: Memory, n: number): Option[] {
	const { context } = court;
	const all = memory.places;
	const near = all.filter((entry) => context.paragraph - entry.paragraph <= 1);
	const options: Option[] = [];
	const add = (list: typeof all, isSure: boolean): void => {
		if (list.length > 0 && (n < 0 || list.length === n))
			options.push({ places: list.map((entry) => entry.place), isSure: isSure && n > 0 });
	};
	add(near, true);
	add(all, near.length !== n);
	if (n > 0 && all.length > n) {
		add(all.slice(-n), false);
		add([...all].sort((a, b) => a.sentence - b.sentence).slice(-n), false);
	}
	return options;
}

/** "Three of them still are", "only two remain Labour": of the set last spoken of. */
function someStill(input: EventInput, i: number): EventClaim | null {
	const { s, context } = input;
	const memory = memoryOf(context);
	const tag = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
	const isNone = cue(s, i) === 'none' && word(s, i) === 'none';
	const isOne = word(s, i) === 'one' && word(s, i + 1) === 'of';
	const isCount = tag?.figureFrom === i && tag.kind === 'count';
	if (memory.set.length === 0 || (!isNone && !isOne && !isCount)) return null;
	const n = isNone ? 0 : isOne ? 1 : tag!.n;
	let at = isNone || isOne ? i + 1 : tag!.to;
	if (word(s, at) === 'of') at += word(s, at + 1) === 'them' || word(s, at + 1) === 'these' ? 2 : 1;
	let isStill = false;
	let isElliptic = false;
	for (let k = 0; k < 4; k++, at++) {
		if (word(s, at) === 'still') isStill = true;
		else if (word(s, at) === 'are' || word(s, at) === 'is') isElliptic = true;
		else break;
	}
	if (!isStill || !isElliptic) return null;
	const court: Court = { context, s };
	const told = input.mentions.find((m) => m.from === at && m.party >= 0 && !m.person && !m.isPronoun);
	const party = told?.party ?? memory.setParty;
	if (party < 0 || (!told && s.tokens[at]?.kind === 'word')) return null;
	const { release } = context.facts;
	const general = defaultGeneral(context.facts, context.published);
	const still = memory.set.filter((place) => {
		const contest = defaultContest(context.facts, place, context.published);
		if (
			contest < 0 ||
			general < 0 ||
			electionOf(release, contest).pollingOn < release.elections[general].pollingOn
		)
			return false;
		return partyOf(court, contest) === party;
	});
	if (still.length !== n) return null;
	return claimOf(court, still, null, 'supported', { from: i, to: told ? told.to : at }, party, s.numberAt[i]);
}

/** "Every seat in Cornwall is Liberal Democrat", "all the seats outside the city are Labour". */
function everySeat(input: EventInput, i: number): EventClaim | null {
	const { s, context } = input;
	if (!((word(s, i) === 'every' || word(s, i) === 'each') && cue(s, i + 1) === 'seat')) return null;
	const clause = clauseOf(s, i);
	let verb = -1;
	for (let k = i + 2; k < clause.to; k++)
		if (s.nameAt[k] < 0 && BE.has(word(s, k))) {
			verb = k;
			break;
		}
	const told = verb >= 0 ? predicate(input, verb) : null;
	if (!told || moodOf(s, verb, i) !== 'done') return null;
	const court: Court = { context, s };
	const { facts } = context;
	const inside = s.names.filter((name) => name.from > i && name.to <= verb);
	const outside = s.tokens.findIndex(
		(token, k) =>
			k > i && k < verb && (token.word === 'outside' || token.word === 'except' || token.word === 'bar'),
	);
	const left =
		outside >= 0
			? s.tokens
					.slice(outside + 1, verb)
					.filter((token) => token.isCapital)
					.map((token) => token.word)
			: [];
	const named = inside.find((name) => name.kind === 'area' && (outside < 0 || name.to <= outside));
	const last = context.scopes.find(({ scope }) => scope.kind === 'area')?.scope.id ?? -1;
	const area = named?.kind === 'area' ? named.areas[0] : outside >= 0 ? last : -1;
	if (area < 0) return null;
	const time = timeAfter(s, i, told.to);
	const election = electionsAt(facts, time ? whenOf(time) : DEFAULT, context.published, context.anchor)[0];
	if (election === undefined) return null;
	const contests = contestsInArea(facts, election, area).filter((row) => {
		const name = facts.release.places.name.at(facts.release.contests.place[row]).toLowerCase();
		return left.length === 0 || !left.some((w) => name.startsWith(w));
	});
	if (contests.length === 0) return null;
	const isRight = contests.every((row) => partyOf(court, row) === told.party);
	if (!isRight && (outside >= 0 || !named)) return null;
	const other = contests.find((row) => partyOf(court, row) !== told.party);
	return {
		...bare({ from: i, to: told.to, type: 'elected', party: told.party }),
		verdict: isRight ? 'supported' : 'contradicted',
		detail: isRight ? 'exact' : 'party',
		area,
		election,
		workings: isRight
			? contests.slice(0, 12).map((row) => resultLine(court, row))
			: [resultLine(court, other!)],
	};
}

function timeAfter(s: EventInput['s'], from: number, at: number): TimeTag | null {
	const clause = clauseOf(s, from);
	return (
		s.times.find((time) => time.from >= at && time.to <= clause.to && !time.isBound) ??
		s.times.find((time) => time.to <= from && time.from >= clause.from && !time.isBound) ??
		null
	);
}

/** Contests of a place at the time told; for a seat that did not exist then, the base of its last one. */
function contestsOf(court: Court, place: number, time: TimeTag | null): readonly number[] {
	const { context } = court;
	const { release } = context.facts;
	const last = defaultContest(context.facts, place, context.published);
	if (!time || time.kind === 'current') return last >= 0 ? [last] : [];
	const found = contestsAt(context.facts, place, whenOf(time), context.published, context.anchor);
	const base = last >= 0 ? release.contests.base[last] : -1;
	const isSameYear =
		base >= 0 && (time.year === 0 || Number(electionOf(release, base).pollingOn.slice(0, 4)) === time.year);
	return isSameYear && !found.includes(base) ? [...found, base] : found;
}

function claimOf(
	court: Court,
	places: readonly number[],
	time: TimeTag | null,
	verdict: 'supported' | 'contradicted',
	span: { readonly from: number; readonly to: number },
	party: number,
	number: number,
): EventClaim {
	const { release } = court.context.facts;
	const rows = places.flatMap((place) => contestsOf(court, place, time).slice(0, 1));
	return {
		...bare({ ...span, type: 'elected', party }),
		verdict,
		detail: verdict === 'supported' ? 'exact' : 'party',
		election: rows.length > 0 ? release.contests.election[rows[0]] : -1,
		numbers: number >= 0 ? [number] : [],
		assumptions: [
			`the seats are ${places.map((place) => release.places.name.at(place)).join(', ')}, named before`,
		],
		workings: rows.map((row) => resultLine(court, row)),
	};
}
