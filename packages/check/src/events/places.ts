/** "came third", "with Labour second", "in fourth place", "the runner-up": a candidate's place in a contest, or a party's over an area. */

import type { Mention } from '../resolve/mentions.ts';
import type { TimeTag } from '../tag/index.ts';
import { placeOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { areaPlace } from './seats/area-place.ts';
import { clauseOf, cue, isAdverb, isWeak, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, isBoundDay, isCount, isOffset, type Scene, sceneOf } from './seats/occasion.ts';
import {
	type Court,
	isKnown,
	isNameless,
	mislabelled,
	type Outcome,
	outcome,
	rowIn,
	type Who,
} from './seats/outcome.ts';
import { type Placing, placingOf } from './seats/placing.ts';
import { type RankWord, rankWords } from './seats/rank-words.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function places(input: EventInput): EventClaim[] {
	return rankWords(input.s).flatMap((rank) => {
		const placing = placingOf(input, rank);
		const claim = placing && judged(input, rank, placing);
		return claim ? [claim] : [];
	});
}

function judged(input: EventInput, rank: RankWord, placing: Placing): EventClaim | null {
	const { s, mentions, context } = input;
	const { mention } = placing;
	const court: Court = { context, s };
	const base = whoOf(court, mention, mentions);
	const told = base.person ? complementsAfter(s, rank.to, mentions).for : null;
	const who: Who = told && !told.person && told.from <= rank.to + 6 ? { ...base, party: told.party } : base;
	if (!who.person && who.party < 0) return null;
	if (!placing.isCapped && moodOf(s, placing.at, mention.to <= placing.at ? mention.to : -1) !== 'done')
		return null;
	const clause = clauseOf(s, rank.from);
	const time = timeOfPlace(s, Math.min(placing.from, placing.at), rank, clause);
	const area = who.person ? null : areaPlace(court, rank, placing, who.party, time);
	if (area) return area;
	if (word(s, rank.to) === 'across') return null;
	const place = placeAfterLink(s, rank.to) ?? placeBefore(s, clause.from, rank.from);
	const usable = place && !(who.person && !stoodAt(court, who, place.places)) ? place : null;
	let scene: Scene | null = usable
		? sceneOf(court, usable)
		: carriedScene(court, rank.from, who, memoryOf(context), clause.from);
	const only = s.names.filter((name) => name.kind === 'place');
	if (!scene && place) scene = sceneOf(court, place);
	if (!scene && only.length === 1 && only[0].kind === 'place') scene = sceneOf(court, only[0]);
	if (!scene) return null;
	const test = (contest: number): Outcome => {
		const result = placed(court, contest, who, rank.rank);
		return result.row < 0 && !usable && !scene.isSure ? outcome('unknown') : result;
	};
	const claim = decide(court, {
		from:
			time && word(s, time.to) === ',' && mention.isPronoun
				? antecedent(input, mention, placing.from, time)
				: placing.from,
		to: spanEnd(input, placing.to, time),
		type: 'place',
		scene: placing.isBefore && !time ? { ...scene, isSure: false } : scene,
		time,
		tense: placing.isBefore && !time ? 'before' : 'past',
		isSure: isSureOf(court, mention, who),
		party: who.party,
		test,
	});
	if (!claim || claim.detail === 'unknown_entity') return null;
	return {
		...claim,
		numbers: rank.number >= 0 ? [rank.number] : [],
		stated:
			rank.rank > 0
				? {
						value: `${rank.rank}`,
						low: `${rank.rank}`,
						high: `${rank.rank}`,
						unit: 'place',
						approximator: null,
					}
				: null,
	};
}

/** "X had stood in 2019, when she came second": the quote begins with X. */
function antecedent({ s, mentions }: EventInput, pronoun: Mention, from: number, time: TimeTag): number {
	const name = mentions.find(
		(m) => !m.isPronoun && m.to <= time.from && m.person?.surname === pronoun.person?.surname,
	);
	return name && from - name.from <= 16 && word(s, time.to + 1) === 'when' ? name.from : from;
}

/** Takes in "there", "in P", "for the Greens" and the time right after. */
function spanEnd({ s, mentions }: EventInput, to: number, time: TimeTag | null): number {
	let end = to;
	if (isAdverb(s, end) || word(s, end) === 'here') end++;
	const link = word(s, end);
	if (link === 'in' || link === 'for' || link === 'at') {
		const at = cue(s, end + 1) === 'the' ? end + 2 : end + 1;
		const name = nameOf(s, at);
		const party = link === 'for' ? mentions.find((m) => m.from === at && m.party >= 0) : undefined;
		if (party) end = party.to;
		else if (name && link !== 'for') end = name.to;
	}
	return time && time.from >= end && time.from <= end + 3 ? time.to : end;
}

function stoodAt(court: Court, who: Who, places: readonly number[]): boolean {
	const { release } = court.context.facts;
	return places.some((place) =>
		[...release.places.contests(place)].some((contest) => rowIn(court, contest, who) >= 0),
	);
}

function placed(court: Court, contest: number, who: Who, rank: number): Outcome {
	const { release } = court.context.facts;
	if (who.person && isNameless(court.context, contest)) return outcome('unknown');
	const row = rowIn(court, contest, who);
	if (row < 0) return outcome(isKnown(who) ? 'no' : 'unknown', -1, 'place');
	const first = release.contests.first[contest];
	let standing = 0;
	for (let r = first; r < first + release.contests.length[contest]; r++)
		if (release.candidacies.isGroup[r] === 0) standing++;
	const place = placeOf(release, row);
	if (place !== (rank === 0 ? standing : rank)) return outcome('no', row, 'value');
	return mislabelled(court, row, who) ?? outcome('yes', row);
}

/** The time told right after the place, at the start of the sentence, or before ", when". */
function timeOfPlace(
	s: EventInput['s'],
	at: number,
	rank: RankWord,
	clause: { from: number; to: number },
): TimeTag | null {
	let left: TimeTag | null = null;
	for (const time of s.times) {
		if (time.isBound || isBoundDay(s, time) || isCount(s, time) || isOffset(s, time)) continue;
		if (
			time.from >= rank.to &&
			time.from <= rank.to + 12 &&
			time.to <= clause.to &&
			!hasMark(s, rank.to, time.from)
		)
			return time.kind === 'then' ? null : time;
		if (time.kind === 'then' || time.to > rank.from || time.from < clause.from) continue;
		const isWhen = word(s, time.to) === ',' && word(s, time.to + 1) === 'when';
		const isOpening = time.from - clause.from <= 3;
		if (
			isWhen ||
			isOpening ||
			(time.to <= rank.from && time.from >= at) ||
			(time.to <= at &&
				(!hasMark(s, time.to, at) ||
					(word(s, time.to) === ',' && word(s, time.to + 1) === 'and' && !hasMark(s, time.to + 1, at))))
		)
			left = time;
	}
	return left;
}

function hasMark(s: EventInput['s'], from: number, to: number): boolean {
	for (let i = from; i < to; i++)
		if (isWeak(s, i) && s.nameAt[i] < 0 && !(word(s, i) === ')' && s.nameAt[i - 1] >= 0)) return true;
	return false;
}
