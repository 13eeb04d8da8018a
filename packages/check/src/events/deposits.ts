/** "lost its deposit", "saved his deposit", "thirteen of them lost their deposits": who polled no more than one twentieth of the valid votes. */

import { isDepositLost, percent, share, toDecimal } from '@mandate/psephology';
import type { Mention } from '../resolve/mentions.ts';
import { count } from '../verify/computed.ts';
import { candidacyName } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, mainSubject, nameOf, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, isKnown, isNameless, type Outcome, outcome, rowIn } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

const LOSING = /^(los(e|es|t|ing)|forfeit(s|ed|ing)?|cost|costing)$/;
const SAVING = /^(sav(e|es|ed|ing)|keep|keeps|kept|keeping|h(o|e)ld|holding|retain(s|ed|ing)?)$/;

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

/** "kept their £500": the sum of a deposit. */
function isFee(s: EventInput['s'], i: number): boolean {
	const n = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
	return (
		n?.unit === 'money' &&
		n.n === 500 &&
		n.figureFrom === i &&
		!/^deposits?$/.test(word(s, n.to)) &&
		/^(its|his|her|their)$/.test(word(s, n.from - 1))
	);
}

/** The verb that tells what became of the deposit at `i`, or -1; "a lost deposit" has it as an adjective. */
function verbAt(s: EventInput['s'], i: number): number {
	for (let k = i - 1; k >= 0 && k > i - 7; k--) {
		if (LOSING.test(word(s, k)) || SAVING.test(word(s, k))) return k;
		if (s.tokens[k].kind === 'mark' && word(s, k) !== '£') return -1;
	}
	return -1;
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
	if (word(s, v - 1) === 'to' && !saysLost) return null;
	if (mood === 'unreal' && word(s, v - 1) !== 'to') return null;
	if (group) return counted(court, input, v, i, group);
	const subject = isNoun
		? nounSubject(input, v)
		: (costed(input, v, i) ?? subjectOf(s, v, mentions, /ing$/.test(word(s, v)))?.mention ?? null);
	if (!subject) return null;
	const who = whoOf(court, subject, mentions);
	if (!who.person && who.party < 0) return null;
	const clause = clauseOf(s, v);
	const place = placeAfterLink(s, i + 1) ?? placeBefore(s, clause.from, v);
	const scene = place ? sceneOf(court, place) : carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const isNear = subject.to <= v && v - subject.to <= 3;
	const isLost = (mood === 'undone') !== saysLost;
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

interface Group {
	readonly from: number;
	/** How many, or -1 for all of the others. */
	readonly n: number;
	/** "every other", "all the others": all but those named. */
	readonly isRest: boolean;
	readonly number: number;
	/** Out of how many candidates, or -1. */
	readonly of: number;
}

/** "Thirteen of them", "every other candidate, twelve of them in all," "nine candidates": the count that is the subject. */
function groupOf({ s, mentions }: EventInput, v: number): Group | null {
	const { from } = clauseOf(s, v);
	let number = -1;
	let start = v;
	let isRest = false;
	let of = -1;
	let isOne = false;
	for (let i = from; i < v; i++) {
		if (nameOf(s, i) && mentions.some((m) => m.from <= i && m.to > i && m.to >= v - 3 && !m.isPronoun))
			return null;
		const n = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
		if (
			n &&
			n.kind === 'count' &&
			n.unit === 'none' &&
			n.d === 1 &&
			i === n.figureFrom &&
			isPeople(s, n.to)
		) {
			const link = cue(s, n.from - 1) === 'the' ? n.from - 2 : n.from - 1;
			const part = cue(s, link) === 'of' ? s.numberAt[link - 1] : -1;
			isOne = cue(s, link) === 'of' && word(s, link - 1) === 'one';
			if (part >= 0 || isOne) of = n.n;
			number = part >= 0 ? part : s.numberAt[i];
			start = Math.min(
				start,
				isOne
					? word(s, link - 2) === 'just' || word(s, link - 2) === 'only'
						? link - 2
						: link - 1
					: s.numbers[number].from,
			);
		}
		const isEvery =
			(cue(s, i) === 'each' || word(s, i) === 'all') &&
			(word(s, i + 1) === 'other' ||
				word(s, i + 2) === 'other' ||
				word(s, i + 2) === 'others' ||
				word(s, i + 1) === 'others');
		const isOthers = (word(s, i) === 'others' || word(s, i) === 'rest') && cue(s, i - 1) === 'the';
		if (isEvery || isOthers) {
			isRest = true;
			start = Math.min(start, isOthers ? i - 1 : i);
		}
	}
	if (number < 0 && !isRest) return null;
	return { from: start, n: isOne ? 1 : number >= 0 ? s.numbers[number].n : -1, isRest, number, of };
}

const PEOPLE = new Set(
	'candidates candidate others other contenders hopefuls challengers independents rivals opponents parties'.split(
		' ',
	),
);

function isPeople(s: EventInput['s'], i: number): boolean {
	if (word(s, i) === 'of' && ['them', 'the', 'these', 'those'].includes(word(s, i + 1)))
		return !(word(s, i + 1) === 'the' && cue(s, i + 2) === 'seat');
	return PEOPLE.has(word(s, i)) || PEOPLE.has(word(s, i + 1)) || LOSING.test(word(s, i));
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

/** "..., X among them": one of those who lost it. */
function amongThem(input: EventInput, i: number): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const { to } = clauseOf(s, i);
	const claims: EventClaim[] = [];
	for (let k = i + 1; k < to; k++) {
		if (word(s, k) !== 'among' || (word(s, k + 1) !== 'them' && word(s, k + 1) !== 'those')) continue;
		const m = mentions.find((mention) => mention.to === k && !mention.isPronoun);
		if (!m) continue;
		const who = whoOf(court, m, mentions);
		const clause = clauseOf(s, i);
		const place = placeBefore(s, clause.from, k);
		const scene = place ? sceneOf(court, place) : carriedScene(court, k, who, memoryOf(context), clause.from);
		if (!scene || !isKnown(who)) continue;
		const v = verbAt(s, i);
		const isArticle = cue(s, m.from - 2) === 'the' || cue(s, m.from - 1) === 'the';
		const claim = decide(court, {
			from: isArticle ? (cue(s, m.from - 1) === 'the' ? m.from - 1 : m.from - 2) : m.from,
			to: k + 2,
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
