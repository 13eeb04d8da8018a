/** "X won P", "Labour held the seat", "taking it from Labour", "was re-elected in P", "P was gained by X": who won, kept, gained or lost a seat. */

import type { PlaceTag } from '../tag/index.ts';
import { elections, isDeclared } from './elections.ts';
import type { EventClaim, EventInput } from './event.ts';
import { passive, wonFrom } from './passives.ts';
import { cue, groupStart, isStrong, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { boundEnd, hadSeat } from './seats/had-seat.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, placeAfterLink, placeBefore, seatObject } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, gained, held, lost, type Outcome, outcome, type Who, won } from './seats/outcome.ts';
import { segmentOf, verbAt } from './seats/segment.ts';
import { overSpan, spanAfter } from './seats/span.ts';
import { hasBe, tenseOf } from './seats/verb-group.ts';
import type { Verb } from './seats/verbs.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function holders(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		const verb = verbAt(input, v);
		if (!verb || verb.relation === 'had') continue;
		claims.push(...claimsOf(input, v, verb));
	}
	return claims;
}

function claimsOf(input: EventInput, v: number, verb: Verb): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const start = groupStart(s, v);
	const isPassive = verb.form === 'past' && start < v && hasBe(s, start, v);
	const object =
		verb.relation === 'elect' ? null : seatObject(s, v + 1, verb.needs !== 'object' && mayStandAlone(s, v));
	const by = complementsAfter(s, v + 1, mentions);
	if (
		!object &&
		by.by &&
		verb.form === 'past' &&
		verb.relation !== 'elect' &&
		(word(s, v + 1) === 'by' || (word(s, v + 1) === 'back' && word(s, v + 2) === 'by')) &&
		by.by.from <= v + 7
	)
		return passive(input, v, verb, by.by, by.end);
	if (
		!object &&
		(verb.relation === 'win' || verb.relation === 'gain') &&
		verb.form === 'past' &&
		word(s, v + 1) === 'from' &&
		by.from
	)
		return wonFrom(input, v, by.from, by.end);
	if (verb.relation === 'elect') return elections(input, v, isPassive || isDeclared(s, v));
	if (isPassive && verb.relation !== 'lose') return [];
	const subject = subjectOf(s, v, mentions, verb.form === 'part');
	if (!subject) return [];
	const mood = moodOf(s, v, subject.mention.to);
	if (mood === 'unreal') return [];
	const segment = segmentOf(input, v);
	const reach = placeAfterLink(s, object ? object.to : v + 1);
	const isFree = verb.needs !== 'object' && mayStandAlone(s, v);
	if (!object && !isFree) return [];
	const before = placeBefore(s, segment.from, start);
	const named: readonly PlaceTag[] =
		object && object.places.length > 0 ? object.places : reach ? [reach] : before && !object ? [before] : [];
	if (!object && named.length === 0 && !isBare(s, v, verb) && !isSeatBefore(s, subject.mention.from))
		return [];
	const who = whoOf(court, subject.mention, mentions);
	const after = complementsAfter(s, object ? object.to : v + 1, mentions);
	const owner = after.for && !after.for.person && who.person ? { ...who, party: after.for.party } : who;
	const tense = tenseOf(input, v, start, verb);
	const time = timeBeside(s, v, segment.from, segment.to);
	const carried = carriedScene(court, v, owner, memoryOf(context), segment.from);
	const scenes: (readonly [Scene, number])[] =
		named.length > 0
			? named.map((tag) => [sceneOf(court, tag), tag.to] as const)
			: carried
				? [[carried, object ? object.to : v + 1] as const]
				: [];
	if (verb.relation === 'hold' && who.person && isLasting(s, object ? object.to : v + 1)) {
		const scene = named[0] ? sceneOf(court, named[0]) : carried;
		const claim =
			scene &&
			hadSeat(
				court,
				{ ...who, party: -1 },
				scene.places,
				isSureOf(court, subject.mention, who) && scene.isSure,
				{
					from: subject.isNear ? Math.min(start, subject.mention.from) : start,
					to: boundEnd(s, object ? object.to : v + 1),
				},
				'elected',
				v,
			);
		return claim ? [claim] : [];
	}
	const span = spanAfter(s, v, segment.to);
	if (span && verb.relation !== 'win' && verb.relation !== 'hold') return [];
	const over = span;
	return scenes.flatMap(([scene, to], i) => {
		const isLater = i > 0;
		const isClose = subject.isNear || (mood === 'undone' && start - subject.mention.to <= 4);
		const from = isLater
			? afterAnd(s, named[i].from)
			: Math.min(start, isClose ? subject.mention.from : start);
		const end = Math.max(to, i === 0 && named.length < 2 ? after.end : to);
		const lasting = verb.relation === 'hold' && isLasting(s, to);
		const isLoose = word(s, v) === 'held' && time !== null && time.kind !== 'current';
		const test = testOf(
			court,
			lasting || isLoose ? HAD : verb,
			owner,
			after.from && whoOf(court, after.from, mentions),
			after.to && whoOf(court, after.to, mentions),
		);
		const overAll = (contest: number): Outcome =>
			overSpan(court, context.facts.release.contests.place[contest], over!, owner);
		// "has taken a seat that Dawn Primarolo won": at some time before.
		const isUntimed =
			time === null && verb.relation === 'win' && /^(that|which)$/.test(word(s, subject.mention.from - 1));
		const isSure =
			isSureOf(court, subject.mention, owner) && (isClose || !!subject.mention.person) && !isUntimed;
		const claim = decide(court, {
			from,
			to: over && !isLater ? over.to : end,
			type: 'elected',
			scene,
			time: over || lasting ? null : time,
			tense: lasting ? 'before' : tense,
			isSure,
			party: owner.party,
			test: over
				? overAll
				: mood === 'undone'
					? (contest) => (verb.relation === 'hold' ? lost(court, contest, who, null) : not(test(contest)))
					: test,
		});
		return claim ? [claim] : [];
	});
}

