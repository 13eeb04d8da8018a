/** Days, times and numbers as a secretary writes them: "3 May 2026", "7.30 pm on 3 May 2026", "1 delegate", "two thirds". */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './days.ts';

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
];

const FRACTIONS: Readonly<Record<string, string>> = {
	'1/2': 'half',
	'1/3': 'one third',
	'2/3': 'two thirds',
	'1/4': 'a quarter',
	'3/4': 'three quarters',
	'1/5': 'one fifth',
	'1/10': 'one tenth',
	'1/20': 'one twentieth',
};

/** "3 May 2026". */
export function writtenDay(day: Day): string {
	const { year, month, day: date } = Temporal.PlainDate.from(day);
	return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "7.30 pm on 3 May 2026", by the clock of the zone. */
export function writtenInstant(zone: string, instant: Instant): string {
	const { hour, minute, ...at } = parts(zone, instant);
	const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
	return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'} on ${writtenDay(at.day)}`;
}

function parts(zone: string, instant: Instant) {
	const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
	return { hour: at.hour, minute: at.minute, day: at.toPlainDate().toString() };
}

/** "1 delegate", "5 delegates", "1 body", "2 bodies" (with the plural given). */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** "two thirds", "3/7". */
export function writtenFraction({ over, under }: { readonly over: number; readonly under: number }): string {
	return over === under ? 'all' : (FRACTIONS[`${over}/${under}`] ?? `${over}/${under}`);
}

/** "a, b and c". */
export function listed(words: readonly string[], join = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${join} ${words[words.length - 1]}`;
}
