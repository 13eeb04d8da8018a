import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abs, compare, equals, type Fraction, fraction, neg, percent, sub } from './fraction.ts';
import { contains, overlaps } from './interval.ts';
import {
	differenceOfRounded,
	parsePrinted,
	printableDifference,
	printedInterval,
	printsDifference,
	round,
	roundsTo,
	roundUp,
	toDecimal,
} from './rounding.ts';

const anyFraction = fc
	.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 7n }))
	.map(([n, d]): Fraction => ({ n, d }));
const anyDecimals = fc.integer({ min: 0, max: 4 });

describe('toDecimal', () => {
	it.each([
		[fraction(1, 8), 2, '0.13'],
		[fraction(-1, 8), 2, '-0.13'],
		[fraction(1, 20), 1, '0.1'],
		[fraction(-1, 20), 1, '-0.1'],
		[fraction(-1, 21), 1, '0.0'],
		[fraction(25, 2), 0, '13'],
		[fraction(2), 3, '2.000'],
		[fraction(12_877_918 * 100, 32_204_184), 2, '39.99'],
		[fraction(999, 100), 1, '10.0'],
		[fraction(-3, 1000), 8, '-0.00300000'],
	])('writes %o to %i decimals as %s', (value, decimals, text) => {
		expect(toDecimal(value, decimals)).toBe(text);
	});

	it('is within half a unit, and writes what round gives', () => {
		fc.assert(
			fc.property(anyFraction, anyDecimals, (value, decimals) => {
				const rounded = round(value, decimals);
				expect(compare(abs(sub(rounded, value)), fraction(1, 2 * 10 ** decimals))).toBeLessThanOrEqual(0);
				expect(equals(round(neg(value), decimals), neg(rounded))).toBe(true);
				const written = parsePrinted(toDecimal(value, decimals));
				expect(written?.decimals).toBe(decimals);
				expect(written !== null && equals(written.value, rounded)).toBe(true);
			}),
		);
	});

	it('refuses decimals that are none', () => {
		expect(() => toDecimal(fraction(1), -1)).toThrow('Decimals must be a whole number from 0 up; found -1');
		expect(() => toDecimal(fraction(1), 0.5)).toThrow('found 0.5');
	});
});

describe('roundUp', () => {
	it.each([
		[fraction(135, 1000), 1, '0.2'],
		[fraction(2, 10), 1, '0.2'],
		[fraction(-135, 1000), 1, '-0.1'],
		[fraction(0), 1, '0.0'],
	])('%o at %i decimals is %s', (value, decimals, text) => {
		expect(toDecimal(roundUp(value, decimals), decimals)).toBe(text);
	});
});

describe('parsePrinted', () => {
	it.each([
		['13.4', fraction(134, 10), 1],
		['+4.9', fraction(49, 10), 1],
		['-9.70', fraction(-97, 10), 2],
		['\u22129.7', fraction(-97, 10), 1],
		['12,645', fraction(12_645), 0],
		['3,697,403', fraction(3_697_403), 0],
		['12645', fraction(12_645), 0],
		['.5', fraction(1, 2), 1],
		[' 0 ', fraction(0), 0],
	])('reads %s', (text, value, decimals) => {
		const printed = parsePrinted(text);
		expect(printed?.decimals).toBe(decimals);
		expect(printed !== null && equals(printed.value, value)).toBe(true);
	});

	it.each(['', '-', '.', '13.', '1,26', '12,6450', '1.2m', '13.4%', '1 000', '1e3'])(
		'leaves "%s" alone',
		(text) => {
			expect(parsePrinted(text)).toBeNull();
		},
	);
});

describe('printedInterval', () => {
	it('holds exactly the values that round to the figure', () => {
		fc.assert(
			fc.property(anyFraction, anyDecimals, fc.constantFrom(-1n, 0n, 1n, 2n), (value, decimals, off) => {
				const unit = 10n ** BigInt(decimals);
				const rounded = round(value, decimals);
				// The figure it rounds to, its neighbours, and every half way between two figures.
				const figure = { value: { n: rounded.n + off, d: unit }, decimals };
				const half = { n: 2n * rounded.n + off, d: 2n * unit };
				for (const one of [value, half]) {
					expect(contains(printedInterval(figure), one)).toBe(roundsTo(one, figure));
				}
			}),
		);
	});

	it('meets its neighbour at neither value', () => {
		const at = (text: string) => printedInterval(parsePrinted(text)!);
		expect(overlaps(at('13.4'), at('13.5'))).toBe(false);
		expect(overlaps(at('13.5'), at('13.4'))).toBe(false);
		expect(overlaps(at('13.4'), at('13'))).toBe(true);
		const above = { low: fraction(13), high: null, includesLow: false, includesHigh: false };
		expect(overlaps(above, at('12'))).toBe(false);
		expect(overlaps(above, at('13.0'))).toBe(true);
		expect(contains(above, fraction(13))).toBe(false);
		expect(contains(above, fraction(1_000_000))).toBe(true);
	});
});

describe('the two printable differences', () => {
	const before = percent(fraction(21_878, 40_628));
	const after = percent(fraction(26_844, 45_658));

	it.each([
		['4.9', 'exact'],
		['5.0', 'ofRounded'],
		['4.94', 'exact'],
		['5', 'exact'],
		['4.8', null],
		['5.1', null],
	])('Broxbourne 2005 to 2010 printed as %s: %s', (text, which) => {
		expect(printsDifference(after, before, parsePrinted(text)!)).toBe(which);
	});

	it('differ by at most one unit', () => {
		fc.assert(
			fc.property(anyFraction, anyFraction, anyDecimals, (a, b, decimals) => {
				const { exact, ofRounded } = printableDifference(a, b, decimals);
				expect(compare(abs(sub(exact, ofRounded)), fraction(1, 10 ** decimals))).toBeLessThanOrEqual(0);
				expect(equals(ofRounded, differenceOfRounded(a, b, decimals))).toBe(true);
			}),
		);
	});
});
