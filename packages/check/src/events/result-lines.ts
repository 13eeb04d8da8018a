/**
 * Winners in lines of results, where no verb says so: "P: X 8,405", "X, P: majority 404", "X (P, majority 93)", and the name
 * that opens the line under "P: Green gain". Only told where it holds: who is named first in such a line need not have won.
 */

import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { memoryOf } from './seats/memory.ts';
import { type Scene, sceneOf } from './seats/occasion.ts';
import { type Court, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

/** Marks that part the cells of a line. */
const PARTING = new Set([',', ':', '–', '—', '-', '(', '|', ')']);
/** Most tokens between the name and the place, the party among them. */
const REACH = 5;
/** Most tokens from the name or the place to the figure. */
const NEAR = 7;

export function resultLines(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	const people = mentions.filter((m) => m.person && !m.isPronoun && m.person.candidacies.length > 0);
	for (const m of people) {
		const place = placeBeforeName(input, m, people) ?? placeAfterName(input, m);
		const scene = place ? sceneOf(court, place) : underHeading(input, m);
		const end = place ? Math.max(m.to, place.to) : m.to;
		if (!scene || !(hasFigure(input, end) || isRow(input, place, m))) continue;
		const who = whoOf(court, m, mentions);
		const claim = decide(court, {
			from: m.person!.from,
			to: m.person!.to,
			type: 'elected',
			scene,
			time: null,
			tense: 'now',
			isSure: isSureOf(court, m, who),
			party: who.party,
			test: (contest) => won(court, contest, who),
		});
		if (claim?.verdict === 'supported') claims.push(claim);
	}
	return [...claims, ...partyLines(input)];
}

/** "Gordon and Buchan – Con – 878": the party alone between the seat and a figure. */
function partyLines(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (const m of mentions) {
		if (m.person || m.isPronoun || m.isPossessive || m.party < 0) continue;
		const place = s.names.find(({ kind, to }) => kind === 'place' && to <= m.from && m.from - to <= 2);
		if (place?.kind !== 'place' || !isParted(input, place.to, m.from) || !PARTING.has(word(s, m.to)))
			continue;
		if (!hasFigure(input, m.to) || s.names.some(({ kind }) => kind === 'person')) continue;
		const scene = sceneOf(court, place);
		const who = whoOf(court, m, mentions);
		const claim = scene
			? decide(court, {
					from: m.from,
					to: m.to,
					type: 'result',
					scene,
					time: null,
					tense: 'now',
					isSure: false,
					party: who.party,
					test: (contest) => won(court, contest, who),
				})
			: null;
		if (claim?.verdict === 'supported') claims.push(claim);
	}
	return claims;
}

/** Only marks, and names of parties, from one token to another. */
function isParted({ s }: EventInput, from: number, to: number): boolean {
	if (to <= from || to - from > REACH) return false;
	let hasMark = false;
	for (let i = from; i < to; i++) {
		if (s.nameAt[i] >= 0) {
			if (s.names[s.nameAt[i]].kind !== 'party') return false;
		} else if (PARTING.has(word(s, i))) hasMark = true;
		else return false;
	}
	return hasMark;
}

/** "P: X": the first name after the place. */
function placeBeforeName(input: EventInput, m: Mention, people: readonly Mention[]): PlaceTag | null {
	const { s } = input;
	for (const name of s.names)
		if (
			name.kind === 'place' &&
			name.to <= m.from &&
			isParted(input, name.to, m.from) &&
			!people.some((other) => other !== m && other.from < m.from && other.from >= name.to) &&
			cue(s, name.from - 1) !== 'in'
		)
			return name;
	return null;
}

/** "X, P" and "X (Green, P)". */
function placeAfterName(input: EventInput, m: Mention): PlaceTag | null {
	const { s } = input;
	for (let i = m.to + 1; i <= m.to + REACH; i++) {
		const name = nameOf(s, i);
		if (name?.kind === 'place' && name.from === i) return isParted(input, m.to, i) ? name : null;
	}
	return null;
}

function underHeading({ context }: EventInput, m: Mention): Scene | null {
	const { heading } = memoryOf(context);
	if (!heading || context.sentence - heading.sentence !== 1 || m.from !== 0) return null;
	return { places: heading.places, isNamed: true, isSure: true };
}

/** A figure follows behind marks or the noun of its measure, with no other word between. */
function hasFigure({ s }: EventInput, from: number): boolean {
	for (let i = from; i < from + NEAR && i < s.tokens.length; i++) {
		const index = s.numberAt[i];
		if (index >= 0) return s.numbers[index].kind === 'count';
		if (s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].kind !== 'party' : !isCell(word(s, i))) return false;
	}
	return false;
}

/** "P – X, Labour", "P: X (Green)": a row of a place, a name and a party, and nothing before them. */
function isRow({ s }: EventInput, place: PlaceTag | null, m: Mention): boolean {
	return (
		place !== null && place.from <= 2 && place.to < m.from && m.party >= 0 && !cue(s, m.to).startsWith('be')
	);
}

function isCell(text: string): boolean {
	return PARTING.has(text) || ['majority', 'maj', 'by', 'of', 'with', 'a', 'votes'].includes(text);
}
