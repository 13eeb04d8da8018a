/** Links contests to the one that changes are counted from, and to the last general election in a seat of the same name. */
import type { Contest, Election } from '../../model.ts';
import { byCodePoint } from '../order.ts';
import { placeKey } from './places.ts';

const ORDER = { general: 0, notional: 1, by: 2 } as const;

export function byPollingDay(a: Election, b: Election): number {
	return byCodePoint(a.pollingOn, b.pollingOn) || ORDER[a.kind] - ORDER[b.kind] || byCodePoint(a.id, b.id);
}

type Seats = ReadonlyMap<string, Contest>;

interface Linked {
	readonly elections: readonly Election[];
	readonly contests: readonly Contest[];
}

/** Share of seats in `contests` that `seats` has too, enough to call it the same set of boundaries. */
function haveSameSeats(contests: readonly Contest[], seats: Seats): boolean {
	return contests.filter(({ seat }) => seats.has(seat)).length * 10 > contests.length * 9;
}

/**
 * A general election counts changes from the notional result in its own seats if there is one, else from the general
 * election before; a by-election from the general election before, seat by seat by code.
 */
export function link(elections: readonly Election[], contests: readonly Contest[]): Linked {
	const ordered = [...elections].sort(byPollingDay);
	const groups = new Map<string, Contest[]>(ordered.map(({ id }) => [id, []]));
	for (const contest of contests) groups.get(contest.election)?.push(contest);
	const seatsOf = new Map<string, Seats>();
	for (const [id, group] of groups) seatsOf.set(id, new Map(group.map((contest) => [contest.seat, contest])));

	const linkedElections: Election[] = [];
	const linkedContests: Contest[] = [];
	let general: Election | null = null;
	let notional: Election | null = null;
	let byName = new Map<string, Contest>();
	for (const election of ordered) {
		const group = groups.get(election.id) ?? [];
		if (election.kind === 'notional') {
			linkedElections.push(election);
			linkedContests.push(...group);
			notional = election;
			continue;
		}
		const redrawn = election.kind === 'general' ? notional : null;
		const isNotional = redrawn !== null && haveSameSeats(group, seatsOf.get(redrawn.id) ?? new Map());
		const base: Election | null = isNotional ? redrawn : general;
		const before: Seats = (base ? seatsOf.get(base.id) : undefined) ?? new Map();
		linkedElections.push({ ...election, base: base?.id ?? null });
		const linked = group.map((contest) => ({
			...contest,
			base: before.get(contest.seat)?.id ?? null,
			previous: byName.get(placeKey(contest.place))?.id ?? null,
		}));
		linkedContests.push(...linked);
		if (election.kind === 'general') {
			general = election;
			notional = null;
			byName = new Map(linked.map((contest) => [placeKey(contest.place), contest]));
		}
	}
	return { elections: linkedElections, contests: linkedContests };
}
