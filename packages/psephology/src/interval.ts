/** A set of values between two ends, each in or out: what a printed figure, or a word like "over", allows. */
import { compare, type Fraction } from './fraction.ts';

/** `null` is no bound on that side. */
export interface Interval {
	readonly low: Fraction | null;
	readonly high: Fraction | null;
	readonly includesLow: boolean;
	readonly includesHigh: boolean;
}

export function contains(interval: Interval, value: Fraction): boolean {
	if (interval.low !== null) {
		const order = compare(value, interval.low);
		if (order < 0 || (order === 0 && !interval.includesLow)) return false;
	}
	if (interval.high !== null) {
		const order = compare(value, interval.high);
		if (order > 0 || (order === 0 && !interval.includesHigh)) return false;
	}
	return true;
}

export function overlaps(a: Interval, b: Interval): boolean {
	return reaches(a, b) && reaches(b, a);
}

/** Whether some value of `b` is at or below the upper end of `a`, both ends heeded. */
function reaches(a: Interval, b: Interval): boolean {
	if (a.high === null || b.low === null) return true;
	const order = compare(a.high, b.low);
	return order > 0 || (order === 0 && a.includesHigh && b.includesLow);
}
