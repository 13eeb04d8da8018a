/** Where a contest stands among all of a general election, or among those of its region. */
import type { ContestView } from './view.ts';
import type { Contest, World } from './world.ts';

export type RankedBy = 'majority' | 'majority-percent' | 'turnout' | 'share';
export type Within = 'uk' | 'region';

const BY: Readonly<Record<RankedBy, (contest: Contest) => number>> = {
	majority: ({ candidates }) => candidates[0].votes - candidates[1].votes,
	'majority-percent': ({ candidates, valid }) => (candidates[0].votes - candidates[1].votes) / (valid ?? 1),
	turnout: ({ valid, electorate }) => (valid ?? 0) / (electorate ?? 1),
	share: ({ candidates, valid }) => candidates[0].votes / (valid ?? 1),
};

const CACHE = new WeakMap<World, Map<string, readonly number[]>>();

export function regionOf({ region, country }: Contest): string {
	return region ?? country;
}

/** Contests of the same general election, all or those of the region. */
export function peers({ world, contest }: ContestView, within: Within): readonly Contest[] {
	const all = world.of(contest.election.id);
	return within === 'uk' ? all : all.filter((c) => regionOf(c) === regionOf(contest));
}

/** Values of all peers, smallest first. */
export function sorted(view: ContestView, within: Within, by: RankedBy): readonly number[] {
	const cache = CACHE.get(view.world) ?? new Map<string, readonly number[]>();
	CACHE.set(view.world, cache);
	const key = `${view.contest.election.id} ${within === 'uk' ? '' : regionOf(view.contest)} ${by}`;
	let list = cache.get(key);
	if (!list) {
		list = peers(view, within)
			.map(BY[by])
			.sort((a, b) => a - b);
		cache.set(key, list);
	}
	return list;
}

/** 1 for the smallest; null where the record does not hold every contest, or for a by-election. */
export function rankOf(view: ContestView, within: Within, by: RankedBy): number | null {
	if (!view.world.isWhole || view.contest.election.kind !== 'general') return null;
	return 1 + sorted(view, within, by).indexOf(BY[by](view.contest));
}

/** Alone at one end of the list of its peers. */
export function isExtreme(
	view: ContestView,
	within: Within,
	by: RankedBy,
	end: 'smallest' | 'largest',
): boolean {
	if (!view.world.isWhole || view.contest.election.kind !== 'general') return false;
	const list = sorted(view, within, by);
	if (list.length < 2) return false;
	const own = BY[by](view.contest);
	return end === 'smallest'
		? own === list[0] && own < list[1]
		: own === list[list.length - 1] && own > list[list.length - 2];
}

/** No two of the first `n` are level. */
export function noneLevel(view: ContestView, within: Within, n: number): boolean {
	const list = sorted(view, within, 'majority').slice(0, n);
	return list.every((value, i) => i === 0 || value > list[i - 1]);
}

/** The candidate's share is alone the highest of the candidates of the party; three at least stood for it. */
export function isPartyBest(view: ContestView, place: 0 | 2, within: Within): boolean {
	const own = view.ranked[place];
	if (!view.world.isWhole || view.contest.election.kind !== 'general' || !own || own.party === 'independent')
		return false;
	const shares = peers(view, within).flatMap(({ candidates, valid }) =>
		candidates.filter(({ party }) => party === own.party).map(({ votes }) => votes / (valid ?? 1)),
	);
	const share = own.votes / (view.contest.valid ?? 1);
	return shares.length >= 3 && shares.filter((s) => s >= share).length === 1;
}
