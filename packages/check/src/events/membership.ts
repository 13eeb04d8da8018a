/** "had been an MP before", "all seven were in the House before this year", "the only one who was in the Commons before": who had sat before an election. */

import type { Mention } from '../resolve/mentions.ts';
import { defaultGeneral } from '../resolve/when.ts';
import { daysOf } from '../verify/calendar.ts';
import type { EventClaim, EventInput } from './event.ts';
import { winsOf } from './offices.ts';
import { clauseOf, cue, reads, subjectOf, word } from './seats/clause.ts';
import { bare, resultLine } from './seats/decide.ts';
import { dayOf, peopleOf, rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { type Court, lost, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function memberships(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const claim = beenMember(input, i) ?? wereInHouse(input, i) ?? isOut(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

/** Whether somebody had sat before the first of the candidacies after a day; null where the record cannot tell who is meant. */
function hadSat(court: Court, m: Mention, before: string): boolean | null {
	const { release } = court.context.facts;
	const people = peopleOf(court.context, m.person!);
	if (people.length === 0) return null;
	const sat = people.map((rows) => {
		if (
			rows.some(
				(row) =>
					dayOf(release, row) < before && release.contests.first[release.candidacies.contest[row]] === row,
			)
		)
			return true;
		return rows.some((row) => dayOf(release, row) <= before && release.candidacies.wasFormer[row] === 1);
	});
	if (sat.some(Boolean)) return true;
	return people.length === 1 ? false : null;
}

/** "had been an MP before", "was once an MP". */
function beenMember(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'mp' || cue(s, i - 1) !== 'a') return null;
	const verb = i - 2;
	const isBeen = word(s, verb) === 'been' || (word(s, verb) === 'once' && word(s, verb - 1) === 'was');
	const isBefore =
		cue(s, i + 1) === 'before' ||
		word(s, i + 1) === 'previously' ||
		word(s, verb) === 'once' ||
		word(s, verb - 1) === 'previously' ||
		word(s, verb - 1) === 'already';
	if (!isBeen || !isBefore) return null;
	const subject = subjectOf(s, verb, mentions);
	if (!subject?.mention.person) return null;
	const mood = moodOf(s, verb, subject.mention.to);
	if (mood === 'unreal') return null;
	const court: Court = { context, s };
	const { release } = context.facts;
	const rows = rowsOf(context, subject.mention.person).filter(
		(row) => dayOf(release, row) <= context.published,
	);
	const last = rows[rows.length - 1];
	if (last === undefined) return null;
	const told = hadSat(court, subject.mention, dayOf(release, last));
	if (told === null) return null;
	const isRight = told === (mood === 'done');
	if (!isRight && !isSureOf(court, subject.mention, whoOf(court, subject.mention, mentions))) return null;
	const end =
		cue(s, i + 1) === 'before'
			? word(s, i + 2) === 'that' || word(s, i + 2) === 'then'
				? i + 3
				: i + 2
			: i + 1;
	return {
		...bare({ from: subject.isNear ? subject.mention.from : verb, to: end, type: 'elected', party: -1 }),
		verdict: isRight ? 'supported' : 'contradicted',
		detail: isRight ? 'exact' : 'value',
		candidacy: last,
		contest: release.candidacies.contest[last],
		election: release.contests.election[release.candidacies.contest[last]],
		workings: [
			{
				text: `marked ${told ? 'as a former member' : 'as never a member before'} in the candidates' file, and ${winsOf(court, subject.mention.person).length} elections won in the record`,
				leaves: [{ kind: 'candidacy', row: last }],
			},
			resultLine(court, release.candidacies.contest[last]),
		],
	};
}

/** "X is out", "is no longer an MP", "is back as an MP": who lost or won the last contest. */
function isOut(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (cue(s, i) !== 'be' || s.nameAt[i] >= 0) return null;
	const isGone = word(s, i + 1) === 'no' && word(s, i + 2) === 'longer' && word(s, i + 4) === 'mp';
	const next = s.tokens[i + 2];
	const isPut =
		word(s, i + 1) === 'out' &&
		(!next || next.kind === 'mark' || ['by', 'after', 'of', 'in'].includes(next.word));
	const isBack =
		word(s, i + 1) === 'back' &&
		(reads(s, i + 2, 'as an mp') ||
			reads(s, i + 2, 'in parliament') ||
			reads(s, i + 2, 'in the commons') ||
			reads(s, i + 2, 'at westminster'));
	if (!isGone && !isPut && !isBack) return null;
	const m = mentions.find((mention) => mention.person && mention.to === i);
	if (!m) return null;
	const court: Court = { context, s };
	const { release } = context.facts;
	const who = whoOf(court, m, mentions);
	const row = rowsOf(context, m.person!)
		.filter((r) => dayOf(release, r) <= context.published)
		.pop();
	if (row === undefined) return null;
	const contest = release.candidacies.contest[row];
	const told = isBack ? won(court, contest, who) : lost(court, contest, who, null);
	const isNews = daysOf(context.published) - daysOf(dayOf(release, row)) < 60;
	const isSure = !isPut && isNews && isSureOf(court, m, who) && told.row >= 0;
	if (told.truth !== 'yes' && !(told.truth === 'no' && isSure)) return null;
	return {
		...bare({
			from: m.from,
			to: isGone
				? i + 5
				: isBack
					? i + (word(s, i + 3) === 'parliament' || word(s, i + 3) === 'westminster' ? 4 : 5)
					: i + 2,
			type: 'elected',
			party: release.candidacies.party[row],
		}),
		verdict: told.truth === 'yes' ? 'supported' : 'contradicted',
		detail: told.truth === 'yes' ? 'exact' : 'value',
		candidacy: row,
		contest,
		election: release.contests.election[contest],
		workings: [resultLine(court, contest)],
	};
}

const HOUSE = /^(house|commons|parliament|westminster)$/;

/** "All seven were in the House before this year", "the only one of the five MPs who was in the House before". */
function wereInHouse(input: EventInput, i: number): EventClaim | null {
	const { s } = input;
	if (!['was', 'were', 'sat', 'been'].includes(word(s, i)) || word(s, i + 1) !== 'in') return null;
	const at = cue(s, i + 2) === 'the' ? i + 3 : i + 2;
	const end = word(s, at) === 'house' && word(s, at + 1) === 'of' ? at + 3 : at + 1;
	if (!HOUSE.test(word(s, at)) || (cue(s, end) !== 'before' && word(s, end) !== 'previously')) return null;
	return allBefore(input, i, end) ?? onlyOne(input, i, end);
}

function spanEnd(s: EventInput['s'], end: number): number {
	const time = s.times.find((t) => t.from >= end && t.from <= end + 2);
	if (time) return time.to;
	return word(s, end + 1) === 'last' || word(s, end + 1) === 'this' ? end + 3 : end + 1;
}

function allBefore(input: EventInput, i: number, end: number): EventClaim | null {
	const { s, context } = input;
	const { from } = clauseOf(s, i);
	let number = -1;
	let start = -1;
	for (let k = from; k < i; k++) {
		if (word(s, k) !== 'all' && word(s, k) !== 'both') continue;
		start = k;
		number = s.numberAt[k + 1] ?? -1;
		if (word(s, k + 1) === 'of') number = s.numberAt[k + 3] ?? -1;
	}
	const n = word(s, start) === 'both' ? 2 : number >= 0 ? s.numbers[number].n : -1;
	if (start < 0 || n < 2 || n > 30) return null;
	const court: Court = { context, s };
	const { release } = context.facts;
	const general = defaultGeneral(context.facts, context.published);
	if (general < 0) return null;
	const day = release.elections[general].pollingOn;
	const elected = memoryOf(context).people.filter(({ person }) =>
		winsOf(court, person).some(
			(row) => release.contests.election[release.candidacies.contest[row]] === general,
		),
	);
	const group = elected.slice(-n);
	if (group.length < n) return null;
	const told = group.map(({ person }) =>
		hadSat(court, { from: 0, to: 0, person, party: -1, isPronoun: false, isPossessive: false }, day),
	);
	if (told.includes(null)) return null;
	const isRight = told.every(Boolean);
	if (!isRight && elected.length !== n) return null;
	return {
		...bare({ from: start, to: spanEnd(s, end), type: 'elected', party: -1 }),
		verdict: isRight ? 'supported' : 'contradicted',
		detail: isRight ? 'exact' : 'value',
		election: general,
		numbers: number >= 0 ? [number] : [],
		workings: group.slice(0, 12).map(({ person }) => {
			const row = winsOf(court, person).find(
				(win) => release.contests.election[release.candidacies.contest[win]] === general,
			)!;
			return {
				text: `${release.candidacies.given.at(row)} ${release.candidacies.surname.at(row)}: marked ${release.candidacies.wasFormer[row] === 1 ? 'as a member before' : 'as never a member before'}`,
				leaves: [{ kind: 'candidacy' as const, row }],
			};
		}),
	};
}

/** "X is the only one of the party's five MPs who was in the House before last week". */
function onlyOne(input: EventInput, i: number, end: number): EventClaim | null {
	const { s, mentions, context } = input;
	const { from } = clauseOf(s, i);
	let only = -1;
	for (let k = from; k < i; k++)
		if (
			word(s, k) === 'only' &&
			(word(s, k + 1) === 'one' || word(s, k + 1) === 'mp' || word(s, k + 1) === 'member')
		)
			only = k;
	if (only < 0) return null;
	const subject = mentions.find((m) => m.person && m.to <= only && m.from >= from);
	const party =
		mentions.find((m) => m.party >= 0 && !m.person && m.from > only && m.to < i)?.party ??
		subject?.party ??
		-1;
	if (!subject?.person || party < 0) return null;
	const { release } = context.facts;
	const general = defaultGeneral(context.facts, context.published);
	if (general < 0) return null;
	const winners = context.facts
		.contestsIn(general)
		.map((contest) => release.contests.first[contest])
		.filter((row) => release.candidacies.party[row] === party);
	const sat = winners.filter(
		(row) => release.candidacies.wasFormer[row] === 1 || release.candidacies.wasSitting[row] === 1,
	);
	const own = rowsOf(context, subject.person);
	const isRight = sat.length === 1 && own.includes(sat[0]);
	if (!isRight && subject.isPronoun) return null;
	return {
		...bare({ from: subject.from, to: spanEnd(s, end), type: 'other', party }),
		verdict: isRight ? 'supported' : 'contradicted',
		detail: isRight ? 'exact' : 'value',
		candidacy: sat[0] ?? -1,
		election: general,
		workings: [
			{
				text: `${release.parties[party].name}, ${release.elections[general].label}: ${sat.length} of ${winners.length} members had sat before${sat.length > 0 && sat.length <= 5 ? ` (${sat.map((row) => `${release.candidacies.given.at(row)} ${release.candidacies.surname.at(row)}`).join(', ')})` : ''}`,
				leaves: sat.slice(0, 5).map((row) => ({ kind: 'candidacy' as const, row })),
			},
		],
	};
}
