import { billingAuthorities, councilTax, financialYear } from '@mandate/record/questions';
import { readTaxForm, taxYears } from '$lib/proposals/council-tax-form.ts';
import { shownTax } from '$lib/proposals/shown-tax.ts';
import { theRecord } from '$lib/server/the-record.ts';

/** The form as it was filled in, and the proposal worked out where it was filled in right. */
export async function load({ url }) {
	const { release } = await theRecord();
	const { tax } = release;
	if (tax === null) return { tax: null };
	const { typed, faults, proposal } = readTaxForm(url.searchParams, tax);
	const answer = proposal && councilTax({ release }, proposal);
	return {
		tax: {
			councils: billingAuthorities(tax).map((index) => tax.areas[index].name),
			homesYears: tax.dwellingYears.map(String),
			taxYears: taxYears().map((year) => [String(year), financialYear(year)] as const),
			typed,
			faults: faults.map(({ choices, ...fault }) => ({
				...fault,
				choices: choices.map((name) => ({ name, href: withCouncil(url, name) })),
			})),
			shown: answer && shownTax(answer, proposal.taxYear),
		},
	};
}

/** The same question asked of another council. */
function withCouncil(url: URL, name: string): string {
	const query = new URLSearchParams(url.searchParams);
	query.set('council', name);
	return `?${query}`;
}
