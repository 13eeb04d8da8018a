/** The day after: turns the last day of a closed interval into the end of a half-open one. */

/** @param day `YYYY-MM-DD` */
export function nextDay(day: string): string {
	return daysAfter(day, 1);
}

export function daysAfter(day: string, days: number): string {
	const [year, month, date] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
