/** What was filled in for a council-tax proposal: read, or told field by field what was expected. */
import { BANDS, type Band, type Tax } from '@mandate/record';
import {
	billingAuthorities,
	decimalOrNull,
	financialYear,
	REFERENDUM_LIMITS,
	type TaxProposal,
} from '@mandate/record/questions';
import { nearestNames } from './nearest-names.ts';

export type TaxField = 'council' | 'homes' | 'for' | 'increase' | 'held' | 'charge';

export interface TaxFault {
	readonly field: TaxField;
	/** What was found, what was expected, what to do. */
	readonly message: string;
	/** Names to choose from. */
	readonly choices: readonly string[];
}

/** As it was typed, to be shown again. */
export interface TaxTyped {
	readonly council: string;
	readonly homes: string;
	readonly for: string;
	readonly increase: string;
	readonly held: readonly string[];
	readonly charge: string;
}

export interface TaxForm {
	readonly typed: TaxTyped;
	readonly faults: readonly TaxFault[];
	/** Null where there are faults, or nothing was filled in. */
	readonly proposal: TaxProposal | null;
}

/** Financial years that can be asked for: the first year of each, ascending. */
export function taxYears(): readonly number[] {
	const years = REFERENDUM_LIMITS.map(({ year }) => year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const MOST_PER_CENT = 1000n;
const MOST_CHARGE = 100_000n;
const MOST_CHOICES = 12;
const UNITS = ['%', 'per cent'];

function quoted(text: string): string {
	return text === '' ? 'nothing' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

export function readTaxForm(query: URLSearchParams, tax: Tax): TaxForm {
	const lastHomes = String(tax.dwellingYears.at(-1) ?? '');
	const typed: TaxTyped = {
		council: (query.get('council') ?? '').trim(),
		homes: query.get('homes') || lastHomes,
		for: query.get('for') || lastHomes,
		increase: (query.get('increase') ?? '').trim(),
		held: query.getAll('held'),
		charge: (query.get('charge') ?? '').trim(),
	};
	if (!query.has('council') && !query.has('increase')) return { typed, faults: [], proposal: null };
	const faults: TaxFault[] = [];
	const fault = (field: TaxField, message: string, choices: readonly string[] = []): null => {
		faults.push({ field, message, choices });
		return null;
	};
	const area = areaOf(typed.council, tax, fault);
	const homesYear = yearOf('homes', typed.homes, tax.dwellingYears, String, fault);
	const taxYear = yearOf('for', typed.for, taxYears(), financialYear, fault);
	const increase = increaseOf(typed.increase, fault);
	const held = heldOf(typed.held, fault);
	const bandD = chargeOf(typed.charge, fault);
	if (area === null || homesYear === null || taxYear === null || increase === null || held === null)
		return { typed, faults, proposal: null };
	if (faults.length > 0) return { typed, faults, proposal: null };
	return { typed, faults, proposal: { area, homesYear, taxYear, increase, held, bandD } };
}

type Fault = (field: TaxField, message: string, choices?: readonly string[]) => null;

function areaOf(typed: string, tax: Tax, fault: Fault): number | null {
	const all = billingAuthorities(tax);
	const names = all.map((index) => [tax.areas[index].name, ...tax.areas[index].otherNames]);
	const found = nearestNames(typed, names);
	if (found.length === 1) return all[found[0]];
	const expected = 'Expected the name of a council in England or Wales that sends council-tax bills';
	if (found.length === 0)
		return fault(
			'council',
			`${expected}, found ${quoted(typed)}. Type a name such as Derby, or choose one of the list.`,
		);
	return fault(
		'council',
		`${expected}, found ${quoted(typed)}, which ${found.length} names are like. Choose one, or type more of the name.`,
		found.slice(0, MOST_CHOICES).map((index) => names[index][0]),
	);
}

function yearOf(
	field: 'homes' | 'for',
	typed: string,
	years: readonly number[],
	shown: (year: number) => string,
	fault: Fault,
): number | null {
	const found = years.find((year) => String(year) === typed);
	if (found !== undefined) return found;
	const [first, last] = [years[0], years[years.length - 1]];
	return fault(
		field,
		`Expected a year from ${shown(first)} to ${shown(last)}, found ${quoted(typed)}. Choose one of the list.`,
	);
}

function increaseOf(typed: string, fault: Fault): string | null {
	const unit = UNITS.find((one) => typed.endsWith(one)) ?? '';
	const plain = typed.slice(0, typed.length - unit.length).trim();
	const value = decimalOrNull(plain);
	if (value !== null && value.n > 0n && value.n <= MOST_PER_CENT * value.d) return plain;
	return fault(
		'increase',
		`Expected per cent above 0 and up to ${MOST_PER_CENT}, found ${quoted(typed)}. Type a number such as 4.99.`,
	);
}

function heldOf(typed: readonly string[], fault: Fault): readonly Band[] | null {
	const held = BANDS.filter((band) => typed.includes(band));
	if (typed.every((one) => (BANDS as readonly string[]).includes(one))) return held;
	const strange = typed.find((one) => !(BANDS as readonly string[]).includes(one)) ?? '';
	return fault('held', `Expected bands from A to I, found ${quoted(strange)}. Tick the bands that are held.`);
}

/** Null where none is given, or where there is a fault. */
function chargeOf(typed: string, fault: Fault): string | null {
	if (typed === '') return null;
	const plain = typed.replace('£', '').replaceAll(',', '').trim();
	const value = decimalOrNull(plain);
	if (value !== null && value.n > 0n && value.n <= MOST_CHARGE * value.d) return plain;
	return fault(
		'charge',
		`Expected pounds a year up to 100,000, found ${quoted(typed)}. Type a charge such as 1,400.00, or leave it empty.`,
	);
}
