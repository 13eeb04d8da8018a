/**
 * Step B.2 of the reference rule for Meek's method: the papers are shared out again and again until somebody has the quota,
 * or the surplus is next to nothing or shrinks no more.
 */
import type { MeekRound } from './count.ts';
import { nextKeep, type ShareOut } from './share-out.ts';

/** Below this much surplus in all, a round is over: 10^-6. */
const OMEGA = 1000n;

export interface Shared extends MeekRound {
	/** By candidate, in units. */
	readonly votes: readonly bigint[];
	readonly quota: bigint;
	/** Hopeful candidates who have the quota. */
	readonly reached: readonly number[];
}

/**
 * @param keep by candidate; those of the elected are put right as the round goes on
 * @param heard told each time the papers were shared out
 */
export function meekRound(
	shareOut: ShareOut,
	keep: number[],
	hopeful: readonly number[],
	elected: readonly number[],
	seats: number,
	heard: () => void,
): Shared {
	let before: bigint | null = null;
	for (let iterations = 1; ; iterations++) {
		/** B.2.a */
		const votes = shareOut(keep);
		heard();
		/** B.2.b: cut short at nine places, and a unit more. */
		const quota = votes.reduce((sum, each) => sum + each, 0n) / BigInt(seats + 1) + 1n;
		/** B.2.c */
		const reached = hopeful.filter((candidate) => votes[candidate] >= quota);
		/** B.2.d */
		const surplus = surplusOf([...elected, ...reached], votes, quota);
		/** B.2.e */
		const ended = endOf(reached.length > 0, surplus, before);
		if (ended !== null) return { votes, quota, reached, keep: keep.map(BigInt), iterations, surplus, ended };
		before = surplus;
		/** B.2.f */
		for (const candidate of elected) keep[candidate] = nextKeep(keep[candidate], quota, votes[candidate]);
	}
}

/** Of all the elected together, where one may be below the quota by what was rounded; not less than none. */
function surplusOf(elected: readonly number[], votes: readonly bigint[], quota: bigint): bigint {
	const surplus = elected.reduce((sum, candidate) => sum + votes[candidate] - quota, 0n);
	return surplus > 0n ? surplus : 0n;
}

function endOf(anyReached: boolean, surplus: bigint, before: bigint | null): MeekRound['ended'] | null {
	if (anyReached) return 'elected';
	if (surplus < OMEGA) return 'small';
	return before !== null && surplus >= before ? 'stable' : null;
}
