/**
 * The pass that needs no record: figures of one sentence set against one another. Only what cannot be made to agree, whatever
 * the figures were rounded from, is said; where the sums agree nothing is.
 */
import { abs, add, compare, type Fraction, fraction, sub, toDecimal } from '@mandate/psephology';
import type { NumberTag } from '../tag/index.ts';

/** What a printed figure may have been rounded from, ends included. */
export interface Range {
	readonly low: Fraction;
	readonly high: Fraction;
}

/** A bare figure's range: half a unit of its last digit either way; whole numbers of things are exact. */
export function rangeOf(n: NumberTag): Range {
	const value = fraction(n.n, n.d);
	const isCount = n.unit === 'none' && n.decimals === 0 && n.stepN === 1;
	const half = isCount
		? fraction(n.d === 1 && n.n >= 1000 && n.n % 100 === 0 ? 50 : 0)
		: fraction(n.stepN, n.stepD * 2);
	return { low: sub(value, half), high: add(value, half) };
}

/** Hedged figures allow too much to be held to anything. */
export function isBare(n: NumberTag): boolean {
	return n.approximator === 'bare' || n.approximator === 'only' || n.approximator === 'exactly';
}

export function meets(a: Range, b: Range): boolean {
	return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** The difference of two figures, as a magnitude. */
export function differenceOf(a: Range, b: Range): Range {
	const high = abs(sub(a.high, b.low));
	const low = abs(sub(a.low, b.high));
	const isOver = meets(a, b);
	const ends = compare(low, high) <= 0 ? { low, high } : { low: high, high: low };
	return isOver ? { low: fraction(0), high: ends.high } : ends;
}

/** Part over whole in per cent. */
export function percentOf(part: Range, whole: Range): Range {
	const over = (x: Fraction, y: Fraction): Fraction => ({ n: x.n * y.d * 100n, d: x.d * y.n });
	return { low: over(part.low, whole.high), high: over(part.high, whole.low) };
}

export function show(n: NumberTag): string {
	return toDecimal(fraction(n.n, n.d), n.decimals);
}
