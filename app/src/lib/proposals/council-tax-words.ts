/** A worked-out proposal in words and printed figures: the one place where its numbers are rounded. */
import { type Fraction, fraction, mul, percent, sub, toDecimal } from '@mandate/psephology';
import {
	financialYear,
	plainDecimal,
	type ReferendumAnswer,
	type TaxAnswer,
	type TaxOfBand,
} from '@mandate/record/questions';

const grouped = new Intl.NumberFormat('en-GB');

export function homesOf({ homes, isFew }: TaxOfBand): string {
	return isFew ? 'under 5' : grouped.format(homes);
}

export function perCent(part: Fraction, decimals = 1): string {
	return toDecimal(percent(part), decimals);
}

/** Pounds with thousands commas. */
export function pounds(value: Fraction, decimals: 0 | 2): string {
	const [whole, pence] = toDecimal(value, decimals).split('.');
	return `£${grouped.format(BigInt(whole))}${pence === undefined ? '' : `.${pence}`}`;
}

/** "2.5 million", "840,000": what a headline may lean on. */
function roughly(value: Fraction): string {
	const million = fraction(1_000_000);
	if (value.n >= million.n * value.d)
		return `£${toDecimal(fraction(value.n, value.d * million.n), 1)} million`;
	return pounds(mul(fraction(BigInt(toDecimal(fraction(value.n, value.d * 1000n), 0))), fraction(1000)), 0);
}

/** "A", "A and B", "A, B and C". */
export function listOf(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "A to C" where the bands follow one another, else a list. */
export function bandsWords(bands: readonly string[]): string {
	const isRun =
		bands.length > 2 && bands.every((band, i) => band.charCodeAt(0) === bands[0].charCodeAt(0) + i);
	return isRun ? `${bands[0]} to ${bands.at(-1)}` : listOf(bands);
}

export function increaseWords({ increase }: Pick<TaxAnswer, 'increase'>): string {
	return plainDecimal(percent(increase));
}

/** The title of the page: what is proposed, where. */
export function titleOf(answer: TaxAnswer): string {
	const held = answer.bands.filter(({ isHeld }) => isHeld).map(({ band }) => band);
	const what =
		held.length === 0 ? 'no band held' : `${held.length === 1 ? 'band' : 'bands'} ${bandsWords(held)} held`;
	return `${answer.area.name}: ${increaseWords(answer)} per cent more, ${what}`;
}

/** Homes of band D that the paying bands come to, with the numbers put in. */
export function payingFormula(answer: TaxAnswer): string {
	const paying = answer.bands.filter(({ isHeld, homes }) => !isHeld && homes > 0);
	if (paying.length === 0) return 'no band pays';
	const terms = paying.map(({ homes, ninths }) => `${grouped.format(homes)} × ${ninths}`);
	return `(${terms.join(' + ')}) ÷ 9 = ${homesOfD(answer.equivalents.paying)}`;
}

/** Homes of band D with thousands commas. */
export function homesOfD(value: Fraction): string {
	return pounds(value, 2).slice(1);
}

export interface RaisedWords {
	readonly rough: string;
	readonly exact: string;
	readonly forgone: string;
	readonly formula: string;
}

export function raisedWords(answer: TaxAnswer): RaisedWords | null {
	const { raised, forgone, charge, equivalents } = answer;
	if (!raised || !forgone || !charge) return null;
	return {
		rough: roughly(raised),
		exact: pounds(raised, 0),
		forgone: pounds(forgone, 0),
		formula: `${homesOfD(equivalents.paying)} × ${pounds(charge.pounds, 2)} × ${increaseWords(answer)} ÷ 100 = ${pounds(raised, 0)}`,
	};
}

export interface BaseWords {
	readonly year: string;
	readonly base: string;
	readonly formula: string | null;
	readonly scaled: string | null;
	readonly formulaScaled: string | null;
}

export function baseWords(answer: TaxAnswer): BaseWords | null {
	const { base, charge, equivalents } = answer;
	if (!base) return null;
	const [whole, part] = plainDecimal(base.base).split('.');
	const shown = grouped.format(BigInt(whole)) + (part === undefined ? '' : `.${part}`);
	return {
		year: financialYear(base.year),
		base: shown,
		formula:
			base.ifAllPaid && charge
				? `${shown} × ${pounds(charge.pounds, 2)} × ${increaseWords(answer)} ÷ 100 = ${pounds(base.ifAllPaid, 0)}`
				: null,
		scaled: base.fromPaying && roughly(base.fromPaying),
		formulaScaled:
			base.ifAllPaid && base.fromPaying
				? `${pounds(base.ifAllPaid, 0)} × ${homesOfD(equivalents.paying)} ÷ ${homesOfD(equivalents.all)} = ${pounds(base.fromPaying, 0)}`
				: null,
	};
}

/** What a band pays more, in pounds a year. */
export function moreOf({ before, after }: TaxOfBand): string | null {
	return before && after ? pounds(sub(after, before), 2) : null;
}

export const REFERENDUM_WORDS: Readonly<Record<ReferendumAnswer['verdict'], string>> = {
	above: 'Above the limit: the council would have to ask its electors in a referendum',
	below: 'Below the limit: no referendum by this table',
	depends: 'It depends',
	'not-in-record': 'Not in the record',
	none: 'No referendum is held on this',
};
