/**
 * Turnout, in its two published forms: valid votes over the electorate (Commons Library, Press Association), and all
 * papers in the ballot boxes, rejected ones included, over the electorate (returning officers, Electoral Commission).
 */
import { type Fraction, fraction } from './fraction.ts';

/** @throws RangeError where the electorate is zero. */
export function turnoutValid(validVotes: number, electorate: number): Fraction {
	return fraction(validVotes, electorate);
}

/** @throws RangeError where the electorate is zero. */
export function turnoutBallotBox(validVotes: number, invalidVotes: number, electorate: number): Fraction {
	return fraction(validVotes + invalidVotes, electorate);
}
