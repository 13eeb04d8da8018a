/** Round numbers beside hedges, and figures that are false beyond doubt. */
import { describe, expect, it } from 'vitest';
import { type Figure, type Hedge, isFalseOf, roundFor } from './hedge.ts';

describe('the round number beside a hedge', () => {
	it.each([
		['almost', 11_730, 12_000],
		['almost', 11_400, 11_500],
		['over', 12_100, 12_000],
		['over', 12_000, 11_900],
		['just-over', 12_500, 12_400],
		['about', 14_980, 15_000],
		['under', 9_300, 10_000],
		['at-least', 23_000, 23_000],
		['round', 15_163, 15_200],
		['round', 1_999, null],
		['almost', 7, null],
	] as const)('%s %d', (hedge, v, expected) => expect(roundFor(hedge, v, true)).toBe(expected));

	it('of a percentage is whole', () => expect(roundFor('just-over', 42.6, false)).toBe(42));
});

const figure = (shown: number, hedge: Hedge | null = null, more: Partial<Figure> = {}): Figure => ({
	shown,
	decimals: 0,
	scale: 1,
	hedge,
	isChange: false,
	isCount: true,
	...more,
});
const points = { decimals: 1, isCount: false };

describe('false beyond doubt', () => {
	it.each([
		['one vote out', figure(4752), 4751, true],
		['rounded to hundreds', figure(4700), 4751, false],
		['rounded, and out', figure(4700), 4851, true],
		['a tenth of a point', figure(42.6, null, points), 42.68, false],
		['two tenths', figure(42.6, null, points), 42.8, true],
		[
			'a change, by the difference of rounded figures',
			figure(2.5, null, { ...points, isChange: true }),
			2.34,
			false,
		],
		['almost, from below', figure(12_000, 'almost'), 10_900, false],
		['almost, too far', figure(12_000, 'almost'), 10_700, true],
		['almost, one digit', figure(2_000, 'almost'), 1_650, false],
		['over, and it is more', figure(12_000, 'over'), 21_000, false],
		['over, and it is less', figure(21_000, 'over'), 12_000, true],
		['under, and it is less', figure(21_000, 'under'), 12_000, false],
		['millions', figure(9.7, null, { decimals: 1, scale: 1_000_000, isCount: false }), 9_708_716, false],
		['millions, out', figure(7.9, null, { decimals: 1, scale: 1_000_000, isCount: false }), 9_708_716, true],
	] as const)('%s', (_, one, v, expected) => expect(isFalseOf(one, v)).toBe(expected));
});
