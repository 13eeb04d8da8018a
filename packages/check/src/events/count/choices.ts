/** Areas, elections and parties that a count may be of, each with what it costs to take it for the one meant. */
import { made } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Costed } from '../../resolve/cost.ts';
import { partyOfPerson } from '../../resolve/mentions.ts';
import { scopesFor } from '../../resolve/scopes.ts';
import { subjectsFor } from '../../resolve/subjects.ts';
import { timesFor } from '../../resolve/times.ts';
import { electionsAt, type When, whenOf } from '../../resolve/when.ts';
import type { NumberTag, TimeTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';

/** The country is meant where a count of seats names no area. */
const COUNTRY = 0.6;

export function areasFor(s: Sentence, index: number, { context }: EventInput): Costed<number>[] {
	const uk = context.facts.areaIndex('united-kingdom');
	const found = scopesFor(s, index, context).flatMap((entry) =>
		entry.value.kind === 'area' && entry.value.id >= 0
			? [{ value: entry.value.id, cost: entry.cost, assumption: entry.assumption }]
			: [],
	);
	const isNamed = found.some((entry) => entry.value !== uk && entry.cost < 0.5 && entry.assumption === null);
	const counted = lastArea(context);
	const country =
		counted >= 0 && counted !== uk
			? Math.max(COUNTRY, ...found.filter(({ value }) => value === counted).map(({ cost }) => cost + 0.15))
			: COUNTRY;
	return found
		.map((entry) =>
			entry.value === uk && !isNamed ? { ...entry, cost: Math.min(entry.cost, country) } : entry,
		)
		.sort((a, b) => a.cost - b.cost)
		.slice(0, 6);
}

/** Area of the figure before, where this sentence or the one before it told one; else -1. */
function lastArea({ last, sentence }: Context): number {
	return last?.scope?.kind === 'area' && sentence - last.sentence <= 2 ? last.scope.id : -1;
}

/** Elections that a figure may be of: the time beside it alone, else every time that the words or the article tell. */
export function electionChoices(
	s: Sentence,
	index: number,
	{ context }: EventInput,
	isEarlier = false,
): Costed<number>[] {
	const n = s.numbers[index];
	const find = (when: When): readonly number[] =>
		electionsAt(context.facts, when, context.published, context.anchor);
	const own = timeBeside(s, n);
	if (own) return find(whenOf(own)).map((value, rank) => ({ value, cost: 0.1 * rank, assumption: null }));
	const nearest = isEarlier
		? s.times.find((one) => !one.isBound && one.year > 0 && one.to <= n.from && n.from - one.to <= 5)
		: undefined;
	const opening = nearest ?? (isEarlier ? null : timeAtStart(s, n));
	if (opening)
		return find(whenOf(opening)).map((value, rank) => ({ value, cost: 0.1 * rank, assumption: null }));
	const measure = made('seats', 3, n.from, n.to, 0, isEarlier ? 'from' : 'at');
	return timesFor(s, index, measure, context)
		.slice(0, 4)
		.flatMap((time) =>
			find(time.value).map((value, rank) => ({
				value,
				cost: time.cost + 0.1 * rank,
				assumption: time.assumption,
			})),
		);
}

/** "In 2015, ...": a year that opens the sentence holds for what follows, where no other time comes between. */
function timeAtStart(s: Sentence, n: NumberTag): TimeTag | null {
	const [first, second] = s.times;
	if (!first || first.from > 2 || first.kind !== 'date' || first.isBound || first.year === 0) return null;
	return second === undefined || second.from > n.to ? first : null;
}

/** A time right after the figure: "220 in 2019", "26.0 (2015)". */
export function timeBeside(s: Sentence, n: NumberTag): TimeTag | null {
	let i = n.to;
	while (i < n.to + 3 && i < s.tokens.length && ['(', 'in', 'at', 'the'].includes(s.tokens[i].word)) i++;
	const at = s.timeAt[i];
	if (at === undefined || at < 0) return null;
	const time = s.times[at];
	return time.isBound || time.kind === 'then' ? null : time;
}

export function partiesFor(s: Sentence, index: number, { mentions, context }: EventInput): Costed<number>[] {
	const list: Costed<number>[] = [];
	for (const { value, cost, assumption } of subjectsFor(s, index, mentions, context)) {
		const party =
			value.party >= 0 ? value.party : value.person ? partyOfPerson(context.facts.release, value.person) : -1;
		if (party >= 0 && !list.some((entry) => entry.value === party))
			list.push({ value: party, cost, assumption });
	}
	return list.slice(0, 5);
}
