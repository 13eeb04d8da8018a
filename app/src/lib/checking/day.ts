/** Days as they come from a form or a caller. */

/** @returns whether `day` is a day of the calendar, `YYYY-MM-DD` */
export function isDay(day: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
