/** "the incumbent, X", "the sitting member, X", "X succeeds Y": who had the seat before the contest spoken of. */
import type { Mention } from '../resolve/mentions.ts';
import type { EventClaim, EventInput } from './event.ts';
import { winsOf } from './offices.ts';
import { clauseOf, cue, type Subject, subjectOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { dayOf, rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { mentionFrom, placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, holdersBefore, type Outcome, outcome, rowIn, type Who } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function incumbents(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const isMember = word(s, i) === 'member' && word(s, i - 1) === 'sitting';
		if (word(s, i) !== 'incumbent' && !isMember) continue;
		const m = namedBeside(input, isMember ? i - 1 : i, i + 1);
		if (!m?.person) continue;
		const who = whoOf(court, m, mentions);
		const clause = clauseOf(s, i);
		const place =
			placeAfterLink(s, Math.max(i + 1, m.to)) ?? placeBefore(s, clause.from, Math.min(i, m.from));
		const scene = place ? sceneOf(court, place) : carriedScene(court, i, who, memoryOf(context), clause.from);
		if (!scene) continue;
		const claim = decide(court, {
			from: Math.min(m.from, i),
			to: Math.max(m.to, i + 1),
			type: 'office',
			scene,
			time: timeBeside(s, i, clause.from, clause.to),
			tense: 'past',
			isSure: isSureOf(court, m, who),
			party: who.party,
			test: (contest) => wasHolder(court, contest, who),
		});
		if (claim && claim.detail !== 'unknown_entity' && claim.verdict !== 'ambiguous') claims.push(claim);
	}
	return claims;
}

function namedBeside({ s, mentions }: EventInput, from: number, to: number): Mention | null {
	const whole = mentions.find((m) => m.person && !m.isPronoun && m.from <= from && m.to > to);
	if (whole) return whole;
	const at = word(s, to) === ',' ? to + 1 : to;
	const right = mentions.find((m) => m.person && !m.isPronoun && m.from === at);
	if (right) return right;
	let open = from;
	while (cue(s, open - 1) === 'the' || mentions.some((m) => !m.person && m.to === open)) {
		const party = mentions.find((m) => !m.person && m.to === open);
		open = party ? party.from : open - 1;
	}
	if (word(s, open - 1) !== ',') return null;
	return mentions.find((m) => m.person && !m.isPronoun && m.to === open - 1) ?? null;
}

function wasHolder(court: Court, contest: number, who: Who): Outcome {
	const { candidacies } = court.context.facts.release;
	const row = rowIn(court, contest, { ...who, party: -1 });
	const own = rowsOf(court.context, who.person!);
	const isHolder = holdersBefore(court.context, contest).some((holder) => own.includes(holder.row));
	if (isHolder || (row >= 0 && candidacies.wasSitting[row] === 1)) return outcome('yes', row);
	if (row < 0) return outcome('unknown');
	return outcome(candidacies.wasFormer[row] === 1 ? 'unknown' : 'no', row, 'value');
}

/** "X succeeds Y as MP for P", "X replaced Y": X won where Y had won before. Red only for another seat: people succeed one another elsewhere too. */
export function successions(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const { release } = context.facts;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (!/^(succeed(s|ed|ing)?|replac(es|ed|ing)|follow(s|ed|ing))$/.test(word(s, v)) || s.nameAt[v] >= 0)
			continue;
		const object = mentionFrom(s, v + 1, mentions);
		const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing'));
		if (!object?.person || !subject?.mention.person || moodOf(s, v, subject.mention.to) !== 'done') continue;
		const own = rowsOf(context, object.person);
		const row = [...winsOf(court, subject.mention.person)]
			.reverse()
			.find(
				(win) =>
					dayOf(release, win) <= context.published &&
					holdersBefore(context, release.candidacies.contest[win]).some((holder) => own.includes(holder.row)),
			);
		if (row === undefined) {
			const wrong = notSucceeded(court, input, subject, object, v);
			if (wrong) claims.push(wrong);
			continue;
		}
		const contest = release.candidacies.contest[row];
		const told = placeAfterLink(s, object.to);
		const isPlace = told === null || told.places.includes(release.contests.place[contest]);
		const year = s.times.find((time) => time.from > v && time.year > 0 && !time.isBound)?.year ?? 0;
		const wins = winsOf(court, subject.mention.person).map((win) => Number(dayOf(release, win).slice(0, 4)));
		const isThere = isPlace && (year === 0 || wins.includes(year));
		const isSure = isSureOf(court, subject.mention, whoOf(court, subject.mention, mentions));
		if (!isThere && !isSure) continue;
		claims.push({
			...bare({
				from: subject.isNear ? subject.mention.from : v,
				to: told ? told.to : object.to,
				type: 'elected',
				party: -1,
			}),
			verdict: isThere ? 'supported' : 'contradicted',
			detail: isThere ? 'exact' : isPlace ? 'year' : 'place',
			candidacy: row,
			party: release.candidacies.party[row],
			contest,
			election: release.contests.election[contest],
			workings: [resultLine(court, contest)],
		});
	}
	return claims;
}

/** "X succeeded Y as MP for P": X did, but not after Y. */
function notSucceeded(
	court: Court,
	{ s, mentions, context }: EventInput,
	subject: Subject,
	object: Mention,
	v: number,
): EventClaim | null {
	const told = placeAfterLink(s, object.to);
	if (!told || word(s, object.to) !== 'as') return null;
	const { release } = context.facts;
	const row = winsOf(court, subject.mention.person!).find((win) =>
		told.places.includes(release.contests.place[release.candidacies.contest[win]]),
	);
	const who = whoOf(court, object, mentions);
	if (
		row === undefined ||
		!isSureOf(court, object, who) ||
		!isSureOf(court, subject.mention, whoOf(court, subject.mention, mentions))
	)
		return null;
	const contest = release.candidacies.contest[row];
	return {
		...bare({ from: subject.isNear ? subject.mention.from : v, to: told.to, type: 'elected', party: -1 }),
		verdict: 'contradicted',
		detail: 'value',
		candidacy: row,
		contest,
		election: release.contests.election[contest],
		workings: [
			resultLine(court, contest),
			...holdersBefore(context, contest)
				.flatMap((holder) =>
					holder.row >= 0 ? [resultLine(court, release.candidacies.contest[holder.row])] : [],
				)
				.slice(0, 1),
		],
	};
}
