/** Parliaments: from polling day to dissolution, and how many seats each had. Between the two there are no members. */
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';

export interface Parliament {
	readonly pollingOn: string;
	/** First day without a House; null where it is not dissolved as far as the record knows. */
	readonly dissolvedOn: string | null;
	/** Polling day of the next general election, or null. */
	readonly nextOn: string | null;
	/** Seats of the House, as many as the general election had. */
	readonly seats: number;
	readonly evidence: readonly Evidence[];
}

const opened = new WeakMap<Release, readonly Parliament[]>();

/** In order of polling day, from 1918. */
export function parliamentsOf(release: Release): readonly Parliament[] {
	const known = opened.get(release);
	if (known) return known;
	const general = release.elections.flatMap(({ kind, pollingOn }, row) =>
		kind === 'general' ? [{ pollingOn, row }] : [],
	);
	const seats = new Map<number, number>();
	for (let row = 0; row < release.contests.count; row++) {
		const election = release.contests.election[row];
		seats.set(election, (seats.get(election) ?? 0) + release.contests.seats[row]);
	}
	const periods = new Map((release.members?.coverage.parliaments ?? []).map((row) => [row.from, row]));
	const list = general.map(({ pollingOn, row }, i): Parliament => {
		const period = periods.get(pollingOn);
		return {
			pollingOn,
			dissolvedOn: period?.to ?? null,
			nextOn: general[i + 1]?.pollingOn ?? null,
			seats: seats.get(row) ?? 0,
			evidence: period === undefined ? [] : [inFile(release, period.at.source, period.at.line)],
		};
	});
	opened.set(release, list);
	return list;
}

/** The Parliament elected last on or before a day, or null. */
export function parliamentAt(release: Release, day: string): Parliament | null {
	return parliamentsOf(release).findLast(({ pollingOn }) => pollingOn <= day) ?? null;
}

/** Last day of a Parliament, half-open: its dissolution, else the next election, else open. */
export const endOf = ({ dissolvedOn, nextOn }: Parliament): string | null => dissolvedOn ?? nextOn;

/** Whether there is no House on a day: dissolved, and the next not yet elected. */
export function isDissolved(release: Release, day: string): boolean {
	const parliament = parliamentAt(release, day);
	return parliament?.dissolvedOn != null && parliament.dissolvedOn <= day;
}
