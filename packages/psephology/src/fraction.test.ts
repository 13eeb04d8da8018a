import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	abs,
	add,
	compare,
	div,
	equals,
	type Fraction,
	fraction,
	isZero,
	lowest,
	mul,
	neg,
	ONE,
	percent,
	sign,
	sub,
	ZERO,
} from './fraction.ts';

const anyFraction = fc
	.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
	.map(([n, d]): Fraction => ({ n, d }));

function same(a: Fraction, b: Fraction): void {
	expect(a.d > 0n && b.d > 0n).toBe(true);
	expect(equals(a, b)).toBe(true);
}

describe('fractions', () => {
	it('form a field', () => {
		fc.assert(
			fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
				same(add(a, b), add(b, a));
				same(mul(a, b), mul(b, a));
				same(add(add(a, b), c), add(a, add(b, c)));
				same(mul(mul(a, b), c), mul(a, mul(b, c)));
				same(mul(a, add(b, c)), add(mul(a, b), mul(a, c)));
				same(add(a, ZERO), a);
				same(mul(a, ONE), a);
				same(add(a, neg(a)), ZERO);
				same(sub(a, b), add(a, neg(b)));
				if (!isZero(b)) same(mul(div(a, b), b), a);
			}),
		);
	});

	it('are ordered as their differences are', () => {
		fc.assert(
			fc.property(anyFraction, anyFraction, (a, b) => {
				expect(compare(a, b)).toBe(sign(sub(a, b)));
				expect(compare(b, a)).toBe(-compare(a, b) + 0);
				expect(sign(abs(a)) >= 0 && equals(mul(abs(a), abs(a)), mul(a, a))).toBe(true);
			}),
		);
	});

	it('have lowest terms of the same value', () => {
		fc.assert(fc.property(anyFraction, (a) => same(lowest(a), a)));
		expect(lowest(fraction(6, -4))).toEqual({ n: -3n, d: 2n });
		expect(lowest(fraction(0, 7))).toEqual({ n: 0n, d: 1n });
	});

	it('take numbers and bigints, and keep the denominator positive', () => {
		expect(fraction(3, -4n)).toEqual({ n: -3n, d: 4n });
		expect(fraction(5)).toEqual({ n: 5n, d: 1n });
		same(percent(fraction(1, 8)), fraction(25, 2));
	});

	it.each([
		[() => fraction(1, 0), 'denominator other than zero'],
		[() => div(ONE, ZERO), 'denominator other than zero'],
		[() => fraction(0.1), 'numerator of a fraction must be a whole number below 2^53; found 0.1'],
		[() => fraction(1, 2 ** 53), 'denominator of a fraction must be a whole number'],
		[() => fraction(Number.NaN), 'found NaN'],
	])('refuse what is not exact: %s', (make, message) => {
		expect(make).toThrow(message);
	});
});
