/**
 * Days that are not known to the day, as EDTF (ISO 8601-2, level 0 and part of level 1): `2014`, `2014-11`, `2014-11-20`, with
 * `?` or `~` behind for doubtful and about, and `A/B` for somewhere between two, `..` for an open end.
 */

/** First and last day that may be meant, ISO; null where that end is open. */
export interface Between {
	readonly earliest: string | null;
	readonly latest: string | null;
	/** Marked as doubtful or about. */
	readonly isDoubtful: boolean;
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;
const OPEN = '..';

/** Null where the text is none of these. */
export function readEdtf(text: string): Between | null {
	const ends = text.split('/');
	if (ends.length > 2) return null;
	const [first, last] = ends.map((end) => (end === OPEN && ends.length === 2 ? openEnd : readPart(end)));
	if (first === null || last === null) return null;
	if (last === undefined) return first === openEnd ? null : first;
	if (first === openEnd && last === openEnd) return null;
	const between = {
		earliest: first.earliest,
		latest: last.latest,
		isDoubtful: first.isDoubtful || last.isDoubtful,
	};
	const isTurned = between.earliest !== null && between.latest !== null && between.latest < between.earliest;
	return isTurned ? null : between;
}

const openEnd: Between = { earliest: null, latest: null, isDoubtful: false };

function readPart(text: string): Between | null {
	const found = PART.exec(text);
	if (found === null) return null;
	const [, year, month, day, mark] = found;
	const isDoubtful = mark !== undefined;
	if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, isDoubtful };
	const days = daysIn(Number(year), Number(month));
	if (days === 0) return null;
	if (day === undefined)
		return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${days}`, isDoubtful };
	const isDay = Number(day) >= 1 && Number(day) <= days;
	const iso = `${year}-${month}-${day}`;
	return isDay ? { earliest: iso, latest: iso, isDoubtful } : null;
}

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
	if (month < 1 || month > 12) return 0;
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export type Answer = 'yes' | 'no' | 'maybe';

/** Whether a half-open stretch `[from, to)` of uncertain days holds a day; null is open. */
export function holds(from: Between | null, to: Between | null, day: string): Answer {
	const begins = from?.earliest ?? null;
	const begun = from === null ? null : from.latest;
	const ends = to?.latest ?? null;
	const ended = to?.earliest ?? null;
	if (begins !== null && day < begins) return 'no';
	if (to !== null && ends !== null && day >= ends && (ended === ends || day > ends)) return 'no';
	const hasBegun = from === null || (begun !== null && day >= begun);
	const isStill = to === null || (ended !== null && day < ended);
	return hasBegun && isStill ? 'yes' : 'maybe';
}
