/** The values of a reading, whether of one seat or of an area. */
import type { Measure } from '../frame/measure.ts';
import { areaValues } from './area-values.ts';
import { type Bases, listedBases } from './bases.ts';
import type { Computed } from './computed.ts';
import { contestValues } from './contest-values.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';
import type { SwingPair } from './swing-values.ts';

export interface Pair extends SwingPair {
	/** Candidacy that a lead is over, or -1. A lead is of party `to`. */
	readonly over: number;
	/** Both sides are named. */
	readonly isNamed: boolean;
}

export interface Values {
	readonly asserted: readonly Computed[];
	/** Other measures of the same subject, worked out only when no asserted value fits. */
	readonly confusions: () => readonly Computed[];
}

export const NO_VALUES: Values = { asserted: [], confusions: () => [] };

/** @param bases what changes are counted from; the listed bases where it is left out */
export function valuesFor(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	pair: Pair,
	bases: Bases = listedBases(facts),
): Values {
	return reading.contest < 0
		? areaValues(facts, reading, measure, pair, bases)
		: contestValues(facts, reading, measure, pair, bases);
}
