/** The three figures that are worked out on the way (ERS97 5.1.6, 5.1.7, 5.3.7, 5.3.13, 5.4.8, 5.4.9), in hundredths of a vote. */
import type { Elected } from '../../stages/count.ts';

/**
 * The quota: the vote over one more than the places to be filled, taken to two decimal places; where that is not exact the
 * remainder is ignored and 0.01 added (5.1.6).
 * @param vote total valid vote, less what is non-transferable where the quota is worked out again (5.4.8)
 */
export function quotaOf(vote: bigint, places: number): bigint {
	const parts = BigInt(places + 1);
	return vote / parts + (vote % parts === 0n ? 0n : 1n);
}

/**
 * Whether votes equal or exceed (a) the quota, or (b) the total active vote over one more than the places not yet filled,
 * which is compared as the fraction it is.
 * @param unfilled places not yet filled
 */
export function reached(
	votes: bigint,
	quota: bigint,
	active: bigint,
	unfilled: number,
): Extract<Elected['by'], 'quota' | 'active'> | null {
	if (votes >= quota) return 'quota';
	return votes * BigInt(unfilled + 1) >= active ? 'active' : null;
}

/**
 * What each paper is worth when a surplus passes on (5.3.7): the surplus over the number of transferable papers, to two
 * decimal places, the remainder ignored; where the papers together are worth no more than the surplus, their present value.
 */
export function transferValue(surplus: bigint, transferable: number, present: bigint): bigint {
	const papers = BigInt(transferable);
	return papers * present > surplus ? surplus / papers : present;
}
