/** Which parties a swing is from and to, and whom a lead is over, as the words beside the figure say. */
import { leadOf } from '../frame/area-lead.ts';
import { cueAt, type Measure, windowEnd, windowStart } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { figureBefore, rightEnd } from '../resolve/cost.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Reading } from '../resolve/reading.ts';
import { NOBODY, type Pair } from './asserted.ts';
import { candidacyFor } from './candidacy-for.ts';

/** Preposition or verb that governs a mention, articles skipped. */
function governor(s: Sentence, m: Mention): string {
	let i = m.from - 1;
	while (
		i >= 0 &&
		(cueAt(s, i) === 'the' ||
			cueAt(s, i) === 'a' ||
			s.tokens[i].word === 'candidate' ||
			s.tokens[i].word === 'independent' ||
			s.tokens[i].cue === 'former')
	)
		i--;
	return i >= 0 ? s.tokens[i].word : '';
}

function partyIn(context: Context, m: Mention, reading: Reading): number {
	if (m.party >= 0) return m.party;
	if (m.person && reading.contest >= 0) {
		const row = candidacyFor(context, reading.contest, {
			person: m.person,
			party: m.party,
			at: 0,
			isPronoun: false,
		});
		if (row >= 0) return context.facts.release.candidacies.party[row];
	}
	if (m.person && m.person.candidacies.length > 0)
		return context.facts.release.candidacies.party[m.person.candidacies[m.person.candidacies.length - 1]];
	return -1;
}

/** Row of whom a mention names in a reading's contest, or -1. */
export function rowOf(m: Mention, reading: Reading, context: Context): number {
	return candidacyFor(context, reading.contest, {
		person: m.person,
		party: m.party,
		at: 0,
		isPronoun: m.isPronoun,
	});
}

export function pairFor(
	s: Sentence,
	index: number,
	measure: Measure,
	mentions: readonly Mention[],
	reading: Reading,
	context: Context,
): Pair {
	if (measure.kind === 'swing') return swingPair(s, index, mentions, reading, context);
	const lead =
		measure.kind === 'lead' || (measure.kind === 'score' && reading.contest < 0) ? leadOf(s) : null;
	if (lead) return { from: lead.over, to: lead.of, over: -1, isNamed: true };
	if (measure.kind === 'majority') return leadPair(s, index, mentions, reading, context);
	return NOBODY;
}

function swingPair(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	reading: Reading,
	context: Context,
): Pair {
	const n = s.numbers[index];
	let from = -1;
	let to = -1;
	const previous = figureBefore(s, index);
	const start = previous >= 0 ? Math.max(windowStart(s, index), rightEnd(s, previous)) : 0;
	const near = mentions.filter((m) => m.from >= start && m.to <= windowEnd(s, index));
	const between = near.filter(
		(m) => m.to <= n.from && s.tokens.slice(windowStart(s, index), n.from).some((t) => t.word === 'between'),
	);
	for (const m of near) {
		const word = governor(s, m);
		if (word === 'from' && from < 0) from = partyIn(context, m, reading);
		else if (word === 'to' && to < 0) to = partyIn(context, m, reading);
		else if (m.isPossessive && s.tokens[m.to]?.cue === 'swing' && to < 0) to = partyIn(context, m, reading);
	}
	if (from < 0 && to < 0 && between.length >= 2) {
		from = partyIn(context, between[0], reading);
		to = partyIn(context, between[1], reading);
	}
	if (to === from) to = -1;
	return { from, to, over: -1, isNamed: from >= 0 && to >= 0 };
}

const OVER = new Set([
	'over',
	'beat',
	'beating',
	'defeated',
	'defeating',
	'unseated',
	'unseat',
	'unseating',
	'ousted',
	'ousting',
	'behind',
	'pipped',
	'pipping',
	'edged',
	'past',
	'toppled',
	'removed',
	'trounced',
	'out',
	'off',
	'against',
	'saw',
	'beats',
	'defeats',
	'dislodged',
]);

/** "behind the runner-up", "adrift of the winner": a place instead of a name. */
function roleAfter(s: Sentence, from: number, reading: Reading, context: Context): number {
	const first = context.facts.release.contests.first[reading.contest];
	for (let i = from; i < from + 6 && i < s.tokens.length; i++) {
		const word = s.tokens[i].word;
		if (word === 'runner' || (word === 'second' && s.tokens[i + 1]?.word === 'place')) return first + 1;
		if (word === 'winner' || word === 'winners' || (word === 'first' && s.tokens[i + 1]?.word === 'place'))
			return first;
		if (s.nameAt[i] >= 0 || (s.tokens[i].kind === 'mark' && word !== ',')) return -1;
	}
	return -1;
}

/** "by 679 votes, while in Ludlow they beat": another seat or a new clause stands between the figure and a name after it. */
function isOtherSeat(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		if (s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'place') return true;
		if (cueAt(s, i) === 'while' || cueAt(s, i) === 'but' || s.tokens[i].word === ';') return true;
	}
	return false;
}

/** "97 more than", "1,246 votes more than": whoever the figure before was of has so many more. */
function isMoreThan(s: Sentence, from: number): boolean {
	const at = cueAt(s, from) === 'vote' ? from + 1 : from;
	return cueAt(s, at) === 'more' && s.tokens.slice(at, at + 3).some(({ cue }) => cue === 'than');
}

function leadPair(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	reading: Reading,
	context: Context,
): Pair {
	if (reading.contest < 0) return NOBODY;
	const n = s.numbers[index];
	const release = context.facts.release;
	const end = windowEnd(s, index);
	const right = rightEnd(s, index);
	let over = -1;
	let of = -1;
	const start = windowStart(s, index);
	const row = (m: Mention): number => rowOf(m, reading, context);
	for (const m of mentions) {
		if (m.from >= end || isOtherSeat(s, n.to, m.from)) continue;
		const isNear = m.from >= start;
		const word = governor(s, m);
		const isLink =
			OVER.has(word) ||
			(word === 'of' &&
				s.tokens
					.slice(Math.max(0, m.from - 4), m.from)
					.some((token) => ['ahead', 'short', 'clear', 'front'].includes(token.word))) ||
			(word === 'than' && m.from > n.from && m.from < right) ||
			(word === 'from' && m.from > n.from && m.from < right) ||
			(word === 'to' && m.from > n.from && s.tokens.slice(start, n.from).some((t) => t.cue === 'lose'));
		if (isLink && (isNear || over < 0)) {
			const r = row(m);
			if (r >= 0) over = r;
		} else if (m.to <= n.from && isNear && (!m.isPronoun || of < 0)) {
			const r = row(m);
			if (r >= 0) of = release.candidacies.party[r];
		}
	}
	if (over < 0) over = roleAfter(s, n.to, reading, context);
	if (of < 0 && over >= 0 && isMoreThan(s, n.to)) {
		const who = mentions.filter((m) => m.to <= n.from && !m.isPronoun).pop();
		const r = who && !isOtherSeat(s, who.to, n.from) ? row(who) : -1;
		if (r >= 0) of = release.candidacies.party[r];
	}
	if (of < 0 && reading.candidacy >= 0) of = release.candidacies.party[reading.candidacy];
	return over < 0 && of < 0 ? NOBODY : { from: -1, to: of, over, isNamed: over >= 0 && of >= 0 };
}
