/** Days as far as they are known, what several sources say of one, and how far two of them lie apart. ISO, half-open. */
import { readEdtf } from '../ledger/edtf.ts';
import { type Evidence, isoDay } from './known.ts';

/** First and last day that may be meant; the same where the day is known; null is open. */
export interface When {
	readonly earliest: string | null;
	readonly latest: string | null;
}

/** One source's word on a day. */
export interface DayAccount {
	readonly on: string;
	readonly evidence: Evidence;
}

export const NEVER = '9999-12-31';

const MILLISECONDS = 86_400_000;

/** Whole days from one ISO day to another; negative where the second is before the first. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);
}

export function dayAfter(day: string, days = 1): string {
	return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** Of the whole numbers of a book: `until` 0 is a known day. */
export function whenOf(on: number, until: number): When {
	return { earliest: isoDay(on), latest: isoDay(until === 0 ? on : until) };
}

/** Of EDTF; null and what cannot be read are wholly open. */
export function whenRead(text: string | null): When {
	const between = text === null ? null : readEdtf(text);
	return { earliest: between?.earliest ?? null, latest: between?.latest ?? null };
}

export const isKnownDay = ({ earliest, latest }: When): boolean => earliest !== null && earliest === latest;

export const isWithin = (day: string, from: string, to: string | null): boolean =>
	from <= day && (to === null || day < to);
