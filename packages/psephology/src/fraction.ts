/**
 * Exact fractions. Every share, change and swing is one, as a part of one: 0.134 is 13.4 per cent, or 13.4 points.
 * They are not kept in lowest terms; `compare` and `equals` are exact whatever the terms.
 */

export interface Fraction {
	readonly n: bigint;
	/** Always above zero. */
	readonly d: bigint;
}

export type Sign = -1 | 0 | 1;

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };
const HUNDRED: Fraction = { n: 100n, d: 1n };

/**
 * `n / d` (`d` is 1 if left out).
 * @throws RangeError where `d` is zero, or a number is not a whole number that is exact in a double.
 */
export function fraction(n: number | bigint, d: number | bigint = 1n): Fraction {
	const over = whole(n, 'numerator');
	const under = whole(d, 'denominator');
	if (under === 0n) throw new RangeError(`A fraction needs a denominator other than zero; found ${over}/0.`);
	return under < 0n ? { n: -over, d: -under } : { n: over, d: under };
}

export function add(a: Fraction, b: Fraction): Fraction {
	return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function sub(a: Fraction, b: Fraction): Fraction {
	return a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function mul(a: Fraction, b: Fraction): Fraction {
	return { n: a.n * b.n, d: a.d * b.d };
}

/** @throws RangeError where `b` is zero. */
export function div(a: Fraction, b: Fraction): Fraction {
	return fraction(a.n * b.d, a.d * b.n);
}

export function neg(a: Fraction): Fraction {
	return { n: -a.n, d: a.d };
}

export function abs(a: Fraction): Fraction {
	return a.n < 0n ? { n: -a.n, d: a.d } : a;
}

export function sign(a: Fraction): Sign {
	return a.n > 0n ? 1 : a.n < 0n ? -1 : 0;
}

export function isZero(a: Fraction): boolean {
	return a.n === 0n;
}

/** -1 where `a` is below `b`, 1 where it is above, 0 where they are equal. */
export function compare(a: Fraction, b: Fraction): Sign {
	const left = a.d === b.d ? a.n : a.n * b.d;
	const right = a.d === b.d ? b.n : b.n * a.d;
	return left > right ? 1 : left < right ? -1 : 0;
}

export function equals(a: Fraction, b: Fraction): boolean {
	return compare(a, b) === 0;
}

/** In per cent, or in points where it is a difference of shares: 0.134 gives 13.4. */
export function percent(a: Fraction): Fraction {
	return mul(a, HUNDRED);
}

/** In lowest terms: for showing and for keys, never needed for arithmetic. */
export function lowest(a: Fraction): Fraction {
	let x = a.n < 0n ? -a.n : a.n;
	let y = a.d;
	while (y !== 0n) [x, y] = [y, x % y];
	return { n: a.n / x, d: a.d / x };
}

function whole(value: number | bigint, part: string): bigint {
	if (typeof value === 'bigint') return value;
	if (!Number.isSafeInteger(value)) {
		throw new RangeError(
			`The ${part} of a fraction must be a whole number below 2^53; found ${value}. Give a bigint, or scale it to a whole number first.`,
		);
	}
	return BigInt(value);
}
