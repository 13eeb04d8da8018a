/** Lists of members: "left with one: X in P", "three Green colleagues: X in P, Y in Q and Z in R", "four MPs, with W, X, Y and Z", "X by 150" under a result. */
import type { Mention } from '../resolve/mentions.ts';
import { defaultContest, defaultGeneral } from '../resolve/when.ts';
import type { PlaceTag } from '../tag/index.ts';
import { winnerOf } from '../verify/facts.ts';
import { clauseOf, cue, groupStart, moodOf, nameOf, subjectOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import type { EventClaim, EventInput } from './event.ts';
import { rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { sceneOf } from './seats/occasion.ts';
import { winsOf } from './offices.ts';
import { type Court, gained, held, lost, type Outcome, type Who, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function lists(input: EventInput): EventClaim[] {
	return [
		...placedMembers(input),
		...namedMembers(input),
		...underHeading(input),
		...isIn(input),
		...seatsOf(input),
		...losersOf(input),
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

/** "won all four of its target seats: P, Q, R and S": each won, or held, or gained, by the subject of the verb. */
function seatsOf(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const colon = s.tokens.findIndex(
		(token, i) =>
			i > 2 &&
			(token.word === ':' || token.word === '–' || token.word === '—') &&
			nameOf(s, i + 1)?.kind === 'place',
	);
	if (colon < 0) return [];
	const tags: PlaceTag[] = [];
	let at = colon + 1;
	for (;;) {
		const name = nameOf(s, at);
		if (name?.kind !== 'place') break;
		tags.push(name);
		at = name.to;
		if (word(s, at) === ',') at++;
		if (word(s, at) === 'and') at++;
		if (at === name.to) break;
	}
	const end = tags[tags.length - 1]?.to ?? 0;
	if (tags.length < 2 || (end < s.tokens.length && s.tokens[end].kind === 'word')) return [];
	const { from } = clauseOf(s, colon);
	let verb = -1;
	for (let i = from; i < colon; i++)
		if (s.nameAt[i] < 0 && ['win', 'gain', 'hold'].includes(cue(s, i))) verb = i;
	const hasSeats = s.tokens
		.slice(Math.max(from, verb), colon)
		.some(
			(token) =>
				token.cue === 'seat' || token.kind === 'number' || token.word === 'gains' || token.word === 'holds',
		);
	if (verb < 0 || !hasSeats) return [];
	const subject = subjectOf(s, verb, mentions);
	if (!subject || subject.mention.person || moodOf(s, verb, subject.mention.to) !== 'done') return [];
	const who = whoOf(court, subject.mention, mentions);
	const relation = cue(s, verb);
	const each = tags.map((tag) =>
		decide(court, {
			from: tag.from,
			to: tag.to,
			type: 'elected',
			scene: sceneOf(court, tag),
			time: null,
			tense: 'now',
			isSure: isSureOf(court, subject.mention, who),
			party: who.party,
			test: (contest) =>
				relation === 'hold'
					? held(court, contest, who)
					: relation === 'gain'
						? gained(court, contest, who, null)
						: won(court, contest, who),
		}),
	);
	const wrong = each.filter((claim): claim is EventClaim => claim?.verdict === 'contradicted');
	if (wrong.length > 0) return wrong;
	const first = each[0];
	if (!first || !each.every((claim) => claim?.verdict === 'supported')) return [];
	return [
		{
			...first,
			from: subject.isNear ? subject.mention.from : verb,
			to: end,
			candidacy: -1,
			contest: -1,
			workings: each.flatMap((claim) => [...claim!.workings]),
		},
	];
}

/** "X, Y and Z all lost their seats": each a member who was beaten. */
function losersOf(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (let v = 1; v < s.tokens.length; v++) {
		const isLoss = /^los(t|e|ing)$/.test(word(s, v));
		const isHold = /^(kept|held|retained|keep)$/.test(word(s, v));
		if ((!isLoss && !isHold) || word(s, v + 1) !== 'their' || word(s, v + 2) !== 'seats') continue;
		const start = groupStart(s, v);
		const people: Mention[] = [];
		let at = start;
		for (;;) {
			const m = mentions.find((mention) => mention.to === at && mention.person && !mention.isPronoun);
			if (!m) break;
			people.unshift(m);
			at = m.from;
			if (word(s, at - 1) === 'and') at--;
			if (word(s, at - 1) === ',') at--;
			if (at === m.from) break;
		}
		if (people.length < 2 || moodOf(s, v, people[people.length - 1].to) !== 'done') continue;
		const { release } = context.facts;
		const general = defaultGeneral(context.facts, context.published);
		const results = people.map((m) => {
			const row = rowsOf(context, m.person!)
				.filter((r) => release.contests.election[release.candidacies.contest[r]] === general)
				.pop();
			if (row === undefined) return null;
			const contest = release.candidacies.contest[row];
			const told = whoOf(court, m, mentions);
			return { contest, ...(isLoss ? lost(court, contest, told, null) : won(court, contest, told)) };
		});
		if (results.some((result) => result === null || result.truth === 'unknown')) continue;
		const isRight = results.every((result) => result!.truth === 'yes');
		claims.push({
			...bare({ from: people[0].from, to: v + 3, type: 'elected', party: -1 }),
			verdict: isRight ? 'supported' : 'contradicted',
			detail: isRight ? 'exact' : 'value',
			election: general,
			workings: results.map((result) => resultLine(court, result!.contest)),
		});
	}
	return claims;
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
