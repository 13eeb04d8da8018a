/** "was first elected in 2017", "first won the seat in 2015", "has now won four general elections": when and how often a person was elected. */

import type { Mention } from '../resolve/mentions.ts';
import { electionOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { winsOf } from './offices.ts';
import { clauseOf, cue, groupStart, subjectOf, word } from './seats/clause.ts';
import { bare, resultLine } from './seats/decide.ts';
import { dayOf, peopleOf } from './seats/identity.ts';
import { moodOf } from './seats/mood.ts';
import { seatObject } from './seats/object.ts';
import { type Court, mislabelled } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function electedWhen(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		claims.push(...firstElected(input, v));
		const count = timesWon(input, v);
		if (count) claims.push(count);
	}
	return claims;
}

/** Token after "first elected", "first won", "first entered Parliament", or -1. */
function firstAt(s: EventInput['s'], v: number): number {
	const w = word(s, v);
	const isTaken = w === 'won' || w === 'took' || w === 'gained';
	if (isTaken && !seatObject(s, v + 1, false)) return -1;
	if (w === 'elected' || w === 'returned' || isTaken)
		return word(s, v - 1) === 'first' || (word(s, v - 2) === 'first' && word(s, v - 1) === 'was')
			? v + 1
			: -1;
	if (w === 'entered' || w === 'entering')
		return word(s, v + 1) === 'parliament' || word(s, v + 2) === 'commons'
			? v + (word(s, v + 1) === 'parliament' ? 2 : 3)
			: -1;
	if (w === 'mp') return cue(s, v + 1) === 'since' || word(s, v + 1) === 'for' ? sinceAt(s, v) : -1;
	return -1;
}

/** "MP since 2015", "MP for P since 2015": the token of "since". */
function sinceAt(s: EventInput['s'], v: number): number {
	for (let i = v + 1; i < s.tokens.length && i < v + 9; i++) {
		if (cue(s, i) === 'since' && s.timeAt[i + 1] >= 0 && s.times[s.timeAt[i + 1]].year > 0) return i;
		if (s.tokens[i].kind === 'mark' || cue(s, i) === 'who') return -1;
	}
	return -1;
}

function firstElected(input: EventInput, v: number): EventClaim[] {
	const { s, mentions, context } = input;
	const at = firstAt(s, v);
	if (at < 0) return [];
	const court: Court = { context, s };
	const start = groupStart(s, v);
	const claims: EventClaim[] = [];
	const group = opened(input, v) ?? groupBefore(input, v, start);
	if (
		group.length === 0 ||
		moodOf(s, v, group[group.length - 1].to <= v ? group[group.length - 1].to : -1) !== 'done'
	)
		return [];
	const { to } = clauseOf(s, v);
	const time = s.times.find((t) => t.year > 0 && t.from >= v && t.to <= Math.min(to, at + 10));
	if (time?.kind !== 'date') return [];
	const isOpened = group[0].from > time.to;
	const span = isOpened ? { from: 0, to: group[0].to } : { from: firstFrom(s, group, start), to: time.to };
	const claim = judged(court, group, time.year, span, mentions);
	if (claim) claims.push(claim);
	claims.push(...gapped(input, time.to, to, mentions));
	return claims;
}

function firstFrom(s: EventInput['s'], group: readonly Mention[], start: number): number {
	const from = group[0].from;
	return start - group[group.length - 1].to <= 3 && from < start
		? from
		: cue(s, start) === 'who'
			? start
			: start;
}

/** "First elected in 2019, X ...": the person after the comma. */
function opened({ s, mentions }: EventInput, v: number): Mention[] | null {
	if (v !== 1 || word(s, 0) !== 'first') return null;
	const comma = s.tokens.findIndex((token, i) => i > v && token.word === ',');
	const m = mentions.find((mention) => mention.from === comma + 1 && mention.person && !mention.isPronoun);
	return m && comma > 0 ? [m] : null;
}

