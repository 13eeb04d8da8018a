/** Votes, seats and turnout of an area at an election, and the elections that its changes are counted from. */
import type { Tally } from '@mandate/psephology';
import { generalBefore } from '../resolve/when.ts';
import type { Leaf } from './computed.ts';
import type { AreaTotals, Facts } from './facts.ts';

export interface Sum {
	readonly totals: AreaTotals;
	readonly where: string;
	readonly election: number;
	readonly leaves: readonly Leaf[];
}

export function sumOf(facts: Facts, election: number, area: number): Sum | null {
	if (election < 0 || area < 0) return null;
	const totals = facts.totals(election, area);
	if (!totals) return null;
	const leaf: Leaf =
		totals.contests.length > 0
			? { kind: 'contest', row: totals.contests[0] }
			: { kind: 'total', row: election };
	return {
		totals,
		where: `${facts.release.areas[area].name}, ${facts.release.elections[election].label}`,
		election,
		leaves: [leaf],
	};
}

/** The general election before, actual, and where seats were redrawn notional. */
export function baseSums(facts: Facts, election: number, area: number): Sum[] {
	const base = facts.release.elections[election].base;
	const candidates = [generalBefore(facts, election), base ? facts.electionIndex(base) : -1];
	return candidates
		.filter((e, i, all) => e >= 0 && all.indexOf(e) === i)
		.flatMap((e) => {
			const sum = sumOf(facts, e, area);
			return sum ? [sum] : [];
		});
}

export function tallyOf(sum: Sum, party: number): Tally {
	return { votes: sum.totals.parties.get(party)?.votes ?? 0, total: Math.max(1, sum.totals.valid) };
}
