/** Days known only to the month or the year, as `1935` or `1935-11`: from when on, and until when, something was so for certain. */
import { readEdtf } from '../../ledger/edtf.ts';

const PREFIX = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The last day on which it can have begun; null where the text is no such day. */
export function certainFrom(text: string): string | null {
	return PREFIX.test(text) ? (readEdtf(text)?.latest ?? null) : null;
}

/** The first day on which it can have ended; null where the text is no such day. */
export function certainTo(text: string): string | null {
	return PREFIX.test(text) ? (readEdtf(text)?.earliest ?? null) : null;
}
