/** Areas above the seat: the kingdom, Great Britain, its countries, the English regions, and counties as the files name them. */
import type { Area } from '../../model.ts';
import { nameKey, slug } from '../../names/slug.ts';
import { byCodePoint } from '../order.ts';

export const COUNTRIES = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export const BRITISH_COUNTRIES: readonly string[] = ['england', 'scotland', 'wales'];
export const KINGDOM = 'united-kingdom';
export const BRITAIN = 'great-britain';
/** The whole island, for the election of 1918. */
export const IRELAND = 'ireland';

const FIXED: readonly Area[] = [
	{
		id: KINGDOM,
		kind: 'kingdom',
		name: 'United Kingdom',
		aliases: ['UK', 'U.K.', 'the United Kingdom', 'the UK'],
	},
	{ id: BRITAIN, kind: 'britain', name: 'Great Britain', aliases: ['Britain', 'GB'] },
	{ id: 'england', kind: 'country', name: 'England', aliases: [] },
	{ id: 'scotland', kind: 'country', name: 'Scotland', aliases: [] },
	{ id: 'wales', kind: 'country', name: 'Wales', aliases: ['Cymru'] },
	{ id: 'northern-ireland', kind: 'country', name: 'Northern Ireland', aliases: [] },
	{ id: IRELAND, kind: 'country', name: 'Ireland', aliases: [] },
	{ id: 'east-midlands', kind: 'region', name: 'East Midlands', aliases: ['the East Midlands'] },
	{
		id: 'east-of-england',
		kind: 'region',
		name: 'East of England',
		aliases: ['Eastern', 'Eastern England', 'the East of England'],
	},
	{ id: 'london', kind: 'region', name: 'London', aliases: ['Greater London'] },
	{
		id: 'north-east',
		kind: 'region',
		name: 'North East',
		aliases: ['the North East', 'North East England', 'the north-east'],
	},
	{
		id: 'north-west',
		kind: 'region',
		name: 'North West',
		aliases: ['the North West', 'North West England', 'the north-west'],
	},
	{
		id: 'south-east',
		kind: 'region',
		name: 'South East',
		aliases: ['the South East', 'South East England', 'the south-east'],
	},
	{
		id: 'south-west',
		kind: 'region',
		name: 'South West',
		aliases: ['the South West', 'South West England', 'the south-west'],
	},
	{ id: 'west-midlands', kind: 'region', name: 'West Midlands', aliases: ['the West Midlands'] },
	{
		id: 'yorkshire-and-the-humber',
		kind: 'region',
		name: 'Yorkshire and The Humber',
		aliases: [
			'Yorkshire',
			'Yorkshire and Humber',
			'Yorkshire and the Humber',
			'Yorkshire & The Humber',
			'Yorkshire & Humber',
		],
	},
];

const COUNTY_ALIASES: Readonly<Record<string, readonly string[]>> = {
	Durham: ['County Durham'],
	'West Midlands': ['West Midlands county'],
};

/** Letters for regions in the notional results of 2019. */
export const REGION_LETTERS: Readonly<Record<string, string>> = {
	EE: 'East of England',
	EM: 'East Midlands',
	GL: 'London',
	NE: 'North East',
	NW: 'North West',
	SE: 'South East',
	SW: 'South West',
	WM: 'West Midlands',
	YH: 'Yorkshire and The Humber',
};

/** ONS codes of the English regions. */
export const REGION_CODES: Readonly<Record<string, string>> = {
	E12000001: 'North East',
	E12000002: 'North West',
	E12000003: 'Yorkshire and The Humber',
	E12000004: 'East Midlands',
	E12000005: 'West Midlands',
	E12000006: 'East of England',
	E12000007: 'London',
	E12000008: 'South East',
	E12000009: 'South West',
};

export interface AreaRegister {
	country(name: string): string | null;
	region(name: string): string | null;
	/** Null where the file repeats the country or region as a county ("Scotland", "London"). */
	county(name: string): string | null;
	list(): Area[];
}

export function createAreaRegister(): AreaRegister {
	const fixed = new Map<string, Area>();
	for (const area of FIXED)
		for (const name of [area.name, ...area.aliases]) fixed.set(`${area.kind} ${nameKey(name)}`, area);
	const ids = new Set(FIXED.map(({ id }) => id));
	const counties = new Map<string, Area>();
	const seen = (kind: string, name: string): string | null =>
		fixed.get(`${kind} ${nameKey(name)}`)?.id ?? null;
	return {
		country: (name) => seen('country', name),
		region: (name) => seen('region', name),
		county(name) {
			if (name === '' || nameKey(name) === 'london' || seen('country', name) !== null) return null;
			const key = nameKey(name);
			let county = counties.get(key);
			if (!county) {
				const id = ids.has(slug(name)) ? `${slug(name)}-county` : slug(name);
				county = { id, kind: 'county', name, aliases: COUNTY_ALIASES[name] ?? [] };
				counties.set(key, county);
			}
			return county.id;
		},
		list: () => [...FIXED, ...[...counties.values()].sort((a, b) => byCodePoint(a.id, b.id))],
	};
}
