/** Days of fieldwork and of publication as PollBase writes them: "8-9", "31-1", "30/5-21/6", "10"; "20", "4/2", an ISO day. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const SPAN = /^(\d{1,2})(?:\/(\d{1,2}))?(?:-(\d{1,2}|\?)(?:\/(\d{1,2}))?)?$/;

/** Longest fieldwork and longest wait for publication that a bare day of the month is taken to mean, in days. */
const MONTH_LENGTH = 31;

function iso(year: number, month: number, day: number): string {
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** First day of a month and day on or after another day. */
function next(after: string, day: number, month: number | null): string | null {
	const [year, from] = after.split('-').map(Number);
	for (let step = 0; step <= 12; step++) {
		const found = iso(year, from + step, day);
		const isDay = Number(found.slice(8)) === day;
		if (isDay && found >= after && (month === null || Number(found.slice(5, 7)) === month)) return found;
	}
	return null;
}

/**
 * `from` and `to`, or null where the row does not tell the days. The first day is the one the sheet gives as a date; where it
 * gives none, the first of the days in words, in the month and year of the row.
 */
export function fieldworkOf(
	words: string,
	given: string,
	month: string,
	year: number,
): { from: string; to: string } | null {
	const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
	const parts = SPAN.exec(words.split(' ')[0]);
	const from = ISO.test(given)
		? given
		: parts && at > 0 && year > 0
			? iso(year, parts[2] ? Number(parts[2]) : at, Number(parts[1]))
			: null;
	if (from === null) return null;
	if (!parts) return { from, to: from };
	if (parts[3] === undefined || parts[3] === '?') return { from, to: from };
	const to = next(from, Number(parts[3]), parts[4] ? Number(parts[4]) : null);
	return { from, to: to ?? from };
}

/** Day of publication: an ISO day, or the first such day of the month on or after the last day of fieldwork. Null where none is told. */
export function publishedOf(cell: string, to: string): string | null {
	if (ISO.test(cell)) return cell;
	const parts = /^(\d{1,2})(?:\/(\d{1,2}))?$/.exec(cell);
	if (!parts) return null;
	const day = Number(parts[1]);
	const month = parts[2] && Number(parts[2]) <= 12 ? Number(parts[2]) : null;
	const found = next(to, day, month);
	return found !== null && (Date.parse(found) - Date.parse(to)) / 86_400_000 <= MONTH_LENGTH ? found : null;
}
