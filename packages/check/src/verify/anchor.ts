/** The reading of a figure that another one goes on from, and what it makes of the other's readings. */
import type { Measure } from '../frame/measure.ts';
import type { Context } from '../resolve/context.ts';
import type { Reading } from '../resolve/reading.ts';
import { CARRIED_SUBJECT } from '../resolve/subjects.ts';
import type { Judgement } from './judgement.ts';

export interface Anchor {
	readonly reading: Reading;
	readonly level: Measure['level'];
	/** The figure was found right: then whom it is about is beyond doubt. */
	readonly isSupported: boolean;
}

export function anchorOf(judgement: Judgement | null, measure: Measure): Anchor | null {
	if (!judgement?.reading) return null;
	return { reading: judgement.reading, level: measure.level, isSupported: judgement.verdict === 'supported' };
}

/** Somebody may have stood for one party then and for another now. */
function isSameMember({ facts }: Context, a: number, b: number): boolean {
	const { member } = facts.release.candidacies;
	return a >= 0 && b >= 0 && member[a] > 0 && member[a] === member[b];
}

function withoutCarried(slot: Reading['told']): Reading['told'] {
	return slot?.assumption === CARRIED_SUBJECT ? null : slot;
}

/** Cost of any other place, person or party than the anchor's. */
const OTHER = 0.6;

/** Readings of what the anchor is about cost no more than their time; others cost more than they did. */
export function anchored(
	readings: readonly Reading[],
	anchor: Anchor,
	measure: Measure,
	context: Context,
): Reading[] {
	const { places, contests } = {
		places: context.facts.release.contests.place,
		contests: anchor.reading.contest,
	};
	return readings.map((reading) => {
		const isHere =
			reading.contest >= 0
				? contests >= 0 && places[reading.contest] === places[contests]
				: anchor.reading.contest < 0 && reading.area === anchor.reading.area;
		const isOf =
			reading.party < 0 ||
			anchor.reading.party < 0 ||
			reading.party === anchor.reading.party ||
			isSameMember(context, reading.candidacy, anchor.reading.candidacy);
		const told = withoutCarried(reading.told);
		const toldNext = withoutCarried(reading.toldNext);
		const toldLast = withoutCarried(reading.toldLast);
		if (!isHere || !isOf) return { ...reading, told, toldNext, toldLast, cost: reading.cost + OTHER };
		const isThen =
			reading.election === anchor.reading.election && anchor.level !== 'from' && measure.level !== 'from';
		const subjectCost = reading.party >= 0 && anchor.reading.party < 0 ? reading.subjectCost : 0.05;
		const timeCost = isThen ? Math.min(reading.timeCost, 0.25) : reading.timeCost;
		return {
			...reading,
			told,
			toldNext,
			toldLast,
			subjectCost,
			scopeCost: anchor.reading.scopeCost,
			timeCost,
			cost: 0.05 + subjectCost + timeCost,
		};
	});
}
