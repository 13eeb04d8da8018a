/** Contests of a place at the time that is told. */
import type { Measure } from '../frame/measure.ts';
import type { Context } from '../resolve/context.ts';
import type { Costed } from '../resolve/cost.ts';
import { basesOf, contestsAt, type When } from '../resolve/when.ts';

/** A time that stands in the words after the figure. */
export function isOwn(time: Costed<When>): boolean {
	return time.cost > 0.04 && time.cost < 0.06;
}

/** A figure after "from" belongs to the contest before the one told, unless a time of its own stands beside it. */
export function rows(
	context: Context,
	place: number,
	when: When,
	measure: Measure,
	isOwnTime: boolean,
): readonly number[] {
	const found = contestsAt(context.facts, place, when, context.published, context.anchor);
	if (measure.level !== 'from' || when.kind === 'previous' || when.kind === 'offset' || isOwnTime)
		return found;
	const bases = found.flatMap((contest) => [...basesOf(context.facts, contest)]);
	return [...bases, ...found];
}
