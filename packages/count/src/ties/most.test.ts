import { expect, it } from 'vitest';
import { takeMost } from './most.ts';

const lot = { order: [3, 1, 0, 2], seed: null };

it.each([
	['takes the most votes, most first', [5n, 9n, 7n, 1n], 2, [1, 2], null],
	['takes everybody where there are as many seats', [5n, 9n, 9n, 1n], 4, [1, 2, 0, 3], null],
	['takes everybody where there are more seats', [5n, 9n, 7n, 1n], 6, [1, 2, 0, 3], null],
	['asks for no lot between equals who all get a seat', [9n, 9n, 7n, 1n], 2, [0, 1], null],
	['asks for no lot between equals of whom none gets a seat', [9n, 7n, 7n, 1n], 1, [0], null],
	['asks the lot for the last seat', [9n, 7n, 7n, 7n], 2, [0, 3], { between: [1, 2, 3], chosen: [3] }],
	['asks the lot for the last two', [7n, 7n, 9n, 7n], 3, [2, 3, 1], { between: [0, 1, 3], chosen: [3, 1] }],
	['asks the lot for the only one', [7n, 7n, 7n, 7n], 1, [3], { between: [0, 1, 2, 3], chosen: [3] }],
])('%s', (_, votes, seats, taken, tie) => {
	expect(takeMost([0, 1, 2, 3], votes, seats, lot)).toEqual({
		taken,
		tie: tie === null ? null : { ...tie, about: 'seat', stage: null },
	});
});

it('leaves out who is not among those asked about', () => {
	expect(takeMost([0, 3], [5n, 9n, 7n, 1n], 1, null)).toEqual({ taken: [0], tie: null });
});

it('stops where a lot is needed and there is none', () => {
	expect(takeMost([0, 1, 2], [7n, 7n, 9n], 2, null)).toEqual({
		taken: null,
		stopped: { why: 'lot', between: [0, 1], about: 'seat' },
	});
});
