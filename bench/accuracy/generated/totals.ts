/** Votes, seats and turnout added up over a nation, a county or a region at a general election. */
import type { Contest, World } from './world.ts';

export interface PartyTotals {
	votes: number;
	seats: number;
}

export interface Totals {
	readonly contests: readonly Contest[];
	readonly valid: number;
	readonly electorate: number;
	readonly parties: ReadonlyMap<string, PartyTotals>;
}

export interface Scope {
	readonly id: string;
	readonly kind: 'nation' | 'county' | 'region';
	/** As it stands in prose. */
	readonly name: string;
	holds(contest: Contest): boolean;
}

const CACHE = new WeakMap<World, Map<string, Totals | null>>();

/** Null where the area has no seat at the election. */
export function totalsOf(world: World, scope: Scope, election: string): Totals | null {
	const cache = CACHE.get(world) ?? new Map<string, Totals | null>();
	CACHE.set(world, cache);
	const key = `${election} ${scope.kind} ${scope.id}`;
	let totals = cache.get(key);
	if (totals === undefined) {
		totals = addUp(world.of(election).filter((contest) => scope.holds(contest)));
		cache.set(key, totals);
	}
	return totals;
}

/** Null for no contest at all. */
export function addUp(contests: readonly Contest[]): Totals | null {
	if (contests.length === 0) return null;
	const parties = new Map<string, PartyTotals>();
	let valid = 0;
	let electorate = 0;
	for (const contest of contests) {
		valid += contest.valid ?? 0;
		electorate += contest.electorate ?? 0;
		contest.candidates.forEach(({ party, votes }, i) => {
			const own = parties.get(party) ?? { votes: 0, seats: 0 };
			own.votes += votes;
			if (i === 0) own.seats++;
			parties.set(party, own);
		});
	}
	return { contests, valid, electorate, parties };
}
