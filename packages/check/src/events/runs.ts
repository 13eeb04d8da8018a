/** A seat over several elections: "changed hands at three of the last four", "at each of the previous four general elections", "ending Labour's hold on P", "none of these had returned a Conservative". */

import type { Mention } from '../resolve/mentions.ts';
import { defaultContest } from '../resolve/when.ts';
import { electionOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, groupStart, isAdverb, nameOf, word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf } from './seats/occasion.ts';
import { type Court, holdersBefore, lost, type Outcome, partyOf, type Who, won } from './seats/outcome.ts';
import { contestsOver, spanAt } from './seats/span.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function runs(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const claim = changedHands(input, i) ?? ending(input, i) ?? neverReturned(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

/** "has changed hands at three of the last four general elections". */
function changedHands(input: EventInput, i: number): EventClaim | null {
	const { s, context } = input;
	if (
		(word(s, i) !== 'changed' && word(s, i) !== 'switched') ||
		!/^(hands|colours?|sides|party)$/.test(word(s, i + 1))
	)
		return null;
	const at = word(s, i + 2) === 'at' || word(s, i + 2) === 'in' ? i + 3 : i + 2;
	const span = spanAt(s, at);
	if (!span || moodOf(s, i, -1) !== 'done') return null;
	const court: Court = { context, s };
	const clause = clauseOf(s, i);
	const place = placeBefore(s, clause.from, i);
	const scene = place
		? sceneOf(court, place)
		: carriedScene(court, i, { person: null, party: -1 }, memoryOf(context), clause.from);
	const first = scene?.places[0];
	if (!scene || first === undefined) return null;
	const contests = contestsOver(court, first, span);
	if (contests.length === 0) return null;
	const party = (row: number): number => partyOf(court, row);
	const changed = contests.filter((row) =>
		holdersBefore(context, row)
			.filter((h) => h.row < 0 || context.facts.release.candidacies.contest[h.row] !== row)
			.every((h) => h.party !== party(row)),
	);
	const n = span.n < 0 ? span.of : span.n;
	const isRight = changed.length === n;
	if (!isRight && !scene.isSure) return null;
	const start = groupStart(s, i);
	return {
		...bare({
			from: place && start - place.to <= 2 ? place.from : start,
			to: span.to,
			type: span.n < 0 ? 'superlative' : 'elected',
			party: -1,
		}),
		verdict: isRight ? 'supported' : 'contradicted',
		detail: isRight ? 'exact' : 'value',
		contest: contests[contests.length - 1],
		workings: contests.map((row) => resultLine(court, row)),
	};
}

const GRIPS =
	/^(run|hold|grip|reign|rule|dominance|tenure|control|representation|monopoly|stranglehold|occupation|era|lease|spell|ownership|years?|decades?|victories)$/;

export const ENDS = new Set('end ends ended ending broke breaks breaking break'.split(' '));
const RETURNS = new Set('returned elected had chosen sent'.split(' '));

/** "ending Labour's hold on P", "ended a run of DUP victories under X", "ending X's thirty years as MP". */
function ending(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (!ENDS.has(word(s, v))) return null;
	const clause = clauseOf(s, v);
	let grip = -1;
	let owner: Mention | null = null;
	for (let i = v + 1; i < clause.to && i < v + 14; i++) {
		const m = mentions.find((mention) => mention.from === i && !(mention.isPronoun && !mention.person));
		if (m && owner === null && (m.party >= 0 || m.person)) owner = m;
		if (s.nameAt[i] < 0 && GRIPS.test(word(s, i))) grip = i;
		if (s.tokens[i].kind === 'mark' && word(s, i) !== "'" && word(s, i) !== '-') break;
	}
	if (grip < 0 || !owner || moodOf(s, v, -1) === 'undone') return null;
	const under = mentions.find((m) => m.person && m.from > grip && word(s, m.from - 1) === 'under');
	const court: Court = { context, s };
	const who: Who = whoOf(court, owner, mentions);
	const reach =
		placeAfterLink(s, grip) ?? onPlace(s, grip) ?? placeBefore(s, clause.from, v) ?? lastPlace(input, v);
	const scene: Scene | null = reach
		? sceneOf(court, reach)
		: carriedScene(court, v, who, memoryOf(context), clause.from);
	if (!scene) return null;
	const years = s.numbers.find((n) => n.from > v && n.to <= grip + 1 && n.kind === 'count');
	const claim = decide(court, {
		from: v,
		to: Math.max(grip + 1, under ? under.to : 0, reach && reach.from > grip ? reach.to : 0, owner.to),
		type: 'elected',
		scene,
		time: null,
		tense: 'past',
		isSure: isSureOf(court, owner, who),
		party: who.party,
		test: (contest): Outcome => {
			const gone = lost(court, contest, who, null);
			return gone.truth === 'yes' && years
				? longEnough(court, contest, who, years.n * (/^decades?$/.test(word(s, years.to)) ? 10 : 1), gone)
				: gone;
		},
	});
	return claim && claim.verdict !== 'ambiguous' ? claim : null;
}

