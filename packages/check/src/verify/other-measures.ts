/**
 * For a figure that is wrong as what the words call it: whether it is right as another measure of the same person or party, or
 * of the same contest or area. Asked last, when the figure would be contradicted, so that it makes nothing red.
 */
import type { Measure, MeasureKind } from '../frame/measure.ts';
import type { Reading } from '../resolve/reading.ts';
import type { NumberTag } from '../tag/index.ts';
import { NOBODY } from './asserted.ts';
import type { Computed } from './computed.ts';
import { type Facts, winnerOf } from './facts.ts';
import { farthest, fit, nearly } from './stated.ts';
import { valuesFor } from './values.ts';

/** Of whom the figure is said. */
const OF_SUBJECT: readonly MeasureKind[] = [
	'votes',
	'share',
	'vote-change',
	'share-change',
	'relative-change',
];
/** Of the contest or area. */
const OF_ALL: readonly MeasureKind[] = [
	'majority',
	'turnout',
	'electorate',
	'swing',
	'turnout-change',
	'majority-change',
	'invalid',
];
const OF_AREA: readonly MeasureKind[] = [
	...OF_SUBJECT,
	'turnout',
	'electorate',
	'seats',
	'seat-change',
	'seat-share',
	'votes-per-seat',
];

/** Measures that are always counts, and those that are always parts: never the other in print. */
const COUNTS: ReadonlySet<MeasureKind> = new Set([
	'votes',
	'vote-change',
	'electorate',
	'invalid',
	'seats',
	'seat-change',
]);
const PARTS: ReadonlySet<MeasureKind> = new Set([
	'share',
	'share-change',
	'relative-change',
	'swing',
	'seat-share',
]);

/** Subjects whose figures stand in for those of a contest: the first two. */
function subjectsIn(facts: Facts, reading: Reading): Reading[] {
	if (reading.contest < 0 || reading.candidacy >= 0) return [reading];
	const { release } = facts;
	const first = winnerOf(release, reading.contest);
	if (first < 0) return [];
	return [first, first + 1]
		.slice(0, release.contests.length[reading.contest])
		.map((candidacy) => ({ ...reading, candidacy, party: release.candidacies.party[candidacy] }));
}

/** A part printed to a whole, or a small count, is met by chance. */
function isTelling(n: NumberTag): boolean {
	const isPart = n.unit !== 'none' || n.decimals > 0;
	return n.approximator === 'bare' || n.approximator === 'only'
		? isPart
			? n.decimals > 0
			: n.d === 1 && n.n >= 100
		: false;
}

/** The first other measure that the figure is right as; null where there is none, or the figure would meet one by chance. */
export function otherMeasure(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	n: NumberTag,
): Computed | null {
	if (!isTelling(n)) return null;
	const isPart = n.unit !== 'none' || n.decimals > 0;
	const unlike = isPart ? COUNTS : PARTS;
	const stated = n.n / n.d;
	const most = farthest(n, isPart);
	const among = (others: readonly Other[]): Computed | null => {
		for (const { kind, value, size } of others) {
			if (value.isPart !== isPart || Math.abs(size - stated) > most) continue;
			if (kind === measure.kind || unlike.has(kind) || size === 0) continue;
			const found = fit(n, value);
			if (found === 'exact' || found === 'rounded') return value;
		}
		return null;
	};
	if (reading.contest < 0)
		return among(
			othersOf(
				facts,
				reading,
				OF_AREA.filter((kind) => kind !== measure.kind && !unlike.has(kind)),
			),
		);
	for (const of of subjectsIn(facts, reading)) {
		const met = among(kept(facts, of, OF_SUBJECT, of.candidacy));
		if (met) return met;
	}
	return among(kept(facts, reading, OF_ALL, reading.contest * 2 + (reading.candidacy < 0 ? 1 : 0)));
}

/** A value that a figure may be, and in floating point how large it is. */
interface Other {
	readonly kind: MeasureKind;
	readonly value: Computed;
	readonly size: number;
}

function othersOf(facts: Facts, reading: Reading, kinds: readonly MeasureKind[]): readonly Other[] {
	return kinds.flatMap((kind) =>
		valuesFor(facts, reading, { ...AS_TOLD, kind }, NOBODY).asserted.map((value) => ({
			kind,
			value,
			size: nearly(value.value),
		})),
	);
}

const AS_TOLD: Measure = { kind: 'votes', level: 'at', direction: 0, cueFrom: 0, cueTo: 0, strength: 3 };

/** Figures of an article are mostly of a few seats: what these and their candidates have is kept for the figures that follow. */
const KEPT = new WeakMap<Facts, Map<readonly MeasureKind[], Map<number, readonly Other[]>>>();
const MOST = 2000;

function kept(facts: Facts, reading: Reading, kinds: readonly MeasureKind[], key: number): readonly Other[] {
	const all = KEPT.get(facts) ?? new Map<readonly MeasureKind[], Map<number, readonly Other[]>>();
	KEPT.set(facts, all);
	const own = all.get(kinds) ?? new Map<number, readonly Other[]>();
	all.set(kinds, own);
	let others = own.get(key);
	if (others === undefined) {
		others = othersOf(facts, reading, kinds);
		if (own.size >= MOST) own.clear();
		own.set(key, others);
	}
	return others;
}
