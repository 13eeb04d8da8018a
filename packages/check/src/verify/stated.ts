/**
 * What a printed figure allows: the approximator contract. Every verdict on a number is a relation between this interval
 * and a value worked out from the record.
 */
import { compare, type Fraction, fraction, mul, round, sub } from '@mandate/psephology';
import type { NumberTag } from '../tag/index.ts';

export type Fit = 'exact' | 'rounded' | 'stretch' | 'miss';

/** A value from the record; `pair` are the two figures it is the difference of, in the printed unit. */
export interface Value {
	readonly value: Fraction;
	/** A value in per cent or points: a whole number printed for it is rounded to a whole. */
	readonly isPart?: boolean;
	readonly pair?: { readonly after: Fraction; readonly before: Fraction };
}

/** The printed value: votes and seats as they are, parts as per cent. */
export function printedValue(n: NumberTag): Fraction {
	const isPart = n.kind === 'fraction' || n.kind === 'rate';
	return isPart ? fraction(n.n * 100, n.d) : fraction(n.n, n.d);
}

/** How far below and above the printed value a bare figure reaches. */
interface Reach {
	readonly below: Fraction;
	readonly above: Fraction;
}

/**
 * Half the unit of the last digit that is meant: zeros at the end of a whole number are taken as round from two up. A part
 * in words reaches two points either way, a half two and a half; "one in N" reaches half of one in N.
 */
function reach(n: NumberTag, isPart = false): Reach {
	const even = (half: Fraction): Reach => ({ below: half, above: half });
	if (n.kind === 'rate' && n.n > 1) return even(fraction(50, n.d));
	if (n.kind === 'rate') {
		const stated = printedValue(n);
		return {
			below: sub(stated, fraction(200, 2 * n.d + 1)),
			above: sub(fraction(200, 2 * n.d - 1), stated),
		};
	}
	if (n.kind === 'fraction') return even(n.d === 2 ? fraction(5, 2) : fraction(2));
	if (n.decimals > 0 || n.stepN > 1 || n.stepD > 1) return even(fraction(n.stepN, n.stepD * 2));
	if (n.unit !== 'none' || isPart) return even(fraction(1, 2));
	let step = 1;
	if (n.d === 1 && n.n >= 100) for (let v = n.n; v % 10 === 0 && v > 0; v /= 10) step *= 10;
	return even(step >= 100 ? fraction(step, 2) : fraction(0));
}

function isPartInWords(n: NumberTag): boolean {
	return n.kind === 'fraction' || n.kind === 'rate';
}

function significantDigits(n: NumberTag): number {
	return String(n.d === 1 ? n.n : Math.round((n.n / n.d) * 10 ** n.decimals)).replace(/0+$/, '').length;
}

function within(value: Fraction, low: Fraction, high: Fraction): boolean {
	return compare(value, low) >= 0 && compare(value, high) <= 0;
}

function larger(a: Fraction, b: Fraction): Fraction {
	return compare(a, b) >= 0 ? a : b;
}

function part(value: Fraction, percent: number): Fraction {
	return mul(value, fraction(percent, 100));
}

