/** Share of the vote: votes over valid votes. Rejected papers are in neither. */
import { type Fraction, fraction, type Sign } from './fraction.ts';
import type { Tally } from './tally.ts';

/**
 * Share as a part of one.
 * @throws RangeError where no valid vote was cast.
 */
export function share(tally: Tally): Fraction {
	return fraction(tally.votes, tally.total);
}

/** Orders two shares without making fractions: for superlatives over many seats. */
export function compareShares(a: Tally, b: Tally): Sign {
	const left = a.votes * b.total;
	const right = b.votes * a.total;
	if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
		return left > right ? 1 : left < right ? -1 : 0;
	}
	const exactLeft = BigInt(a.votes) * BigInt(b.total);
	const exactRight = BigInt(b.votes) * BigInt(a.total);
	return exactLeft > exactRight ? 1 : exactLeft < exactRight ? -1 : 0;
}

/** More than half of the valid votes: what "majority" is not, unless it says "of the vote". */
export function hasMoreThanHalf(tally: Tally): boolean {
	return 2 * tally.votes > tally.total;
}
