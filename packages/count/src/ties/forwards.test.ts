import { describe, expect, it } from 'vitest';
import type { Past } from './choose.ts';
import { firstForwards, settleForwards } from './forwards.ts';

/** Votes by candidate at each point; a list of lists is a stage of several batches. */
function past(...stages: readonly (readonly number[] | readonly (readonly number[])[])[]): readonly Past[] {
	return stages.map((votes, at) => {
		const points = (Array.isArray(votes[0]) ? votes : [votes]) as readonly (readonly number[])[];
		const totals = points.map((point) => point.map(BigInt));
		const batches = totals.map((point) => ({
			worth: 1n,
			totals: point,
			nonTransferable: 0n,
			quota: null,
			elected: [],
		}));
		const stage = { stage: at + 1, totals: totals[totals.length - 1] };
		return totals.length === 1 ? stage : { ...stage, batches };
	});
}

const LOT = { order: [2, 0, 3, 1], seed: null };

describe('a tie settled forwards', () => {
	it.each([
		[
			'by the first stage, whatever came later',
			past([3, 2, 9], [1, 5, 9], [7, 7, 9]),
			[0, 1],
			'fewest',
			1,
			{ stage: 1 },
		],
		['for the most', past([3, 2, 9], [1, 5, 9], [7, 7, 9]), [0, 1], 'most', 0, { stage: 1 }],
		[
			'by the next stage where the first was equal',
			past([2, 2], [1, 5], [7, 7]),
			[0, 1],
			'fewest',
			0,
			{ stage: 2 },
		],
		[
			'by a batch in the middle of a stage',
			past(
				[2, 2],
				[
					[2, 2],
					[4, 3],
					[5, 5],
				],
			),
			[0, 1],
			'fewest',
			1,
			{ stage: 2, batch: 2 },
		],
		[
			'of three by those left after the first point',
			past([2, 2, 3], [5, 4, 1], [6, 6, 6]),
			[0, 1, 2],
			'fewest',
			1,
			{ stage: 2 },
		],
		[
			'by lot, the least favoured of those always equal',
			past([2, 2, 3], [6, 6, 6]),
			[0, 1, 2],
			'fewest',
			1,
			{ stage: null },
		],
		['by lot, the most favoured', past([2, 2, 1], [6, 6, 6]), [0, 1, 2], 'most', 0, { stage: null }],
	] as const)('%s', (_, before, tied, extreme, chosen, where) => {
		const tie = settleForwards(tied, extreme, 'exclusion', before, LOT);
		expect(tie).toEqual({ between: tied, about: 'exclusion', chosen: [chosen], ...where });
	});

	it('waits for a lot where none was drawn', () => {
		expect(settleForwards([0, 1], 'most', 'surplus', past([2, 2], [3, 3]), null)).toBeNull();
	});
});

describe('more with equal votes than places', () => {
	it.each([
		['the first', [0, 1], 1, past([2, 3], [4, 4]), [1], { stage: 1 }],
		['two of three', [0, 1, 2], 2, past([3, 2, 3], [4, 4, 4]), [0, 2], { stage: 1 }],
		[
			'two of three, one by each of two points',
			[0, 1, 2],
			2,
			past([2, 2, 3], [5, 4, 1], [6, 6, 6]),
			[2, 0],
			{ stage: 2 },
		],
		['one where the others were always equal', [0, 1, 2], 2, past([2, 2, 3], [6, 6, 6]), [2], { stage: 1 }],
		[
			'by a batch',
			[0, 1],
			1,
			past(
				[2, 2],
				[
					[3, 2],
					[4, 4],
				],
			),
			[0],
			{ stage: 2, batch: 1 },
		],
	] as const)('%s', (_, tied, places, before, chosen, where) => {
		expect(firstForwards(tied, places, before)).toEqual({ between: tied, about: 'seat', chosen, ...where });
	});

	it.each([
		['two always equal, one place', [0, 1], 1, past([2, 2], [4, 4])],
		['two of three always equal and ahead, one place', [0, 1, 2], 1, past([3, 3, 1], [4, 4, 4])],
	] as const)('none: %s', (_, tied, places, before) => {
		expect(firstForwards(tied, places, before)).toBeNull();
	});
});
