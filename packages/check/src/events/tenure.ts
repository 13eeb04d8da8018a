/** "who sat for P until July", "represented P from 2010 to 2017", "X's old seat", "the seat of X": a seat somebody had. */

import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, groupStart, nameOf, subjectOf, word } from './seats/clause.ts';
import { boundEnd, hadSeat } from './seats/had-seat.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, seatObject } from './seats/object.ts';
import { sceneOf } from './seats/occasion.ts';
import type { Court } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function tenures(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const claim = representedAt(input, i) ?? ownedAt(input, i) ?? seatOfAt(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

export const REPRESENTED = new Set(
	'represent represents represented representing sit sits sat sitting served'.split(' '),
);

/** "represented P", "sat for P". */
function representedAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (!REPRESENTED.has(word(s, v))) return null;
	const isSitting = !word(s, v).startsWith('represent');
	if (isSitting && word(s, v + 1) !== 'for') return null;
	const object = seatObject(s, isSitting ? v + 2 : v + 1, false);
	const place = object?.places[0];
	if (!object || !place) return null;
	const subject = subjectOf(s, v, mentions);
	if (!subject?.mention.person || moodOf(s, v, subject.mention.to) !== 'done') return null;
	const court: Court = { context, s };
	const told = complementsAfter(s, object.to, mentions).for;
	const who = { ...whoOf(court, subject.mention, mentions), party: told && !told.person ? told.party : -1 };
	const start = groupStart(s, v);
	const isNow = word(s, v).endsWith('s') || (word(s, v) === 'represents' && start === v);
	return hadSeat(
		court,
		who,
		sceneOf(court, place).places,
		isSureOf(court, subject.mention, who),
		{ from: subject.isNear ? subject.mention.from : start, to: boundEnd(s, object.to) },
		isNow ? 'office' : 'elected',
		v,
	);
}

/** "P, X's old seat", "X's old seat of P", "X's former constituency". */
function ownedAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	const isOld = word(s, i) === 'old' || word(s, i) === 'former';
	if (!isOld) return null;
	const owner = mentions.find((m) => m.to === i && m.isPossessive && m.person && !m.isPronoun);
	if (!owner) return null;
	const object = seatObject(s, i + 1, false);
	if (!object) return null;
	const before = word(s, owner.from - 1) === ',' ? nameOf(s, owner.from - 2) : null;
	const place =
		object.places[0] ??
		(before?.kind === 'place' ? before : null) ??
		(word(s, object.to) === ',' ? placeAt(s, object.to + 1) : null);
	if (!place) return null;
	const court: Court = { context, s };
	const who = { ...whoOf(court, owner, mentions), party: -1 };
	return hadSeat(
		court,
		who,
		sceneOf(court, place).places,
		isSureOf(court, owner, who),
		{ from: Math.min(owner.from, place.from), to: Math.max(object.to, place.to) },
		'elected',
		i,
	);
}

function placeAt(s: EventInput['s'], i: number): PlaceTag | null {
	const name = nameOf(s, i);
	return name?.kind === 'place' ? name : null;
}

/** "P, the seat of X", "X's seat of P". */
function seatOfAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'seat' && word(s, i) !== 'constituency') return null;
	const court: Court = { context, s };
	let owner: Mention | null = null;
	let place: PlaceTag | null = null;
	if (word(s, i + 1) === 'of') {
		const m = mentions.find((mention) => mention.from === i + 2 && mention.person && !mention.isPronoun);
		if (m) {
			owner = m;
			const head = cue(s, i - 1) === 'the' ? i - 2 : i - 1;
			place =
				word(s, head) === ','
					? (s.names.find((name): name is PlaceTag => name.kind === 'place' && name.to === head) ?? null)
					: null;
		} else {
			const m = mentions.find(
				(mention) => mention.to === i && mention.isPossessive && mention.person && !mention.isPronoun,
			);
			owner = m ?? null;
			place = placeAt(s, i + 2);
		}
	} else {
		const m = mentions.find(
			(mention) => mention.to === i && mention.isPossessive && mention.person && !mention.isPronoun,
		);
		const lead = m && word(s, m.from - 1) === 'once' ? m.from - 2 : m ? m.from - 1 : -1;
		const head = lead >= 0 && word(s, lead) === ',' ? lead : -1;
		owner = m ?? null;
		place =
			head > 0
				? (s.names.find((name): name is PlaceTag => name.kind === 'place' && name.to === head) ?? null)
				: null;
	}
	if (!owner || !place) return null;
	const who = { ...whoOf(court, owner, mentions), party: -1 };
	return hadSeat(
		court,
		who,
		sceneOf(court, place).places,
		isSureOf(court, owner, who),
		{ from: opening(s, Math.min(place.from, owner.from)), to: Math.max(place.to, owner.to) },
		'elected',
		i,
	);
}

/** Back over "the marginal constituency of". */
function opening(s: EventInput['s'], from: number): number {
	if (word(s, from - 1) !== 'of' || word(s, from - 2) !== 'constituency') return from;
	return s.tokens[from - 3]?.kind === 'word' && cue(s, from - 3) === 'none' && s.nameAt[from - 3] < 0
		? from - 3
		: from - 2;
}
