/** Rows of one seat and person parted into stretches: one is what was held without a break, from one election at most to the next. */
import { byCodePoint } from '../../compile/order.ts';
import { dayAfter, daysBetween, isWithin } from '../days.ts';
import type { SeatRow } from './seat-rows.ts';

/** Days by which two lists may differ on the day of one election. */
export const NEAR = 7;

/** Rows of one seat in one Parliament, parted at each election won there. */
export function stretchesOf(rows: readonly SeatRow[]): SeatRow[][] {
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
