/** Votes, seats and turnout of an area at an election, and the elections that its changes are counted from. */
import type { Tally } from '@mandate/psephology';
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
	const known = SUMS.get(totals);
	if (known) return known;
	const leaf: Leaf =
		totals.contests.length > 0
			? { kind: 'contest', row: totals.contests[0] }
			: { kind: 'total', row: election };
	const sum: Sum = {
		totals,
		where: `${facts.release.areas[area].name}, ${facts.release.elections[election].label}`,
		election,
		leaves: [leaf],
	};
	SUMS.set(totals, sum);
	return sum;
}

const SUMS = new WeakMap<AreaTotals, Sum>();

export function tallyOf(sum: Sum, party: number): Tally {
	return { votes: sum.totals.parties.get(party)?.votes ?? 0, total: Math.max(1, sum.totals.valid) };
}
