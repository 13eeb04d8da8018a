/**
 * The verdict on a figure. The text picks the readings, by cost; a value may only break a tie between readings that stand
 * close together. Red needs a reading that the words name, and no near one that holds.
 */
import type { Detail, Verdict } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { CARRIED_SUBJECT } from '../resolve/subjects.ts';
import { CHANGES } from '../resolve/times.ts';
import type { Computed } from './computed.ts';
import { pairFor } from './pair.ts';
import { type Reading, readingsOf } from './reading.ts';
import { type Fit, fit } from './stated.ts';
import { type Values, valuesFor } from './values.ts';

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

/** How far above the best reading another may stand and still be admissible; and still be as good as the best. */
const ADMISSIBLE = 0.85;
const TIED = 0.25;
/** Above this cost a reading is a guess: it can support, never accuse. */
const SURE: Readonly<Record<Measure['strength'], number>> = { 3: 2.1, 2: 1.9, 1: 1.1 };

/** Cost up to which a slot is filled by the figure's own words, and from which it is carried over. */
const OWN = 0.04;
const FAR = 0.3;

/** Cost above which what a figure is about was carried over from other sentences. */
const CARRIED = 0.9;

/** How far above the best reading another is worth working out. */
const WORTH_TRYING = 1.2;

interface Tried {
	readonly reading: Reading;
	readonly values: Values;
	readonly fit: Fit;
	readonly value: Computed | null;
	readonly isWrongWay: boolean;
}

function isBetter(a: Fit, b: Fit): boolean {
	const order: readonly Fit[] = ['exact', 'rounded', 'stretch', 'miss'];
	return order.indexOf(a) < order.indexOf(b);
}

/** The part of the figure's unit that tells votes from per cent: a count cannot be compared with a share. */
function sameUnit(measure: Measure, s: Sentence, index: number, value: Computed): boolean {
	const n = s.numbers[index];
	const isPart = n.unit !== 'none' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
	const isValuePart = value.isPart === true;
	if (measure.kind === 'times') return true;
	if (!isPart && isValuePart)
		return n.n <= 100 && n.d === 1 && measure.kind !== 'majority' && !(n.isWord && n.n > 20);
	return isPart === isValuePart;
}

/** "a swing of 4.5 points would be enough": right for any figure that is not below what is needed. */
function isEnough(s: Sentence, index: number, measure: Measure): boolean {
	return (
		measure.kind === 'swing-needed' &&
		s.tokens.slice(s.numbers[index].to).some((token) => token.word === 'enough')
	);
}

function attempt(
	s: Sentence,
	index: number,
	measure: Measure,
	mentions: readonly Mention[],
	reading: Reading,
	context: Context,
): Tried {
	const n = isEnough(s, index, measure)
		? { ...s.numbers[index], approximator: 'most' as const }
		: s.numbers[index];
	const pair = pairFor(s, index, measure, mentions, reading, context);
	const values = valuesFor(context.facts, reading, measure, pair);
	let best: Fit = 'miss';
	let value: Computed | null = null;
	let isWrongWay = false;
	for (const candidate of values.asserted) {
		if (reading.contest < 0 && !isSameMagnitude(measure, n, candidate)) continue;
		if (!sameUnit(measure, s, index, candidate)) continue;
		const found = fit(n, candidate);
		const wrongWay =
			CHANGES.has(measure.kind) &&
			measure.direction !== 0 &&
			candidate.direction !== 0 &&
			candidate.direction !== measure.direction &&
			candidate.value.n !== 0n;
		const negativeSwing = measure.kind === 'swing' && candidate.direction < 0 && pair.isNamed;
		if (found !== 'miss' && (wrongWay || negativeSwing)) {
			isWrongWay = true;
			value ??= candidate;
			continue;
		}
		if (value === null || isBetter(found, best)) {
			best = found;
			value = candidate;
			if (found !== 'miss') isWrongWay = false;
		}
	}
	return { reading, values, fit: best, value, isWrongWay };
}

/** A figure a tenth or ten times the size of an area's total does not speak of that area. */
function isSameMagnitude(measure: Measure, n: Sentence['numbers'][number], value: Computed): boolean {
	if (measure.kind !== 'votes' && measure.kind !== 'electorate' && measure.kind !== 'votes-per-seat')
		return true;
	if (n.unit !== 'none' || n.decimals > 0) return true;
	const stated = n.n / n.d;
	const actual = Number(value.value.n) / Number(value.value.d);
	return actual > 0 && stated > actual / 9 && stated < actual * 9;
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

/**
 * Whether an exact count is the votes, majority, electorate or valid votes of a seat that the article speaks of: then a miss
 * is more likely our reading of the words than the writer's slip.
 */
function isOfAnother(n: Sentence['numbers'][number], s: Sentence, context: Context): boolean {
	if (n.unit !== 'none' || n.d !== 1 || n.n < 1000 || n.approximator !== 'bare') return false;
	const { release } = context.facts;
	const places = new Set(context.placeMentions.keys());
	for (const name of s.names) if (name.kind === 'place') for (const place of name.places) places.add(place);
	return release.figures.find(n.n).some(({ kind, row }) => {
		const contest = kind === 'votes' ? release.candidacies.contest[row] : row;
		return places.has(release.contests.place[contest]);
	});
}

/** Whether the words of the figure name outright another subject, place or time than a reading takes. */
function isOverruled(reading: Reading, best: Reading): boolean {
	const differs = (own: number, other: number, isSame: boolean): boolean =>
		!isSame && own <= OWN && other >= FAR;
	if (
		best.party >= 0 &&
		reading.party >= 0 &&
		differs(
			best.subjectCost,
			reading.subjectCost,
			reading.party === best.party && reading.candidacy === best.candidacy,
		)
	)
		return true;
	if (
		differs(
			best.scopeCost,
			reading.scopeCost,
			reading.contest === best.contest && reading.area === best.area,
		) &&
		best.scopeCost < 0.02
	)
		return true;
	return differs(best.timeCost, reading.timeCost, reading.election === best.election);
}

/**
 * How far above the best reading one that holds may stand: a count of four figures or more is nearly a key, and its match
 * no accident, unless the words of the figure name another subject outright.
 */
function reachOf(n: Sentence['numbers'][number], holds: Tried, best: Tried): number {
	const isKey = holds.fit === 'exact' && n.d === 1 && n.n >= 1000 && n.n % 100 !== 0;
	if (isKey && best.reading.cost > 0.55) return ADMISSIBLE;
	return best.reading.cost > 1.2 ? TIED + 0.15 : TIED;
}

function isSure(t: Tried, measure: Measure): boolean {
	if (measure.strength === 1 && measure.kind === 'votes' && t.reading.cost > 0.3) return false;
	if (
		measure.strength === 1 &&
		t.reading.scopeCost > 0.35 &&
		t.reading.subjectCost > 0.2 &&
		t.reading.timeCost > 0.2
	)
		return false;
	if (measure.strength === 3 && t.reading.assumptions.includes(CARRIED_SUBJECT)) return false;
	return t.reading.subjectCost < 0.6 && t.reading.cost <= SURE[measure.strength];
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
