import { describe, expect, it } from 'vitest';
import { meekRound } from './meek-round.ts';
import { ONE } from './share-out.ts';

/** A round of candidates 0, elected before, and 1 and 2, hopeful, for two seats, with the votes of each time given. */
function round(...times: readonly (readonly bigint[])[]) {
	const keep = [ONE / 2, ONE, ONE];
	const kept: number[] = [];
	let heard = 0;
	const left = [...times];
	const shared = meekRound(
		() => {
			kept.push(keep[0]);
			return left.shift() ?? [];
		},
		keep,
		[1, 2],
		[0],
		2,
		() => heard++,
	);
	return { ...shared, kept, heard, left: left.length };
}

describe('a round of the reference rule', () => {
	it('has a quota of a third of the votes for two seats, cut short, and a unit (B.2.b)', () => {
		expect(round([4000n, 3999n, 3000n]).quota).toBe(3667n);
		expect(round([4000n, 4000n, 4000n]).quota).toBe(4001n);
	});

	it('ends when a hopeful candidate has exactly the quota (B.2.c)', () => {
		expect(round([4000n, 3000n, 1997n])).toMatchObject({ quota: 3000n, reached: [1], ended: 'elected' });
		expect(round([4000n, 3000n, 2000n])).toMatchObject({ quota: 3001n, reached: [], ended: 'small' });
	});

	it('adds up what the elected have above the quota, less what one lacks, and takes no less than nothing (B.2.d)', () => {
		expect(round([4000n, 3500n, 1500n])).toMatchObject({ quota: 3001n, reached: [1], surplus: 1498n });
		expect(round([3600n, 2999n, 2400n])).toMatchObject({ quota: 3000n, reached: [], surplus: 600n });
		expect(round([2900n, 2999n, 2998n])).toMatchObject({ quota: 2966n, reached: [1, 2], surplus: 0n });
		expect(round([2999n, 3000n, 3001n])).toMatchObject({ quota: 3001n, reached: [2], surplus: 0n });
	});

	it('ends with less than a millionth of surplus, and not with a millionth (B.2.e)', () => {
		expect(round([4000n, 3000n, 2003n])).toMatchObject({
			quota: 3002n,
			surplus: 998n,
			ended: 'small',
			iterations: 1,
		});
		expect(round([4001n, 3000n, 2000n], [3000n, 3000n, 3000n])).toMatchObject({
			iterations: 2,
			ended: 'small',
		});
	});

	it('ends with a surplus as large as the time before, and not with a smaller one (B.2.e)', () => {
		const large = [9000n, 3000n, 3000n];
		const smaller = [8999n, 3000n, 3001n];
		const larger = [9001n, 3000n, 2999n];
		expect(round(large, large)).toMatchObject({ iterations: 2, ended: 'stable', surplus: 3999n, heard: 2 });
		expect(round(large, larger)).toMatchObject({ iterations: 2, ended: 'stable', surplus: 4000n });
		expect(round(large, smaller, smaller)).toMatchObject({ iterations: 3, ended: 'stable', left: 0 });
	});

	it('puts the keep factors of the elected right in between, and of nobody else (B.2.f)', () => {
		const shared = round([9000n, 3000n, 3000n], [9000n, 3000n, 3000n]);
		/** A half, times 5001, over 9000; each step rounded up to nine places. */
		expect(shared.kept).toEqual([500_000_000, 277_888_889]);
		expect(shared.keep).toEqual([277_888_889n, BigInt(ONE), BigInt(ONE)]);
	});
});
