import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, dividedBy, fraction, plus, rounded, sumOf, times, written } from './fraction.ts';

const any = fc
	.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
	.map(([over, under]) => fraction(over, under));

describe('fractions', () => {
	it.each([
		['a sum', plus(fraction(1n, 6n), fraction(1n, 3n)), '1/2'],
		['a product', times(fraction(2n, 3n), fraction(3n, 4n)), '1/2'],
		['a quotient', dividedBy(fraction(1n, 2n), fraction(3n, 4n)), '2/3'],
		['nothing', fraction(0n, 7n), '0'],
		['a whole', fraction(14n, 7n), '2'],
		['a sum of none', sumOf([]), '0'],
		['a sum of several', sumOf([fraction(1n, 2n), fraction(1n, 3n), fraction(1n, 6n)]), '1'],
	])('%s is in lowest terms', (_, value, exact) => {
		expect(written(value)).toBe(exact);
	});

	it.each([
		[1n, 3n, 33_333n],
		[2n, 3n, 66_667n],
		[1n, 200_000n, 1n],
		[99_999n, 20_000_000_000n, 0n],
		[1n, 1n, 100_000n],
		[0n, 5n, 0n],
	])('%d/%d is rounded to %d hundred-thousandths', (over, under, units) => {
		expect(rounded(fraction(over, under), 5)).toBe(units);
	});

	it('are added, multiplied and divided back to what they were', () => {
		fc.assert(
			fc.property(any, any, (a, b) => {
				expect(compared(plus(a, b), plus(b, a))).toBe(0);
				expect(compared(plus(a, b), a)).toBe(b.over === 0n ? 0 : 1);
				expect(compared(a, plus(a, b))).toBe(b.over === 0n ? 0 : -1);
				if (b.over > 0n) expect(dividedBy(times(a, b), b)).toEqual(a);
			}),
		);
	});
});
