/** Who is deemed elected at a point of the count (ERS97 5.1.7, 5.3.13, 5.4.9 and 5.6.2). */
import type { Table } from '../../stages/table.ts';
import { firstForwards } from '../../ties/forwards.ts';
import { reached } from './figures.ts';

/**
 * Considers the continuing candidates in descending order of their votes, and the active vote and the places not yet filled
 * anew after each who is deemed elected.
 * @returns those deemed elected
 */
export function deemElected(table: Table, quota: bigint, seats: number): readonly number[] {
	const elected: number[] = [];
	for (;;) {
		const { continuing, totals } = table;
		const unfilled = seats - table.elected.length;
		if (unfilled === 0 || continuing.length === 0) return elected;
		const most = continuing.map((candidate) => totals[candidate]).reduce((a, b) => (a > b ? a : b));
		const by = reached(most, quota, activeVote(table, quota), unfilled);
		if (by === null) return elected;
		const equal = continuing.filter((candidate) => totals[candidate] === most);
		const chosen = equal.length <= unfilled ? equal : placesFor(equal, unfilled, table);
		if (chosen.length === 0) return elected;
		for (const candidate of chosen) table.elect(candidate, by);
		elected.push(...chosen);
	}
}

/**
 * 6.20: the votes of continuing candidates and those awaiting transfer; by 5.6.1 what is left of the valid vote without the
 * non-transferable and without the quotas, or votes where less, of those deemed elected.
 */
function activeVote(table: Table, quota: bigint): bigint {
	return table.elected.reduce((active, candidate) => {
		const votes = table.totals[candidate];
		return active - (votes < quota ? votes : quota);
	}, table.active);
}

/** 5.6.2: not places for all: those who had more votes at the earliest point; of who were equal at all points, none. */
function placesFor(equal: readonly number[], unfilled: number, table: Table): readonly number[] {
	const settled = firstForwards(equal, unfilled, [...table.stages, table.inHand]);
	table.settled(settled ?? { between: equal, about: 'seat', chosen: [], stage: null });
	return settled?.chosen ?? [];
}
