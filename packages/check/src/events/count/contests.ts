/** Counts over the contests of an area at an election: how many meet a condition, and their names. */
import type { Context } from '../../resolve/context.ts';
import type { Facts } from '../../verify/facts.ts';
import type { Counted, Setting } from './frame.ts';

const SHOWN = 8;

/** Contests with a winner. */
export function contestsOf(context: Context, { election, area, rows }: Setting): readonly number[] {
	return rows ?? context.facts.wonInArea(election, area);
}

/** With those whose winner the record does not have. */
export function allContestsOf(context: Context, { election, area, rows }: Setting): readonly number[] {
	return rows ?? context.facts.contestsInArea(election, area);
}

/** Counts the contests that meet the test; the text says what was counted and names the few. */
export function countContests(
	context: Context,
	setting: Setting,
	label: string,
	test: (contest: number, winner: number) => boolean,
): Counted | null {
	const { release } = context.facts;
	const all = contestsOf(context, setting);
	if (all.length === 0) return null;
	const hits: number[] = [];
	for (const row of all) if (test(row, release.contests.first[row])) hits.push(row);
	return countedAs(context, setting, label, hits, all);
}

const BY_WINNER = new WeakMap<Facts, Map<number, ReadonlyMap<number, readonly number[]>>>();

/** Contests of an area at an election by the party that won them. */
function byWinner(
	{ facts }: Context,
	election: number,
	area: number,
): ReadonlyMap<number, readonly number[]> {
	const kept = BY_WINNER.get(facts) ?? new Map<number, ReadonlyMap<number, readonly number[]>>();
	BY_WINNER.set(facts, kept);
	const key = election * 4096 + area;
	const known = kept.get(key);
	if (known) return known;
	const { contests, candidacies } = facts.release;
	const rows = new Map<number, number[]>();
	for (const row of facts.wonInArea(election, area)) {
		const party = candidacies.party[contests.first[row]];
		const own = rows.get(party);
		if (own) own.push(row);
		else rows.set(party, [row]);
	}
	kept.set(key, rows);
	return rows;
}

/** Counts the contests that any of the parties won. */
export function countWon(
	context: Context,
	setting: Setting,
	label: string,
	parties: readonly number[],
): Counted | null {
	const { candidacies } = context.facts.release;
	if (setting.rows)
		return countContests(context, setting, label, (_, winner) => parties.includes(candidacies.party[winner]));
	const all = contestsOf(context, setting);
	if (all.length === 0) return null;
	const rows = byWinner(context, setting.election, setting.area);
	const [first, ...others] = parties.flatMap((party) => [rows.get(party) ?? []]);
	const hits = others.every((list) => list.length === 0)
		? first
		: [...first, ...others.flat()].sort((a, b) => a - b);
	return countedAs(context, setting, label, hits, all);
}

function countedAs(
	context: Context,
	setting: Setting,
	label: string,
	hits: readonly number[],
	all: readonly number[],
): Counted {
	return {
		value: hits.length,
		whole: all.length,
		text: `${whereOf(context, setting)}: ${hits.length} of ${all.length} seats ${label}${names(context, hits)}`,
		leaves: (hits.length > 0 ? hits.slice(0, SHOWN) : all.slice(0, 1)).map((row) => ({
			kind: 'contest',
			row,
		})),
	};
}

export function names(context: Context, rows: readonly number[]): string {
	const { release } = context.facts;
	if (rows.length === 0 || rows.length > SHOWN) return '';
	return ` (${rows.map((row) => release.places.name.at(release.contests.place[row])).join(', ')})`;
}

export function whereOf(context: Context, { election, area }: Setting): string {
	const { release } = context.facts;
	return `${release.areas[area].name}, ${release.elections[election].label}`;
}
