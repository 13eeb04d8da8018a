/** "P changed hands", "nothing changed hands in P", "P, a Conservative seat lost to Labour": whether a seat changed party. */
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, groupStart, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { mentionFrom, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, gained, held, type Outcome, partyOf, type Who } from './seats/outcome.ts';
import { spanAt } from './seats/span.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function changes(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	for (let i = 1; i < input.s.tokens.length; i++) {
		if (input.s.nameAt[i] >= 0) continue;
		const claim = handsAt(input, i) ?? lostSeat(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

function winnerAt(court: Court, contest: number): Who {
	return { person: null, party: partyOf(court, contest) };
}

/** "P changed hands", "nothing changed hands in P", "P did not change hands". */
function handsAt(input: EventInput, v: number): EventClaim | null {
	const { s, context } = input;
	if (
		!word(s, v).startsWith('chang') ||
		!/^chang(e|ed|es|ing)$/.test(word(s, v)) ||
		!/^(hands|colour|colours|party)$/.test(word(s, v + 1))
	)
		return null;
	if (spanAt(s, v + 2) || spanAt(s, v + 3)) return null;
	const start = groupStart(s, v);
	const isNothing = word(s, start - 1) === 'nothing';
	const subject = nameOf(s, start - 1);
	const isSeat =
		subject?.kind === 'place' ||
		(/^(seat|constituency)$/.test(word(s, start - 1)) && ['the', 'this'].includes(word(s, start - 2)));
	if (!isNothing && !isSeat) return null;
	const mood = moodOf(s, v, start);
	if (mood === 'unreal') return null;
	const court: Court = { context, s };
	const clause = clauseOf(s, v);
	const after = nameOf(s, v + 3);
	const place: PlaceTag | null =
		subject?.kind === 'place'
			? subject
			: after?.kind === 'place' && cue(s, v + 2) === 'in'
				? after
				: placeBefore(s, clause.from, start);
	const scene = place
		? sceneOf(court, place)
		: carriedScene(court, v, { person: null, party: -1 }, memoryOf(context), clause.from);
	if (!scene) return null;
	const isStill = isNothing !== (mood === 'undone');
	return decide(court, {
		from: isNothing ? start - 1 : (subject?.from ?? start - 2),
		to: v + 2,
		type: 'elected',
		scene,
		time: timeBeside(s, v, clause.from, clause.to),
		tense: 'past',
		isSure: place !== null,
		party: -1,
		test: (contest): Outcome =>
			isStill
				? held(court, contest, winnerAt(court, contest))
				: gained(court, contest, winnerAt(court, contest), null),
	});
}

/** "a Conservative seat lost to Labour": of the place named before. */
function lostSeat(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'seat' || word(s, i + 1) !== 'lost' || word(s, i + 2) !== 'to') return null;
	const owner = mentions.find((m) => m.to === i && !m.person && m.party >= 0 && !m.isPronoun);
	const winner = mentionFrom(s, i + 3, mentions);
	if (!owner || !winner) return null;
	const court: Court = { context, s };
	const clause = clauseOf(s, i);
	const place = placeBefore(s, clause.from, owner.from);
	const to = whoOf(court, winner, mentions);
	const from = whoOf(court, owner, mentions);
	const scene = place ? sceneOf(court, place) : carriedScene(court, i, from, memoryOf(context), clause.from);
	if (!scene) return null;
	return decide(court, {
		from: cue(s, owner.from - 1) === 'a' ? owner.from - 1 : owner.from,
		to: winner.to,
		type: 'elected',
		scene,
		time: s.times.find((time) => time.year > 0 && time.from >= clause.from && time.to <= clause.to) ?? null,
		tense: 'past',
		isSure: isSureOf(court, winner, to) && isSureOf(court, owner, from),
		party: to.party,
		test: (contest) => gained(court, contest, to, from),
	});
}
