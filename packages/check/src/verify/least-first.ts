/** Readings in order of cost, found one at a time: most figures are judged by the first few of many. */
import type { Reading } from '../resolve/reading.ts';

const MOST = 16;

/** The readings, least cost first and no two alike, at most `most`; of those that cost the same, the first. */
export function* leastFirst(readings: readonly Reading[], most = MOST): Generator<Reading> {
	const left: (Reading | null)[] = [...readings];
	const given: Reading[] = [];
	while (given.length < most) {
		const best = takeLeast(left);
		if (best === null) return;
		if (given.some((other) => isSame(other, best))) continue;
		given.push(best);
		yield best;
	}
}

function isSame(a: Reading, b: Reading): boolean {
	return (
		a.contest === b.contest &&
		a.area === b.area &&
		a.election === b.election &&
		a.candidacy === b.candidacy &&
		a.party === b.party
	);
}

function takeLeast(readings: (Reading | null)[]): Reading | null {
	let at = -1;
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < readings.length; i++) {
		const reading = readings[i];
		if (reading !== null && reading.cost < least) {
			least = reading.cost;
			at = i;
		}
	}
	if (at < 0) return null;
	const best = readings[at];
	readings[at] = null;
	return best;
}
