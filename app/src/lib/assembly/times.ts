/** Days and instants as people in Britain write them. */

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

const DATE = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
});

/** @param day YYYY-MM-DD @returns "Monday, 1 March 2027" without the comma */
export function dayInWords(day: string): string {
	return new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' })
		.format(new Date(`${day}T12:00:00Z`))
		.replace(',', '');
}

/** @param day YYYY-MM-DD @returns "1 March 2027" */
export function dateInWords(day: string): string {
	return DATE.format(new Date(`${day}T12:00:00Z`));
}

/** @param instant ISO 8601 @returns "1 March 2027, 19:00" */
export function instantInWords(instant: string, zone = 'Europe/London'): string {
	const date = new Date(instant);
	const day = new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: zone,
	});
	const time = new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: zone,
		hourCycle: 'h23',
	});
	return `${day.format(date)}, ${time.format(date)}`;
}
