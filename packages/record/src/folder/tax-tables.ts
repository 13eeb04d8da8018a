/** The tables of council tax: areas, homes by band, charges by band, tax bases, and what the Act says of the bands. */
import type { Ordered } from '../compile/order.ts';
import type { Locator } from '../locator.ts';
import { BANDS } from '../tax/bands.ts';
import { type BandRule, FEW, type TaxArea, type TaxBase, type TaxRows } from '../tax/model.ts';
import { orderTax } from '../tax/write.ts';
import { locatorFields } from './result-tables.ts';
import { optional, required, type Table, tableOf } from './table.ts';

interface OfBand {
	readonly area: string;
	readonly year: number;
	readonly band: string;
	readonly value: string;
	readonly at: Locator;
}

export function taxTables({ sources, sourceRow }: Ordered, given: TaxRows | undefined): Table[] {
	if (given === undefined) return [];
	const rows = orderTax(given);
	const placed = <Row extends { readonly at: Locator }>(row: Row): Row => ({
		...row,
		at: { source: sourceRow[row.at.source], line: row.at.line },
	});
	const ofBand = (): readonly [
		ReturnType<typeof required<OfBand>>,
		ReturnType<typeof required<OfBand>>,
		ReturnType<typeof required<OfBand>>,
	] => [
		required('area', 'string', 'Area', (row) => row.area),
		required('year', 'integer', 'Year, or the year in which the financial year begins', (row) => row.year),
		required(
			'band',
			'string',
			'Band, all for every band, or A- with the disabled reduction',
			(row) => row.band,
		),
	];
	return [
		tableOf<TaxArea>(
			'tax_areas',
			'Areas of council tax',
			'Authorities that send the bills, and sums of them',
			rows.areas,
			[
				required('code', 'string', 'ONS code', (row) => row.code),
				required('name', 'string', 'Name', (row) => row.name),
				required('kind', 'string', 'Kind of authority, or county, region, nation, group', (row) => row.kind),
				optional('other_names', 'string', 'Other names, parted by "; "', (row) =>
					row.otherNames.length === 0 ? null : row.otherNames.join('; '),
				),
			],
			['code'],
		),
		tableOf<OfBand>(
			'dwellings',
			'Homes by council tax band',
			'Homes at 31 March, rounded to ten; an empty cell is nil or under five',
			rows.dwellings
				.map(placed)
				.flatMap(({ area, year, homes, all, at }) => [
					...BANDS.flatMap((band, i) =>
						homes[i] === null
							? []
							: [{ area, year, band, value: homes[i] === FEW ? '' : String(homes[i]), at }],
					),
					{ area, year, band: 'all', value: String(all), at },
				]),
			[
				...ofBand(),
				optional('homes', 'integer', 'Homes', (row) => (row.value === '' ? null : row.value)),
				...locatorFields<OfBand>(sources),
			],
			['area', 'year', 'band'],
			{ area: 'tax_areas.code', source: 'sources.id' },
		),
		tableOf<OfBand>(
			'band_charges',
			'Council tax charges by band',
			'Pounds a year as printed, average of the area, all that is on the bill',
			rows.charges
				.map(placed)
				.flatMap(({ area, year, charges, reduced, at }) => [
					{ area, year, band: 'A-', value: reduced, at },
					...BANDS.map((band, i) => ({ area, year, band, value: charges[i], at })),
				]),
			[
				...ofBand(),
				required('charge', 'number', 'Pounds', (row) => row.value),
				...locatorFields<OfBand>(sources),
			],
			['area', 'year', 'band'],
			{ area: 'tax_areas.code', source: 'sources.id' },
		),
		tableOf<TaxBase>(
			'tax_bases',
			'Tax bases',
			'Homes of band D after discounts, exemptions and losses, and the average charge of band D',
			rows.bases.map(placed),
			[
				required('area', 'string', 'Area', (row) => row.area),
				required('year', 'integer', 'Year in which the financial year begins', (row) => row.year),
				required('base', 'number', 'Tax base', (row) => row.base),
				optional('band_d', 'number', 'Pounds, all precepts in', (row) => row.bandD),
				...locatorFields<TaxBase>(sources),
			],
			['area', 'year'],
			{ area: 'tax_areas.code', source: 'sources.id' },
		),
		tableOf<BandRule>(
			'tax_bands',
			'Council tax bands',
			'What a band pays, and the values of homes in it in England',
			rows.rules.map(placed),
			[
				required('band', 'string', 'Band', (row) => row.band),
				required('ninths', 'integer', 'Ninths of the charge of band D', (row) => row.ninths),
				required('from', 'integer', 'Value at 1 April 1991 above this, pounds', (row) => row.from),
				optional('to', 'integer', 'and not above this', (row) => row.to),
				...locatorFields<BandRule>(sources),
			],
			['band'],
			{ source: 'sources.id' },
		),
	];
}