function plus(a: Fraction, b: Fraction): Fraction {
	return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** Approximators whose figures reach no further than half a unit of the last digit that is meant. */
const NARROW: ReadonlySet<NumberTag['approximator']> = new Set(['bare', 'only', 'exactly']);

/**
 * How far at most a value may be from a bare figure for any rounding to bring them together: more than two units of the last
 * digit that is meant. In floating point, with room to spare, so that most misses need no exact arithmetic.
 */
export function farthest(n: NumberTag, isPart: boolean | undefined): number {
	if (!NARROW.has(n.approximator) || isPartInWords(n)) return Number.POSITIVE_INFINITY;
	const isFine = n.decimals > 0 || n.stepN > 1 || n.stepD > 1;
	let unit = isFine ? n.stepN / n.stepD : 1;
	if (!isFine && n.unit === 'none' && !isPart) for (let v = n.n; v >= 10 && v % 10 === 0; v /= 10) unit *= 10;
	return 2.1 * unit + (n.n / n.d) * 1e-9;
}

/** A fraction in floating point: near enough to tell what is far off. */
export function nearly({ n, d }: Fraction): number {
	return Number(n) / Number(d);
}

function isFarOff(n: NumberTag, { value, isPart }: Value): boolean {
	const most = farthest(n, isPart);
	return most !== Number.POSITIVE_INFINITY && Math.abs(nearly(value) - n.n / n.d) > most;
}

/** How a value of the record stands to a printed figure. Sign is the caller's: give magnitudes. */
export function fit(n: NumberTag, computed: Value): Fit {
	const { value } = computed;
	if (isFarOff(n, computed)) return 'miss';
	const stated = printedValue(n);
	const { below, above } = reach(n, computed.isPart);
	const order = compare(value, stated);
	/** The first width is what the words allow, as much again is stretched. */
	const around = (down: Fraction, up: Fraction): Fit =>
		within(value, sub(stated, down), plus(stated, up))
			? 'rounded'
			: stretch(value, sub(stated, plus(down, down)), plus(stated, plus(up, up)));
	switch (n.approximator) {
		case 'about':
			return around(larger(below, part(stated, 5)), larger(above, part(stated, 5)));
		case 'almost': {
			const width = isPartInWords(n)
				? larger(below, part(stated, 5))
				: part(stated, significantDigits(n) === 1 ? 10 : 5);
			if (order >= 0) return within(value, stated, plus(stated, above)) ? 'stretch' : 'miss';
			return compare(value, sub(stated, width)) >= 0
				? 'rounded'
				: stretch(value, sub(stated, plus(width, width)), stated);
		}
		case 'over':
			if (order > 0) return 'rounded';
			return order === 0 || (!isPartInWords(n) && within(value, sub(stated, below), stated))
				? 'stretch'
				: 'miss';
		case 'just-over': {
			const width = larger(above, part(stated, 5));
			if (order > 0 && compare(value, plus(stated, width)) <= 0) return 'rounded';
			return stretch(value, sub(stated, below), plus(stated, plus(width, width)));
		}
		case 'under':
			if (order < 0) return 'rounded';
			return order === 0 || (!isPartInWords(n) && within(value, stated, plus(stated, above)))
				? 'stretch'
				: 'miss';
		case 'least':
			return order >= 0 ? 'rounded' : 'miss';
		case 'most':
			return order <= 0 ? 'rounded' : 'miss';
		default:
			if (order === 0) return 'exact';
			if (isPartInWords(n)) return around(below, above);
			return equalsRounded(n, computed, below) ? 'rounded' : 'miss';
	}
}

function stretch(value: Fraction, low: Fraction, high: Fraction): Fit {
	return within(value, low, high) ? 'stretch' : 'miss';
}

function equalsRounded(n: NumberTag, { value, pair }: Value, half: Fraction): boolean {
	const stated = printedValue(n);
	if (half.n === 0n && value.n % value.d !== 0n) half = fraction(1, 2);
	if (half.n === 0n) return compare(value, stated) === 0;
	const low = sub(stated, half);
	const high = plus(stated, half);
	if (compare(value, low) >= 0 && compare(value, high) < 0) return true;
	if (!pair || n.stepN !== 1) return false;
	const difference = sub(round(pair.after, n.decimals), round(pair.before, n.decimals));
	return compare(difference.n < 0n ? { n: -difference.n, d: difference.d } : difference, stated) === 0;
}

/** Ends of the interval, for the answer: decimal strings are the caller's. */
export function interval(n: NumberTag): { low: Fraction; high: Fraction } {
	const stated = printedValue(n);
	const { below, above } = reach(n);
	const five = part(stated, 5);
	switch (n.approximator) {
		case 'about':
			return { low: sub(stated, larger(below, five)), high: plus(stated, larger(above, five)) };
		case 'almost':
			return {
				low: isPartInWords(n)
					? sub(stated, larger(below, five))
					: part(stated, significantDigits(n) === 1 ? 90 : 95),
				high: stated,
			};
		case 'just-over':
			return { low: stated, high: plus(stated, larger(above, five)) };
		default:
			return { low: sub(stated, below), high: plus(stated, above) };
	}
}

/** "doubled", "more than trebled", "nearly halved": whether a ratio of the record is what the word allows. */
export function fitTimes(factor: number, approximator: NumberTag['approximator'], ratio: Fraction): Fit {
	const hundred = (x: number): Fraction => fraction(Math.round(factor * x * 1_000_000), 1_000_000);
	const isHalf = factor < 1;
	const order = compare(ratio, hundred(1));
	switch (approximator) {
		case 'over':
			return (isHalf ? order < 0 : order > 0) ? 'rounded' : order === 0 ? 'stretch' : 'miss';
		case 'just-over':
			return within(ratio, hundred(1), hundred(1.05))
				? 'rounded'
				: within(ratio, hundred(1), hundred(1.1))
					? 'stretch'
					: 'miss';
		case 'almost':
			if (isHalf)
				return within(ratio, hundred(1), hundred(1.1))
					? 'rounded'
					: within(ratio, hundred(1), hundred(1.2))
						? 'stretch'
						: 'miss';
			return order < 0 && compare(ratio, hundred(0.9)) >= 0
				? 'rounded'
				: within(ratio, hundred(0.8), hundred(1.025))
					? 'stretch'
					: 'miss';
		case 'about':
			return within(ratio, hundred(0.95), hundred(1.05))
				? 'rounded'
				: within(ratio, hundred(0.9), hundred(1.1))
					? 'stretch'
					: 'miss';
		default:
			return within(ratio, hundred(0.975), hundred(1.025))
				? 'rounded'
				: within(ratio, hundred(0.95), hundred(1.05))
					? 'stretch'
					: 'miss';
	}
}
