/** When and how a tenure ended: with its House, or before it for a reason that a list gives. */
import { byCodePoint } from '../../compile/order.ts';
import { daysBetween } from '../days.ts';
import { endOf, type Parliament } from './parliaments.ts';
import type { SeatRow } from './seat-rows.ts';
import { NEAR } from './stretches.ts';

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

const LEFT: readonly (readonly [RegExp, Left])[] = [
	[/died|death/i, 'died'],
	[/recall/i, 'recall petition'],
	[/void/i, 'declared void'],
	[/peer|lords/i, 'became peer'],
	[/disqualif|bankrupt/i, 'disqualified'],
	[/resign|chiltern|northstead/i, 'resigned'],
];

/** The rule: a tenure that lasts to within a week of the dissolution, or past it, ended with it; else the earliest day given. */
export function lastDay(
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
