/** "lost its deposit", "saved his deposit", "thirteen of them lost their deposits": who polled no more than one twentieth of the valid votes. */

import { isDepositLost, percent, share, toDecimal } from '@mandate/psephology';
import type { Mention } from '../resolve/mentions.ts';
import { count } from '../verify/computed.ts';
import { candidacyName } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, mainSubject, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { enoughTo, type Group, groupOf, isFee, LOSING, verbAt } from './seats/deposit-words.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, isKnown, isNameless, type Outcome, outcome, rowIn } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function deposits(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (word(s, i) !== 'deposit' && word(s, i) !== 'deposits' && !isFee(s, i)) continue;
		const found = depositAt(input, i);
		if (found) claims.push(found, ...amongThem(input, i));
	}
	return claims;
}

function depositAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	const v = verbAt(s, i);
	if (v < 0) return null;
	if (s.numbers.some((n) => n.from > v && n.to <= i && n.kind === 'count' && n.unit === 'none')) return null;
	const court: Court = { context, s };
	const saysLost = LOSING.test(word(s, v));
	const isNoun = cue(s, v - 1) === 'a' && v === i - 1;
	const mood = moodOf(s, v, -1);
	const group = groupOf(input, v);
	const enough = saysLost ? null : enoughTo(s, v);
	if (word(s, v - 1) === 'to' && !saysLost && enough === null) return null;
	if (mood === 'unreal' && word(s, v - 1) !== 'to') return null;
	if (group) return counted(court, input, v, i, group);
	const subject = isNoun
		? nounSubject(input, v)
		: ((enough === null ? null : mainSubject(s, 0, v, mentions)) ??
			costed(input, v, i) ??
			subjectOf(s, v, mentions, /ing$/.test(word(s, v)))?.mention ??
			null);
	if (!subject) return null;
	const who = whoOf(court, subject, mentions);
	if (!who.person && who.party < 0) return null;
	const clause = clauseOf(s, v);
	const place = placeAfterLink(s, i + 1) ?? placeBefore(s, clause.from, v);
	const scene = place ? sceneOf(court, place) : carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const isNear = subject.to <= v && v - subject.to <= 3;
	const isLost = enough === null ? (mood === 'undone') !== saysLost : !enough;
	const claim = decide(court, {
		from: isNear ? subject.from : isNoun ? v - 1 : v - subject.to <= 12 && subject.to <= v ? subject.from : v,
		to: i + 1,
		type: 'deposit',
		scene,
		time: timeIn(input, v, i),
		tense: 'past',
		isSure: isSureOf(court, subject, who),
		party: who.party,
		test: (contest) => lostDeposit(court, contest, who, isLost),
	});
	return claim && claim.detail !== 'unknown_entity' ? withShare(court, claim) : null;
}

/** Times inside an aside before the verb are not the verb's. */
function timeIn({ s }: EventInput, v: number, i: number) {
	const clause = clauseOf(s, v);
	let from = v;
	while (from > clause.from && word(s, from - 1) !== ',' && word(s, from - 1) !== ')') from--;
	return timeBeside(s, v, from, Math.min(clause.to, i + 16));
}

/** "cost X its deposit": the loser stands between. */
function costed({ s, mentions }: EventInput, v: number, i: number): Mention | null {
	if (!word(s, v).startsWith('cost')) return null;
	return mentions.find((m) => m.from > v && m.to < i && !m.isPossessive) ?? null;
}

function nounSubject({ s, mentions }: EventInput, v: number): Mention | null {
	const { from } = clauseOf(s, v);
	return mainSubject(s, from, v, mentions);
}

function lostDeposit(
	court: Court,
	contest: number,
	who: Parameters<typeof rowIn>[2],
	saysLost: boolean,
): Outcome {
	const { release } = court.context.facts;
	const total = release.contests.validVotes[contest];
	if (total <= 0 || isNameless(court.context, contest)) return outcome('unknown');
	const row = rowIn(court, contest, who);
	if (row < 0) return outcome('unknown');
	return outcome(
		isDepositLost(release.candidacies.votes[row], total) === saysLost ? 'yes' : 'no',
		row,
		'value',
	);
}

function withShare(court: Court, claim: EventClaim): EventClaim {
	return claim.candidacy < 0
		? claim
		: { ...claim, workings: [shareLine(court, claim.candidacy, claim.contest)] };
}

function shareLine(court: Court, row: number, contest: number): EventClaim['workings'][number] {
	const { release } = court.context.facts;
	const votes = release.candidacies.votes[row];
	const total = release.contests.validVotes[contest];
	return {
		text: `${candidacyName(release, row)}: ${count(votes)} ÷ ${count(total)} valid votes = ${toDecimal(percent(share({ votes, total })), 2)}%; a deposit is lost at one twentieth (5%) or less`,
		leaves: [{ kind: 'candidacy', row }],
	};
}

