/** The Commons day by day: counts carried on from one day to the next, and every event that altered them. */
import { byCodePoint } from '../../compile/order.ts';
import { stateKey } from '../changes/party-state.ts';
import { dayAfter } from '../days.ts';
import type { Known } from '../known.ts';
import { type Parliament, parliamentsOf } from '../people/parliaments.ts';
import { chamberOf, type Holding } from './chamber.ts';

/** A seat that went from one state to another on a day. */
export interface ChamberEvent {
	readonly on: string;
	readonly place: string;
	readonly placeRow: number;
	/** Null where it is the general election that made the House. */
	readonly before: Holding | null;
	/** Null where the House was dissolved. */
	readonly after: Holding | null;
}

export interface DayCount {
	readonly on: string;
	/** 0 where there is no House. */
	readonly size: number;
	readonly held: number;
	readonly vacant: number;
	readonly notInRecord: number;
	/** Seats by party id, or label where the record has no id. */
	readonly parties: ReadonlyMap<string, number>;
}

/** Events of one Parliament in order of days, its election and its dissolution among them. */
export function chamberEvents(known: Known, parliament: Parliament): readonly ChamberEvent[] {
	return chamberOf(known, parliament)
		.flatMap(({ place, placeRow, holdings }) =>
			holdings.flatMap((after, i): ChamberEvent[] => {
				const began = { on: after.from, place, placeRow, before: holdings[i - 1] ?? null, after };
				const isLast = i + 1 === holdings.length && after.to !== null;
				return isLast ? [began, { on: after.to, place, placeRow, before: after, after: null }] : [began];
			}),
		)
		.sort((a, b) => byCodePoint(a.on, b.on) || byCodePoint(a.place, b.place));
}

/** Counts of every day from the first to before the last. @param from ISO day @param to half-open */
export function compositionByDay(known: Known, from: string, to: string): readonly DayCount[] {
	const events = parliamentsOf(known.release)
		.filter(({ pollingOn, nextOn }) => pollingOn < to && (nextOn === null || from <= nextOn))
		.flatMap((parliament) => chamberEvents(known, parliament));
	const counts = { held: 0, vacant: 0, notInRecord: 0 };
	const parties = new Map<string, number>();
	const add = (holding: Holding | null, by: 1 | -1) => {
		if (holding === null) return;
		if (holding.state === 'vacant') counts.vacant += by;
		else if (holding.state === 'not in the record') counts.notInRecord += by;
		else {
			counts.held += by;
			const key = stateKey(holding.party);
			const left = (parties.get(key) ?? 0) + by;
			if (left === 0) parties.delete(key);
			else parties.set(key, left);
		}
	};
	const days: DayCount[] = [];
	let next = 0;
	let shown: ReadonlyMap<string, number> = new Map();
	for (let on = from; on < to; on = dayAfter(on)) {
		const first = next;
		for (; next < events.length && events[next].on <= on; next++) {
			add(events[next].before, -1);
			add(events[next].after, 1);
		}
		if (next > first) shown = new Map(parties);
		const size = counts.held + counts.vacant + counts.notInRecord;
		days.push({ on, size, ...counts, parties: shown });
	}
	return days;
}
