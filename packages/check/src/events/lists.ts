/** Lists of members: "left with one: X in P", "three Green colleagues: X in P, Y in Q and Z in R", "four MPs, with W, X, Y and Z", "X by 150" under a result. */

import type { Mention } from '../resolve/mentions.ts';
import { defaultContest, defaultGeneral } from '../resolve/when.ts';
import type { PlaceTag } from '../tag/index.ts';
import { winnerOf } from '../verify/facts.ts';
import { bracketed } from './brackets.ts';
import type { EventClaim, EventInput } from './event.ts';
import { winsOf } from './offices.ts';
import { gainsListed, losersOf, lossesOf, seatsOf } from './seat-lists.ts';
import { cue, nameOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { sceneOf } from './seats/occasion.ts';
import { type Court, type Outcome, type Who, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function lists(input: EventInput): EventClaim[] {
	const { s, mentions } = input;
	const people = mentions.filter((m) => m.person && !m.isPronoun).length;
	const seats = s.names.filter((name) => name.kind === 'place').length;
	if (people + seats === 0) return [];
	return [
		...(people > 0 && seats > 0 ? [...placedMembers(input), ...isIn(input), ...bracketed(input)] : []),
		...(people > 2 ? namedMembers(input) : []),
		...(people > 0 ? underHeading(input) : []),
		...(people > 1 ? losersOf(input) : []),
		...(seats > 1 ? [...seatsOf(input), ...gainsListed(input)] : []),
		...(seats > 0 ? lossesOf(input) : []),
	];
}

interface Item {
	readonly person: Mention;
	readonly place: PlaceTag;
	readonly from: number;
	readonly to: number;
}

/** Words that say that those listed are members. */
const MEMBERS = /^(mps?|members?|colleagues|winners|seats?|victors|gains|survivors|successes)$/;

function itemAt({ s, mentions }: EventInput, i: number): Item | null {
	const person = mentions.find((m) => m.from === i && m.person && !m.isPronoun);
	if (!person) return null;
	const link = person.to;
	const isLink =
		cue(s, link) === 'in' ||
		cue(s, link) === 'for' ||
		cue(s, link) === 'at' ||
		word(s, link) === '(' ||
		word(s, link) === ',';
	if (!isLink) return null;
	const name = nameOf(s, cue(s, link + 1) === 'the' ? link + 2 : link + 1);
	if (name?.kind !== 'place') return null;
	if (word(s, link) === '(' && word(s, name.to) !== ')') return null;
	return { person, place: name, from: i, to: word(s, link) === '(' ? name.to + 1 : name.to };
}

/** "X in P, Y in Q and Z in R" after a colon, or after a count of members. */
function placedMembers(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (let i = 1; i < s.tokens.length; i++) {
		if (word(s, i - 1) !== ':' && word(s, i - 1) !== '–' && word(s, i - 1) !== '—' && word(s, i - 1) !== '(')
			continue;
		if (!isOfMembers(input, i - 1)) continue;
		const items: Item[] = [];
		for (let at = i; ; ) {
			const item = itemAt(input, at);
			if (!item) break;
			items.push(item);
			at = item.to;
			if (word(s, at) === ',' || word(s, at) === ';') at++;
			if (word(s, at) === 'and') at++;
			if (at === item.to) break;
		}
		if (items.length === 0) continue;
		const party = partyBefore(input, i - 1);
		const tests = items.map((item) => {
			const base = whoOf(court, item.person, mentions);
			return { item, who: base.party >= 0 || party < 0 ? base : { ...base, party } };
		});
		const each = tests.map(({ item, who }) => memberOf(court, item, who));
		const wrong = each.filter(
			(claim): claim is EventClaim => claim !== null && claim.verdict === 'contradicted',
		);
		if (wrong.length > 0) claims.push(...wrong);
		else if (items.length === 1)
			claims.push(...each.flatMap((claim) => (claim ? [{ ...claim, from: verbBefore(input, i - 1) }] : [])));
		else {
			const first = each.find((claim) => claim !== null && claim.verdict === 'supported');
			if (first && each.every((claim) => claim?.verdict === 'supported'))
				claims.push({
					...first,
					from: opening(s, i - 1),
					to: items[items.length - 1].to,
					candidacy: -1,
					contest: -1,
					party,
					workings: each.flatMap((claim) => [...claim!.workings]),
				});
		}
	}
	return claims;
}

function memberOf(court: Court, item: Item, who: Who): EventClaim | null {
	return decide(court, {
		from: item.from,
		to: item.to,
		type: 'elected',
		scene: sceneOf(court, item.place),
		time: null,
		tense: 'now',
		isSure: isSureOf(court, item.person, who),
		party: who.party,
		test: (contest): Outcome => {
			const win = won(court, contest, who);
			return win.truth === 'no' && win.detail === 'party' ? { ...win, truth: 'unknown' } : win;
		},
	});
}

/** Whether the words before the list speak of members, seats or those who won. */
function isOfMembers({ s }: EventInput, colon: number): boolean {
	for (let i = colon - 1; i >= 0 && i > colon - 14; i--) {
		if (s.nameAt[i] >= 0) continue;
		if (
			MEMBERS.test(word(s, i)) ||
			cue(s, i) === 'hold' ||
			cue(s, i) === 'win' ||
			cue(s, i) === 'gain' ||
			cue(s, i) === 'elect'
		)
			return true;
		if (word(s, i) === 'left' && word(s, i + 1) === 'with') return true;
	}
	return false;
}

/** "did hold one of their own: X in P": from whoever the verb is said of. */
function verbBefore({ s, mentions }: EventInput, colon: number): number {
	for (let i = colon - 1; i >= 0 && i > colon - 9; i--) {
		if (s.nameAt[i] >= 0 || !['hold', 'win', 'gain', 'lose'].includes(cue(s, i))) continue;
		const subject = mentions.filter((m) => m.to <= i && m.to >= i - 2).pop();
		return subject ? subject.from : i;
	}
	return colon + 1;
}

function partyBefore({ mentions }: EventInput, at: number): number {
	let party = -1;
	for (const m of mentions) if (!m.isPronoun && !m.person && m.party >= 0 && m.to <= at) party = m.party;
	return party;
}

function opening(s: EventInput['s'], colon: number): number {
	for (let i = colon - 1; i >= 0 && i > colon - 8; i--)
		if (s.numberAt[i] >= 0) return Math.max(0, i - (cue(s, i - 1) === 'have' ? 2 : 0));
	return colon + 1;
}

/** "from four MPs to six, with V, W, X, Y and Z": three or more people, all said to be members. */
function namedMembers(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	for (let i = 0; i < s.tokens.length; i++) {
		const isOpener =
			word(s, i) === 'with' ||
			word(s, i) === ':' ||
			word(s, i) === 'are' ||
			word(s, i) === 'including' ||
			word(s, i) === '–';
		if (!isOpener || s.nameAt[i] >= 0) continue;
		const people: Mention[] = [];
		let at = i + 1;
		for (;;) {
			const m = mentions.find((mention) => mention.from === at && mention.person && !mention.isPronoun);
			if (!m) break;
			people.push(m);
			at = m.to;
			if (word(s, at) === ',') at++;
			if (word(s, at) === 'and') at++;
			if (at === m.to) break;
		}
		const end = people[people.length - 1]?.to ?? 0;
		const isClosed = end >= s.tokens.length || s.tokens[end].kind === 'mark';
		if (people.length < 3 || !isClosed || !isOfMembers(input, i)) continue;
		const general = defaultGeneral(context.facts, context.published);
		if (general < 0) return [];
		const { release } = context.facts;
		const rows = people.map(
			(m) =>
				winsOf(court, m.person!).find(
					(row) => release.contests.election[release.candidacies.contest[row]] === general,
				) ?? -1,
		);
		if (rows.some((row) => row < 0)) continue;
		return [
			{
				...bare({ from: i, to: end, type: 'elected', party: release.candidacies.party[rows[0]] }),
				verdict: 'supported',
				detail: 'exact',
				election: general,
				workings: rows.map((row) => resultLine(court, release.candidacies.contest[row])),
			},
		];
	}
	return [];
}

/** "P: LABOUR HOLD. X by 150.": the person after the result of the sentence before won it. */
function underHeading(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const { heading } = memoryOf(context);
	const m = mentions[0];
	if (!heading || context.sentence - heading.sentence !== 1 || !m?.person || m.isPronoun || m.from !== 0)
		return [];
	const comma = word(s, m.to) === ',' ? 1 : 0;
	const by = m.to + comma;
	const isMargin = (word(s, by) === 'by' || word(s, by) === 'majority') && s.numberAt[by + 1] >= 0;
	if (!isMargin) return [];
	const court: Court = { context, s };
	const who = whoOf(court, m, mentions);
	const claim = decide(court, {
		from: m.from,
		to: s.numbers[s.numberAt[by + 1]].to,
		type: 'elected',
		scene: { places: heading.places, isNamed: true, isSure: true },
		time: null,
		tense: 'now',
		isSure: isSureOf(court, m, who),
		party: who.party,
		test: (contest) => won(court, contest, who),
	});
	return claim ? [claim] : [];
}

/** "X, back in P", "X is in for P", "X is still in Q by 61": never red, since one may be in a place in other ways. */
function isIn(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (let i = 1; i < s.tokens.length; i++) {
		const isBack = word(s, i) === 'back' && (word(s, i - 1) === ',' || cue(s, i - 1) === 'be');
		const isStill = (word(s, i) === 'still' || word(s, i) === 'in') && cue(s, i - 1) === 'be';
		if (!isBack && !isStill) continue;
		let at = i + 1;
		while (word(s, at) === 'in' || word(s, at) === 'for' || word(s, at) === 'as') at++;
		const name = nameOf(s, at);
		if (name?.kind !== 'place') continue;
		const end = word(s, i - 1) === ',' ? i - 1 : s.nameAt[i - 2] >= 0 ? i - 1 : i - 1;
		const m = mentions.find((mention) => mention.person && mention.to === end);
		if (!m) continue;
		const who = whoOf(court, m, mentions);
		const place = sceneOf(court, name).places.find((p) => {
			const contest = defaultContest(context.facts, p, context.published);
			return contest >= 0 && won(court, contest, who).truth === 'yes';
		});
		if (place === undefined) continue;
		const contest = defaultContest(context.facts, place, context.published);
		const { release } = context.facts;
		claims.push({
			...bare({ from: m.from, to: name.to, type: 'elected', party: who.party }),
			verdict: 'supported',
			detail: 'exact',
			candidacy: winnerOf(release, contest),
			contest,
			election: release.contests.election[contest],
			workings: [resultLine(court, contest)],
		});
	}
	return claims;
}
