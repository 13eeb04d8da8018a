/**
 * Tenures of seats in the Commons: one a person and stretch, out of the rows of every source that tells of it. Where sources
 * differ on a day every one is kept, and one is chosen by the rule of docs/method/tenures.md.
 */
import { byCodePoint } from '../../compile/order.ts';
import { type DayAccount, daysBetween } from '../days.ts';
import { type Evidence, type Known, wholeDay } from '../known.ts';
import { remembered } from '../remember.ts';
import { everyone, type PersonKey } from './everyone.ts';
import { type Left, lastDay } from './last-day.ts';
import { type Parliament, parliamentAt } from './parliaments.ts';
import { type SeatRow, seatRows } from './seat-rows.ts';
import { NEAR, stretchesOf } from './stretches.ts';

export type Entered = 'general election' | 'by-election' | 'not said';
export interface Tenure {
	readonly person: PersonKey;
	/** Row of `Release.members`. */
	readonly member: number;
	/** As the record writes it, and its row of `Release.places`; -1 where it has no seat of the name. */
	readonly place: string;
	readonly placeRow: number;
	/** Half-open; `to` is null where the tenure is open as far as the record knows. */
	readonly from: string;
	readonly to: string | null;
	/** Nobody says the last day: `to` is the latest it can be. */
	readonly isEndLatest: boolean;
	readonly entered: Entered;
	readonly left: Left;
	/** What each source says of the first day, and of the day after the last; sorted. */
	readonly begun: readonly DayAccount[];
	readonly ended: readonly DayAccount[];
	/** Row of `Release.contests` that it was won in, and of the election at which the seat was filled; -1 if none. */
	readonly contest: number;
	/** Polling day of the general election whose Parliament it is in. */
	readonly parliament: string;
	readonly evidence: readonly Evidence[];
}

/** Every tenure of members rows of one person, in order. First speeches are no tenures. */
export function tenuresOf(known: Known, members: readonly number[]): readonly Tenure[] {
	if (known.release.members === null) return [];
	const rows = seatRows(known.release, members);
	const groups = new Map<string, SeatRow[]>();
	for (const row of rows) {
		const parliament = parliamentAt(known.release, row.from);
		const key = `${parliament?.pollingOn ?? ''} ${row.key}`;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.values()]
		.flatMap((group) => stretchesOf(group).map((part) => tenureOf(known, members, part)))
		.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.place, b.place));
}

function tenureOf(known: Known, members: readonly number[], rows: readonly SeatRow[]): Tenure {
	const { release } = known;
	const first = rows.reduce((day, { from }) => (from < day ? from : day), '9999');
	const won = rows.find(({ contest }) => contest >= 0);
	const begun = accounts(
		rows.filter(({ from, isContinued }) => !isContinued && daysBetween(first, from) <= NEAR),
		({ from }) => from,
	);
	const from = won?.from ?? begun[0]?.on ?? first;
	const parliament = parliamentAt(release, from);
	const lastOf = new Map<string, SeatRow>();
	for (const row of rows) {
		const last = lastOf.get(row.source);
		if (row.to !== null && (last?.to == null || row.to > last.to)) lastOf.set(row.source, row);
	}
	const ends = [...lastOf.values()];
	const ended = accounts(ends, ({ to }) => to ?? '');
	const { to, left } = lastDay(parliament, ends, rows);
	const words = rows.map(({ entered }) => entered).join(' ');
	const isGeneral = parliament !== null && daysBetween(parliament.pollingOn, from) <= 1;
	const best = rows.find(({ placeRow }) => placeRow >= 0) ?? rows[0];
	return {
		person: everyone(known).personOf(members[0]),
		member: members.find((member) => rows.some((row) => row.member === member)) ?? members[0],
		place: best.place,
		placeRow: best.placeRow,
		from,
		to,
		isEndLatest: ended.length === 0 && left !== 'dissolution',
		entered: isGeneral ? 'general election' : /by[- ]?election/i.test(words) ? 'by-election' : 'not said',
		left,
		begun,
		ended,
		contest: won?.contest ?? -1,
		parliament: parliament?.pollingOn ?? '',
		evidence: rows.map(({ evidence }) => evidence),
	};
}

function accounts(rows: readonly SeatRow[], day: (row: SeatRow) => string): DayAccount[] {
	return rows
		.map((row) => ({ on: day(row), evidence: row.evidence }))
		.sort((a, b) => byCodePoint(a.on, b.on));
}

const kept = remembered(() => new Map<number, readonly Tenure[]>());

/** Of the person whose first row this is; made once. */
function tenuresOfPerson(known: Known, firstRow: number): readonly Tenure[] {
	const made = kept(known).get(firstRow) ?? tenuresOf(known, everyone(known).rowsOf(firstRow));
	kept(known).set(firstRow, made);
	return made;
}

/** Every tenure of the book, in order of people. */
export const allTenures = remembered((known): readonly Tenure[] =>
	everyone(known).firstRows.flatMap((row) => tenuresOfPerson(known, row)),
);

/** Tenures of one Parliament, by row of `Release.places`, each list in order of days. */
export function tenuresIn(
	known: Known,
	{ pollingOn, nextOn }: Parliament,
): ReadonlyMap<number, readonly Tenure[]> {
	const people = everyone(known);
	const seats = known.release.members?.seats;
	const [first, end] = [wholeDay(pollingOn), nextOn === null ? Number.MAX_SAFE_INTEGER : wholeDay(nextOn)];
	const isIn = (member: number): boolean => {
		if (seats === undefined) return false;
		for (let row = seats.first[member]; row < seats.first[member + 1]; row++)
			if (first <= seats.from[row] && seats.from[row] < end) return true;
		return false;
	};
	const places = new Map<number, Tenure[]>();
	for (const row of people.firstRows) {
		if (!people.rowsOf(row).some(isIn)) continue;
		for (const tenure of tenuresOfPerson(known, row)) {
			if (tenure.parliament !== pollingOn) continue;
			places.set(tenure.placeRow, [...(places.get(tenure.placeRow) ?? []), tenure]);
		}
	}
	for (const list of places.values()) list.sort((a, b) => byCodePoint(a.from, b.from));
	return places;
}
