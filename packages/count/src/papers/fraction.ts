/** Exact fractions, in lowest terms: weights of sections and what is worked out with them. */

export interface Fraction {
	readonly over: bigint;
	/** More than 0. */
	readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

/** @param over not negative @param under more than 0 */
export function fraction(over: bigint, under: bigint): Fraction {
	let a = over;
	let b = under;
	while (b !== 0n) [a, b] = [b, a % b];
	return { over: over / a, under: under / a };
}

export function plus(a: Fraction, b: Fraction): Fraction {
	return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function times(a: Fraction, b: Fraction): Fraction {
	return fraction(a.over * b.over, a.under * b.under);
}

/** @param b not 0 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
	return fraction(a.over * b.under, a.under * b.over);
}

/** Below 0 where `a` is less, 0 where they are equal, above 0 where it is more. */
export function compared(a: Fraction, b: Fraction): number {
	const left = a.over * b.under;
	const right = b.over * a.under;
	return left < right ? -1 : left > right ? 1 : 0;
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
	return fractions.reduce(plus, NOTHING);
}

/** "3/8", "1". */
export function written({ over, under }: Fraction): string {
	return under === 1n ? `${over}` : `${over}/${under}`;
}

/** In units of which one has 10 to the power of `places`: rounded once, halves up. */
export function rounded({ over, under }: Fraction, places: number): bigint {
	return (over * 2n * 10n ** BigInt(places) + under) / (under * 2n);
}