/** How many lost their deposits in the contest spoken of. */
function counted(court: Court, input: EventInput, v: number, i: number, group: Group): EventClaim | null {
	const { s, context } = input;
	const { release } = context.facts;
	const clause = clauseOf(s, v);
	const place = placeAfterLink(s, i + 1) ?? placeBefore(s, clause.from, v);
	const scene = place
		? sceneOf(court, place)
		: carriedScene(court, v, { person: null, party: -1 }, memoryOf(context), clause.from);
	if (!scene) return null;
	const saysLost = LOSING.test(word(s, v));
	const losers = (contest: number): { lost: number; all: number } => {
		const first = release.contests.first[contest];
		let lost = 0;
		let all = 0;
		for (let row = first; row < first + release.contests.length[contest]; row++) {
			if (release.candidacies.isGroup[row] === 1) continue;
			all++;
			if (isDepositLost(release.candidacies.votes[row], release.contests.validVotes[contest]) === saysLost)
				lost++;
		}
		return { lost, all };
	};
	const test = (contest: number): Outcome => {
		if (isNameless(context, contest)) return outcome('unknown');
		const { lost, all } = losers(contest);
		const isRight =
			group.n >= 0 ? group.n === lost && (group.of < 0 || group.of === all) : lost >= 1 && lost < all;
		return outcome(isRight ? 'yes' : 'no', release.contests.first[contest], 'value');
	};
	const claim = decide(court, {
		from: group.from,
		to: i + 1,
		type: 'deposit',
		scene,
		time: timeIn(input, v, i),
		tense: 'past',
		isSure: group.n >= 0,
		party: -1,
		test,
	});
	if (!claim || claim.contest < 0) return claim;
	const { lost, all } = losers(claim.contest);
	return {
		...claim,
		candidacy: -1,
		party: -1,
		numbers: group.number >= 0 ? [group.number] : [],
		workings: [
			{
				text: `${release.places.name.at(release.contests.place[claim.contest])}, ${release.elections[claim.election].label}: ${lost} of ${all} candidates ${saysLost ? 'polled 5% of the valid votes or less' : 'polled more than 5% of the valid votes'}`,
				leaves: [{ kind: 'contest', row: claim.contest }],
			},
		],
	};
}

interface Further {
	readonly m: Mention;
	readonly end: number;
}

/** "..., X among them". */
function namedAmong({ s, mentions }: EventInput, i: number, to: number): Further[] {
	const list: Further[] = [];
	for (let k = i + 1; k < to; k++) {
		if (word(s, k) !== 'among' || (word(s, k + 1) !== 'them' && word(s, k + 1) !== 'those')) continue;
		const m = mentions.find((mention) => mention.to === k && !mention.isPronoun);
		if (m) list.push({ m, end: k + 2 });
	}
	return list;
}

/** "X lost their deposit, as did Y and Z". */
function asDid({ s, mentions }: EventInput, i: number): Further[] {
	let at = word(s, i + 1) === ',' ? i + 2 : i + 1;
	if (word(s, at) !== 'as' || word(s, at + 1) !== 'did') return [];
	at += 2;
	const list: Further[] = [];
	for (;;) {
		if (cue(s, at) === 'the') at++;
		const m = mentions.find((mention) => mention.from === at && !mention.isPronoun);
		if (!m) return list;
		list.push({ m, end: m.to });
		at = m.to;
		if (word(s, at) === ',') at++;
		if (word(s, at) === 'and') at++;
		if (at === m.to) return list;
	}
}

/** "..., X among them", "as did Y and Z": others who lost it. */
function amongThem(input: EventInput, i: number): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const { to } = clauseOf(s, i);
	const claims: EventClaim[] = [];
	for (const { m, end } of [...namedAmong(input, i, to), ...asDid(input, i)]) {
		const k = m.to;
		const who = whoOf(court, m, mentions);
		const clause = clauseOf(s, i);
		const place = placeBefore(s, clause.from, k);
		const scene = place ? sceneOf(court, place) : carriedScene(court, k, who, memoryOf(context), clause.from);
		if (!scene || !isKnown(who)) continue;
		const v = verbAt(s, i);
		const isArticle = cue(s, m.from - 2) === 'the' || cue(s, m.from - 1) === 'the';
		const claim = decide(court, {
			from: isArticle ? (cue(s, m.from - 1) === 'the' ? m.from - 1 : m.from - 2) : m.from,
			to: end,
			type: 'deposit',
			scene,
			time: timeIn(input, v, i),
			tense: 'past',
			isSure: isSureOf(court, m, who),
			party: who.party,
			test: (contest) => lostDeposit(court, contest, who, LOSING.test(word(s, v))),
		});
		if (claim) claims.push(withShare(court, claim));
	}
	return claims;
}
