/**
 * For a figure that is wrong as what the words call it: whether it is right as another measure of the same person or party, or
 * of the same contest or area. Asked last, when the figure would be contradicted, so that it makes nothing red.
 */
import type { Measure, MeasureKind } from '../frame/measure.ts';
import type { NumberTag } from '../tag/index.ts';
import type { Computed } from './computed.ts';
import { type Facts, winnerOf } from './facts.ts';
import type { Reading } from './reading.ts';
import { fit } from './stated.ts';
import { NOBODY, valuesFor } from './values.ts';

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
	const among = (of: Reading, kinds: readonly MeasureKind[]): Computed | null => {
		for (const kind of kinds) {
			if (kind === measure.kind || unlike.has(kind)) continue;
			const { asserted } = valuesFor(facts, of, { ...measure, kind, level: 'at', direction: 0 }, NOBODY);
			const met = asserted.find((value) => isMet(n, value, isPart));
			if (met) return met;
		}
		return null;
	};
	if (reading.contest < 0) return among(reading, OF_AREA);
	for (const of of subjectsIn(facts, reading)) {
		const met = among(of, OF_SUBJECT);
		if (met) return met;
	}
	return among(reading, OF_ALL);
}

function isMet(n: NumberTag, value: Computed, isPart: boolean): boolean {
	if ((value.isPart ?? false) !== isPart || value.value.n === 0n) return false;
	const found = fit(n, value);
	return found === 'exact' || found === 'rounded';
}
