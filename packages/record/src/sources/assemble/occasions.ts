/** Sorts rows of results into the elections they belong to. */

import { byCodePoint } from '../order.ts';
import type { CandidateRow, NotionalRow, PeriodRow, SeatRow } from '../readings.ts';
import type { Assembly } from './context.ts';
import { parliamentOf } from './context.ts';

/** A general election, or all by-elections of one day in one seat. */
export interface Occasion {
	readonly pollingOn: string;
	readonly isGeneral: boolean;
	readonly seats: readonly SeatRow[];
	readonly candidates: readonly CandidateRow[];
}

export interface NotionalOccasion {
	readonly pollingOn: string;
	/** Polling day of the election whose seats these are. */
	readonly seatsOf: string;
	readonly rows: readonly NotionalRow[];
}

export type Sorted =
	| {
			readonly ok: true;
			readonly occasions: readonly Occasion[];
			readonly notional: readonly NotionalOccasion[];
	  }
	| { readonly ok: false; readonly why: 'which-election' | 'incomplete' | 'twice'; readonly message: string };

type Trouble = Extract<Sorted, { ok: false }>;

/** A file of a general election has no polling day in it: its folder bears the Parliament's number, whose polling day is listed. */
function pollingDayOf(path: string, add: number, periods: readonly PeriodRow[]): string | Trouble {
	const parliament = parliamentOf(path);
	if (parliament === null) {
		const message = `${path}: expected a folder named by the number of a Parliament above the file (such as 59), found none, so the election cannot be told. Keep the folders as published.`;
		return { ok: false, why: 'which-election', message };
	}
	const period = periods.find((one) => one.parliament === parliament + add);
	if (period) return period.pollingOn;
	const found = periods.length === 0 ? 'no such file' : `no row for Parliament ${parliament + add} in it`;
	const message = `${path}: expected the polling day of Parliament ${parliament + add} in parliament_periods.csv, found ${found}. Add the file beside the results.`;
	return { ok: false, why: 'which-election', message };
}

interface Draft {
	readonly pollingOn: string;
	readonly isGeneral: boolean;
	readonly seats: SeatRow[];
	readonly candidates: CandidateRow[];
	readonly paths: Set<string>;
}

export function sortOccasions({ readings, quarantine }: Assembly): Sorted {
	const drafts = new Map<string, Draft>();
	const days = new Map<string, string>();
	let trouble: Trouble | null = null;

	function draftOf(row: SeatRow | CandidateRow): Draft | null {
		let day = row.pollingOn ?? days.get(row.path);
		if (day === undefined) {
			const told = pollingDayOf(row.path, 0, readings.periods);
			if (typeof told !== 'string') {
				trouble ??= told;
				return null;
			}
			day = told;
			days.set(row.path, day);
		}
		const key = row.pollingOn === null ? day : `${day} ${row.seat}`;
		let draft = drafts.get(key);
		if (!draft) {
			draft = {
				pollingOn: day,
				isGeneral: row.pollingOn === null,
				seats: [],
				candidates: [],
				paths: new Set(),
			};
			drafts.set(key, draft);
		}
		draft.paths.add(row.path);
		return draft;
	}

	for (const row of readings.seats) draftOf(row)?.seats.push(row);
	for (const row of readings.candidates) draftOf(row)?.candidates.push(row);
	if (trouble !== null) return trouble;

	const occasions: Occasion[] = [];
	for (const draft of [...drafts.values()].sort((a, b) => byCodePoint(a.pollingOn, b.pollingOn))) {
		const { isGeneral, pollingOn, seats, candidates, paths } = draft;
		const lacking = seats.length === 0 ? 'the seats' : candidates.length === 0 ? 'the candidates' : null;
		const named = [...paths].sort(byCodePoint).join(' and ');
		if (lacking !== null && isGeneral) {
			const message = `${named}: expected candidates and seats of the general election of ${pollingOn}, found no file with ${lacking}. Put constituencies.csv and candidacies.csv side by side.`;
			return { ok: false, why: 'incomplete', message };
		}
		if (isGeneral && paths.size > 2) {
			return {
				ok: false,
				why: 'twice',
				message: `The general election of ${pollingOn} is there more than once: ${named}. Keep one copy.`,
			};
		}
		if (lacking !== null) {
			for (const row of [...seats, ...candidates]) {
				quarantine(
					row.at,
					`by-election of ${pollingOn} in ${row.name}: expected candidates and a seat, found no row with ${lacking}`,
				);
			}
			continue;
		}
		occasions.push(draft);
	}

	const notional: NotionalOccasion[] = [];
	for (const path of new Set(readings.notional.map((row) => row.path))) {
		const pollingOn = pollingDayOf(path, 0, readings.periods);
		if (typeof pollingOn !== 'string') return pollingOn;
		const seatsOf = pollingDayOf(path, 1, readings.periods);
		if (typeof seatsOf !== 'string') return seatsOf;
		notional.push({ pollingOn, seatsOf, rows: readings.notional.filter((row) => row.path === path) });
	}
	return { ok: true, occasions, notional };
}
