/** Works out one reading of a figure and says how well it fits. */
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { CHANGES } from '../resolve/times.ts';
import type { Computed } from './computed.ts';
import { pairFor } from './pair.ts';
import type { Reading } from './reading.ts';
import { type Fit, fit } from './stated.ts';
import { type Values, valuesFor } from './values.ts';

export interface Tried {
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
export function sameUnit(measure: Measure, s: Sentence, index: number, value: Computed): boolean {
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

export function attempt(
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
