/** Majority in a seat: votes of the winner less votes of the runner-up. It is not the winner's votes, and need not be half of them. */

import { shareChange } from './change.ts';
import { type Fraction, fraction } from './fraction.ts';
import type { Tally } from './tally.ts';

/** Votes of the first less votes of the second, of all candidates' votes in any order; null with fewer than two candidates. */
export function majority(votes: readonly number[]): number | null {
	if (votes.length < 2) return null;
	let first = Number.NEGATIVE_INFINITY;
	let second = Number.NEGATIVE_INFINITY;
	for (const count of votes) {
		if (count > first) {
			second = first;
			first = count;
		} else if (count > second) second = count;
	}
	return first - second;
}

/** Majority over valid votes, as a part of one. */
export function majorityShare(majorityVotes: number, validVotes: number): Fraction {
	return fraction(majorityVotes, validVotes);
}

/** Lead of one party over another in share, as a part of one; negative where it is behind. Also for polls, out of 100. */
export function lead(of: Tally, over: Tally): Fraction {
	return shareChange({ before: over, after: of });
}
