/**
 * Rounding, done once, for print: halves up on the magnitude, the sign put back afterwards, so that a fall prints as the
 * same figure as the equal rise (0.05 gives 0.1 and -0.05 gives -0.1). And the way back: what a printed figure can stand for.
 */
import { compare, equals, type Fraction, sub } from './fraction.ts';
import type { Interval } from './interval.ts';

/** A figure as printed: "13.4" is 134/10 with one decimal. */
export interface Printed {
	readonly value: Fraction;
	readonly decimals: number;
}

/** Nearest multiple of a unit of the last decimal; halves away from zero. */
export function round(value: Fraction, decimals: number): Fraction {
	const unit = power(decimals);
	return { n: nearest(value, unit), d: unit };
}

/** Least figure of so many decimals that is not below the value. */
export function roundUp(value: Fraction, decimals: number): Fraction {
	const unit = power(decimals);
	const scaled = value.n * unit;
	const floor = scaled / value.d;
	return { n: scaled % value.d > 0n ? floor + 1n : floor, d: unit };
}

/** The value rounded and written out: "13.4", "-9.7", "0.0". No thousands separator, no plus; zero never has a minus. */
export function toDecimal(value: Fraction, decimals: number): string {
	const units = nearest(value, power(decimals));
	const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
	const point = digits.length - decimals;
	const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
	return units < 0n ? `-${text}` : text;
}

/**
 * Reads "13.4", "+4.9", "-9.7", "12,645", ".5" (hyphen or minus sign U+2212). Null for anything else; words, units and
 * "1.2m" are the caller's.
 */
export function parsePrinted(text: string): Printed | null {
	const match = /^([+\-\u2212]?)((?:\d{1,3}(?:,\d{3})+|\d+)?)(?:\.(\d+))?$/.exec(text.trim());
	if (match === null || (match[2] === '' && match[3] === undefined)) return null;
	const decimals = match[3]?.length ?? 0;
	const digits = BigInt(match[2].replaceAll(',', '') + (match[3] ?? ''));
	const isNegative = match[1] === '-' || match[1] === '\u2212';
	return { value: { n: isNegative ? -digits : digits, d: power(decimals) }, decimals };
}

/**
 * Values that print as the figure: from half a unit of the last decimal below, which is in, to half a unit above, which is
 * not. For a negative figure the other way round; for zero neither end is in, since halves go away from it.
 */
export function printedInterval(printed: Printed): Interval {
	const { n, d } = printed.value;
	const unit = power(printed.decimals);
	return {
		low: { n: n * 2n * unit - d, d: 2n * d * unit },
		high: { n: n * 2n * unit + d, d: 2n * d * unit },
		includesLow: n > 0n,
		includesHigh: n < 0n,
	};
}

/** Whether the exact value, rounded to the decimals of the printed figure, is that figure. */
export function roundsTo(value: Fraction, printed: Printed): boolean {
	return equals(round(value, printed.decimals), printed.value);
}

/** `after` less `before`, each rounded first, as in a table whose change column is worked out from its printed columns. */
export function differenceOfRounded(after: Fraction, before: Fraction, decimals: number): Fraction {
	return sub(round(after, decimals), round(before, decimals));
}

/** The two figures that may be printed for a difference. They differ by at most one unit of the last decimal. */
export interface PrintableDifference {
	/** The exact difference, rounded. */
	readonly exact: Fraction;
	/** The difference of the two rounded figures. */
	readonly ofRounded: Fraction;
}

export function printableDifference(
	after: Fraction,
	before: Fraction,
	decimals: number,
): PrintableDifference {
	return {
		exact: round(sub(after, before), decimals),
		ofRounded: differenceOfRounded(after, before, decimals),
	};
}

/** Which of the two figures a printed difference is; 'exact' where it is both, null where it is neither. */
export function printsDifference(
	after: Fraction,
	before: Fraction,
	printed: Printed,
): keyof PrintableDifference | null {
	if (roundsTo(sub(after, before), printed)) return 'exact';
	return compare(differenceOfRounded(after, before, printed.decimals), printed.value) === 0
		? 'ofRounded'
		: null;
}

function nearest(value: Fraction, unit: bigint): bigint {
	const magnitude = value.n < 0n ? -value.n : value.n;
	const units = (2n * magnitude * unit + value.d) / (2n * value.d);
	return value.n < 0n ? -units : units;
}

const POWERS = [1n, 10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n];

function power(decimals: number): bigint {
	if (!Number.isInteger(decimals) || decimals < 0) {
		throw new RangeError(`Decimals must be a whole number from 0 up; found ${decimals}.`);
	}
	return POWERS[decimals] ?? 10n ** BigInt(decimals);
}
