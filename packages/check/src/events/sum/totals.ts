/** "Reform UK and the Greens took 21 per cent between them and nine seats": each figure as a sum over the parties named. */
import { cueAt, isFigure, made, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { statedOf } from '../../report/figure-claim.ts';
import type { NumberTag } from '../../tag/index.ts';
import { fit } from '../../verify/stated.ts';
import { isAsserted } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { trimmed } from '../spans.ts';
import { type Try, weigh } from '../weigh.ts';
import { adderIn, clauseOf, type Group, groupsOf } from './group.ts';
import {
	type PartySum,
	partiesIn,
	type Setting,
	settingsFor,
	shown,
	sumOfParties,
	type Unit,
} from './settings.ts';

export function totalClaims(input: EventInput): EventClaim[] {
	const { s, mentions } = input;
	const claims: EventClaim[] = [];
	for (const group of groupsOf(s, mentions)) {
		const clause = clauseOf(s, group.from);
		const adder = adderIn(s, clause.from, clause.to);
		if (!adder || isCompared(s, group.from, clause.from)) continue;
		s.numbers.forEach((n, index) => {
			if (!isFigure(n) || s.timeAt[n.figureFrom] >= 0 || n.unit === 'points' || n.unit === 'money') return;
			if (n.from < clause.from || n.to > clause.to || (n.from < group.to - 1 && n.to > group.from)) return;
			if (!isGoverned(s, mentions, group, n, adder.at)) return;
			const unit = unitOf(s, n);
			if (!unit || !isAsserted(s, n.from)) return;
			const claim = judged(input, index, group, unit, adder);
			if (claim) claims.push(claim);
		});
	}
	return claims;
}

/** "more than A and B combined" compares; it states no figure. */
function isCompared(s: Sentence, at: number, from: number): boolean {
	for (let i = at - 1; i >= from && i >= at - 3; i--)
		if (cueAt(s, i) === 'than' || cueAt(s, i) === 'as') return true;
	return false;
}

/** Another party named between the group and the figure takes the figure for itself. */
function isGoverned(
	s: Sentence,
	mentions: EventInput['mentions'],
	group: Group,
	n: NumberTag,
	adder: number,
): boolean {
	const [from, to] = n.from >= group.to ? [group.to, n.from] : [n.to, group.from];
	if (to - from > 18) return false;
	const isOther = mentions.some(
		(m) => !m.isPronoun && m.party >= 0 && m.from >= from && m.to <= to && !group.parties.includes(m.party),
	);
	if (isOther) return false;
	for (let i = from; i < to; i++) {
		const cue = cueAt(s, i);
		if (
			cue === 'but' ||
			cue === 'while' ||
			cue === 'against' ||
			cue === 'compare' ||
			cue === 'from' ||
			cue === 'than'
		)
			return false;
	}
	return Math.abs(adder - n.from) <= 14 || adder < group.from;
}

function unitOf(s: Sentence, n: NumberTag): Unit | null {
	if (n.unit === 'percent')
		return wordAt(s, n.to) === 'of' && ['seats', 'mps', 'constituencies'].includes(wordAt(s, n.to + 2))
			? null
			: 'share';
	if (n.kind === 'fraction') return ['vote', 'votes'].includes(wordAt(s, n.to + 2)) ? 'share' : null;
	if (n.kind !== 'count') return null;
	const next = wordAt(s, n.to);
	if (
		next === 'seats' ||
		next === 'mps' ||
		next === 'seat' ||
		next === 'members' ||
		next === 'constituencies'
	)
		return 'seats';
	if (cueAt(s, n.to) === 'vote' || n.n / n.d >= 1000) return 'votes';
	if (n.decimals > 0) return 'share';
	return null;
}

function judged(
	input: EventInput,
	index: number,
	group: Group,
	unit: Unit,
	adder: { at: number; to: number },
): EventClaim | null {
	const { s, context } = input;
	const n = s.numbers[index];
	const tries: Try<{ setting: Setting; sum: PartySum; note: string | null }>[] = [];
	const measure = made(unit === 'seats' ? 'seats' : unit === 'share' ? 'share' : 'votes', 3, n.from, n.to);
	for (const { value: setting, cost, assumption } of settingsFor(s, index, measure, context)) {
		if (unit === 'seats' && setting.contest >= 0) continue;
		const parties =
			group.largest > 0 ? partiesIn(context, setting, 'votes').slice(0, group.largest) : group.parties;
		const sum = sumOfParties(context, setting, parties, unit);
		if (!sum) continue;
		const isTooLarge = setting.contest >= 0 && n.n / n.d > 120_000;
		if (isTooLarge) continue;
		tries.push({
			cost,
			fit: fit(n, { value: sum.value, isPart: unit === 'share' }),
			of: { setting, sum, note: assumption },
		});
	}
	const decision = weigh(tries, group.largest > 0 ? -1 : 1.9);
	if (!decision) return null;
	const { setting, sum, note } = decision.chosen.of;
	const end = wordAt(s, n.to) === 'seats' || cueAt(s, n.to) === 'vote' ? n.to + 1 : n.to;
	const isFirst =
		n.from >= group.to &&
		n.from - group.to <= 8 &&
		!s.numbers.some((other) => other !== n && other.from >= group.to && other.to <= n.from);
	return {
		...NOTHING_NAMED,
		...trimmed(
			s,
			isFirst ? group.from : n.from,
			isFirst && adder.at >= end && adder.at - end <= 2 ? adder.to : end,
		),
		type: unit === 'seats' ? 'seat_count' : 'aggregate',
		verdict: decision.verdict,
		detail: decision.detail,
		contest: setting.contest,
		area: setting.area,
		election: setting.election,
		workings: [sum],
		stated: statedOf(n, unit === 'seats' ? 'seats' : unit === 'share' ? 'percent' : 'votes'),
		found: { value: shown(sum.value, unit), measure: unit, label: `${unit} of the parties named, together` },
		assumptions: note ? [note] : [],
		numbers: [index],
	};
}