/** "the seat Labour lost in 2019", "a seat that the Greens took": the object stands before the subject. */
function isSeatBefore(s: EventInput['s'], from: number): boolean {
	let i = from - 1;
	while (cue(s, i) === 'the' || word(s, i) === 'that' || word(s, i) === 'which') i--;
	return (
		(word(s, i) === 'seat' || word(s, i) === 'constituency') &&
		['the', 'this', 'that', 'a'].includes(word(s, i - 1))
	);
}

/** "held the seat for two and a half years", "kept it until 2017": had it, whoever had it before. */
function isLasting(s: EventInput['s'], to: number): boolean {
	const w = word(s, to);
	if (
		w === 'since' ||
		w === 'until' ||
		w === 'from' ||
		w === 'between' ||
		w === 'throughout' ||
		w === 'through'
	)
		return true;
	if (w !== 'for') return false;
	for (let i = to + 1; i < to + 9; i++) if (cue(s, i) === 'time-unit') return true;
	return false;
}

const HAD: Verb = { relation: 'had', form: 'past', needs: 'object' };

function afterAnd(s: EventInput['s'], from: number): number {
	return word(s, from - 1) === 'and' ? from - 1 : from;
}

function not(result: Outcome): Outcome {
	return result.truth === 'unknown' ? result : outcome(result.truth === 'yes' ? 'no' : 'yes', result.row);
}

function testOf(
	court: Court,
	verb: Verb,
	who: Who,
	from: Who | null,
	to: Who | null,
): (contest: number) => Outcome {
	switch (verb.relation) {
		case 'hold':
			return (contest) => held(court, contest, who);
		case 'gain':
			return (contest) => gained(court, contest, who, from);
		case 'lose':
			return (contest) => lost(court, contest, who, to);
		default:
			return (contest) => (from ? gained(court, contest, who, from) : won(court, contest, who));
	}
}

/** Whether a verb without an object is followed by what may follow "won" or "held on". */
function mayStandAlone(s: EventInput['s'], v: number): boolean {
	const next = v + 1;
	if ((word(s, v) === 'hold' || word(s, v) === 'win') && word(s, next) !== 'on' && word(s, v - 1) !== 'did')
		return false;
	if (next >= s.tokens.length || s.tokens[next].kind === 'mark') return true;
	const w = word(s, next);
	return (
		'in at by with on again here there easily comfortably narrowly out home to'.split(' ').includes(w) ||
		w.endsWith('ly')
	);
}

/** "survives", "held on", "hung on": said of a person without naming the seat. */
function isBare(s: EventInput['s'], v: number, verb: Verb): boolean {
	if (verb.relation === 'win')
		return (
			word(s, v) === 'won' &&
			(v + 1 >= s.tokens.length || s.tokens[v + 1].kind === 'mark' || /^(with|by)$/.test(word(s, v + 1)))
		);
	if (verb.relation !== 'hold') return false;
	const w = word(s, v);
	if (w.startsWith('surviv'))
		return (
			v + 1 >= s.tokens.length || isStrong(s, v + 1) || word(s, v + 1) === ',' || word(s, v + 1) === 'by'
		);
	return word(s, v + 1) === 'on' && word(s, v + 2) !== 'to';
}
