/** "crossed to Reform", "defected from Labour to the Conservatives": supported where somebody has stood for both; otherwise the record of elections cannot say. Never red. */

import type { Mention } from '../resolve/mentions.ts';
import type { Leaf } from '../verify/computed.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, groupStart, subjectOf, word } from './seats/clause.ts';
import { bare } from './seats/decide.ts';
import { dayOf, peopleOf } from './seats/identity.ts';
import { moodOf } from './seats/mood.ts';
import { complementsAfter, mentionFrom } from './seats/object.ts';
import type { Court } from './seats/outcome.ts';

const MOVES = /^(defect(s|ed|ing)?|cross(es|ed|ing)?|switch(es|ed|ing)?|jump(s|ed|ing)?|mov(es|ed|ing))$/;
const LEAVES = /^(left|leaving|quit|quits|quitting|resigned|abandoned|ditched|deserted)$/;
const JOINS = /^(join|joins|joined|joining)$/;

export function allegiance(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		if (!MOVES.test(word(s, v)) && !LEAVES.test(word(s, v)) && !JOINS.test(word(s, v))) continue;
		const claim = moveAt(input, v);
		if (claim) claims.push(claim);
	}
	return claims;
}

function moveAt(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	const isMove = MOVES.test(word(s, v));
	const after = complementsAfter(s, v + 1, mentions);
	const object = isMove ? null : mentionFrom(s, word(s, v + 1) === 'from' ? v + 2 : v + 1, mentions);
	const to = isMove
		? (after.to ?? relativeTo(input, v))
		: JOINS.test(word(s, v))
			? object
			: (joined(input, v) ?? after.for);
	const from = isMove ? after.from : LEAVES.test(word(s, v)) ? object : null;
	if ((!to || to.party < 0 || to.person) && (!from || from.party < 0 || from.person)) return null;
	const subject = subjectOf(s, v, mentions, word(s, v).endsWith('ing'));
	const mention = subject?.mention;
	if (
		!subject ||
		!mention?.person ||
		mention.person.candidacies.length === 0 ||
		moodOf(s, v, mention.to) !== 'done'
	)
		return null;
	const court: Court = { context, s };
	const rows = bothRows(court, mention, from?.party ?? -1, to?.party ?? -1);
	const start = groupStart(s, v);
	const lead = relativeTo(input, v) ? relativeFrom(s, v) : start;
	const { release } = context.facts;
	const leaves: Leaf[] = (rows ?? []).map((row) => ({ kind: 'candidacy', row }));
	return {
		...bare({
			from: subject.isNear && !relativeTo(input, v) ? mention.from : lead,
			to: Math.max(v + 1, after.end, object ? object.to : 0, to && to.from > v ? to.to : 0),
			type: 'allegiance_change',
			party: to?.party ?? -1,
		}),
		verdict: rows ? 'supported' : 'not_in_record',
		detail: rows ? 'between_rolls' : 'dataset',
		candidacy: rows ? rows[1] : -1,
		workings: rows
			? [
					{
						text: rows
							.map(
								(row) =>
									`${release.candidacies.given.at(row)} ${release.candidacies.surname.at(row)} stood for ${release.parties[release.candidacies.party[row]].name} at the ${release.elections[release.contests.election[release.candidacies.contest[row]]].label}`,
							)
							.join('; '),
						leaves,
					},
				]
			: [],
	};
}

/** Candidacies of one person for the one party and, later, for the other; -1 for a party that the words do not name. */
function bothRows(court: Court, m: Mention, from: number, to: number): readonly [number, number] | null {
	const { release } = court.context.facts;
	const { candidacies } = release;
	for (const rows of peopleOf(court.context, m.person!)) {
		const isNumbered = candidacies.member[rows[0]] > 0;
		if (!isNumbered && rows.length > 6) continue;
		for (let b = rows.length - 1; b > 0; b--) {
			if (to >= 0 && candidacies.party[rows[b]] !== to) continue;
			for (let a = b - 1; a >= 0; a--) {
				if (
					from >= 0
						? candidacies.party[rows[a]] !== from
						: candidacies.party[rows[a]] === candidacies.party[rows[b]]
				)
					continue;
				if (to < 0 && candidacies.party[rows[b]] === from) continue;
				if (dayOf(release, rows[a]) < dayOf(release, rows[b])) return [rows[a], rows[b]];
			}
		}
	}
	return null;
}

/** "Reform, to whom he crossed": the party before the relative. */
function relativeTo({ s, mentions }: EventInput, v: number): Mention | null {
	const at = relativeFrom(s, v);
	if (at === v) return null;
	const end = word(s, at - 1) === ',' ? at - 1 : at;
	return mentions.find((m) => m.to === end && m.party >= 0 && !m.person) ?? null;
}

function relativeFrom(s: EventInput['s'], v: number): number {
	for (let i = v - 1; i > 0 && i > v - 5; i--)
		if (cue(s, i) === 'who' && word(s, i - 1) === 'to') return i - 1;
	return v;
}

/** "left Labour to join Reform". */
function joined({ s, mentions }: EventInput, v: number): Mention | null {
	for (let i = v + 1; i < s.tokens.length && i < v + 10; i++)
		if (JOINS.test(word(s, i))) return mentionFrom(s, i + 1, mentions);
	return null;
}
