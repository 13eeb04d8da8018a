/** What the readers of council tax found. */
import type { Locator } from '../../locator.ts';
import type { BandRule } from '../../tax/model.ts';

export interface Named {
	readonly at: Locator;
	readonly code: string;
	readonly name: string;
	readonly year: number;
}

export interface TaxReadings {
	readonly dwellings: (Named & {
		/** LAUA, CTYMET, REGL, NATL or ENGWAL. */
		readonly level: string;
		readonly homes: readonly (number | null)[];
		readonly all: number;
	})[];
	readonly charges: (Named & { readonly charges: readonly string[]; readonly reduced: string })[];
	readonly bases: (Named & {
		/** UA, SD, MD, LB or Eng. */
		readonly kind: string;
		readonly base: string;
		readonly bandD: string | null;
	})[];
	readonly rules: BandRule[];
}
