import { describe, expect, it } from 'vitest';
import { settleBackwards } from './backwards.ts';
import { choose, type Extreme } from './choose.ts';

/** Totals by stage, the first stage first. */
function past(...totals: readonly (readonly number[])[]) {
	return totals.map((votes, at) => ({ stage: at + 1, totals: votes.map(BigInt) }));
}

const LOT = { order: [2, 0, 1, 3], seed: null };

describe('a tie settled backwards', () => {
	it.each<readonly [string, Extreme, readonly (readonly number[])[], number, number | null]>([
		[
			'the last stage before decides, whatever came earlier',
			'fewest',
			[
				[1, 9, 5],
				[4, 3, 5],
			],
			1,
			2,
		],
		[
			'for a surplus the one with more at that stage goes first',
			'most',
			[
				[1, 9, 5],
				[4, 3, 9],
			],
			0,
			2,
		],
		[
			'where they were level then, the stage before that',
			'most',
			[
				[5, 6, 1],
				[4, 4, 9],
			],
			1,
			1,
		],
	])('%s', (_, extreme, totals, chosen, stage) => {
		expect(settleBackwards([0, 1], extreme, 'exclusion', past(...totals), null)).toEqual({
			...{ between: [0, 1], about: 'exclusion' },
			...{ chosen: [chosen], stage },
		});
	});

	it('goes on with those alone who are left: nobody comes back whom a later stage ruled out', () => {
		// At stage 2 candidate 2 has more than the others and is safe, though it had the fewest at stage 1.
		const before = past([7, 6, 1], [3, 3, 4]);
		expect(settleBackwards([0, 1, 2], 'fewest', 'exclusion', before, null)).toMatchObject({
			...{ between: [0, 1, 2], chosen: [1], stage: 1 },
		});
	});

	it('goes by the lot among those who are left, and is not settled without one', () => {
		const before = past([6, 6, 1, 6], [3, 3, 4, 3]);
		const tied = [0, 1, 2, 3];
		expect(settleBackwards(tied, 'fewest', 'exclusion', before, LOT)).toEqual({
			...{ between: tied, about: 'exclusion', chosen: [3], stage: null },
		});
		expect(settleBackwards([0, 1, 3], 'most', 'surplus', before, LOT)?.chosen).toEqual([0]);
		expect(settleBackwards(tied, 'fewest', 'exclusion', before, null)).toBeNull();
	});

	it('goes by the lot at the first stage, where there is nothing to go back to', () => {
		expect(settleBackwards([1, 2], 'most', 'surplus', [], LOT)).toMatchObject({ chosen: [2], stage: null });
	});
});

describe('the choice of one', () => {
	const votes = [5n, 3n, 5n, 3n];
	const pick = (among: readonly number[], extreme: Extreme, lot: typeof LOT | null) =>
		choose(among, votes, extreme, 'exclusion', settleBackwards, [], lot);

	it('is no tie where one alone has the most or the fewest', () => {
		expect(pick([0, 1], 'most', null)).toEqual({ candidate: 0, tie: null });
		expect(pick([0, 1, 2], 'fewest', null)).toEqual({ candidate: 1, tie: null });
		expect(pick([3], 'fewest', null)).toEqual({ candidate: 3, tie: null });
	});

	it('is between those alone who have the figure', () => {
		expect(pick([0, 1, 3], 'fewest', LOT)).toMatchObject({ candidate: 3, tie: { between: [1, 3] } });
		expect(pick([0, 1, 2, 3], 'most', LOT)).toMatchObject({ candidate: 2, tie: { between: [0, 2] } });
	});

	it('stops for the lot where there is none', () => {
		expect(pick([0, 1, 2, 3], 'fewest', null)).toEqual({
			candidate: null,
			stopped: { why: 'lot', between: [1, 3], about: 'exclusion' },
		});
	});
});
