/**
 * Tenures of seats in the Commons: one a person and stretch, out of the rows of every source that tells of it. Where sources
 * differ on a day every one is kept, and one is chosen by the rule of docs/method/tenures.md.
 */
import { byCodePoint } from '../compile/order.ts';
import { type DayAccount, dayAfter, daysBetween, isWithin } from './days.ts';
import { everyone, type PersonKey } from './everyone.ts';
import type { Evidence, Known } from './known.ts';
import { endOf, type Parliament, parliamentAt } from './parliaments.ts';
import { remembered } from './remember.ts';
import { type SeatRow, seatRows } from './seat-rows.ts';

export type Entered = 'general election' | 'by-election' | 'not said';
export type Left =
	| 'dissolution'
	| 'died'
	| 'resigned'
	| 'disqualified'
	| 'declared void'
	| 'became peer'
	| 'recall petition'
	| 'by-election held'
	| 'not said';

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
		.flatMap((group) => stretches(group).map((part) => tenureOf(known, members, part)))
		.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.place, b.place));
}

/** Rows of one seat in one Parliament, parted at each election won there. */
function stretches(rows: readonly SeatRow[]): SeatRow[][] {
	const days = [...new Set(rows.flatMap(({ contest, from }) => (contest < 0 ? [] : [from])))].sort(
		byCodePoint,
	);
	const parts = new Map<string, SeatRow[]>();
	for (const row of rows) {
		const won =
			days.findLast((day) => day <= row.from) ?? days.find((day) => daysBetween(row.from, day) <= NEAR) ?? '';
		parts.set(won, [...(parts.get(won) ?? []), row]);
	}
	return [...parts.values()].flatMap(withoutGaps);
}

/** Parted where every source that gives a last day has a gap after it. */
function withoutGaps(rows: readonly SeatRow[]): SeatRow[][] {
	const parts: { rows: SeatRow[]; from: string; to: string }[] = [];
	for (const row of rows) {
		const last = parts[parts.length - 1];
		if (row.to === null) continue;
		if (last && row.from <= dayAfter(last.to)) {
			last.rows.push(row);
			if (row.to > last.to) last.to = row.to;
		} else parts.push({ rows: [row], from: row.from, to: row.to });
	}
	const open = rows.filter(({ to }) => to === null);
	const alone: SeatRow[] = [];
	for (const row of open) {
		const near = parts.find(
			({ from, to }) => Math.abs(daysBetween(from, row.from)) <= NEAR || isWithin(row.from, from, to),
		);
		(near?.rows ?? alone).push(row);
	}
	return [...parts.map((part) => part.rows), ...(alone.length > 0 ? [alone] : [])];
}

/** Days by which two lists may differ on the day of one election. */
const NEAR = 7;

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

const LEFT: readonly (readonly [RegExp, Left])[] = [
	[/died|death/i, 'died'],
	[/recall/i, 'recall petition'],
	[/void/i, 'declared void'],
	[/peer|lords/i, 'became peer'],
	[/disqualif|bankrupt/i, 'disqualified'],
	[/resign|chiltern|northstead/i, 'resigned'],
];

/** The rule: a tenure that lasts to within a week of the dissolution, or past it, ended with it; else the earliest day given. */
function lastDay(
	parliament: Parliament | null,
	ends: readonly SeatRow[],
	rows: readonly SeatRow[],
): { readonly to: string | null; readonly left: Left } {
	const close = parliament === null ? null : endOf(parliament);
	const words = ends.map(({ left }) => left).join(' ');
	const reason = LEFT.find(([pattern]) => pattern.test(words))?.[1];
	const days = ends.map(({ to }) => to ?? '').sort(byCodePoint);
	const latest = days[days.length - 1];
	const limit =
		rows
			.map(({ limit: day }) => day)
			.filter((day) => day !== null)
			.sort(byCodePoint)[0] ?? null;
	const isWhole = (day: string) => close !== null && daysBetween(day, close) <= NEAR;
	if (days.length === 0) {
		if (limit !== null && (close === null || limit < close)) return { to: limit, left: 'by-election held' };
		return { to: close, left: close === null ? 'not said' : 'dissolution' };
	}
	if (isWhole(latest) && reason === undefined) return { to: close, left: 'dissolution' };
	const known = ends
		.filter(({ to }) => to !== null && !isWhole(to))
		.map(({ to }) => to ?? '')
		.sort(byCodePoint);
	return { to: known[0] ?? close, left: reason ?? 'not said' };
}

/** Every tenure of the book, in order of people. */
export const allTenures = remembered((known): readonly Tenure[] => {
	const people = everyone(known);
	return people.firstRows.flatMap((row) => tenuresOf(known, people.rowsOf(row)));
});
