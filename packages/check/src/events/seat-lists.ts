/** "won all four of its target seats: P, Q, R and S", "X, Y and Z all lost their seats". */

import type { Mention } from '../resolve/mentions.ts';
import { defaultGeneral } from '../resolve/when.ts';
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, groupStart, nameOf, subjectOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { rowsOf } from './seats/identity.ts';
import { moodOf } from './seats/mood.ts';
import { mentionFrom } from './seats/object.ts';
import { sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, gained, held, lost, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

/** "won all four of its target seats: P, Q, R and S": each won, or held, or gained, by the subject of the verb. */
export function seatsOf(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const colon = s.tokens.findIndex(
		(token, i) =>
			i > 2 &&
			(/^[:–—]$/.test(token.word) || (token.word === ',' && s.numberAt[i - 1] >= 0)) &&
			nameOf(s, i + 1)?.kind === 'place',
	);
	if (colon < 0) return [];
	const tags = placesFrom(s, colon + 1);
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
export function losersOf(input: EventInput): EventClaim[] {
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

/** "lost three seats: P to Labour, Q to the Greens and R to X": each seat to whom it went. */
export function lossesOf(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const colon = s.tokens.findIndex(
		(token, i) => i > 2 && /^[:–—]$/.test(token.word) && nameOf(s, i + 1)?.kind === 'place',
	);
	if (colon < 0) return [];
	const { from } = clauseOf(s, colon);
	let verb = -1;
	for (let i = from; i < colon; i++) if (s.nameAt[i] < 0 && cue(s, i) === 'lose') verb = i;
	const subject = verb < 0 ? null : subjectOf(s, verb, mentions);
	if (
		!subject ||
		subject.mention.person ||
		subject.mention.party < 0 ||
		moodOf(s, verb, subject.mention.to) !== 'done'
	)
		return [];
	const who = whoOf(court, subject.mention, mentions);
	const claims: EventClaim[] = [];
	let at = colon + 1;
	for (;;) {
		const name = nameOf(s, at);
		if (name?.kind !== 'place' || word(s, name.to) !== 'to') return claims;
		const winner = mentionFrom(s, name.to + 1, mentions);
		if (!winner) return claims;
		const to = whoOf(court, winner, mentions);
		const claim = decide(court, {
			from: name.from,
			to: winner.to,
			type: 'elected',
			scene: sceneOf(court, name),
			time: null,
			tense: 'past',
			isSure: isSureOf(court, subject.mention, who) && isSureOf(court, winner, to),
			party: who.party,
			test: (contest) => lost(court, contest, who, to),
		});
		if (claim) claims.push(claim);
		at = winner.to;
		if (word(s, at) === ',') at++;
		if (word(s, at) === 'and') at++;
		if (at === winner.to) return claims;
	}
}

/** "Among Conservative gains were P, Q and R", "Labour's gains included P and Q", "the losses were P and Q". */
export function gainsListed(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	for (let i = 1; i < s.tokens.length; i++) {
		const kind = /^(gains|losses|holds)$/.exec(word(s, i))?.[1];
		if (!kind || s.nameAt[i] >= 0) continue;
		const owner =
			mentions.find((m) => m.to === i && !m.person && !m.isPronoun && m.party >= 0) ??
			mentions.find((m) => m.from === i + 2 && word(s, i + 1) === 'for' && m.party >= 0);
		if (!owner) continue;
		const clause = clauseOf(s, i);
		let verb = -1;
		for (let k = i + 1; k < clause.to && k < i + 9; k++)
			if (s.nameAt[k] < 0 && /^(were|are|include|included|including|came)$/.test(word(s, k))) verb = k;
		const tags = verb < 0 ? [] : placesFrom(s, word(s, verb + 1) === 'in' ? verb + 2 : verb + 1);
		if (tags.length < 2 || moodOf(s, verb, owner.to) !== 'done') continue;
		const who = whoOf(court, owner, mentions);
		const each = tags.map((tag) =>
			decide(court, {
				from: tag.from,
				to: tag.to,
				type: 'elected',
				scene: sceneOf(court, tag),
				time: timeBeside(s, verb, clause.from, clause.to),
				tense: 'past',
				isSure: isSureOf(court, owner, who),
				party: who.party,
				test: (contest) =>
					kind === 'gains'
						? gained(court, contest, who, null)
						: kind === 'holds'
							? held(court, contest, who)
							: lost(court, contest, who, null),
			}),
		);
		const wrong = each.filter((claim): claim is EventClaim => claim?.verdict === 'contradicted');
		if (wrong.length > 0) return wrong;
		const first = each[0];
		if (!first || !each.every((claim) => claim?.verdict === 'supported')) return [];
		const from = word(s, owner.from - 1) === 'among' ? owner.from - 1 : owner.from;
		return [
			{
				...first,
				from,
				to: tags[tags.length - 1].to,
				candidacy: -1,
				contest: -1,
				workings: each.flatMap((claim) => [...claim!.workings]),
			},
		];
	}
	return [];
}

/** "P, Q and R" from a token on. */
function placesFrom(s: EventInput['s'], from: number): PlaceTag[] {
	const tags: PlaceTag[] = [];
	let at = from;
	for (;;) {
		const name = nameOf(s, at);
		if (name?.kind !== 'place') return tags;
		tags.push(name);
		at = name.to;
		if (word(s, at) === ',') at++;
		if (word(s, at) === 'and') at++;
		if (at === name.to) return tags;
	}
}
