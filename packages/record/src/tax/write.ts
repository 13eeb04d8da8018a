/** Compiles the book of council tax into its pack: every table by code of the area, then by year. */
import { writeStrings } from '../compile/columns.ts';
import { byCodePoint, type Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { Locator } from '../locator.ts';
import { BANDS } from './bands.ts';
import { NO_BAND, type TaxArea, type TaxRows } from './model.ts';

interface OfYear {
	readonly area: string;
	readonly year: number;
	readonly at: Locator;
}

const byArea = (one: OfYear, other: OfYear): number =>
	byCodePoint(one.area, other.area) || one.year - other.year;

/** The rows in the order of the release. */
export function orderTax(rows: TaxRows): TaxRows {
	return {
		areas: [...rows.areas].sort((one: TaxArea, other: TaxArea) => byCodePoint(one.code, other.code)),
		dwellings: [...rows.dwellings].sort(byArea),
		charges: [...rows.charges].sort(byArea),
		bases: [...rows.bases].sort(byArea),
		rules: [...rows.rules].sort((one, other) => byCodePoint(one.band, other.band)),
	};
}

export function writeTax(pack: PackWriter, given: TaxRows, { sourceRow }: Ordered): void {
	const { areas, dwellings, charges, bases, rules } = orderTax(given);
	const row = new Map(areas.map(({ code }, at) => [code, at]));
	const located = (name: string, list: readonly OfYear[]): void => {
		pack.integers(
			`${name}.area`,
			list.map(({ area }) => row.get(area) ?? 0),
		);
		pack.integers(
			`${name}.year`,
			list.map(({ year }) => year),
		);
		pack.integers(
			`${name}.source`,
			list.map(({ at }) => sourceRow[at.source]),
		);
		pack.integers(
			`${name}.line`,
			list.map(({ at }) => at.line),
		);
	};
	pack.json('areas', areas);
	located('dwellings', dwellings);
	pack.integers(
		'dwellings.homes',
		dwellings.flatMap(({ homes }) => BANDS.map((_, band) => homes[band] ?? NO_BAND)),
	);
	pack.integers(
		'dwellings.all',
		dwellings.map(({ all }) => all),
	);
	located('charges', charges);
	writeStrings(
		pack,
		'charges.reduced',
		charges.map(({ reduced }) => reduced),
	);
	writeStrings(
		pack,
		'charges.charge',
		charges.flatMap(({ charges: own }) => BANDS.map((_, band) => own[band] ?? '')),
	);
	located('bases', bases);
	writeStrings(
		pack,
		'bases.base',
		bases.map(({ base }) => base),
	);
	writeStrings(
		pack,
		'bases.bandD',
		bases.map(({ bandD }) => bandD ?? ''),
	);
	pack.json(
		'rules',
		rules.map((rule) => ({ ...rule, at: { source: sourceRow[rule.at.source], line: rule.at.line } })),
	);
}
