/** Day, hour of opening and hour of closing as a form gives them, as two instants. */

import { instantOfLocal } from '@mandate/assembly/calendar';
import { addDays } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { Refused } from '../acts/refused.ts';
import { day } from '../fields.ts';

const hour = (what: string) =>
	z
		.string({ error: `Give ${what} as HH:MM.` })
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/, `Give ${what} as HH:MM, such as 19:30.`);

export const TIME_FIELDS = {
	day: day('the day'),
	opens: hour('the time at which it opens'),
	closes: hour('the time at which it is meant to end'),
};

/** An end before the opening is a slip where the meeting would last longer. */
const LONGEST_HOURS = 16;

export interface GivenTimes {
	readonly day: string;
	readonly opens: string;
	readonly closes: string;
}

/**
 * An end that is not after the opening is on the next day.
 * @param at the meeting opens after this instant
 * @throws Refused where a time is left out or comes twice as clocks change, or lies in the past
 */
export function timesOf(zone: string, { day, opens, closes }: GivenTimes, at: string) {
	const opensAt = instantOr('opens', zone, `${day}T${opens}`);
	const closesAt = instantOr('closes', zone, `${closes > opens ? day : addDays(day, 1)}T${closes}`);
	if (Date.parse(closesAt) - Date.parse(opensAt) > LONGEST_HOURS * 3_600_000)
		throw problem(
			'closes',
			`From ${opens} to ${closes} would be more than ${LONGEST_HOURS} hours, over midnight. Give the time at which it is meant to end.`,
		);
	if (opensAt <= at) throw problem('day', 'That time is past. Give one that is to come.');
	return { opensAt, closesAt };
}

function instantOr(field: string, zone: string, local: string): string {
	const time = instantOfLocal(zone, local);
	if (!time.ok) throw problem(field, time.words);
	return time.instant;
}

/** One field is not as expected. */
export function problem(field: string, words: string): Refused {
	return new Refused('invalid', words, { problems: [{ field, words }] });
}
