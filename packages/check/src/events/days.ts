/**
 * "Friday 9th June 2017": whether weekday and date agree, by the calendar alone; and where the words say "the early hours of",
 * whether a declaration of the seats spoken of fits. Only where weekday and full date are both written.
 */
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { TimeTag } from '../tag/index.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { placeIn } from './where.ts';

export const WEEKDAYS = [
	'sunday',
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
] as const;
/** Counts that end before this hour end in the early hours. */
const EARLY = 8;

export function days(input: EventInput): EventClaim[] {
	const { s } = input;
	return s.times.flatMap((time) => {
		if (time.kind !== 'date' || time.year === 0 || time.month === 0 || time.day === 0) return [];
		const at = weekdayBefore(s, time.from);
		return at < 0 ? [] : [judged(input, time, at)];
	});
}

function weekdayBefore(s: Sentence, from: number): number {
	let i = from - 1;
	while (i >= 0 && (s.tokens[i].word === ',' || cueAt(s, i) === 'the')) i--;
	return i >= from - 3 && i >= 0 && WEEKDAYS.includes(wordAt(s, i) as (typeof WEEKDAYS)[number]) ? i : -1;
}

/** Day of the week of a date in the Gregorian calendar, 0 for Sunday (Sakamoto's rule). */
export function weekdayOf(year: number, month: number, day: number): number {
	const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1];
	const y = month < 3 ? year - 1 : year;
	return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

function isDay(year: number, month: number, day: number): boolean {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return day >= 1 && day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function judged(input: EventInput, time: TimeTag, at: number): EventClaim {
	const { s } = input;
	const iso = `${time.year}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
	const isReal = isDay(time.year, time.month, time.day);
	const fell = WEEKDAYS[weekdayOf(time.year, time.month, time.day)];
	const isTrue = isReal && fell === wordAt(s, at);
	const early = earlyFrom(s, at);
	const count = early >= 0 && isTrue ? declared(input, iso, at) : null;
	const text = isReal ? `${iso} was a ${fell[0].toUpperCase()}${fell.slice(1)}` : `there is no ${iso}`;
	return {
		...NOTHING_NAMED,
		from: early >= 0 ? early : at,
		to: time.to,
		type: 'date',
		verdict: !isTrue ? 'contradicted' : count?.isEarly === false ? 'ambiguous' : 'supported',
		detail: !isTrue ? 'value' : count?.isEarly === false ? 'readings' : 'exact',
		contest: count?.contest ?? -1,
		election: count ? input.context.facts.release.contests.election[count.contest] : -1,
		workings: [
			{ text, leaves: [] },
			...(count ? [{ text: count.text, leaves: [{ kind: 'contest' as const, row: count.contest }] }] : []),
		],
		stated: { value: iso, low: iso, high: iso, unit: 'date', approximator: null },
		found: { value: isReal ? fell : '', measure: 'weekday', label: 'day of the week' },
	};
}

/** First token of "early hours of", "small hours of", or -1. */
function earlyFrom(s: Sentence, at: number): number {
	for (let i = at - 1; i >= 0 && i >= at - 4; i--)
		if (wordAt(s, i) === 'hours' && ['early', 'small', 'wee'].includes(wordAt(s, i - 1))) return i - 1;
	return -1;
}

interface Declaration {
	readonly contest: number;
	readonly isEarly: boolean;
	readonly text: string;
}

/** When the seat spoken of was declared, in the night before or on the day. */
function declared({ s, context }: EventInput, iso: string, at: number): Declaration | null {
	const { facts } = context;
	const { contests, places, elections } = facts.release;
	const named = placeIn(s, 0, s.tokens.length, at, context);
	const place =
		named >= 0 ? named : (context.scopes.find((entry) => entry.scope.kind === 'place')?.scope.id ?? -1);
	if (place < 0) return null;
	for (const contest of places.contests(place)) {
		const when = contests.declaredAt.at(contest);
		const { pollingOn, kind } = elections[contests.election[contest]];
		if (when === '' || kind === 'notional' || pollingOn > iso || iso.slice(0, 7) !== pollingOn.slice(0, 7))
			continue;
		const isEarly = when.startsWith(iso) && Number(when.slice(11, 13)) < EARLY;
		return { contest, isEarly, text: `${places.name.at(place)} was declared at ${when.replace('T', ' ')}` };
	}
	return null;
}
