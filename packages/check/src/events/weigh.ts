/**
 * The verdict on a claim that may be read in several ways: the reading that costs least is the one the words pick, and a
 * value only breaks ties between readings that stand close together. The rule that `verify/judge.ts` keeps for figures.
 */
import type { Detail, Verdict } from '../answer.ts';
import type { Fit } from '../verify/stated.ts';

export interface Try<T> {
	readonly cost: number;
	readonly fit: Fit;
	readonly of: T;
}

export interface Decision<T> {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly chosen: Try<T>;
}

/** How far above the best reading another may stand and still be admissible; and still be as good as the best. */
const ADMISSIBLE = 0.85;
const TIED = 0.35;
/** How far above the best a reading that almost holds still casts doubt. */
const NEAR = 0.5;

/**
 * Null where nothing was tried. Above the cost `sure` a reading is a guess: it can support, never accuse. Readings of
 * equal cost that differ in their base only never conflict: one that holds is enough.
 */
export function weigh<T>(tries: readonly Try<T>[], sure = 1.6): Decision<T> | null {
	if (tries.length === 0) return null;
	const sorted = [...tries].sort((a, b) => a.cost - b.cost);
	const best = sorted[0];
	const admissible = sorted.filter((t) => t.cost <= best.cost + ADMISSIBLE);
	const holds = admissible.find((t) => t.fit === 'exact' || t.fit === 'rounded');
	if (holds && (holds.cost <= best.cost + TIED || best.cost > sure))
		return { verdict: 'supported', detail: holds.fit === 'exact' ? 'exact' : 'rounded', chosen: holds };
	if (holds) return { verdict: 'ambiguous', detail: 'readings', chosen: holds };
	const near = admissible.find((t) => t.fit === 'stretch' && t.cost <= best.cost + NEAR);
	if (near) return { verdict: 'ambiguous', detail: 'stretch', chosen: near };
	if (best.cost > sure) return { verdict: 'ambiguous', detail: 'readings', chosen: best };
	return { verdict: 'contradicted', detail: 'value', chosen: best };
}
