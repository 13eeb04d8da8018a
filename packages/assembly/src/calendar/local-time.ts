/** A day and hour as a secretary gives them, "2027-03-01T19:00" in a zone, as an instant and back; clock changes included. */
import { Temporal } from 'temporal-polyfill';

export type LocalTime =
	| { readonly ok: true; readonly instant: string }
	| { readonly ok: false; readonly words: string };

/**
 * @param local YYYY-MM-DDTHH:MM
 * @param zone IANA name
 * @returns the instant in UTC; or why there is none, or more than one: when clocks go forward an hour is left out, when they go
 * back one comes twice
 */
export function instantOfLocal(zone: string, local: string): LocalTime {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return { ok: false, words: 'Give a day and a time.' };
	let plain: Temporal.PlainDateTime;
	try {
		plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
	} catch {
		return { ok: false, words: 'There is no such day or time in the calendar.' };
	}
	const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
	const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
	const isThere = earlier.toPlainDateTime().equals(plain);
	if (!isThere) {
		const words = `There is no ${timeOf(plain)} on that day: the clocks go forward over it. Give a time before or after.`;
		return { ok: false, words };
	}
	if (!earlier.equals(later)) {
		const words = `${timeOf(plain)} comes twice on that day: the clocks go back over it. Give a time before or after.`;
		return { ok: false, words };
	}
	return { ok: true, instant: new Date(earlier.epochMilliseconds).toISOString() };
}

/** @returns YYYY-MM-DDTHH:MM by the clock of the zone */
export function localOf(zone: string, instant: string): string {
	const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
	return local.toString({ smallestUnit: 'minute' });
}

function timeOf(plain: Temporal.PlainDateTime): string {
	return plain.toPlainTime().toString({ smallestUnit: 'minute' });
}
