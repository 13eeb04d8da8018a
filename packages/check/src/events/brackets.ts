/** "X (Conservative, Devizes)": a member, the party and the seat in brackets. */
import type { Mention } from '../resolve/mentions.ts';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import { sceneOf, timeBeside } from './seats/occasion.ts';
import { type Court, type Outcome, won } from './seats/outcome.ts';
import { isSureOf } from './seats/who.ts';

export function bracketed(input: EventInput): EventClaim[] {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const claims: EventClaim[] = [];
	for (const name of s.names) {
		if (name.kind !== 'place' || word(s, name.to) !== ')') continue;
		const party = word(s, name.from - 1) === ',' ? nameOf(s, name.from - 2) : null;
		if (party?.kind !== 'party' || word(s, party.from - 1) !== '(') continue;
		const person = mentions.find((m: Mention) => m.person && !m.isPronoun && m.person.to === party.from - 1);
		if (!person?.person || !isOfMembers(s, clauseOf(s, person.from))) continue;
		const who = { person: person.person, party: party.party };
		const clause = clauseOf(s, person.from);
		const claim = decide(court, {
			from: person.from,
			to: name.to + 1,
			type: 'elected',
			scene: sceneOf(court, name),
			time: timeBeside(s, person.from, clause.from, Math.min(clause.to, name.to + 1)),
			tense: 'past',
			isSure: isSureOf(court, person, who),
			party: who.party,
			test: (contest): Outcome => won(court, contest, who),
		});
		if (claim) claims.push(claim);
	}
	return claims;
}

/** Whether the sentence speaks of those elected: a list of candidates or speakers looks the same. */
function isOfMembers(s: EventInput['s'], clause: { readonly from: number; readonly to: number }): boolean {
	for (let i = clause.from; i < clause.to; i++) {
		if (s.nameAt[i] >= 0) continue;
		if (
			/^(mp|mps|newcomers|winners|members|elected|re|intake|gains)$/.test(word(s, i)) ||
			cue(s, i) === 'win'
		)
			return true;
	}
	return false;
}
