/** "as an Ashfield Independent in 2010", "X, a former Liberal Democrat", "X, now in the DUP": the party somebody stood for. */

import { fold } from '@mandate/record';
import type { EventClaim, EventInput } from './event.ts';
import { clauseOf, cue, mainSubject, nameOf, word } from './seats/clause.ts';
import { dayOf, rowsOf } from './seats/identity.ts';
import { placeAfterLink } from './seats/object.ts';
import { type Court, stoodFor, type Who } from './seats/outcome.ts';
import { direct, stands } from './seats/standing.ts';
import { STOOD } from './stood.ts';

/** "as an Ashfield Independent in 2010": said of the subject of the sentence. */
export function asParty(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'as' || (cue(s, i + 1) !== 'a' && cue(s, i + 1) !== 'the')) return null;
	const lower = word(s, i + 2) === 'independent' && s.nameAt[i + 2] < 0;
	const m = mentions.find(
		(mention) => mention.from === i + 2 && mention.party >= 0 && !mention.person && !mention.isPronoun,
	);
	const local = localParty(input, i + 2);
	if (!m && !lower && !local) return null;
	const party = local ? local.party : lower ? context.facts.partyIndex('independent') : m!.party;
	const to = local ? local.to : lower ? i + 3 : m!.to;
	const end = word(s, to) === 'candidate' ? to + 1 : to;
	const clause = clauseOf(s, i);
	const time =
		s.times.find(
			(t) => t.from >= end && t.from <= end + 2 && t.kind === 'date' && t.year > 0 && !t.isBound,
		) ?? null;
	if (
		!time ||
		s.tokens
			.slice(Math.max(clause.from, i - 8), i)
			.some((token) => STOOD.has(token.word) || token.word === 'elected')
	)
		return null;
	const subject =
		mainSubject(s, clause.from, i, mentions) ??
		mentions.find(
			(mention) =>
				mention.isPronoun &&
				mention.person &&
				!mention.isPossessive &&
				mention.from >= clause.from &&
				mention.to <= i,
		);
	if (!subject?.person) return null;
	const court: Court = { context, s };
	const who: Who = { person: subject.person, party };
	return stands(
		input,
		i,
		who,
		subject,
		placeAfterLink(s, end),
		{ from: i, to: time.to, type: 'party_of' },
		time,
		-1,
		court,
	);
}

/** "an Ashfield Independent": a party named after a place. */
function localParty(
	{ s, context }: EventInput,
	i: number,
): { readonly party: number; readonly to: number } | null {
	const place = nameOf(s, i);
	if (place?.kind !== 'place' || !/^independents?$/.test(word(s, place.to))) return null;
	const name = s.tokens.slice(i, place.to).map((token) => token.word);
	const whole = [...name, 'independents'].join(' ');
	const party = context.facts.release.parties.findIndex(
		(p) =>
			p.name
				.split(/[\s-]+/)
				.map(fold)
				.join(' ') === whole,
	);
	return party >= 0 ? { party, to: place.to + 1 } : null;
}

/** "X, a former Liberal Democrat": stood for that party before; never red, since membership is not in the record. */
export function formerParty(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'former' || (cue(s, i - 1) !== 'a' && cue(s, i - 1) !== 'the')) return null;
	const m = mentions.find(
		(mention) => mention.from === i + 1 && mention.party >= 0 && !mention.person && !mention.isPossessive,
	);
	if (
		!m ||
		/^(mp|minister|leader|councillor|candidate|cabinet|chancellor|prime|secretary|voter|voters|member|peer|mep|msp|leader|chief|party|seat|stronghold|health|home|foreign)$/.test(
			word(s, m.to),
		)
	)
		return null;
	if (
		word(s, m.to) !== ',' &&
		cue(s, m.to) !== 'who' &&
		m.to < s.tokens.length &&
		word(s, m.to) !== '.' &&
		word(s, m.to) !== ')'
	)
		return null;
	const open = i - 2;
	const person = mentions.find(
		(mention) =>
			mention.person &&
			(mention.to === open || (mention.to <= open && word(s, open) === ',' && mention.to >= open - 1)),
	);
	if (!person?.person || person.person.candidacies.length === 0) return null;
	const { release } = context.facts;
	const court: Court = { context, s };
	const rows = rowsOf(context, person.person).filter(
		(row) => release.candidacies.party[row] === m.party && dayOf(release, row) <= context.published,
	);
	const row = rows[rows.length - 1] ?? -1;
	return direct(court, { from: person.from, to: m.to }, row, m.party);
}

/** "X, now in the DUP": against the party that X stood for in the contest spoken of. */
export function nowIn(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'now' || !['in', 'of', 'with', 'for', 'a', 'an'].includes(word(s, i + 1))) return null;
	const at = cue(s, i + 2) === 'the' ? i + 3 : i + 2;
	const m = mentions.find(
		(mention) => mention.from === at && mention.party >= 0 && !mention.person && !mention.isPronoun,
	);
	if (!m || word(s, m.to) === 'mp' || word(s, m.to) === 'peer' || word(s, m.to) === 'councillor') return null;
	const open = word(s, i - 1) === ',' ? i - 1 : i;
	const person = mentions.find((mention) => mention.person && !mention.isPronoun && mention.to === open);
	if (!person?.person || person.person.candidacies.length === 0) return null;
	const court: Court = { context, s };
	if (stoodFor(court, person.person, m.party)) {
		const row =
			rowsOf(context, person.person)
				.filter((r) => context.facts.release.candidacies.party[r] === m.party)
				.pop() ?? -1;
		return direct(court, { from: person.from, to: m.to }, row, m.party);
	}
	const clause = clauseOf(s, i);
	const time =
		s.times.find(
			(t) => t.kind === 'date' && t.year > 0 && t.from >= clause.from && t.to <= clause.to && !t.isBound,
		) ?? null;
	if (!time) return direct(court, { from: person.from, to: m.to }, -1, m.party);
	return stands(
		input,
		i,
		{ person: person.person, party: m.party },
		person,
		null,
		{ from: person.from, to: m.to, type: 'party_of' },
		time,
	);
}
