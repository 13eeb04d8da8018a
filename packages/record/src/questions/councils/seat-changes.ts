/** What a change of seats between two rolls is put down to. */
import type { RollSeat } from './rolls-of-council.ts';
import type { Elected } from './ward-polls.ts';

/**
 * - `election`: the seat was up at an ordinary poll between the rolls
 * - `by-election`: somebody was elected in the ward at a by-election that the record has
 * - `allegiance`: same council, ward and name, another label; evidence of a change of no known day
 * - `relabelled`: the same, between the bucket of independents and others and labels of a few councils: files differ in those
 * - `replaced`: another councillor in a seat that was not up; the record has no poll for it
 * - `vacancy`: the seat fell vacant
 * - `unknown`: cannot be told from the files
 */
export const CAUSES = [
	'election',
	'by-election',
	'allegiance',
	'relabelled',
	'replaced',
	'vacancy',
	'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Somebody who held or holds a seat: by the roll, or as elected at a poll whose winner the next roll does not show so. */
export interface Held {
	readonly party: number;
	readonly seat: RollSeat | null;
	readonly elected: Elected | null;
}

export interface WardChange {
	readonly cause: Cause;
	/** Row of `Councils.wards`; -1 where wards were drawn anew. */
	readonly ward: number;
	/** Day of the poll; null where no day is known. */
	readonly on: string | null;
	/** Row of `Councils.contests`, or -1 where the record has no result. */
	readonly contest: number;
	/** Seats that went, by label; and those that came. Labels that stand on both sides were left out. */
	readonly lost: readonly Held[];
	readonly won: readonly Held[];
}

/** Without what is on both sides; null where nothing is left. */
export function netOf(change: WardChange): WardChange | null {
	const lost: Held[] = [];
	const won = [...change.won];
	for (const one of change.lost) {
		const same = won.findIndex(({ party }) => party === one.party);
		if (same < 0) lost.push(one);
		else won.splice(same, 1);
	}
	return lost.length + won.length === 0 ? null : { ...change, lost, won };
}
