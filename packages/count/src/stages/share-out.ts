/**
 * Papers shared out by keep factors, as under Meek's method: each candidate on a paper keeps a part of what reaches them and
 * passes the rest on. Weights and keep factors are whole numbers of units, of which 1 has a thousand million.
 */
import type { PrefixTree } from '../papers/prefix-tree.ts';

/** Nine decimal places. */
export const KEEP_PLACES = 9;
export const ONE = 1_000_000_000;

/**
 * Weight times keep factor, to nine decimal places, rounded up: exactly the ceiling of `weight * keep / 10^9`.
 *
 * The product may be as large as 10^18, beyond what a double holds to the unit, so its quotient is first taken in doubles. It is
 * never too small by a whole: n * 10^9 is a double for every n up to 10^9 (2^9 times n * 5^9, which is below 2^53), and rounding
 * keeps order, so where the product reaches it the rounded product does, and the quotient reaches n. Nor is it too large by more than
 * one: the product is off by at most 2^6 (below 2^60) and the division by at most 2^-24 (below 2^30), together less than 10^-6.
 * What is left of the product is then above -10^9 and below 10^9, and 32 bits with a sign hold it: taken modulo 2^32, as
 * `Math.imul` does, it is exact. More than nothing left means up by one; nothing, or less, that the floor is the ceiling.
 * @param weight from 0 to `ONE`
 * @param keep from 0 to `ONE`
 */
export function keptOf(weight: number, keep: number): number {
	const floor = Math.floor((weight * keep) / ONE);
	const left = (Math.imul(weight, keep) - Math.imul(floor, ONE)) | 0;
	return left > 0 ? floor + 1 : floor;
}

/**
 * The keep factor of an elected candidate for the next time: the present one times the quota, rounded up, over the votes,
 * rounded up. A part is never more than the whole, so it stays at 1 where rounding up would take it further;
 * and of no votes there is no part to work out, so it stays what it was. The text speaks of neither.
 * @param keep in units, as are the others
 */
export function nextKeep(keep: number, quota: bigint, votes: bigint): number {
	if (votes === 0n) return keep;
	const next = ceiling(ceiling(BigInt(keep) * quota, BigInt(ONE)) * BigInt(ONE), votes);
	return next > ONE ? ONE : Number(next);
}

function ceiling(over: bigint, under: bigint): bigint {
	return (over + under - 1n) / under;
}

/** Shares the papers out. @returns votes by candidate, in units */
export type ShareOut = (keep: readonly number[]) => readonly bigint[];

/**
 * Sums are exact. What a node keeps has less than 30 bits and is added up in two halves of 15, so that a sum of halves stays
 * within 53 bits while the numbers of papers in one column add up to less than 2^38. Numbers of papers that may not are first
 * cut into columns of fewer bits, each shared out by itself.
 * @param bits of a number of papers in a column; for tests
 */
export function shareOutOf(tree: PrefixTree, candidateCount: number, bits = columnBits(tree)): ShareOut {
	const columns = columnsOf(tree.papers, bits);
	const weights = new Float64Array(tree.height + 1).fill(ONE);
	const high = new Float64Array(candidateCount);
	const low = new Float64Array(candidateCount);

	function addUp(keep: Int32Array, papers: Float64Array): void {
		const { candidate, depth, next } = tree;
		high.fill(0);
		low.fill(0);
		for (let node = 0; node < candidate.length; ) {
			const whose = candidate[node];
			const weight = weights[depth[node]];
			const kept = keptOf(weight, keep[whose]);
			high[whose] += (kept >>> 15) * papers[node];
			low[whose] += (kept & 0x7fff) * papers[node];
			weights[depth[node] + 1] = weight - kept;
			node = weight === kept ? next[node] : node + 1;
		}
	}

	return (keep) => {
		const factors = Int32Array.from(keep);
		const votes = new Array<bigint>(candidateCount).fill(0n);
		for (const { papers, times } of columns) {
			addUp(factors, papers);
			for (let each = 0; each < candidateCount; each++)
				votes[each] += ((BigInt(high[each]) << 15n) + BigInt(low[each])) * times;
		}
		return votes;
	};
}

interface Column {
	readonly papers: Float64Array;
	/** What one of them stands for. */
	readonly times: bigint;
}

/** The bits a number of papers may have so that as many of them as there are nodes add up to less than 2^38. */
function columnBits({ papers, depth }: PrefixTree): number {
	let all = 0;
	for (let node = 0; node < papers.length; node++) if (depth[node] === 0) all += papers[node];
	/** Nobody is on a path twice, so no candidate is given more papers than there are. */
	if (all < 2 ** 38) return 53;
	return 38 - Math.ceil(Math.log2(papers.length + 1));
}

function columnsOf(papers: Float64Array, bits: number): readonly Column[] {
	if (bits >= 53) return [{ papers, times: 1n }];
	const columns: Column[] = [];
	const size = 2 ** bits;
	for (let rest = papers, times = 1n; rest.some((count) => count > 0); times *= BigInt(size)) {
		columns.push({ papers: rest.map((count) => count % size), times });
		rest = rest.map((count) => Math.floor(count / size));
	}
	return columns;
}