/** "X, Y and Z were first elected": everyone in the list before the verb. */
function groupBefore(input: EventInput, v: number, start: number): Mention[] {
	const { s, mentions } = input;
	const subject = word(s, v) === 'mp' ? ownerOf(input, v) : subjectOf(s, v, mentions)?.mention;
	if (!subject?.person) return [];
	const group = [subject];
	if (!subject.isPronoun && subject.to >= start - 2) collect(s, subject, mentions, group);
	return group;
}

function collect(s: EventInput['s'], last: Mention, mentions: readonly Mention[], group: Mention[]): void {
	let at = last.from - 1;
	for (;;) {
		if (word(s, at) !== 'and' && word(s, at) !== ',') return;
		if (word(s, at) === 'and' && word(s, at - 1) === ',') at--;
		const m = mentions.find((mention) => mention.to === at && mention.person && !mention.isPronoun);
		if (!m) return;
		group.unshift(m);
		at = m.from - 1;
	}
}

/** "X, MP for P since 2010", "X has been MP for P since 2010". */
function ownerOf(input: EventInput, v: number): Mention | null {
	const { s, mentions } = input;
	const { from } = clauseOf(s, v);
	let best: Mention | null = null;
	for (const m of mentions) if (m.person && m.to <= v && m.from >= from && v - m.to <= 9) best = m;
	return best;
}

