/** "holding both of the seats it defended", "kept all six of its seats": every seat that was the party's at the base. */

import { defaultGeneral } from '../resolve/when.ts';
import { contestsInArea } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { cue, subjectOf, word } from './seats/clause.ts';
import { bare, resultLine } from './seats/decide.ts';
import { moodOf } from './seats/mood.ts';
import { type Court, partyOf } from './seats/outcome.ts';

/** "holding both of the seats it defended", "kept all six of its seats": every seat that was the party's at the base. */
export function allDefended(input: EventInput, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	if (!/^(h(o|e)ld(s|ing)?|ke(ep|eps|pt|eping)|retain(s|ed|ing)?|defend(ed|ing))$/.test(word(s, i)))
		return null;
	let at = i + 1;
	const isBoth = word(s, at) === 'both';
	if (!isBoth && word(s, at) !== 'all') return null;
	at++;
	while (word(s, at) === 'of' || cue(s, at) === 'the' || cue(s, at) === 'its' || cue(s, at) === 'their') at++;
	const tag = s.numberAt[at] >= 0 ? s.numbers[s.numberAt[at]] : null;
	const n = isBoth ? 2 : tag && tag.kind === 'count' ? tag.n : -1;
	if (tag) at = tag.to;
	while (word(s, at) === 'of' || cue(s, at) === 'the' || cue(s, at) === 'its' || cue(s, at) === 'their') at++;
	if (word(s, at) !== 'seats' && word(s, at) !== 'constituencies') return null;
	let end = at + 1;
	for (let k = end; k < end + 5; k++)
		if (
			/^(defended|defending|held|had)$/.test(word(s, k)) &&
			s.tokens.slice(end, k).every((token) => token.kind === 'word')
		)
			end = k + 1;
	const subject = subjectOf(s, i, mentions, word(s, i).endsWith('ing'));
	if (
		!subject ||
		subject.mention.person ||
		subject.mention.party < 0 ||
		moodOf(s, i, subject.mention.to) !== 'done'
	)
		return null;
	const { party } = subject.mention;
	const court: Court = { context, s };
	const { facts } = context;
	const general = defaultGeneral(facts, context.published);
	if (general < 0) return null;
	const { contests } = facts.release;
	const area = context.scopes.find(({ scope }) => scope.kind === 'area')?.scope.id ?? -1;
	const inside = new Set(area >= 0 ? contestsInArea(facts, general, area) : facts.contestsIn(general));
	const defended = (all: boolean): readonly number[] =>
		facts
			.contestsIn(general)
			.filter(
				(row) =>
					(all || inside.has(row)) && contests.base[row] >= 0 && partyOf(court, contests.base[row]) === party,
			);
	const option = [defended(false), defended(true)].find(
		(rows) =>
			rows.length > 0 && (n < 0 || rows.length === n) && rows.every((row) => partyOf(court, row) === party),
	);
	if (!option) return null;
	return {
		...bare({ from: subject.isNear ? subject.mention.from : i, to: end, type: 'elected', party }),
		verdict: 'supported',
		detail: 'definition',
		election: general,
		workings: option.slice(0, 12).map((row) => resultLine(court, row)),
	};
}
