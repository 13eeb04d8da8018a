/** Days in words. */

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** @param day `YYYY-MM-DD`; "22 November 2026" */
export function dayWords(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date} ${MONTHS[month - 1]} ${year}`;
}
