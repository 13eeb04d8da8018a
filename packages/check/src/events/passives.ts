/** "P was won by X", "gained by X in 2017", "P, won from the Conservatives": the seat stands before the verb. */

import type { Mention } from '../resolve/mentions.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, groupStart, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, placeBefore } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, gained, won } from './seats/outcome.ts';
import { segmentOf } from './seats/segment.ts';
import { hasBe, tenseOf } from './seats/verb-group.ts';
import type { Verb } from './seats/verbs.ts';
import { isSureOf, whoOf } from './seats/who.ts';

/** "P, won from the Conservatives": whoever won it. */
export function wonFrom(input: EventInput, v: number, loser: Mention, end: number): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const start = groupStart(s, v);
	const place = placeBefore(s, clauseOf(s, v).from, start);
	if (!place || start - place.to > 2 || moodOf(s, v, -1) !== 'done') return [];
	const segment = segmentOf(input, v);
	const from = whoOf(court, loser, mentions);
	const gainer = mentions.find(
		(m) =>
			m.to <= place.from &&
			!m.person &&
			m.party >= 0 &&
			(word(s, m.to) === 'gains' ||
				((word(s, m.from - 1) === 'for' || word(s, m.from - 2) === 'for') &&
					s.tokens.slice(0, m.from).some((token) => token.word === 'gains'))),
	);
	const { release } = context.facts;
	const claim = decide(court, {
		from: place.from,
		to: end,
		type: 'elected',
		scene: sceneOf(court, place),
		time: timeBeside(s, v, segment.from, segment.to),
		tense: 'past',
		isSure: isSureOf(court, loser, from),
		party: -1,
		test: (contest) =>
			gained(
				court,
				contest,
				{
					person: null,
					party: gainer ? gainer.party : release.candidacies.party[release.contests.first[contest]],
				},
				from,
			),
	});
	return claim ? [claim] : [];
}

/** "P was won by X", "gained by X in 2017": the seat stands before the verb. */
export function passive(input: EventInput, v: number, verb: Verb, agent: Mention, end: number): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const segment = segmentOf(input, v);
	const start = groupStart(s, v);
	if (moodOf(s, v, -1) !== 'done') return [];
	const place = placeBefore(s, clauseOf(s, v).from, start);
	const isWhole = start < v && hasBe(s, start, v);
	if (!isWhole && !(place && start - place.to <= 3) && !(isSeatWord(s, start - 1) && isOneSeat(s, start - 2)))
		return [];
	const isInside =
		place !== null && /^(in|at|for)$/.test(word(s, place.from - 1)) && !isSeatWord(s, place.from - 2);
	if (isInside && !isSeatWord(s, start - 1)) return [];
	const who = whoOf(court, agent, mentions);
	const scene = place ? sceneOf(court, place) : carriedScene(court, v, who, memoryOf(context), segment.from);
	if (!scene || verb.relation === 'lose') return [];
	const after = complementsAfter(s, agent.to, mentions);
	const time = timeBeside(s, v, segment.from, segment.to);
	const isNear = place !== null && start - place.to <= 3;
	const from = after.from && whoOf(court, after.from, mentions);
	const claim = decide(court, {
		from: isNear ? place.from : start,
		to: Math.max(end, after.end),
		type: 'elected',
		scene,
		time,
		tense:
			tenseOf(input, v, start, verb) === 'before' || (verb.relation === 'hold' && !time) ? 'before' : 'past',
		isSure: isSureOf(court, agent, who),
		party: who.party,
		test:
			verb.relation === 'gain'
				? (contest) => gained(court, contest, who, from)
				: (contest) => won(court, contest, who),
	});
	return claim ? [claim] : [];
}

function isSeatWord(s: EventInput['s'], i: number): boolean {
	return word(s, i) === 'seat' || word(s, i) === 'constituency';
}

function isOneSeat(s: EventInput['s'], i: number): boolean {
	return 'the this that his her its'.split(' ').includes(word(s, i));
}
