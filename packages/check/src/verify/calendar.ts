/** Days of elections as numbers, worked out once for a release, so that "the contest of May 2015" is found without reading dates. */
import type { Election } from '@mandate/record';

export interface Calendar {
	/** By index of the election: days since 1970, the year, and the month from 1. */
	readonly day: Float64Array;
	readonly year: Int16Array;
	readonly month: Int8Array;
}

export function calendarOf(elections: readonly Election[]): Calendar {
	const calendar: Calendar = {
		day: new Float64Array(elections.length),
		year: new Int16Array(elections.length),
		month: new Int8Array(elections.length),
	};
	for (let i = 0; i < elections.length; i++) {
		const [year, month] = elections[i].pollingOn.split('-').map(Number);
		calendar.day[i] = daysOf(elections[i].pollingOn);
		calendar.year[i] = year;
		calendar.month[i] = month;
	}
	return calendar;
}

/** Days come again: remember them. Bounded, so that a long archive does not fill the memory. */
const DAYS = new Map<string, number>();

/** Days since 1970 of a day `YYYY-MM-DD`; NaN for anything else. */
export function daysOf(iso: string): number {
	let days = DAYS.get(iso);
	if (days === undefined) {
		days = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
		if (DAYS.size < 50_000) DAYS.set(iso, days);
	}
	return days;
}

const BEFORE = new Map<string, string>();

/**
 * The day before, `YYYY-MM-DD`.
 * @throws RangeError where `day` is no day
 */
export function dayBefore(day: string): string {
	let before = BEFORE.get(day);
	if (before === undefined) {
		before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
		if (BEFORE.size < 50_000) BEFORE.set(day, before);
	}
	return before;
}
