/** Days as numbers that can be counted with, and the stretch of days that a time in the text stands for. */
import type { TimeTag } from '../tag/index.ts';

/** Days since 1970-01-01 of `20190218`; the end of time for 0. */
export function dayAt(number: number): number {
	if (number === 0) return OPEN;
	return (
		Date.UTC(Math.floor(number / 10000), (Math.floor(number / 100) % 100) - 1, number % 100) / 86_400_000
	);
}

export const OPEN = 4_000_000;

export function dayOfIso(iso: string): number {
	return dayAt(Number(iso.slice(0, 10).replaceAll('-', '')));
}

export function isoOf(day: number): string {
	return day >= OPEN ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Half-open stretch of days. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly isDay: boolean;
	readonly text: string;
}

/** The days that a date of the text stands for; null for a time without a year that the day of publication does not settle. */
export function stretchOf(time: TimeTag, published: string): Stretch | null {
	if (time.kind !== 'date') return null;
	const year = time.year > 0 ? time.year : lastYearOf(time, published);
	if (year === 0) return null;
	const { month, day } = time;
	const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000;
	if (month === 0) return { from: at(year, 1, 1), to: at(year + 1, 1, 1), isDay: false, text: `${year}` };
	if (day === 0)
		return {
			from: at(year, month, 1),
			to: at(year, month + 1, 1),
			isDay: false,
			text: isoOf(at(year, month, 1)).slice(0, 7),
		};
	const from = at(year, month, day);
	return { from, to: from + 1, isDay: true, text: isoOf(from) };
}

/** "on 3 May" in an article: the last such day before it. */
function lastYearOf({ month, day }: TimeTag, published: string): number {
	if (month === 0) return 0;
	const year = Number(published.slice(0, 4));
	const own = `${String(month).padStart(2, '0')}-${String(Math.max(1, day)).padStart(2, '0')}`;
	return own <= published.slice(5) ? year : year - 1;
}
