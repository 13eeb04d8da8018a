import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDepositLost, votesToSaveDeposit } from './deposit.ts';
import { gallagherSquared, roundedRoot } from './disproportionality.ts';
import { compare, equals, fraction, mul, percent } from './fraction.ts';
import { holdOrGain, seatChange } from './hold-gain.ts';
import { commonsMajority, workingMajority } from './house.ts';
import { majority, majorityShare } from './majority.ts';
import { placeOf, places } from './rank.ts';
import { oneIn, partOf, times, votesPerSeat } from './ratio.ts';
import { toDecimal } from './rounding.ts';
import { share } from './share.ts';
import { greatBritain, sumMovements, sumTallies } from './totals.ts';
import { turnoutBallotBox, turnoutValid } from './turnout.ts';

describe('majority', () => {
	it.each([
		[[12_639, 12_645, 2_341], 6],
		[[5, 5, 1], 0],
		[[7], null],
		[[], null],
	])('of %o is %s', (votes, expected) => {
		expect(majority(votes)).toBe(expected);
	});

	it('in per cent of valid votes', () => {
		expect(toDecimal(percent(majorityShare(14_696, 42_235)), 1)).toBe('34.8');
	});
});

describe('places', () => {
	it('are shared by equal votes', () => {
		expect(places([10, 7, 7, 3]).map(({ place, sharedBy }) => [place, sharedBy])).toEqual([
			[1, 1],
			[2, 2],
			[2, 2],
			[4, 1],
		]);
		expect(placeOf(8, [10, 7])).toEqual({ place: 2, sharedBy: 1 });
	});
});

describe('deposit', () => {
	it.each([
		[49, 1000, true],
		[50, 1000, true],
		[51, 1000, false],
		[942, 32_655, true],
		[2_314, 32_655, false],
	])('of %i votes in %i: lost is %s', (votes, valid, lost) => {
		expect(isDepositLost(votes, valid)).toBe(lost);
	});

	it('is saved by the fewest votes that save it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100_000 }), (valid) => {
				const least = votesToSaveDeposit(valid);
				expect(isDepositLost(least, valid)).toBe(false);
				expect(isDepositLost(least - 1, valid)).toBe(true);
			}),
		);
	});
});

describe('majority in the Commons, 2024', () => {
	it.each([
		[410, 170],
		[411, 172],
		[412, 174],
	])('%i seats of 650 give %i', (seats, expected) => {
		expect(commonsMajority(seats, 650)).toBe(expected);
	});

	it('is negative without one (Conservatives in 2017: 317)', () => {
		expect(commonsMajority(317, 650)).toBe(-16);
	});

	it('leaves out who does not vote', () => {
		const house = {
			totalSeats: 650,
			governmentSeats: 411,
			abstentionists: 7,
			governmentInChair: 1,
			othersInChair: 3,
		};
		expect(workingMajority(house)).toBe(181);
		expect(workingMajority({ ...house, governmentVacancies: 2, otherVacancies: 1 })).toBe(180);
		const all = {
			totalSeats: 650,
			governmentSeats: 411,
			abstentionists: 0,
			governmentInChair: 0,
			othersInChair: 0,
		};
		expect(workingMajority(all)).toBe(commonsMajority(411, 650));
	});
});

describe('hold and gain', () => {
	it('is against the winner at the base', () => {
		expect(holdOrGain('LD', 'LD')).toEqual({ kind: 'hold' });
		expect(holdOrGain('LD', 'Con')).toEqual({ kind: 'gain', from: 'Con' });
	});

	it('counts gains, losses, holds and their net', () => {
		const results = [
			{ winner: 'Lab', winnerAtBase: 'Con' },
			{ winner: 'LD', winnerAtBase: 'Lab' },
			{ winner: 'Lab', winnerAtBase: 'SNP' },
			{ winner: 'Lab', winnerAtBase: 'Lab' },
			{ winner: 'PC', winnerAtBase: 'Con' },
		];
		expect(seatChange('Lab', results)).toEqual({ gains: 2, losses: 1, holds: 1, net: 1 });
		expect(seatChange('Con', results)).toEqual({ gains: 0, losses: 2, holds: 0, net: -2 });
		const net = ['Lab', 'Con', 'LD', 'SNP', 'PC'].map((party) => seatChange(party, results).net);
		expect(net.reduce((a, b) => a + b)).toBe(0);
	});
});

describe('totals', () => {
	it.each([
		['2017', 12_877_918, 32_204_184, 812_183, '39.99', '41.02'],
		['2024', 9_708_716, 28_809_340, 779_840, '33.70', '34.64'],
	])('Labour in %s', (_, votes, valid, northernIreland, uk, gb) => {
		const kingdom = { votes, total: valid };
		const britain = greatBritain(kingdom, { votes: 0, total: northernIreland });
		expect(toDecimal(percent(share(kingdom)), 2)).toBe(uk);
		expect(toDecimal(percent(share(britain)), 2)).toBe(gb);
	});

	it('add up seat by seat', () => {
		const one = { before: { votes: 1, total: 10 }, after: { votes: 2, total: 20 } };
		const two = { before: { votes: 3, total: 30 }, after: { votes: 0, total: 40 } };
		expect(sumMovements([one, two])).toEqual({
			before: { votes: 4, total: 40 },
			after: { votes: 2, total: 60 },
		});
		expect(sumTallies([])).toEqual({ votes: 0, total: 0 });
	});
});

describe('turnout and ratios', () => {
	it('Runcorn and Helsby 2025: 46.2 of valid votes, 46.3 in the ballot boxes', () => {
		expect(toDecimal(percent(turnoutValid(32_655, 70_666)), 1)).toBe('46.2');
		expect(toDecimal(percent(turnoutBallotBox(32_655, 85, 70_666)), 1)).toBe('46.3');
	});

	it('times, parts, votes for each seat', () => {
		expect(equals(times(10, 5), fraction(1, 2))).toBe(true);
		expect(toDecimal(votesPerSeat(9_708_716, 411), 0)).toBe('23622');
		expect(toDecimal(oneIn(9_708_716, 48_253_193), 2)).toBe('4.97');
		expect(toDecimal(percent(partOf(129, 322)), 0)).toBe('40');
		expect(() => votesPerSeat(594_068, 0)).toThrow('denominator other than zero');
	});
});

describe('disproportionality', () => {
	it('is none where seats follow votes, and 100 where they are all another party\u2019s', () => {
		expect(
			gallagherSquared([
				{ votes: 300, seats: 3 },
				{ votes: 100, seats: 1 },
			]).n,
		).toBe(0n);
		const all = gallagherSquared([
			{ votes: 10, seats: 0 },
			{ votes: 0, seats: 5 },
		]);
		expect(toDecimal(roundedRoot(all, 1), 1)).toBe('100.0');
	});

	it('has a root rounded to the nearest', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: 0n, max: 10n ** 30n }),
				fc.bigInt({ min: 1n, max: 10n ** 12n }),
				(n, d) => {
					const square = fraction(n, d);
					const root = roundedRoot(square, 2);
					const above = fraction(2n * root.n + 1n, 2n * root.d);
					const below = fraction(2n * root.n - 1n, 2n * root.d);
					expect(compare(square, mul(above, above))).toBe(-1);
					if (root.n > 0n) expect(compare(square, mul(below, below))).toBeGreaterThanOrEqual(0);
				},
			),
		);
		expect(() => roundedRoot(fraction(-1), 1)).toThrow('not negative');
	});
});
