/** What the readers of council tax found, and the book that it makes. */
import { nameKey } from '../../names/slug.ts';
import type { TaxArea, TaxAreaKind, TaxRows } from '../../tax/model.ts';
import { checkTax } from '../council-tax/gates.ts';
import type { AssembledBook, BookContext } from './book.ts';
import type { Named, TaxReadings } from './tax-readings.ts';

export function noTaxReadings(): TaxReadings {
	return { dwellings: [], charges: [], bases: [], rules: [] };
}

/** Kinds by the first letters of an ONS code. */
const KINDS: readonly (readonly [string, TaxAreaKind])[] = [
	['E06', 'unitary'],
	['E07', 'district'],
	['E08', 'metropolitan-district'],
	['E09', 'london-borough'],
	['W06', 'welsh'],
	['E10', 'county'],
	['E11', 'county'],
	['E13', 'county'],
	['E12', 'region'],
	['E92', 'nation'],
	['W92', 'nation'],
];

function kindOf(code: string): TaxAreaKind {
	return KINDS.find(([start]) => code.startsWith(start))?.[1] ?? 'group';
}

/** The sum over England, which one file knows by a short name of its own. */
const CODES: ReadonlyMap<string, string> = new Map([['TE', 'E92000001']]);

function codeOf(code: string): string {
	return CODES.get(code) ?? code;
}

/** "Torfaen / Tor-faen", "Derby UA", "WALES" and "Tyne and Wear (Met County)" as the names that they hold. */
export function taxNames(printed: string): string[] {
	return printed
		.split(' / ')
		.map((name) =>
			name
				.replace(/ UA$/, '')
				.replace(/ \(Met County\)$/, '')
				.trim(),
		)
		.map((name) => (name === name.toUpperCase() ? inSmallLetters(name) : name));
}

function inSmallLetters(name: string): string {
	return name
		.toLowerCase()
		.split(' ')
		.map((word) => (/^(and|of|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join(' ');
}

function areasOf({ dwellings, charges, bases }: TaxReadings): TaxArea[] {
	const areas = new Map<string, { name: string; others: string[] }>();
	for (const { code, name } of [...dwellings, ...charges, ...bases]) {
		const [first, ...others] = taxNames(name);
		const known = areas.get(codeOf(code));
		if (!known) areas.set(codeOf(code), { name: first, others });
		else
			for (const one of [first, ...others])
				if (![known.name, ...known.others].some((other) => nameKey(other) === nameKey(one)))
					known.others.push(one);
	}
	return [...areas].map(([code, { name, others }]) => ({
		code,
		name,
		kind: kindOf(code),
		otherNames: others,
	}));
}

export function assembleTax(readings: TaxReadings, context: BookContext): AssembledBook<TaxRows> {
	const { dwellings, charges, bases, rules } = readings;
	if (dwellings.length + charges.length + bases.length === 0) return null;
	checkTax(readings, context.find);
	const first = <Row extends Named>(rows: readonly Row[]): readonly Row[] => onceAYear(rows, context);
	const rows: TaxRows = {
		areas: areasOf(readings),
		dwellings: first(dwellings).map(({ at, code, year, homes, all }) => ({
			area: code,
			year,
			homes,
			all,
			at,
		})),
		charges: first(charges).map(({ at, code, year, charges: own, reduced }) => ({
			area: code,
			year,
			charges: own,
			reduced,
			at,
		})),
		bases: first(bases).map(({ at, code, year, base, bandD }) => ({
			area: codeOf(code),
			year,
			base,
			bandD,
			at,
		})),
		rules,
	};
	const authorities = rows.areas.filter(({ kind }) =>
		['unitary', 'district', 'metropolitan-district', 'london-borough', 'welsh'].includes(kind),
	);
	return { rows, holds: `council tax of ${authorities.length} authorities${yearsOf(rows)}` };
}

function yearsOf({ dwellings }: TaxRows): string {
	const years = [...new Set(dwellings.map(({ year }) => year))].sort((one, other) => one - other);
	return years.length === 0 ? '' : `; homes by band, ${years.join(', ')}`;
}

/** One row an area and year; a second is set aside. */
function onceAYear<Row extends Named>(rows: readonly Row[], { quarantine }: BookContext): Row[] {
	const seen = new Map<string, Row>();
	for (const row of rows) {
		const key = `${codeOf(row.code)} ${row.year}`;
		const known = seen.get(key);
		if (known)
			quarantine(
				row.at,
				`${row.name}: expected one row of this kind for ${row.year}, found a second; the first is on line ${known.at.line}`,
			);
		else seen.set(key, row);
	}
	return [...seen.values()];
}