/** ", Ms Begum and Ms Sultana in 2017, and Mr Byrne in 2019": the same said of others. */
function gapped(input: EventInput, from: number, to: number, mentions: readonly Mention[]): EventClaim[] {
	const { s, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	let done = from;
	for (const time of s.times) {
		if (time.from < from || time.to > to || time.year === 0 || time.kind !== 'date') continue;
		const link = cue(s, time.from - 1) === 'in' ? time.from - 1 : time.from;
		const last = mentions.find((m) => m.to === link && m.person && !m.isPronoun);
		if (!last) continue;
		const group = [last];
		collect(s, last, mentions, group);
		const own = group.filter((m) => m.from >= from);
		if (own.length === 0 || !isJoint(s, done, own[0].from)) return claims;
		done = time.to;
		const start = word(s, own[0].from - 1) === 'and' ? own[0].from - 1 : own[0].from;
		const claim = judged(court, own, time.year, { from: start, to: time.to }, mentions);
		if (claim) claims.push(claim);
	}
	return claims;
}

/** Nothing but a comma and "and" between. */
function isJoint(s: EventInput['s'], from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (word(s, i) !== ',' && word(s, i) !== 'and') return false;
	return to - from <= 2;
}

type Finding = 'yes' | 'no' | 'unknown';

function judged(
	court: Court,
	group: readonly Mention[],
	year: number,
	span: { from: number; to: number },
	mentions: readonly Mention[],
): EventClaim | null {
	const { release } = court.context.facts;
	const findings = group.map((m): Finding => {
		const first = winsOf(court, m.person!)[0];
		const label = first === undefined ? null : mislabelled(court, first, whoOf(court, m, mentions));
		return label ? (label.truth === 'no' ? 'no' : 'unknown') : firstYear(court, m, year);
	});
	const base = bare({ ...span, type: 'elected', party: -1 });
	const wins = group.flatMap((m) => winsOf(court, m.person!).slice(0, 1));
	const workings = wins.map((row) => resultLine(court, release.candidacies.contest[row]));
	const row = wins[0] ?? -1;
	const contest = row >= 0 ? release.candidacies.contest[row] : -1;
	const claim = {
		...base,
		workings,
		candidacy: row,
		contest,
		election: contest >= 0 ? release.contests.election[contest] : -1,
		party: row >= 0 ? release.candidacies.party[row] : -1,
	};
	if (findings.includes('no')) {
		const isSure = group.every(
			(m, i) => findings[i] !== 'no' || isSureOf(court, m, whoOf(court, m, mentions)),
		);
		return isSure ? { ...claim, verdict: 'contradicted', detail: 'year' } : null;
	}
	if (findings.includes('unknown')) return { ...claim, verdict: 'not_in_record', detail: 'coverage' };
	return { ...claim, verdict: 'supported', detail: 'exact' };
}

/** Whether somebody of the name was first elected in a year; someone who had sat before the first win in the record is not told. */
function firstYear(court: Court, m: Mention, year: number): Finding {
	const { release } = court.context.facts;
	const { coverage, candidacies } = release;
	let found: Finding = 'no';
	let isAnyone = false;
	for (const rows of peopleOf(court.context, m.person!)) {
		const wins = rows.filter(
			(row) =>
				release.contests.first[candidacies.contest[row]] === row &&
				dayOf(release, row) <= court.context.published,
		);
		if (wins.length === 0) continue;
		isAnyone = true;
		const wasBefore = rows.some(
			(row) =>
				row <= wins[0] &&
				dayOf(release, row) <= dayOf(release, wins[0]) &&
				(candidacies.wasFormer[row] === 1 || candidacies.wasSitting[row] === 1),
		);
		const first = Number(dayOf(release, wins[0]).slice(0, 4));
		const isEarly = coverage.candidacies !== null && `${year}` < coverage.candidacies.from.slice(0, 4);
		if (wasBefore) {
			if (isEarly) found = 'unknown';
			else if (
				found === 'no' &&
				wins.some((row) => Number(dayOf(release, row).slice(0, 4)) === year && isNewPlace(court, row, wins))
			)
				return 'yes';
		} else if (first === year) return 'yes';
		else if (
			wins.some((row) => Number(dayOf(release, row).slice(0, 4)) === year && isNewPlace(court, row, wins))
		)
			return 'yes';
	}
	return isAnyone ? found : 'unknown';
}

/** The first win at its place: "first elected for P in 2019" of someone who had sat elsewhere. */
function isNewPlace(court: Court, row: number, wins: readonly number[]): boolean {
	const { contests, candidacies } = court.context.facts.release;
	const place = contests.place[candidacies.contest[row]];
	const isSamePlaceBefore = wins.some(
		(win) =>
			dayOf(court.context.facts.release, win) < dayOf(court.context.facts.release, row) &&
			contests.place[candidacies.contest[win]] === place,
	);
	return (
		!isSamePlaceBefore &&
		court.s.names.some((name) => name.kind === 'place' && name.places.includes(place)) &&
		candidacies.wasSitting[row] === 0
	);
}

/** "has won four general elections", "won the seat three times": how often. */
function timesWon(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, v) !== 'won' && word(s, v) !== 'fought' && word(s, v) !== 'contested') return null;
	const n = s.numbers.find(
		(number) => number.from === v + 1 && number.kind === 'count' && number.unit === 'none',
	);
	if (n?.d !== 1 || n.n > 20) return null;
	const isGeneral = cue(s, n.to) === 'general' && cue(s, n.to + 1) === 'election';
	if (!isGeneral && cue(s, n.to) !== 'election') return null;
	const subject = subjectOf(s, v, mentions);
	if (!subject?.mention.person || moodOf(s, v, subject.mention.to) !== 'done' || word(s, v) !== 'won')
		return null;
	const court: Court = { context, s };
	const { release } = context.facts;
	const wins = winsOf(court, subject.mention.person).filter(
		(row) =>
			dayOf(release, row) <= context.published &&
			(!isGeneral || electionOf(release, release.candidacies.contest[row]).kind === 'general'),
	);
	if (wins.length === 0 || peopleOf(context, subject.mention.person).length > 1) return null;
	const wasBefore = release.candidacies.wasFormer[wins[0]] === 1;
	const isRight = wins.length === n.n;
	const isSure = isSureOf(court, subject.mention, whoOf(court, subject.mention, mentions));
	if (!isRight && !isSure && !wasBefore) return null;
	return {
		...bare({
			from: groupStart(s, v) > 0 && subject.isNear ? subject.mention.from : groupStart(s, v),
			to: isGeneral ? n.to + 2 : n.to + 1,
			type: 'other',
			party: -1,
		}),
		verdict: wasBefore ? 'not_in_record' : isRight ? 'supported' : 'contradicted',
		detail: wasBefore ? 'coverage' : isRight ? 'exact' : 'value',
		candidacy: wins[wins.length - 1],
		party: release.candidacies.party[wins[wins.length - 1]],
		workings: wins.map((row) => resultLine(court, release.candidacies.contest[row])),
	};
}
