/** The values of a reading, whether of one seat or of an area. */
import type { Measure } from '../frame/measure.ts';
import type { Reading } from '../resolve/reading.ts';
import { areaValues } from './area-values.ts';
import { NOBODY, type Pair, type Values } from './asserted.ts';
import { type Bases, listedBases } from './bases.ts';
import { contestValues } from './contest-values.ts';
import type { Facts } from './facts.ts';

/** @param bases what changes are counted from; the listed bases where it is left out */
export function valuesFor(
	facts: Facts,
	reading: Reading,
	measure: Measure,
	pair: Pair,
	bases: Bases = listedBases(facts),
): Values {
	if (reading.contest < 0) return areaValues(facts, reading, measure, pair, bases);
	return pair === NOBODY && bases === listedBases(facts) && measure.kind !== 'score'
		? keptValues(facts, reading, measure)
		: contestValues(facts, reading, measure, pair, bases);
}

/** Figures of an article are mostly of a few seats, and a wrong one is held against all that they have. */
const KEPT = new WeakMap<Facts, Map<string, Values>>();
const MOST = 4000;

function keptValues(facts: Facts, reading: Reading, measure: Measure): Values {
	const kept = KEPT.get(facts) ?? new Map<string, Values>();
	KEPT.set(facts, kept);
	const key = `${measure.kind} ${reading.contest} ${reading.candidacy}`;
	let values = kept.get(key);
	if (values === undefined) {
		values = contestValues(facts, reading, measure, NOBODY, listedBases(facts));
		if (kept.size >= MOST) kept.clear();
		kept.set(key, values);
	}
	return values;
}
