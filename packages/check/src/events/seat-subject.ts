/** Seats that do something themselves: "P fell to Labour", "P went Green", "P is ours", "P stays SNP", "Labour-held P", "P elected X". */

import type { Mention } from '../resolve/mentions.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf, type Tense, timeBeside } from './seats/occasion.ts';
import {
	type Court,
	gained,
	held,
	holdersBefore,
	type Outcome,
	outcome,
	type Who,
	won,
} from './seats/outcome.ts';
import { type Doing, listBefore, type Owner, ownerAfter, type Seat, seatBefore } from './seats/seat-owner.ts';
import { overSpan, spanAfter } from './seats/span.ts';
import { isSureOf, whoOf } from './seats/who.ts';

const DOINGS: Readonly<Record<string, Doing>> = {};

for (const [doing, words] of [
	['goes', 'went goes gone'],
	['turns', 'fell falls fallen switched switches turned turns flipped flips reverted reverts swung'],
	['has', 'has have had gets got'],
	['stays', 'stays stayed remains remained'],
	['is', 'is are was were'],
	['elects', 'elected elects returned chose chooses backed picked'],
] as const)
	for (const w of words.split(' ')) (DOINGS as Record<string, Doing>)[w] = doing;

export const SEAT_VERBS: Iterable<string> = Object.keys(DOINGS);

export function seatSubjects(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		if (word(s, v) === 'held' && s.tokens[v].isJoined) {
			const claim = heldBy(input, v);
			if (claim) claims.push(claim);
		} else claims.push(...doingAt(input, v));
	}
	return claims;
}

function doingAt(input: EventInput, v: number): EventClaim[] {
	const { s, mentions } = input;
	const doing = Object.hasOwn(DOINGS, word(s, v)) ? DOINGS[word(s, v)] : undefined;
	if (!doing) return [];
	const seat = seatBefore(s, v);
	if (!seat || moodOf(s, v, seat.from) !== 'done') return [];
	const owner = ownerAfter(input, v, doing);
	if (!owner) return [];
	const from = doing === 'goes' || doing === 'turns' ? complementsAfter(s, v + 1, mentions).from : null;
	return [...listBefore(s, seat), seat].flatMap((each) => {
		const claim = judged(input, v, each, doing, owner, from);
		return claim ? [each === seat ? claim : { ...claim, to: each.to ?? claim.to }] : [];
	});
}

function judged(
	input: EventInput,
	v: number,
	seat: Seat,
	doing: Doing,
	owner: Owner,
	from: Mention | null,
): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const who = whoOf(court, owner.mention, mentions);
	if (!who.person && who.party < 0) return null;
	const clause = clauseOf(s, v);
	const scene: Scene | null = seat.tag
		? sceneOf(court, seat.tag)
		: carriedScene(court, v, { person: null, party: who.party }, memoryOf(context), clause.from);
	if (!scene) return null;
	const old: Who | null = from && whoOf(court, from, mentions);
	const test = (contest: number): Outcome => {
		if (owner.isGone) {
			const win = won(court, contest, who);
			if (win.truth !== 'no') return win.truth === 'unknown' ? win : outcome('no', win.row, 'party');
			return outcome(wasTheirs(court, contest, who) ? 'yes' : 'no', win.row, 'party');
		}
		if (doing === 'stays') return held(court, contest, who);
		if (doing === 'turns' || old) return gained(court, contest, who, old);
		return won(court, contest, who);
	};
	const isOwn = owner.mention.isPronoun && cue(s, owner.mention.from) !== 'his';
	const over = spanAfter(s, v, clause.to);
	return decide(court, {
		from: cue(s, seat.from - 1) === 'and' ? seat.from - 1 : seat.from,
		to: over ? over.to : owner.to,
		type: 'elected',
		scene,
		time: over ? null : timeBeside(s, v, clause.from, clause.to),
		tense: tenseOf(input, v),
		isSure: isSureOf(court, owner.mention, who) && !isOwn,
		party: who.party,
		test: over
			? (contest) => overSpan(court, context.facts.release.contests.place[contest], over, who)
			: test,
	});
}

/** Whether the last other party to hold a seat was this one. */
function wasTheirs(court: Court, contest: number, who: Who): boolean {
	const { release } = court.context.facts;
	const party = (row: number): number => release.candidacies.party[release.contests.first[row]];
	const now = party(contest);
	const rows = [...release.places.contests(release.contests.place[contest])].reverse();
	const before = rows.slice(rows.indexOf(contest) + 1).find((row) => party(row) !== now);
	return (
		(before !== undefined && party(before) === who.party) ||
		holdersBefore(court.context, contest).some((holder) => holder.party === who.party)
	);
}

function tenseOf({ s }: EventInput, v: number): Tense {
	const w = word(s, v);
	if (w === 'is' || w === 'are' || w === 'has' || w === 'have' || w === 'gets') return 'now';
	if (w === 'was' || w === 'were') return 'before';
	for (let i = v - 1; i >= 0 && i > v - 4; i--) {
		if (word(s, i) === 'has' || word(s, i) === 'have') return 'now';
		if (word(s, i) === 'had') return 'before';
	}
	return w.endsWith('s') ? 'now' : 'past';
}

/** "Labour-held P": the party that won it last, or at the base. */
function heldBy(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	const m = mentions.find((mention) => mention.to === v && !mention.person);
	const name = nameOf(s, v + 1);
	if (!m || m.party < 0 || name?.kind !== 'place') return null;
	const court: Court = { context, s };
	const who: Who = { person: null, party: m.party };
	return decide(court, {
		from: m.from,
		to: name.to,
		type: 'elected',
		scene: sceneOf(court, name),
		time: null,
		tense: 'past',
		isSure: true,
		party: m.party,
		test: (contest) => {
			const win = won(court, contest, who);
			if (win.truth === 'yes' || !holdersBefore(context, contest).some((holder) => holder.party === m.party))
				return win;
			return outcome('yes', win.row, 'value', 'who held it before');
		},
	});
}
