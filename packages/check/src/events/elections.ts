/** "was elected in P", "was re-elected as P's Labour MP", "was declared the winner": people said to be elected. */

import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, groupStart, isStrong, nameOf, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { placeAfterLink, placeBefore, seatObject } from './seats/object.ts';
import { carriedScene, sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, type Outcome, type Who, won } from './seats/outcome.ts';
import { segmentOf } from './seats/segment.ts';
import { tenseOf } from './seats/verb-group.ts';
import { isSureOf, whoOf } from './seats/who.ts';

/** "was declared elected", "declared the winner in P". */
export function isDeclared(s: EventInput['s'], v: number): boolean {
	return word(s, v) === 'declared' && /^(the|duly|elected|winner|mp|victorious)$/.test(word(s, v + 1));
}

/** "was elected in P", "was re-elected", "returned as the MP for P". */
export function elections(input: EventInput, v: number, isPassive: boolean): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const isAgain =
		word(s, v) === 'reelected' ||
		(word(s, v - 1) === 're' && s.tokens[v].isJoined) ||
		word(s, v + 1) === 'again';
	const start = groupStart(s, v);
	if (word(s, v - 1) === 'all') return [];
	if (word(s, v) === 'returned' && (!isPassive || word(s, v + 1) === 'to')) return [];
	const isListed =
		(v + 1 >= s.tokens.length || isStrong(s, v + 1)) && mentions.some((m) => m.person && m.to === v);
	if (!isPassive && !isAgain && !isListed && !['in', 'as', 'for', 'to'].includes(word(s, v + 1))) return [];
	if (
		cue(s, v - 1) === 'the' ||
		word(s, start - 1) === 'first' ||
		word(s, v - 1) === 'first' ||
		word(s, start - 1) === 'newly'
	)
		return [];
	const subject = subjectOf(s, v, mentions);
	if (!subject || moodOf(s, v, subject.mention.to) !== 'done') return [];
	const segment = segmentOf(input, v);
	const office = officeAfter(s, asAfter(s, v + 1));
	const reach =
		office?.place ?? toRepresent(s, v + 1) ?? placeAfterLink(s, v + 1) ?? placeBefore(s, segment.from, start);
	const base = whoOf(court, subject.mention, mentions);
	if (!base.person && base.party < 0) return [];
	const who: Who = office && office.party >= 0 ? { ...base, party: office.party } : base;
	const scene = reach
		? sceneOf(court, reach)
		: isAgain || office
			? carriedScene(court, v, who, memoryOf(context), segment.from)
			: null;
	if (!scene) return [];
	const claim = decide(court, {
		from: subject.isNear ? subject.mention.from : start,
		to: Math.max(v + 1, reach && reach.from > v ? reach.to : v + 1, office ? office.to : v + 1),
		type: 'elected',
		scene,
		time: timeBeside(s, v, segment.from, segment.to),
		tense: tenseOf(input, v, start, { relation: 'elect', form: 'past', needs: 'free' }),
		isSure: isSureOf(court, subject.mention, who),
		party: who.party,
		test: isAgain ? (contest) => again(court, contest, who) : (contest) => won(court, contest, who),
	});
	return claim ? [claim] : [];
}

/** "elected to represent P", "elected to serve P". */
function toRepresent(s: EventInput['s'], i: number): PlaceTag | null {
	if (word(s, i) !== 'to' || !/^(represent|serve)$/.test(word(s, i + 1))) return null;
	return seatObject(s, i + 2, false)?.places[0] ?? null;
}

/** Won by someone who had won before, here or elsewhere. */
function again(court: Court, contest: number, who: Who): Outcome {
	const win = won(court, contest, who);
	if (win.truth !== 'yes') return win;
	const { candidacies } = court.context.facts.release;
	return candidacies.wasSitting[win.row] === 1 || candidacies.wasFormer[win.row] === 1
		? win
		: { ...win, truth: 'no', detail: 'direction' };
}

/** "as the MP for P", "as P's Labour MP", "as Stockport's MP". */
/** The "as" after "elected", over a time or a place. */
function asAfter(s: EventInput['s'], i: number): number {
	for (let at = i; at < i + 8 && at < s.tokens.length; at++) {
		if (word(s, at) === 'as') return at;
		const isBetween =
			s.timeAt[at] >= 0 ||
			nameOf(s, at)?.kind === 'place' ||
			['in', 'for', 'here', 'there', 'the'].includes(word(s, at));
		if (!isBetween) return i;
	}
	return i;
}

function officeAfter(
	s: EventInput['s'],
	i: number,
): { place: PlaceTag | null; party: number; to: number } | null {
	if (word(s, i) !== 'as') return null;
	let place: PlaceTag | null = null;
	let party = -1;
	for (let at = i + 1; at < s.tokens.length && at < i + 9; at++) {
		const name = nameOf(s, at);
		if (name?.kind === 'place') place = name;
		else if (name?.kind === 'party') party = name.party;
		else if (name) return null;
		if (name) {
			at = name.to - 1;
			continue;
		}
		if (word(s, at) === 'mp' || word(s, at) === 'member') {
			if (!place) {
				const reach = placeAfterLink(s, at + 1);
				if (reach && reach.from <= at + 5) return { place: reach, party, to: reach.to };
			}
			return { place, party, to: at + 1 };
		}
		if (s.tokens[at].kind === 'mark' && word(s, at) !== "'") return null;
	}
	return null;
}
