/** Limits of time as rulings need them: a last day or instant before a meeting, or within so many days of something. */
import { addDays, addHours, type Day, dayIn, type Instant, isAtOrBefore } from '../days.ts';
import type { Rule, RulesInForce } from '../rulebook.ts';
import { type MeetingFacts, type Ruling, ruled } from '../ruling.ts';
import { counted, writtenDay, writtenInstant } from '../written.ts';

/** The last day on which something is in time and, where the limit is in hours, the last instant. */
export interface Due {
	readonly on: Day;
	readonly at: Instant | null;
}

export interface DeadlineRuling extends Ruling {
	readonly due: Due | null;
}

export type Length = { readonly daysBefore: number } | { readonly hours: number };

/** Days before a meeting: any time on the day so many days earlier. Hours: exact hours before it opens. */
export function dueBefore(zone: string, { opensAt }: MeetingFacts, length: Length): Due {
	if ('daysBefore' in length) return { on: addDays(dayIn(zone, opensAt), -length.daysBefore), at: null };
	const at = addHours(opensAt, -length.hours);
	return { on: dayIn(zone, at), at };
}

/** So many days after the day of an instant; that day is not counted, and the last day counts to its end. */
export function dueWithin(zone: string, from: Instant, days: number): Due {
	return { on: addDays(dayIn(zone, from), days), at: null };
}

export function isInTime(zone: string, { on, at }: Due, doneAt: Instant): boolean {
	return at === null ? dayIn(zone, doneAt) <= on : isAtOrBefore(doneAt, at);
}

/** "2 May 2026", or with the time where it matters. */
export function writtenDue(zone: string, { on, at }: Due): string {
	return at === null ? writtenDay(on) : writtenInstant(zone, at);
}

interface Before {
	/** "The motion was received". */
	readonly what: string;
	readonly meeting: MeetingFacts;
	readonly length: Length;
	readonly doneAt: Instant;
}

/** Rules on something that must be done before a meeting. */
export function ruledBefore(
	rules: RulesInForce,
	rule: Rule,
	{ what, meeting, length, doneAt }: Before,
): DeadlineRuling {
	const { zone } = rules;
	const due = dueBefore(zone, meeting, length);
	const allowed = isInTime(zone, due, doneAt);
	const limit = 'daysBefore' in length ? counted(length.daysBefore, 'day') : counted(length.hours, 'hour');
	const when = due.at === null ? writtenDay(dayIn(zone, doneAt)) : writtenInstant(zone, doneAt);
	const start =
		due.at === null ? writtenDay(dayIn(zone, meeting.opensAt)) : writtenInstant(zone, meeting.opensAt);
	const last = due.at === null ? 'the last day' : 'the last moment';
	const ruling = ruled(
		rules,
		rule,
		allowed,
		`${what} ${due.at === null ? 'on' : 'at'} ${when}; ${limit} before the meeting of ${start} make ${writtenDue(zone, due)} ${last}, so it is ${allowed ? 'in time' : 'too late'}.`,
		{ facts: { doneAt, opensAt: meeting.opensAt }, limit: { ...length, lastDay: due.on, lastAt: due.at } },
	);
	return { ...ruling, due };
}

interface Within {
	/** "The appeal was made". */
	readonly what: string;
	/** "the decision". */
	readonly since: string;
	readonly from: Instant;
	readonly days: number;
	readonly doneAt: Instant;
}

/** Rules on something that must be done within so many days. */
export function ruledWithin(
	rules: RulesInForce,
	rule: Rule,
	{ what, since, from, days, doneAt }: Within,
): DeadlineRuling {
	const { zone } = rules;
	const due = dueWithin(zone, from, days);
	const allowed = isInTime(zone, due, doneAt);
	const ruling = ruled(
		rules,
		rule,
		allowed,
		`${what} on ${writtenDay(dayIn(zone, doneAt))}; ${counted(days, 'day')} from ${since} of ${writtenDay(dayIn(zone, from))} make ${writtenDay(due.on)} the last day, so it is ${allowed ? 'in time' : 'too late'}.`,
		{ facts: { doneAt, from }, limit: { days, lastDay: due.on } },
	);
	return { ...ruling, due };
}
