/**
 * Least squares index of disproportionality (Gallagher 1991): the square root of half the sum of the squared differences,
 * in points, between shares of votes and of seats. The square is exact; the root is taken in integers, for print alone.
 */
import { add, type Fraction, fraction, mul, percent, sub, ZERO } from './fraction.ts';

export interface VotesAndSeats {
	readonly votes: number;
	readonly seats: number;
}

/**
 * Square of the index. Small parties put together as "others" give another figure than the same parties apart, so say which.
 * @throws RangeError where there is no vote or no seat at all.
 */
export function gallagherSquared(parties: readonly VotesAndSeats[]): Fraction {
	let votes = 0;
	let seats = 0;
	for (const party of parties) {
		votes += party.votes;
		seats += party.seats;
	}
	let sum = ZERO;
	// One denominator throughout, so that the sum does not grow with each party.
	const under = fraction(BigInt(votes) * BigInt(seats));
	for (const party of parties) {
		const over = sub(
			fraction(BigInt(party.votes) * BigInt(seats)),
			fraction(BigInt(party.seats) * BigInt(votes)),
		);
		sum = add(sum, mul(over, over));
	}
	return percent(percent(fraction(sum.n, 2n * under.n * under.n)));
}

/** Square root rounded to so many decimals, halves up, as a fraction. @throws RangeError for a negative. */
export function roundedRoot(square: Fraction, decimals: number): Fraction {
	if (square.n < 0n) throw new RangeError('A square root needs a value that is not negative.');
	const unit = 10n ** BigInt(decimals);
	// floor(root + 1/2) = floor((floor(2 root) + 1) / 2), and floor(2 root) is an integer root.
	const doubled = integerRoot((4n * square.n * unit * unit) / square.d);
	return fraction((doubled + 1n) / 2n, unit);
}

function integerRoot(value: bigint): bigint {
	if (value < 2n) return value;
	let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
	for (;;) {
		const next = (guess + value / guess) >> 1n;
		if (next >= guess) return guess;
		guess = next;
	}
}
