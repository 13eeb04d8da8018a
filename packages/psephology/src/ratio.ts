/** Ratios in words: times, doubled and halved, votes for each seat, one in so many. */
import { type Fraction, fraction } from './fraction.ts';

/**
 * `after` over `before`: 2 is doubled, 1/2 is halved.
 * @throws RangeError where `before` is zero.
 */
export function times(before: number, after: number): Fraction {
	return fraction(after, before);
}

/** Votes for each seat won. @throws RangeError where no seat was won. */
export function votesPerSeat(votes: number, seats: number): Fraction {
	return fraction(votes, seats);
}

/** The part as a part of one: 129 of 322 is 0.40. @throws RangeError where the whole is zero. */
export function partOf(part: number, whole: number): Fraction {
	return fraction(part, whole);
}

/** N of "one in N". @throws RangeError where the part is zero. */
export function oneIn(part: number, whole: number): Fraction {
	return fraction(whole, part);
}
