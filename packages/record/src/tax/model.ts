/**
 * The book of council tax: homes by band, charges by band, tax base and average charge of band D. Homes count every dwelling
 * on the list; the tax base is what is left after discounts, exemptions and losses, in homes of band D. Never one for the other.
 */
import type { Locator } from '../locator.ts';
import type { Band } from './bands.ts';

export type TaxAreaKind =
	| 'london-borough'
	| 'metropolitan-district'
	| 'unitary'
	| 'district'
	| 'welsh'
	| 'county'
	| 'region'
	| 'nation'
	/** England and Wales together, or all authorities of a kind. */
	| 'group';

/** An authority that sends the bills, or a sum of several. */
export interface TaxArea {
	/** ONS code (GSS). */
	readonly code: string;
	readonly name: string;
	readonly kind: TaxAreaKind;
	/** The name in Welsh, and other spellings that files give. */
	readonly otherNames: readonly string[];
}

/** Nil or under five: the file does not tell which. */
export const FEW = -1;

/** How columns say that there is no such band. */
export const NO_BAND = -2;

/** Homes on the valuation list at 31 March of a year, each number rounded to ten. */
export interface Dwellings {
	readonly area: string;
	readonly year: number;
	/** In the order of `BANDS`; `FEW`, or null where there is no such band. */
	readonly homes: readonly (number | null)[];
	/** As the file gives it, not a sum. */
	readonly all: number;
	readonly at: Locator;
}

/** Charges by band for a financial year: all that is on the bill, average of the area. Pounds, decimal strings as printed. */
export interface BandCharges {
	readonly area: string;
	/** The year in which the financial year begins. */
	readonly year: number;
	/** In the order of `BANDS`. */
	readonly charges: readonly string[];
	/** Band A with the reduction for disabled people. */
	readonly reduced: string;
	readonly at: Locator;
}

/** Tax base for setting the tax and, where given, the average charge of band D for the area, all precepts in. Decimal strings. */
export interface TaxBase {
	readonly area: string;
	/** The year in which the financial year begins. */
	readonly year: number;
	/** Homes of band D after discounts, exemptions and losses. */
	readonly base: string;
	readonly bandD: string | null;
	readonly at: Locator;
}

/** What a band pays, and which homes are in it: England's values at 1 April 1991 in pounds, above `from`, not above `to`. */
export interface BandRule {
	readonly band: Band;
	readonly ninths: number;
	readonly from: number;
	readonly to: number | null;
	readonly at: Locator;
}

export interface TaxRows {
	readonly areas: readonly TaxArea[];
	readonly dwellings: readonly Dwellings[];
	readonly charges: readonly BandCharges[];
	readonly bases: readonly TaxBase[];
	readonly rules: readonly BandRule[];
}
