/** Days as members' files write them: 2026-05-03, 3/5/2026, 03.05.2026, 3 May 2026. The day comes before the month. */
import { type Day, isDay } from '../rulebook/days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @returns null where it is no day of the calendar written so; midnight, which some programs put after each day, is left out */
export function dayOf(written: string): Day | null {
	const cell = written.replace(/[ T]00:00(?::00)?(?:\.0{1,6})?$/, '');
	const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
	if (iso !== null) return checked(iso[1], iso[2], iso[3]);
	const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
	if (british !== null) return checked(british[3], british[2], british[1]);
	const worded = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(cell);
	if (worded === null) return null;
	const month = MONTHS.indexOf(worded[2].slice(0, 3).toLowerCase()) + 1;
	return checked(worded[3], String(month), worded[1]);
}

function checked(year: string, month: string, date: string): Day | null {
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	// Whoever is said to have joined in the year 3 or 204 is a slip of the pen.
	return isDay(day) && day >= '1700-01-01' ? day : null;
}
