/** The book of council tax in memory. Areas are in order of code; what is known of one, in order of year. */
import type { Locator } from '../locator.ts';
import { wordsOf } from '../names/words.ts';
import type { IntegerArray, Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { columnOf, readStrings } from '../release/strings.ts';
import { BANDS } from './bands.ts';
import {
	type BandCharges,
	type BandRule,
	type Dwellings,
	NO_BAND,
	type TaxArea,
	type TaxBase,
} from './model.ts';

export interface Tax {
	readonly areas: readonly TaxArea[];
	/** What the Act says of each band, as far as a file gives it. */
	readonly rules: readonly BandRule[];
	/** Years of counts of homes, ascending. */
	readonly dwellingYears: readonly number[];
	/** Index of an area by its code, or -1. */
	areaOf(code: string): number;
	/** Indices of the areas that bear a name, in any case, with or without accents; several where names are shared. */
	areasNamed(name: string): readonly number[];
	/** `at` is a row of `Release.sources` and a line, as everywhere below. */
	dwellingsOf(area: number): readonly Dwellings[];
	chargesOf(area: number): readonly BandCharges[];
	basesOf(area: number): readonly TaxBase[];
}

interface Located {
	readonly area: IntegerArray;
	readonly year: IntegerArray;
	readonly source: IntegerArray;
	readonly line: IntegerArray;
}

export function openTax(pack: Pack): Tax {
	const areas = pack.json('areas') as readonly TaxArea[];
	const coded = (name: string): StringColumn => columnOf(readStrings(pack, name), pack.integers(name));
	const located = (name: string): Located => ({
		area: pack.integers(`${name}.area`),
		year: pack.integers(`${name}.year`),
		source: pack.integers(`${name}.source`),
		line: pack.integers(`${name}.line`),
	});
	const [dwellings, charges, bases] = [located('dwellings'), located('charges'), located('bases')];
	const homes = pack.integers('dwellings.homes');
	const all = pack.integers('dwellings.all');
	const charge = coded('charges.charge');
	const reduced = coded('charges.reduced');
	const base = coded('bases.base');
	const bandD = coded('bases.bandD');
	const byCode = new Map(areas.map(({ code }, index) => [code, index]));
	let names: ReadonlyMap<string, readonly number[]> | null = null;
	return {
		areas,
		rules: pack.json('rules') as readonly BandRule[],
		dwellingYears: [...new Set(dwellings.year)].sort((one, other) => one - other),
		areaOf: (code) => byCode.get(code) ?? -1,
		areasNamed(name) {
			names ??= namesOf(areas);
			return names.get(wordsOf(name).join(' ')) ?? [];
		},
		dwellingsOf: (area) =>
			rowsOf(dwellings, area).map((row) => ({
				...told(dwellings, areas, row),
				homes: BANDS.map((_, band) => noBand(homes[row * BANDS.length + band])),
				all: all[row],
			})),
		chargesOf: (area) =>
			rowsOf(charges, area).map((row) => ({
				...told(charges, areas, row),
				charges: BANDS.map((_, band) => charge.at(row * BANDS.length + band)),
				reduced: reduced.at(row),
			})),
		basesOf: (area) =>
			rowsOf(bases, area).map((row) => ({
				...told(bases, areas, row),
				base: base.at(row),
				bandD: bandD.at(row) === '' ? null : bandD.at(row),
			})),
	};
}

function noBand(homes: number): number | null {
	return homes === NO_BAND ? null : homes;
}

function told(
	{ area, year, source, line }: Located,
	areas: readonly TaxArea[],
	row: number,
): { readonly area: string; readonly year: number; readonly at: Locator } {
	return { area: areas[area[row]].code, year: year[row], at: { source: source[row], line: line[row] } };
}

function rowsOf({ area }: Located, wanted: number): number[] {
	const rows: number[] = [];
	for (let row = 0; row < area.length; row++) if (area[row] === wanted) rows.push(row);
	return rows;
}

function namesOf(areas: readonly TaxArea[]): ReadonlyMap<string, readonly number[]> {
	const names = new Map<string, number[]>();
	areas.forEach(({ name, otherNames }, index) => {
		for (const key of new Set([name, ...otherNames].map((one) => wordsOf(one).join(' ')))) {
			const list = names.get(key);
			if (list) list.push(index);
			else names.set(key, [index]);
		}
	});
	return names;
}
