/** What must hold of figures of council tax: bands make up the whole, parts make up their nation, charges stand in the Act's proportions. */
import type { Locator } from '../../locator.ts';
import type { Finding } from '../../model.ts';
import { BANDS, NINTHS, REDUCED_NINTHS } from '../../tax/bands.ts';
import type { TaxReadings } from '../books/tax-readings.ts';

type Find = (finding: Finding) => void;
type Row = TaxReadings['dwellings'][number];

/** Each number is rounded to ten, and a dash stands for nought to four: five either way. */
const ROUNDING = 5;

export function checkTax({ dwellings, charges, rules }: TaxReadings, find: Find): void {
	for (const row of dwellings) checkBands(row, find);
	for (const year of new Set(dwellings.map((row) => row.year)))
		checkSums(
			dwellings.filter((row) => row.year === year),
			find,
		);
	for (const row of charges) checkProportions(row, find);
	for (const { band, ninths, at } of rules) {
		const known = NINTHS[BANDS.indexOf(band)];
		if (known !== ninths)
			find({
				gate: 'bands-pay-the-proportions-of-the-act',
				severity: 'error',
				subject: `band ${band}`,
				message: `Band ${band}: the Act has ${known} ninths of band D; the file has ${ninths}.`,
				workings: `Local Government Finance Act 1992, section 5(1): ${known}/9.`,
				at: [at],
			});
	}
}

const countOf = (homes: number | null): number => Math.max(0, homes ?? 0);

function checkBands({ name, year, homes, all, at }: Row, find: Find): void {
	const given = homes.filter((one) => one !== null);
	const sum = given.reduce((total, one) => total + countOf(one), 0);
	const most = ROUNDING * (given.length + 1);
	if (Math.abs(sum - all) <= most) return;
	find({
		gate: 'bands-add-up-to-all-homes',
		severity: 'error',
		subject: `${name}, ${year}`,
		message: `${name}, ${year}: the bands come to ${sum} homes; the file has ${all} in all.`,
		workings: `${given.map(countOf).join(' + ')} = ${sum}; ${given.length + 1} numbers rounded to ten may differ by ${most}.`,
		at: [at],
	});
}

/** Parts and the whole that they make up, by the first letters of their codes. */
const SUMS: readonly (readonly [whole: string, parts: string, level: string])[] = [
	['E92', 'E', 'LAUA'],
	['E92', 'E12', 'REGL'],
	['W92', 'W', 'LAUA'],
	['K04', '', 'NATL'],
];

function checkSums(rows: readonly Row[], find: Find): void {
	for (const [code, start, level] of SUMS) {
		const whole = rows.find((row) => row.code.startsWith(code));
		const parts = rows.filter((row) => row.level === level && row.code.startsWith(start));
		if (!whole || parts.length === 0) continue;
		const most = ROUNDING * (parts.length + 1);
		for (let band = 0; band <= BANDS.length; band++) {
			const of = (row: Row) => countOf(band === BANDS.length ? row.all : row.homes[band]);
			const sum = parts.reduce((total, row) => total + of(row), 0);
			if (Math.abs(sum - of(whole)) <= most) continue;
			const what = band === BANDS.length ? 'all homes' : `band ${BANDS[band]}`;
			find({
				gate: 'authorities-add-up-to-nations',
				severity: 'error',
				subject: `${whole.name}, ${whole.year}, ${what}`,
				message: `${whole.name}, ${whole.year}, ${what}: ${parts.length} rows come to ${sum}; the row of the whole has ${of(whole)}.`,
				workings: `${sum} - ${of(whole)} = ${sum - of(whole)}; ${parts.length + 1} numbers rounded to ten may differ by ${most}.`,
				at: [whole.at],
			});
		}
	}
}

/** Charges are printed to seven figures: half of a tenth of a penny either way, in ten-thousandths of a pound. */
const HALF = 5;

function tenThousandths(pounds: string): number {
	return Math.round(Number(pounds) * 10_000);
}

function checkProportions(
	{ name, year, charges, reduced, at }: TaxReadings['charges'][number],
	find: Find,
): void {
	const d = tenThousandths(charges[BANDS.indexOf('D')]);
	const expected: [string, string, number][] = [
		['A with the disabled reduction', reduced, REDUCED_NINTHS],
		...BANDS.map((band, i): [string, string, number] => [band, charges[i], NINTHS[i]]),
	];
	for (const [band, charge, ninths] of expected)
		checkProportion({ name, year, band, charge, ninths, d, at }, find);
}

interface Proportion {
	readonly name: string;
	readonly year: number;
	readonly band: string;
	readonly charge: string;
	readonly ninths: number;
	/** Charge of band D in ten-thousandths of a pound. */
	readonly d: number;
	readonly at: Locator;
}

function checkProportion({ name, year, band, charge, ninths, d, at }: Proportion, find: Find): void {
	const gap = Math.abs(tenThousandths(charge) * 9 - d * ninths);
	if (gap <= HALF * (9 + ninths)) return;
	find({
		gate: 'charges-stand-in-the-proportions-of-the-act',
		severity: 'error',
		subject: `${name}, ${year}, band ${band}`,
		message: `${name}, ${year}: band ${band} is charged £${charge}, which is not ${ninths} ninths of the £${d / 10_000} of band D.`,
		workings: `${d / 10_000} × ${ninths} ÷ 9 = ${(d * ninths) / 90_000}.`,
		at: [at],
	});
}
