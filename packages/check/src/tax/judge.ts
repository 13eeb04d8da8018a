/** A figure for homes in some bands, held against every count of homes that the record has. */

import { type Fraction, fraction, toDecimal } from '@mandate/psephology';
import { type Dwellings, FEW } from '@mandate/record';
import type { NumberTag } from '../tag/index.ts';
import type { Leaf } from '../verify/computed.ts';
import { type Fit, fit, nearly, printedValue } from '../verify/stated.ts';

export interface OfBands {
	readonly year: number;
	/** Per cent of all homes, or homes. */
	readonly value: Fraction;
	readonly fit: Fit;
	/** How far off the printed figure, in its own unit. */
	readonly gap: number;
	readonly text: string;
	readonly leaf: Leaf;
}

const LETTERS = 'ABCDEFGHI';
/** With commas between thousands. */
function grouped(whole: number): string {
	const digits = String(whole);
	const parts: string[] = [];
	for (let to = digits.length; to > 0; to -= 3) parts.unshift(digits.slice(Math.max(0, to - 3), to));
	return parts.join(',');
}

/** "A to C", "A", "A and D". */
export function bandWords(bands: readonly number[]): string {
	const [first, last] = [bands[0], bands[bands.length - 1]];
	if (bands.length > 2 && last - first === bands.length - 1) return `${LETTERS[first]} to ${LETTERS[last]}`;
	const letters = bands.map((band) => LETTERS[band]);
	return letters.length < 2
		? letters.join('')
		: `${letters.slice(0, -1).join(', ')} and ${letters[letters.length - 1]}`;
}

function isPart(n: NumberTag): boolean {
	return n.unit === 'percent' || n.kind === 'fraction' || n.kind === 'rate';
}

/** Homes are counted to the nearest ten, and parts of them are as exact as that. */
const ROUNDING = 5;

/** The figure against a count of homes. */
export function againstBands(n: NumberTag, count: Dwellings, bands: readonly number[]): OfBands {
	const { homes, all, year, at } = count;
	const sum = bands.reduce((total, band) => total + own(homes[band]), 0);
	const isShare = isPart(n);
	const value = isShare ? fraction(sum * 100, all) : fraction(sum);
	const gap = Math.abs(nearly(value) - nearly(printedValue(n)));
	const found = fit(n, { value, isPart: isShare });
	return {
		year,
		value,
		fit: found === 'miss' && !isShare && gap <= ROUNDING * bands.length ? 'rounded' : found,
		gap: isShare ? gap : (gap / Math.max(1, sum)) * 100,
		text: `homes in ${bands.length === 1 ? 'band' : 'bands'} ${bandWords(bands)}, ${year}: ${grouped(sum)} of ${grouped(all)}, ${toDecimal(fraction(sum * 100, all), 1)} per cent`,
		leaf: { kind: 'line', row: at.line, source: at.source },
	};
}

function own(homes: number | null): number {
	return homes === null || homes === FEW ? 0 : homes;
}

/** Points, or per cent of the number, by which homes may have moved between bands in this many years. */
export function drift(years: number): number {
	return 2 + years;
}

export function isGood({ fit: found }: OfBands): boolean {
	return found === 'exact' || found === 'rounded';
}
