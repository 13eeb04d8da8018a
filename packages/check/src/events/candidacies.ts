/** "Labour's candidate for P, X", "X stood in P for the Greens", "as an independent in 2010", "his predecessor X", "now standing without a party label": who stood where, for whom. */

import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import { candidacyOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { asParty, formerParty, nowIn } from './labels.ts';
import { clauseOf, cue, isAdverb, nameOf, word } from './seats/clause.ts';
import { dayOf, rowsOf } from './seats/identity.ts';
import { moodOf } from './seats/mood.ts';
import { placeBefore } from './seats/object.ts';
import { timeBeside } from './seats/occasion.ts';
import { type Court, rowIn, type Who } from './seats/outcome.ts';
import { stands } from './seats/standing.ts';
import { whoOf } from './seats/who.ts';
import { stoodAt } from './stood.ts';

export function candidacies(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const claim =
			amongAt(input, i) ??
			candidateAt(input, i) ??
			stoodAt(input, i) ??
			predecessorAt(input, i) ??
			asParty(input, i) ??
			formerParty(input, i) ??
			nowIn(input, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

const QUALIFIERS = new Set(
	'parliamentary losing defeated unsuccessful beaten by election general own main successful winning official prospective local former then'.split(
		' ',
	),
);

interface Titled {
	readonly from: number;
	readonly to: number;
	readonly party: number;
	readonly place: PlaceTag | null;
	readonly person: Mention;
}

/** "candidate" with the party and place beside it and the person it names. */
function candidateAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'candidate' || word(s, i - 1) === 'prospective') return null;
	const titled = titledAt(input, i);
	if (!titled) return null;
	const court: Court = { context, s };
	const base = whoOf(court, titled.person, mentions);
	const who: Who = { person: base.person, party: titled.party >= 0 ? titled.party : base.party };
	if (who.party < 0 && !titled.place) return null;
	if (moodOf(s, i, -1) !== 'done') return null;
	return stands(
		input,
		i,
		who,
		titled.person,
		titled.place,
		titled,
		timeBeside(s, i, titled.from, clauseOf(s, i).to),
	);
}

function titledAt({ s, mentions }: EventInput, i: number): Titled | null {
	let party = -1;
	let place: PlaceTag | null = null;
	let from = i;
	for (let at = i - 1; at >= 0 && at >= i - 8; ) {
		const name = nameOf(s, at);
		if (name?.kind === 'party' && party < 0) party = name.party;
		else if (name?.kind === 'place' && !place) place = name;
		else if (name) break;
		if (name) {
			from = name.from;
			at = name.from - 1;
			continue;
		}
		if (QUALIFIERS.has(word(s, at)) || word(s, at) === "'" || word(s, at) === '’') from = at--;
		else if (cue(s, at) === 'who' && word(s, at) === 'whose') {
			const owner = mentions.filter((m) => m.to <= at && m.to >= at - 2 && m.party >= 0).pop();
			if (owner) party = owner.party;
			break;
		} else break;
	}
	let to = i + 1;
	if (!place && (word(s, to) === 'for' || word(s, to) === 'in')) {
		const name = nameOf(s, cue(s, to + 1) === 'the' ? to + 2 : to + 1);
		if (name?.kind === 'place') {
			place = name;
			to = name.to;
		}
	}
	const right = personRight(s, afterTime(s, to), mentions) ?? personRight(s, to, mentions);
	if (right) return { from, to: right.to, party, place, person: right };
	const left = personLeft(s, from, mentions);
	return left ? { from: left.from, to, party, place, person: left } : null;
}

/** Over "at the 2010 general election" to "was". */
function afterTime(s: EventInput['s'], i: number): number {
	if (!['at', 'in', 'for'].includes(word(s, i))) return i;
	for (let at = i + 1; at < i + 9; at++) {
		if (word(s, at) === 'was' || word(s, at) === 'is') return at;
		const isTime =
			s.timeAt[at] >= 0 ||
			cue(s, at) === 'the' ||
			cue(s, at) === 'general' ||
			cue(s, at) === 'election' ||
			cue(s, at) === 'by-election' ||
			word(s, at) === 'by' ||
			word(s, at) === 'of';
		if (!isTime) return i;
	}
	return i;
}

function personRight(s: EventInput['s'], i: number, mentions: readonly Mention[]): Mention | null {
	let at = i;
	if (word(s, at) === ',' || word(s, at) === '(' || word(s, at) === ':') at++;
	if (at === i && (word(s, at) === 'was' || word(s, at) === 'is')) {
		at++;
		if (cue(s, at) === 'the') at++;
	}
	const m = mentions.find(
		(mention) =>
			mention.person &&
			!mention.isPronoun &&
			(mention.from === at ||
				mention.person.from === at ||
				(at === i + 2 && mention.from > at && mention.from <= at + 4 && mention.person.from > at)),
	);
	if (
		!m ||
		(word(s, i) === ',' &&
			word(s, m.to) !== ',' &&
			m.to < s.tokens.length &&
			s.tokens[m.to].kind === 'word' &&
			cue(s, m.to) !== 'who')
	)
		return null;
	return m;
}

function personLeft(s: EventInput['s'], from: number, mentions: readonly Mention[]): Mention | null {
	let at = from;
	while (cue(s, at - 1) === 'the' || cue(s, at - 1) === 'a' || isAdverb(s, at - 1)) at--;
	if (['was', 'is', 'been', 'as'].includes(word(s, at - 1))) at--;
	while (['was', 'had', 'has', 'also', 'been', 'stood', 'who'].includes(word(s, at - 1))) at--;
	const whole = mentions.find(
		(m) => m.person && !m.isPronoun && m.person.to <= from && m.from < from && m.to > from,
	);
	if (whole) return whole;
	if (word(s, at - 1) === ',' || word(s, at - 1) === '(') at--;
	return mentions.find((m) => m.person && m.to === at && !m.isPossessive) ?? null;
}

/** "his predecessor X": stood for the same party in the same seat before. */
function predecessorAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (word(s, i) !== 'predecessor') return null;
	const at = word(s, i + 1) === ',' ? i + 2 : i + 1;
	const m = mentions.find((mention) => mention.from === at && mention.person && !mention.isPronoun);
	if (!m?.person) return null;
	const owner = mentions.find((mention) => mention.to === i && mention.isPossessive && mention.person);
	const court: Court = { context, s };
	const who = whoOf(court, m, mentions);
	const { release } = context.facts;
	const { candidacies: all, contests } = release;
	for (const row of owner?.person ? [...rowsOf(context, owner.person)].reverse() : []) {
		if (dayOf(release, row) > context.published) continue;
		for (const earlier of [contests.previous[all.contest[row]], contests.base[all.contest[row]]]) {
			if (earlier < 0) continue;
			const found = rowIn(court, earlier, { person: who.person, party: -1 });
			if (
				found < 0 ||
				(all.party[found] !== all.party[row] &&
					candidacyOf(release, earlier, all.party[row]) !== found &&
					contests.first[earlier] !== found)
			)
				continue;
			return stands(
				input,
				i,
				{ person: who.person, party: -1 },
				m,
				null,
				{ from: owner && i - owner.to <= 0 ? owner.from : i, to: m.to },
				null,
				earlier,
			);
		}
	}
	return null;
}

/** "16 names were on the ballot paper, among them X for Reform UK". */
function amongAt(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	const isAmong = (word(s, i) === 'among' && word(s, i + 1) === 'them') || word(s, i) === 'including';
	if (!isAmong) return null;
	const clause = clauseOf(s, i);
	const isOfCandidates = s.tokens
		.slice(clause.from, i)
		.some((token) => /^(ballot|candidates|contenders|hopefuls|stood)$/.test(token.word));
	if (!isOfCandidates) return null;
	const m = mentions.find(
		(mention) =>
			mention.person && !mention.isPronoun && mention.from === (word(s, i) === 'among' ? i + 2 : i + 1),
	);
	const court: Court = { context, s };
	if (!m || whoOf(court, m, mentions).party < 0) return null;
	const near = placeBefore(s, clause.from, i);
	return stands(
		input,
		i,
		whoOf(court, m, mentions),
		m,
		near,
		{ from: m.from, to: m.to },
		s.times.find((time) => time.year > 0 && time.from >= clause.from && time.to <= clause.to) ?? null,
	);
}
