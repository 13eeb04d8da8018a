import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { prefixTree } from '../papers/prefix-tree.ts';
import { keptOf, nextKeep, ONE, shareOutOf } from './share-out.ts';

const unit = BigInt(ONE);
const ceiling = (over: bigint, under: bigint) => (over + under - 1n) / under;
const exactly = (weight: number, keep: number) => Number(ceiling(BigInt(weight) * BigInt(keep), unit));
const part = fc.integer({ min: 0, max: ONE });

describe('what a candidate keeps of a paper', () => {
	it.each([
		[ONE, ONE, ONE],
		[ONE, 827_131_044, 827_131_044],
		[0, ONE, 0],
		[ONE, 0, 0],
		[1, 1, 1],
		[500_000_000, 500_000_000, 250_000_000],
		[500_000_001, 500_000_000, 250_000_001],
		[999_999_999, 999_999_999, 999_999_999],
		[31_622_777, 31_622_777, 1_000_001],
	])('of a weight of %d at a keep factor of %d units it is %d', (weight, keep, kept) => {
		expect(keptOf(weight, keep)).toBe(kept);
		expect(exactly(weight, keep)).toBe(kept);
	});

	it('is the exact product, rounded up, whatever the two are', () => {
		fc.assert(
			fc.property(part, part, (weight, keep) => keptOf(weight, keep) === exactly(weight, keep)),
			{ numRuns: fc.readConfigureGlobal().numRuns ?? 20_000 },
		);
	});

	it('is exact next to whole units, where a quotient in doubles falls on the wrong side', () => {
		/** Products that lie within 40 of a multiple of 10^9: the keep factor is the multiple over the weight. */
		const nearly = fc.tuple(
			fc.integer({ min: ONE - 1_000_000, max: ONE }),
			part,
			fc.integer({ min: -2, max: 2 }),
		);
		let wrongInDoubles = 0;
		fc.assert(
			fc.property(nearly, ([weight, whole, off]) => {
				const keep = Math.min(ONE, Math.max(0, Math.round((whole * ONE) / weight) + off));
				if (Math.ceil((weight * keep) / ONE) !== exactly(weight, keep)) wrongInDoubles++;
				return keptOf(weight, keep) === exactly(weight, keep);
			}),
			{ numRuns: fc.readConfigureGlobal().numRuns ?? 20_000 },
		);
		for (let weight = ONE - 2000; weight <= ONE; weight++)
			for (const keep of [ONE - 1, ONE - 7, ONE / 2, ONE / 4 + 3]) {
				if (Math.ceil((weight * keep) / ONE) !== exactly(weight, keep)) wrongInDoubles++;
				expect(keptOf(weight, keep)).toBe(exactly(weight, keep));
			}
		expect(wrongInDoubles).toBeGreaterThan(0);
	});
});

describe('the next keep factor', () => {
	it.each([
		['falls where there is a surplus', ONE, 6_000_000_001n, 12_000_000_000n, 500_000_001],
		['stays where the votes are the quota', 827_131_044, 5_000_000_000n, 5_000_000_000n, 827_131_044],
		['rises where the votes are below the quota', 500_000_000, 6n, 5n, 600_000_000],
		['is rounded up twice', 3, 1n, 7_000_000_000n, 1],
		['is never more than 1', 999_999_999, 6_000_000_000n, 5_000_000_000n, ONE],
		['stays where there are no votes', 7, 6n, 0n, 7],
	])('%s', (_, keep, quota, votes, next) => {
		expect(nextKeep(keep, quota, votes)).toBe(next);
	});
});

describe('papers shared out', () => {
	/** Rows of candidates 0 to 4, none twice. */
	const row = fc.tuple(
		fc.integer({ min: 1, max: 2 ** 50 }),
		fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
	);
	const rows = fc.array(row, { minLength: 1, maxLength: 7 });
	const factors = fc.array(fc.oneof(fc.constantFrom(0, ONE, 1), part), { minLength: 5, maxLength: 5 });

	it('give the very sums of the papers taken one by one, whatever their number', () => {
		fc.assert(
			fc.property(rows, factors, fc.constantFrom(undefined, 1, 9, 35), (some, keep, bits) => {
				const { papers, candidates } = smallElection(
					['A', 'B', 'C', 'D', 'E'],
					2,
					some.map(([n, m]) => [n, ...m]),
				);
				const tree = prefixTree(papers, candidates.length);
				return shareOutOf(tree, 5, bits)(keep).join() === oneByOne(some, keep).join();
			}),
			{ numRuns: fc.readConfigureGlobal().numRuns ?? 2000 },
		);
	});

	it('give the same the second time, whatever was shared out in between', () => {
		const { papers } = smallElection(['A', 'B', 'C'], 2, [
			[4, 0, 1, 2],
			[3, 0, 2],
			[2, 1],
		]);
		const shareOut = shareOutOf(prefixTree(papers, 3), 3);
		const first = shareOut([ONE, ONE, ONE]);
		expect(first).toEqual([7n * unit, 2n * unit, 0n]);
		expect(shareOut([0, ONE / 2, ONE])).toEqual([0n, 3n * unit, 5n * unit]);
		expect(shareOut([ONE, ONE, ONE])).toEqual(first);
	});

	function oneByOne(
		some: readonly (readonly [number, readonly number[]])[],
		keep: readonly number[],
	): readonly bigint[] {
		const votes = [0n, 0n, 0n, 0n, 0n];
		for (const [copies, marks] of some) {
			let weight = unit;
			for (const mark of marks) {
				const kept = ceiling(weight * BigInt(keep[mark]), unit);
				votes[mark] += kept * BigInt(copies);
				weight -= kept;
			}
		}
		return votes;
	}
});
