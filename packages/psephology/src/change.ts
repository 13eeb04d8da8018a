/** Changes of one party between two elections: in share (points), in votes, and in votes relative to what it had. */
import { type Fraction, fraction } from './fraction.ts';
import type { Movement } from './tally.ts';

/** Share after less share before, as a part of one: 0.134 is up 13.4 points. */
export function shareChange({ before, after }: Movement): Fraction {
	return ratio(after.votes, before.total, before.votes, after.total, before.total, after.total);
}

/** Votes after less votes before. */
export function votesChange({ before, after }: Movement): number {
	return after.votes - before.votes;
}

/**
 * Change in votes over the votes before: -0.286 is 28.6 per cent of its voters lost.
 * @throws RangeError where there were no votes before.
 */
export function relativeChange({ before, after }: Movement): Fraction {
	return fraction(after.votes - before.votes, before.votes);
}

/**
 * Change in share over the share before: 13.1 points on a share of 13.5 is 0.97, "up 97 per cent".
 * @throws RangeError where there were no votes before.
 */
export function relativeShareChange({ before, after }: Movement): Fraction {
	return ratio(after.votes, before.total, before.votes, after.total, before.votes, after.total);
}

/** `(a*b - c*d) / (e*f)`: in doubles while every step is exact, else in bigints. */
function ratio(a: number, b: number, c: number, d: number, e: number, f: number): Fraction {
	const left = a * b;
	const right = c * d;
	const under = e * f;
	if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(under)) {
		return fraction(left - right, under);
	}
	return fraction(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d), BigInt(e) * BigInt(f));
}
