/**
 * The seats of a county where the official file gives none: those of 2024, from the table of how much of each new seat's people
 * comes from which old seat, and the counties of the old seats. A seat that straddles may or may not be meant.
 */

import type { Sum } from './area-sums.ts';
import { cityOf, firstWord, totalsOfContests } from './area-variants.ts';
import type { Facts } from './facts.ts';

/** People of a seat in a county, in millionths of all its people. */
const ALL = 1_000_000;
/** From this part on a seat lies in the county, whoever counts. */
const WHOLE = 900_000;
const MOST = 500_000;
const SOME = ALL - WHOLE;

type Parts = ReadonlyMap<string, number>;
const PARTS = new WeakMap<Facts, Map<number, Parts>>();

function millionths(decimal: string): number {
	const [whole, part = ''] = decimal.split('.');
	return Number(whole) * ALL + Number(part.slice(0, 6).padEnd(6, '0'));
}

/** County of every old seat, by code. */
function countiesOf({ release }: Facts): Map<string, number> {
	const { contests } = release;
	const counties = new Map<string, number>();
	for (let row = 0; row < contests.count; row++)
		if (contests.county[row] >= 0) counties.set(contests.seat.at(row), contests.county[row]);
	return counties;
}

/** How much of each new seat lies in a county, by code. */
function partsIn(facts: Facts, area: number): Parts {
	let known = PARTS.get(facts);
	if (!known) {
		known = new Map();
		const counties = countiesOf(facts);
		for (const { fromSeat, toSeat, populationTo } of facts.release.overlaps) {
			const county = counties.get(fromSeat);
			if (county === undefined) continue;
			const parts = (known.get(county) ?? new Map<string, number>()) as Map<string, number>;
			parts.set(toSeat, (parts.get(toSeat) ?? 0) + millionths(populationTo));
			known.set(county, parts);
		}
		PARTS.set(facts, known);
	}
	return known.get(area) ?? new Map();
}

/**
 * Sets of contests that a county may mean at an election whose contests have no county: the seats mostly in it first, then
 * only those wholly in it, all that reach into it, and without the seats of its city. Empty where the file gives counties.
 */
export function countySets(facts: Facts, election: number, area: number): readonly (readonly number[])[] {
	const { contests, areas } = facts.release;
	if (areas[area]?.kind !== 'county' || facts.contestsInArea(election, area).length > 0) return [];
	const parts = partsIn(facts, area);
	if (parts.size === 0) return [];
	const above = (least: number): number[] =>
		facts.contestsIn(election).filter((row) => (parts.get(contests.seat.at(row)) ?? 0) >= least);
	const city = cityOf(facts, area);
	const sets = [above(MOST), above(WHOLE), above(SOME)];
	if (city !== null) sets.push(...sets.map((rows) => rows.filter((row) => firstWord(facts, row) !== city)));
	const seen = new Set<string>();
	return sets.filter((rows) => {
		const key = rows.join(' ');
		if (rows.length === 0 || seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** A set of contests that a county may mean, with its sum. */
export interface CountySet {
	readonly rows: readonly number[];
	readonly sum: Sum;
}

/** The sets of `countySets`, each summed; worked out once for each county and election. */
export function countySums(facts: Facts, election: number, area: number): readonly CountySet[] {
	const all = SETS.get(facts) ?? new Map<number, readonly CountySet[]>();
	SETS.set(facts, all);
	const key = election * facts.release.areas.length + area;
	let known = all.get(key);
	if (!known) {
		known = countySets(facts, election, area).map((rows) => ({
			rows,
			sum: countySum(facts, election, area, rows),
		}));
		all.set(key, known);
	}
	return known;
}

const SETS = new WeakMap<Facts, Map<number, readonly CountySet[]>>();

/** A set of contests as the sum of a county at an election. */
function countySum(facts: Facts, election: number, area: number, rows: readonly number[]): Sum {
	const { release } = facts;
	const { areas, elections, places, contests } = release;
	const names = rows.map((row) => places.name.at(contests.place[row])).sort();
	return {
		totals: totalsOfContests(facts, election, area, rows),
		where: `${areas[area].name}, ${elections[election].label} (${names.join('; ')})`,
		election,
		leaves: rows.map((row) => ({ kind: 'contest', row })),
	};
}

/** The sum over the same seats, by code, at another election whose contests have no county; null where it had others. */
export function sameSeats(facts: Facts, election: number, area: number, set: CountySet): Sum | null {
	const sums = SAME.get(set) ?? new Map<number, Sum | null>();
	SAME.set(set, sums);
	let sum = sums.get(election);
	if (sum === undefined) {
		sum = sumOfSame(facts, election, area, set.rows);
		sums.set(election, sum);
	}
	return sum;
}

const SAME = new WeakMap<CountySet, Map<number, Sum | null>>();

function sumOfSame(facts: Facts, election: number, area: number, rows: readonly number[]): Sum | null {
	const { contests } = facts.release;
	const codes = new Set(rows.map((row) => contests.seat.at(row)));
	const same = facts.contestsIn(election).filter((row) => codes.has(contests.seat.at(row)));
	return same.length === rows.length ? countySum(facts, election, area, same) : null;
}
