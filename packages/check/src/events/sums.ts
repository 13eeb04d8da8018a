/** Sums over several parties, several elections, or part of a county. */
import type { EventClaim, EventInput } from './event.ts';
import { areaClaims } from './sum/areas.ts';
import { comparisonClaims } from './sum/comparisons.ts';
import { totalClaims } from './sum/totals.ts';

export function sums(input: EventInput): EventClaim[] {
	return [...totalClaims(input), ...comparisonClaims(input), ...areaClaims(input)];
}