/** A length of years that began before the record's names is not told. */
function longEnough(court: Court, contest: number, who: Who, years: number, gone: Outcome): Outcome {
	const { release } = court.context.facts;
	const year = Number(electionOf(release, contest).pollingOn.slice(0, 4));
	if (
		who.person &&
		release.coverage.candidacies &&
		year - years < Number(release.coverage.candidacies.from.slice(0, 4))
	)
		return { ...gone, truth: 'unknown' };
	return gone;
}

function onPlace(s: EventInput['s'], i: number) {
	for (let at = i + 1; at < i + 6; at++) {
		const name = nameOf(s, at);
		if (
			name?.kind === 'place' &&
			(word(s, name.from - 1) === 'on' ||
				word(s, name.from - 1) === 'of' ||
				word(s, name.from - 1) === 'over')
		)
			return name;
	}
	return null;
}

function lastPlace({ s }: EventInput, v: number) {
	let last = null;
	for (const name of s.names) if (name.kind === 'place' && name.to <= v) last = name;
	return last;
}

/** "None of these had returned a Conservative", "had never before had a Labour MP": over the seats named, as far back as told. */
function neverReturned(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (!RETURNS.has(word(s, v)) || s.nameAt[v] >= 0) return null;
	const clause = clauseOf(s, v);
	const none = s.tokens.findIndex(
		(token, k) =>
			k >= clause.from &&
			k < v &&
			token.word === 'none' &&
			['these', 'them', 'those'].includes(word(s, k + 2)),
	);
	if (none < 0) return null;
	let at = v + 1;
	while (isAdverb(s, at) || cue(s, at) === 'a') at++;
	const m = mentions.find((mention) => mention.from === at && mention.party >= 0 && !mention.person);
	if (!m) return null;
	const decade = s.tokens.findIndex(
		(token, k) => k >= v && k < clause.to && token.word === 'decade' && word(s, k - 1) === 'this',
	);
	const since = s.times.find(
		(time) => time.from >= v && time.to <= clause.to && time.isBound && time.year > 0,
	);
	const published = Number(context.published.slice(0, 4));
	const from = decade >= 0 ? Math.floor(published / 10) * 10 : since ? since.year : -1;
	if (from < 0) return null;
	const court: Court = { context, s };
	const { release } = context.facts;
	const recent = memoryOf(context).places.filter((entry) => context.paragraph - entry.paragraph <= 1);
	const rows: number[] = [];
	for (const { place } of recent) {
		const last = defaultContest(context.facts, place, context.published);
		for (const row of release.places.contests(place)) {
			const { kind, pollingOn } = electionOf(release, row);
			if (
				kind === 'general' &&
				row !== last &&
				pollingOn <= context.published &&
				Number(pollingOn.slice(0, 4)) >= from
			)
				rows.push(row);
		}
	}
	if (recent.length < 2 || rows.length === 0) return null;
	const wrong = rows.find((row) => won(court, row, { person: null, party: m.party }).truth === 'yes');
	if (wrong !== undefined) return null;
	return {
		...bare({ from: none, to: decade >= 0 ? decade + 1 : since!.to, type: 'other', party: m.party }),
		verdict: 'supported',
		detail: 'exact',
		assumptions: [
			`the seats are ${recent.map(({ place }) => release.places.name.at(place)).join(', ')}, named before`,
		],
		workings: rows.slice(0, 15).map((row) => resultLine(court, row)),
	};
}
