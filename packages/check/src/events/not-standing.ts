/** "X, who stood down in 2019", "Labour did not field a candidate", "with the main parties standing aside": who was not on the ballot paper. */
import type { Mention } from '../resolve/mentions.ts';
import { candidacyOf, electionOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { winsOf } from './offices.ts';
import { clauseOf, cue, groupStart, subjectOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { dayOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, occasionsOf, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, outcome } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function notStanding(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const claim = stoodDown(input, i) ?? stoodAside(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

/** "X stood down", "X, who retired": won the seat, and was not a candidate at the next poll there. Never red. */
function stoodDown(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	const isDown = /^(stood|stepped|stepping|standing|stands)$/.test(word(s, v)) && word(s, v + 1) === 'down';
	const isRetired = /^(retired|retiring)$/.test(word(s, v));
	if (!isDown && !isRetired) return null;
	const end = isDown ? v + 2 : v + 1;
	if (word(s, end) === 'as' && !s.tokens.slice(end, end + 5).some((token) => token.word === 'mp'))
		return null;
	const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing') && cue(s, v - 1) !== 'be');
	if (!subject?.mention.person || moodOf(s, v, subject.mention.to) !== 'done') return null;
	const { release } = context.facts;
	const court: Court = { context, s };
	const wins = winsOf(court, subject.mention.person).filter((row) => dayOf(release, row) < context.published);
	for (const row of [...wins].reverse()) {
		const contest = release.candidacies.contest[row];
		const day = dayOf(release, row);
		const next = release.elections.findIndex(
			(e) => e.kind === 'general' && e.pollingOn > day && e.pollingOn <= context.published,
		);
		if (next < 0) continue;
		const stood = wins
			.concat(subject.mention.person.candidacies)
			.some((other) => release.contests.election[release.candidacies.contest[other]] === next);
		if (stood) return null;
		return {
			...bare({
				from: subject.isNear ? subject.mention.from : groupStart(s, v),
				to: end,
				type: 'candidacy',
				party: -1,
			}),
			verdict: 'supported',
			detail: 'exact',
			candidacy: row,
			contest,
			election: next,
			workings: [
				resultLine(court, contest),
				{ text: `not among the candidates of the ${release.elections[next].label}`, leaves: [] },
			],
		};
	}
	return null;
}

/** "Labour did not stand", "no Green candidate", "the main rival parties had stood aside". */
function stoodAside(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	const isAside = /^(stood|standing|stand|stands)$/.test(word(s, v)) && word(s, v + 1) === 'aside';
	const isNot = /^(stand|field|contest)$/.test(word(s, v)) && word(s, v - 1) === 'not';
	if (!isAside && !isNot) return null;
	const court: Court = { context, s };
	const { facts } = context;
	const clause = clauseOf(s, v);
	const isMain = s.tokens
		.slice(Math.max(clause.from, v - 7), v)
		.some((token, k, list) => token.word === 'main' && list.slice(k).some((t) => t.word === 'parties'));
	const subject = isMain ? null : subjectOf(s, v, mentions, word(s, v) === 'standing');
	if (!isMain && (!subject || subject.mention.person || subject.mention.party < 0)) return null;
	const parties = isMain ? [] : [subject!.mention.party];
	const isAbsent = (contest: number): boolean => {
		const asked = isMain ? mainParties(court, contest) : parties;
		const isMissing = (party: number): boolean => {
			const row = candidacyOf(facts.release, contest, party);
			return row < 0 || (isMain && facts.release.contests.first[contest] === row);
		};
		return asked.length > 0 && asked.every(isMissing);
	};
	const isEach = s.tokens
		.slice(clause.from, v)
		.some(
			(token, k, list) =>
				(token.word === 'each' || token.word === 'both') && list[k + 1]?.word.startsWith('case'),
		);
	if (isEach) return eachCase(court, input, v, isAbsent);
	const place = placeAfterLink(s, v + 1) ?? placeBefore(s, clause.from, v);
	const who = { person: null, party: isMain ? -1 : parties[0] };
	const scene = place ? sceneOf(court, place) : carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const start = mainStart(input, v, subject?.mention ?? null);
	return decide(court, {
		from: start,
		to: isAside ? v + 2 : v + 1,
		type: 'candidacy',
		scene,
		time: timeBeside(s, v, clause.from, clause.to),
		tense: 'past',
		isSure:
			!isMain &&
			place !== null &&
			isSureOf(court, subject!.mention, whoOf(court, subject!.mention, mentions)),
		party: who.party,
		test: (contest) =>
			electionOf(facts.release, contest).pollingOn < '2010'
				? outcome('unknown')
				: outcome(isAbsent(contest) ? 'yes' : 'no', -1, 'party'),
	});
}

/** The three parties with most votes in the Kingdom at the general election of a contest, or the one before it. */
function mainParties(court: Court, contest: number): readonly number[] {
	const { facts } = court.context;
	const { pollingOn } = electionOf(facts.release, contest);
	const general = [...facts.generals]
		.reverse()
		.find((index) => facts.release.elections[index].pollingOn <= pollingOn);
	const totals = general === undefined ? null : facts.totals(general, facts.areaIndex('united-kingdom'));
	if (!totals) return [];
	return [...totals.parties]
		.sort((a, b) => b[1].votes - a[1].votes || a[0] - b[0])
		.slice(0, 3)
		.map(([party]) => party);
}

function mainStart({ s }: EventInput, v: number, subject: Mention | null): number {
	if (subject) return subject.to <= v && v - subject.to <= 4 ? subject.from : groupStart(s, v);
	let at = v;
	while (at > 0 && v - at < 7 && word(s, at) !== 'main') at--;
	return cue(s, at - 1) === 'the' ? at - 1 : at;
}

/** "in each case": at all the places that the sentence names. */
function eachCase(
	court: Court,
	{ s }: EventInput,
	v: number,
	isAbsent: (contest: number) => boolean,
): EventClaim | null {
	const tags = s.names.filter((name) => name.kind === 'place' && name.to <= v);
	const rows = tags.flatMap((tag) => {
		if (tag.kind !== 'place') return [];
		const time = s.times.find((t) => t.from >= tag.to && t.from <= tag.to + 3 && t.year > 0) ?? null;
		const found = occasionsOf(court, sceneOf(court, tag), time, 'past').near.filter((o) =>
			isAbsent(o.contest),
		);
		return found.slice(0, 1).map((o) => o.contest);
	});
	if (tags.length < 2 || rows.length !== tags.length) return null;
	let from = v;
	while (
		from > 0 &&
		v - from < 14 &&
		!(word(s, from) === 'in' && (word(s, from + 1) === 'each' || word(s, from + 1) === 'both'))
	)
		from--;
	return {
		...bare({ from, to: v + 2, type: 'candidacy', party: -1 }),
		verdict: 'supported',
		detail: 'exact',
		workings: rows.map((row) => resultLine(court, row)),
	};
}
