/** Works out one reading of a figure and says how well it fits. */
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { CHANGES } from '../resolve/changes.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Reading } from '../resolve/reading.ts';
import { defaultGeneral } from '../resolve/when.ts';
import type { Values } from './asserted.ts';
import { type Bases, isSameSeat, listedBases } from './bases.ts';
import type { Computed } from './computed.ts';
import { wrongMajority } from './owner.ts';
import { pairFor } from './pair.ts';
import { seatsSince } from './seats-since.ts';
import { type Fit, fit } from './stated.ts';
import { valuesFor } from './values.ts';

export interface Tried {
	readonly reading: Reading;
	readonly values: Values;
	readonly fit: Fit;
	readonly value: Computed | null;
	/** The figure fits, but the words give it another direction or another owner. */
	readonly wrong: 'direction' | 'party' | null;
	/** It misses from the base that the words name, and holds from one that changes are listed by. */
	readonly isOtherBase: boolean;
	/** The base that the words name was held in a seat of the same name and other boundaries. */
	readonly isRedrawn: boolean;
}

function isRedrawn({ facts }: Context, { contest }: Reading, base: Bases | null): boolean {
	if (base === null || contest < 0) return false;
	const listed = listedBases(facts).contests(contest);
	return base.contests(contest).every((row) => !listed.includes(row) && !isSameSeat(facts, contest, row));
}

export function isFit(found: Fit): boolean {
	return found === 'exact' || found === 'rounded';
}

const FITS: readonly Fit[] = ['exact', 'rounded', 'stretch', 'miss'];

function isBetter(a: Fit, b: Fit): boolean {
	return FITS.indexOf(a) < FITS.indexOf(b);
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
	/** The base that the words name, or null. */
	base: Bases | null = null,
): Tried {
	const n = isEnough(s, index, measure)
		? { ...s.numbers[index], approximator: 'most' as const }
		: s.numbers[index];
	const pair = pairFor(s, index, measure, mentions, reading, context);
	const { facts } = context;
	const values = valuesFor(facts, reading, measure, pair, base ?? listedBases(facts));
	let best: Fit = 'miss';
	let value: Computed | null = null;
	let wrong: Tried['wrong'] = null;
	const wrongOwner = wrongMajority(s, index, measure, mentions, reading, context);
	for (const candidate of [...values.asserted, ...sinceThen(measure, reading, values, context)]) {
		if (reading.contest < 0 && !isSameMagnitude(measure, n, candidate)) continue;
		if (!sameUnit(measure, s, index, candidate)) continue;
		const found = fit(n, candidate);
		const wrongWay =
			(CHANGES.has(measure.kind) || measure.kind === 'lead') &&
			measure.direction !== 0 &&
			candidate.direction !== 0 &&
			candidate.direction !== measure.direction &&
			candidate.value.n !== 0n;
		const negativeSwing =
			measure.kind === 'swing' && candidate.direction < 0 && (pair.from >= 0 || pair.to >= 0);
		if (found !== 'miss' && (wrongWay || negativeSwing || wrongOwner)) {
			wrong = wrongOwner ?? 'direction';
			value ??= candidate;
			continue;
		}
		if (value === null || isBetter(found, best)) {
			best = found;
			value = candidate;
			if (found !== 'miss') wrong = null;
		}
	}
	const isOtherBase =
		base !== null &&
		best === 'miss' &&
		valuesFor(facts, reading, measure, pair).asserted.some(
			(other) => sameUnit(measure, s, index, other) && isFit(fit(n, other)),
		);
	return {
		reading,
		values,
		fit: best,
		value,
		wrong,
		isOtherBase,
		isRedrawn: isRedrawn(context, reading, base),
	};
}

/** Seats at the last general election before the article may be said with the by-elections since counted in. */
function sinceThen(
	measure: Measure,
	reading: Reading,
	values: Values,
	context: Context,
): readonly Computed[] {
	const { facts, published } = context;
	if (measure.kind !== 'seats' || reading.contest >= 0 || values.asserted.length === 0) return [];
	if (reading.election !== defaultGeneral(facts, published)) return [];
	const seats = Number(values.asserted[0].value.n);
	const since = seatsSince(facts, reading.election, reading.area, reading.party, seats, published);
	return since ? [since] : [];
}

/** A figure a tenth or ten times the size of an area's total does not speak of that area. */
function isSameMagnitude(measure: Measure, n: Sentence['numbers'][number], value: Computed): boolean {
	if (measure.kind === 'seats' && value.most !== undefined && n.unit === 'none' && n.n / n.d > value.most)
		return false;
	if (measure.kind !== 'votes' && measure.kind !== 'electorate' && measure.kind !== 'votes-per-seat')
		return true;
	if (n.unit !== 'none' || n.decimals > 0) return true;
	const stated = n.n / n.d;
	const actual = Number(value.value.n) / Number(value.value.d);
	return actual > 0 && stated > actual / 9 && stated < actual * 9;
}
