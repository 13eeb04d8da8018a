/** Facts that answers about councils are made of. */
import { BUCKET, type CouncilParty, VACANT } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import type { Release } from '../../release/release.ts';

export interface SeatCount {
	readonly party: CouncilParty;
	readonly seats: number;
}

/** By arithmetic alone: more than half of all seats, vacant ones counted. Independents and others are no party. */
export interface CouncilMajority {
	/** Null where no party has more than half. */
	readonly party: CouncilParty | null;
	/** The party with the most seats; null where two have as many, or none has any. */
	readonly largest: CouncilParty | null;
	/** Seats of the largest. */
	readonly seats: number;
	/** Fewest seats that are more than half. */
	readonly needed: number;
	readonly total: number;
}

/** Ledger claims about a council stand under this id. @param id of a council: `derby` */
export const councilSubject = (id: string): string => `council/${id}`;

/** Row of a council, or -1. */
export function councilRow({ councils }: Councils, id: string): number {
	return councils.findIndex((council) => council.id === id);
}

/** Id of the council that an address may mean by one of its other names: `hull`; null for none. */
export function councilAt({ councils }: Release, address: string): string | null {
	const row = councils?.councilNamed(address.replaceAll('-', ' '));
	return row === undefined ? null : (councils?.councils[row].id ?? null);
}

/** Most seats first, then by id; vacant ones last. @param counts by row of parties */
export function seatCounts({ parties }: Councils, counts: ReadonlyMap<number, number>): SeatCount[] {
	return [...counts]
		.filter(([, seats]) => seats > 0)
		.map(([row, seats]) => ({ party: parties[row], seats }))
		.sort(
			(a, b) =>
				Number(a.party.id === VACANT) - Number(b.party.id === VACANT) ||
				b.seats - a.seats ||
				(a.party.id < b.party.id ? -1 : 1),
		);
}

export function majorityOf(seats: readonly SeatCount[], total: number): CouncilMajority {
	const needed = Math.floor(total / 2) + 1;
	const [first, second] = seats.filter(({ party }) => party.id !== BUCKET && party.id !== VACANT);
	const most = first?.seats ?? 0;
	const largest = first === undefined || second?.seats === most ? null : first.party;
	return { party: most >= needed ? largest : null, largest, seats: most, needed, total };
}
