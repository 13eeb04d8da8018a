/**
 * The verdict on a figure. The text picks the readings, by cost; a value may only break a tie between readings that stand
 * close together. Red needs a reading that the words name, and no near one that holds.
 */
import type { Detail, Verdict } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import {
	ADMISSIBLE,
	CARRIED,
	isOfAnother,
	isOverruled,
	isSure,
	reachOf,
	TIED,
	WORTH_TRYING,
} from './admissible.ts';
import { attempt, sameUnit, type Tried } from './attempt.ts';
import type { Computed } from './computed.ts';
import { type Reading, readingsOf } from './reading.ts';
import { fit } from './stated.ts';

export interface Judgement {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly reading: Reading | null;
	/** The value that decides: the one that holds, or the one the words assert. */
	readonly value: Computed | null;
	/** Other values shown beside it. */
	readonly others: readonly Computed[];
	readonly note: string | null;
}

export function judge(
	s: Sentence,
	index: number,
	measure: Measure,
	mentions: readonly Mention[],
	context: Context,
): Judgement | null {
	const n = s.numbers[index];
	const readings = readingsOf(s, index, measure, mentions, context);
	const tried: Tried[] = [];
	for (const reading of readings) {
		const result = attempt(s, index, measure, mentions, reading, context);
		if (!result.value) continue;
		tried.push(result);
		const isFirst = tried.length === 1;
		if (isFirst && (result.fit === 'exact' || result.fit === 'rounded'))
			return support(n.unit === 'percent', result);
		if (reading.cost > tried[0].reading.cost + WORTH_TRYING) break;
	}
	if (tried.length === 0)
		return measure.kind === 'votes' && mentions.every((m) => m.isPronoun || m.party < 0)
			? judge(s, index, { ...measure, kind: 'majority', strength: 1 }, mentions, context)
			: null;
	const best = tried[0];
	const admissible = tried.filter((t) => t.reading.cost <= best.reading.cost + ADMISSIBLE);
	const holds = admissible.find(
		(t) => (t.fit === 'exact' || t.fit === 'rounded') && !isOverruled(t.reading, best.reading),
	);
	if (
		holds &&
		(holds === best ||
			holds.reading.cost <= best.reading.cost + reachOf(n, holds, best) ||
			!isSure(best, measure))
	)
		return support(n.unit === 'percent', holds);
	const relabelled =
		measure.strength > 1 && isSure(best, measure) ? confusion(s, index, measure, best) : null;
	if (relabelled) return relabelled;
	if (holds)
		return {
			verdict: 'ambiguous',
			detail: 'readings',
			reading: best.reading,
			value: best.value,
			others: [holds.value!],
			note: null,
		};
	const near = admissible.find((t) => t.fit === 'stretch');
	if (near)
		return {
			verdict: 'ambiguous',
			detail: 'stretch',
			reading: near.reading,
			value: near.value,
			others: [],
			note: null,
		};
	for (const other of admissible.slice(1, 4)) {
		const as = isSure(other, measure) ? confusion(s, index, measure, other) : null;
		if (as && (measure.strength === 3 || other.reading.cost <= best.reading.cost + TIED)) return as;
	}
	if (measure.kind === 'seats' && !mentions.some((m) => m.party >= 0)) {
		const total = judge(s, index, { ...measure, kind: 'seats-total', strength: 1 }, mentions, context);
		return total?.verdict === 'supported'
			? total
			: {
					verdict: 'ambiguous',
					detail: 'readings',
					reading: best.reading,
					value: best.value,
					others: [],
					note: 'no party is named',
				};
	}
	if (!isSure(best, measure))
		return {
			verdict: 'ambiguous',
			detail: 'readings',
			reading: best.reading,
			value: best.value,
			others: [],
			note: 'the words do not say clearly whose figure this is',
		};
	if (best.reading.cost > CARRIED && isOfAnother(n, s, context)) {
		return {
			verdict: 'ambiguous',
			detail: 'readings',
			reading: best.reading,
			value: best.value,
			others: [],
			note: 'the figure is that of another contest named in the article; the words do not say clearly which is meant',
		};
	}
	const elsewhere = tried.slice(admissible.length).find((t) => t.fit === 'exact' && n.n >= 1000);
	const note = elsewhere?.value ? `the figure is right for: ${elsewhere.value.text}` : null;
	return {
		verdict: 'contradicted',
		detail: best.isWrongWay ? 'direction' : 'value',
		reading: best.reading,
		value: best.value,
		others: elsewhere?.value ? [elsewhere.value] : [],
		note,
	};
}

function support(isPercent: boolean, holds: Tried): Judgement {
	const value = holds.value!;
	const detail: Detail =
		value.definition === 'turnout-ballot-box' || value.baseElection >= 0
			? 'definition'
			: holds.fit === 'exact'
				? 'exact'
				: 'rounded';
	const isUnit =
		isPercent &&
		(value.measure === 'share change' || value.measure === 'swing' || value.measure === 'turnout change');
	return {
		verdict: 'supported',
		detail: isUnit ? 'unit_note' : detail,
		reading: holds.reading,
		value,
		others: [],
		note: null,
	};
}

function confusion(s: Sentence, index: number, measure: Measure, t: Tried): Judgement | null {
	const n = s.numbers[index];
	if (n.approximator !== 'bare' && n.approximator !== 'only' && n.approximator !== 'exactly') return null;
	for (const other of t.values.confusions()) {
		if (!sameUnit({ ...measure, kind: 'share' }, s, index, other) && !sameUnit(measure, s, index, other))
			continue;
		const found = fit(n, other);
		if (found !== 'exact' && found !== 'rounded') continue;
		if (measure.direction !== 0 && other.direction !== 0 && other.direction !== measure.direction) continue;
		const isOpen = measure.kind === 'turnout-change' && n.unit === 'percent';
		if (isOpen)
			return {
				verdict: 'ambiguous',
				detail: 'readings',
				reading: t.reading,
				value: t.value,
				others: [other],
				note: null,
			};
		return {
			verdict: 'mislabelled',
			detail: 'as',
			reading: t.reading,
			value: t.value,
			others: [other],
			note: `the figure is the ${other.label}`,
		};
	}
	return null;
}

/** The verdict on "from A to B": as good as its worse end. */
export function both(from: Judgement, to: Judgement): Judgement {
	const order = ['supported', 'not_in_record', 'ambiguous', 'mislabelled', 'contradicted'] as const;
	const worse = order.indexOf(from.verdict) > order.indexOf(to.verdict) ? from : to;
	const other = worse === from ? to : from;
	return {
		...worse,
		reading: to.reading ?? from.reading,
		others: [...worse.others, ...(other.value ? [other.value] : [])],
	};
}
