/**
 * Days and times as rules count them. A day is 'YYYY-MM-DD'; an instant is an ISO string in UTC ending in Z; a zone is an IANA
 * name such as 'Europe/London'. What counts as "clear days", "months" and "hours before" is told in docs/method/rulebook.md.
 */
import { Temporal } from 'temporal-polyfill';

/** 'YYYY-MM-DD'. */
export type Day = string;
/** ISO 8601 in UTC, such as '2026-05-18T18:30:00Z'. */
export type Instant = string;

/** Whether a text is a day that is in the calendar, written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
	} catch {
		return false;
	}
}

/** Whether a text is a day of a year, MM-DD; 02-29 is one. */
export function isDayOfYear(text: string): boolean {
	return /^\d{2}-\d{2}$/.test(text) && isDay(`2000-${text}`);
}

export function isZone(text: string): boolean {
	try {
		Temporal.Instant.from('2000-01-01T00:00:00Z').toZonedDateTimeISO(text);
		return true;
	} catch {
		return false;
	}
}

/** @param days may be below 0 */
export function addDays(day: Day, days: number): Day {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Counted from the day given: where the month reached has no such day, its last day (29 February and 12 months: 28 February). */
export function addMonths(day: Day, months: number): Day {
	return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from `from` to `until`; below 0 where `until` is earlier. */
export function daysBetween(from: Day, until: Day): number {
	return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;
}

/** Days that lie wholly between two days: neither the first nor the last is counted. Never below 0. */
export function clearDaysBetween(from: Day, until: Day): number {
	return Math.max(0, daysBetween(from, until) - 1);
}

/** The first day that leaves so many clear days after `day`: 3 May and 14 clear days make 18 May. */
export function firstDayAfterClear(day: Day, clearDays: number): Day {
	return addDays(day, clearDays + 1);
}

/** Whole months from `from` to `until`, each ended on the day of its month on which `from` fell, or on the month's last day. */
export function monthsBetween(from: Day, until: Day): number {
	let months = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), {
		largestUnit: 'months',
	}).months;
	while (addMonths(from, months + 1) <= until) months += 1;
	while (months > 0 && addMonths(from, months) > until) months -= 1;
	return months;
}

/** The day an instant falls on in a zone. */
export function dayIn(zone: string, instant: Instant): Day {
	return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first instant of a day in a zone. */
export function startOfDay(zone: string, day: Day): Instant {
	return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString();
}

/** Hours as a clock without summer time would count them: over a change of clocks the hand is an hour further or less. */
export function addHours(instant: Instant, hours: number): Instant {
	return Temporal.Instant.from(instant)
		.add({ minutes: Math.round(hours * 60) })
		.toString();
}

/** Hours from `from` to `until`, exact; below 0 where `until` is earlier. */
export function hoursBetween(from: Instant, until: Instant): number {
	return (
		(Temporal.Instant.from(until).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) /
		3_600_000
	);
}

/** The day MM-DD last came round, on or before `day`; 02-29 is 28 February in a year without it. */
export function lastDayOfYear(dayOfYear: string, day: Day): Day {
	const [month, date] = dayOfYear.split('-').map(Number);
	const { year } = Temporal.PlainDate.from(day);
	const inYear = (of: number) => Temporal.PlainDate.from({ year: of, month, day: date }).toString();
	return inYear(year) <= day ? inYear(year) : inYear(year - 1);
}

/** Whether `a` is no later than `b`. */
export function isAtOrBefore(a: Instant, b: Instant): boolean {
	return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) <= 0;
}
