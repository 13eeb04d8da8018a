/** "X beat Y", "ousting Y", "lost to Y", "was beaten by Y": who finished ahead of whom in the same contest. */

import type { Mention } from '../resolve/mentions.ts';
import { candidacyOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { WORDS } from './seats/beating.ts';
import { clauseOf, groupStart, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, mentionFrom, placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf, timeBeside } from './seats/occasion.ts';
import {
	beat,
	type Court,
	holdersBefore,
	type Outcome,
	outcome,
	rowIn,
	type Who,
	won,
} from './seats/outcome.ts';
import { segmentOf } from './seats/segment.ts';
import { hasBe, tenseOf } from './seats/verb-group.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function beats(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		const claim = beatingAt(input, v) ?? losingAt(input, v);
		if (claim) claims.push(claim);
	}
	return claims;
}

function beatingAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions } = input;
	const entries = WORDS.get(word(s, v));
	if (entries === undefined) return null;
	for (const entry of entries) {
		let next = v + 1;
		if (entry.particle) {
			if (word(s, next) !== entry.particle) continue;
			next++;
		} else if (
			word(s, next) === 'out' ||
			word(s, next) === 'past' ||
			word(s, next) === 'narrowly' ||
			word(s, next) === 'comfortably'
		)
			next++;
		const start = groupStart(s, v);
		const isPassive = start < v && hasBe(s, start, v);
		const by = complementsAfter(s, v + 1, mentions).by;
		if (by && (isPassive || word(s, v + 1) === 'by' || word(s, v + 1) === 'into')) {
			const subject = subjectOf(s, v, mentions);
			return subject
				? judged(
						input,
						v,
						by,
						subject.mention,
						{ from: subject.isNear ? subject.mention.from : start, to: by.to },
						entry.ousts === true,
						subject.mention,
					)
				: null;
		}
		if (isPassive)
			return word(s, v).endsWith('en') || word(s, v).endsWith('ed') ? beaten(input, v, start) : null;
		const object = mentionFrom(s, next, mentions);
		if (!object) return null;
		const isParticiple = word(s, v).endsWith('ing');
		const subject = subjectOf(s, v, mentions, isParticiple) ?? null;
		if (!subject || subject.mention === object) return null;
		return judged(
			input,
			v,
			subject.mention,
			object,
			{ from: subject.isNear ? subject.mention.from : start, to: object.to },
			entry.ousts === true,
			subject.mention,
		);
	}
	return null;
}

/** "was beaten in P", with nobody named who won. */
function beaten(input: EventInput, v: number, start: number): EventClaim | null {
	const { s, mentions, context } = input;
	const subject = subjectOf(s, v, mentions);
	if (!subject || moodOf(s, v, subject.mention.to) !== 'done') return null;
	const court: Court = { context, s };
	const who = whoOf(court, subject.mention, mentions);
	if (!who.person && who.party < 0) return null;
	const segment = segmentOf(input, v);
	const place = placeAfterLink(s, v + 1) ?? placeBefore(s, clauseOf(s, v).from, start);
	const scene = place ? sceneOf(court, place) : carriedScene(court, v, who, memoryOf(context), segment.from);
	if (!scene) return null;
	const claim = decide(court, {
		from: subject.isNear ? subject.mention.from : start,
		to: place && place.from > v ? place.to : v + 1,
		type: 'elected',
		scene,
		time: timeBeside(s, v, segment.from, segment.to),
		tense: 'past',
		isSure: isSureOf(court, subject.mention, who),
		party: who.party,
		test: (contest) => {
			const win = won(court, contest, who);
			if (win.truth === 'yes') return outcome('no', win.row, 'value');
			if (win.truth === 'unknown') return win;
			const row = rowIn(court, contest, who);
			return row >= 0 ? outcome('yes', row) : outcome('unknown');
		},
	});
	return claim && claim.detail !== 'unknown_entity' ? claim : null;
}

/** "lost to Y", "went down to Y". */
const LOSES = new Set(['lost', 'loses', 'losing', 'lose']);

function losingAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions } = input;
	const isLoss =
		LOSES.has(word(s, v)) &&
		(word(s, v + 1) === 'to' || (word(s, v + 1).endsWith('ly') && word(s, v + 2) === 'to'));
	if (isLoss && /^seats?$/.test(word(s, v - 1))) return null;
	const isDown =
		(word(s, v) === 'went' || word(s, v) === 'goes' || word(s, v) === 'going') &&
		word(s, v + 1) === 'down' &&
		word(s, v + 2) === 'to';
	const isFinish =
		(word(s, v) === 'finished' || word(s, v) === 'came') &&
		(word(s, v + 1) === 'behind' || (word(s, v + 1) === 'ahead' && word(s, v + 2) === 'of'));
	if (!isLoss && !isDown && !isFinish) return null;
	const at = word(s, v + 1) === 'to' || (isFinish && word(s, v + 1) === 'behind') ? v + 2 : v + 3;
	const winner = mentionFrom(s, at, mentions);
	const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing'));
	if (!winner || !subject || subject.mention === winner) return null;
	const span = { from: subject.isNear ? subject.mention.from : groupStart(s, v), to: winner.to };
	const isAhead = word(s, v + 1) === 'ahead';
	return judged(
		input,
		v,
		isAhead ? subject.mention : winner,
		isAhead ? winner : subject.mention,
		span,
		false,
		subject.mention,
	);
}

function judged(
	input: EventInput,
	v: number,
	ahead: Mention,
	behind: Mention,
	span: { from: number; to: number },
	ousts: boolean,
	subject: Mention,
): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const who = whoOf(court, ahead, mentions);
	const other = whoOf(court, behind, mentions);
	if (who.party < 0 && !who.person) return null;
	if (other.party < 0 && !other.person) return null;
	if (moodOf(s, v, subject.to) !== 'done') return null;
	const segment = segmentOf(input, v);
	const start = groupStart(s, v);
	const last = Math.max(ahead.isPronoun ? 0 : ahead.to, behind.isPronoun ? 0 : behind.to);
	const reach = placeAfterLink(s, Math.max(v + 1, last)) ?? placeAfterLink(s, v + 1);
	const place = reach ?? placeBefore(s, clauseOf(s, v).from, start);
	const shared = sharedPlaces(court, who, other);
	const named = place ? sceneOf(court, place) : null;
	let scene: Scene | null;
	if (
		named &&
		(shared.length === 0 ||
			(reach !== null && who.person && other.person) ||
			named.places.some((p) => shared.includes(p)))
	)
		scene = named;
	else if (shared.length > 0)
		scene = {
			places: shared,
			isNamed: false,
			isSure: shared.length === 1 && who.person !== null && other.person !== null,
		};
	else if (!(who.person && other.person) && (who.person || other.person))
		scene = carriedScene(court, v, who.person ? who : other, memoryOf(context), segment.from);
	else scene = null;
	if (!scene) return null;
	return decide(court, {
		from: span.from,
		to: span.to,
		type: 'elected',
		scene,
		time: timeBeside(s, v, segment.from, segment.to),
		tense: tenseOf(input, v, start, {
			relation: 'win',
			form: word(s, v).endsWith('s') && word(s, v) !== 'his' ? 'present' : 'past',
			needs: 'object',
		}),
		isSure: isSureOf(court, ahead, who) && isSureOf(court, behind, other),
		party: who.party,
		test: (contest) => (ousts ? ousted(court, contest, who, other) : beat(court, contest, who, other)),
	});
}

/** Places where both stood in one contest, the latest first. */
function sharedPlaces(court: Court, who: Who, other: Who): readonly number[] {
	const { release } = court.context.facts;
	const contests = (a: Who): Set<number> | null =>
		a.person ? new Set(rowsOf(court.context, a.person).map((row) => release.candidacies.contest[row])) : null;
	const first = contests(who);
	const second = contests(other);
	const common =
		first && second
			? [...first].filter((c) => second.has(c))
			: [...(first ?? second ?? [])].filter(
					(c) => candidacyOf(release, c, first ? other.party : who.party) >= 0,
				);
	const places: number[] = [];
	for (const contest of common.sort((a, b) => b - a))
		if (!places.includes(release.contests.place[contest])) places.push(release.contests.place[contest]);
	return places;
}

function ousted(court: Court, contest: number, who: Who, other: Who): Outcome {
	const ahead = beat(court, contest, who, other);
	if (ahead.truth !== 'yes') return ahead;
	const win = won(court, contest, who);
	if (win.truth !== 'yes') return win;
	const { release } = court.context.facts;
	const first = release.contests.first[contest];
	for (let row = first; row < first + release.contests.length[contest]; row++)
		if (
			release.candidacies.wasSitting[row] === 1 &&
			other.person &&
			rowsOf(court.context, other.person).includes(row)
		)
			return win;
	const wasTheirs = holdersBefore(court.context, contest).some(
		(h) =>
			(other.party >= 0 && h.party === other.party) ||
			(other.person !== null &&
				rowsOf(court.context, other.person).some((row) => release.candidacies.party[row] === h.party)),
	);
	return wasTheirs ? win : outcome('unknown', win.row);
}
