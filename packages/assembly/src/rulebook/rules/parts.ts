/** What rules are made of: words, numbers, days, kinds of meeting, standings, fractions. */
import { z } from 'zod';

export const MEETING_KINDS = ['annual', 'ordinary', 'special', 'emergency'] as const;
/** How a person stands on the roll. */
export const STANDINGS = ['full', 'associate', 'suspended', 'lapsed', 'left', 'expelled'] as const;
/** In which capacity somebody comes to a meeting. */
export const CAPACITIES = ['member', 'delegate', 'officer', 'representative', 'guest'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];
export type Standing = (typeof STANDINGS)[number];
export type Capacity = (typeof CAPACITIES)[number];

/** A short name used by programs: small letters, digits and hyphens. */
export const id = z
	.string()
	.regex(/^[a-z][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, a letter first');
export const words = z.string().trim().min(1).max(2000);
export const whole = z.int().min(0).max(1_000_000);
export const positive = z.int().min(1).max(1_000_000);
/** Days, months or hours of a limit. */
export const span = z.int().min(0).max(3660);
export const meetings = z.array(z.enum(MEETING_KINDS)).min(1);
export const standings = z.array(z.enum(STANDINGS)).min(1);

/** Exact: two thirds is {over: 2, under: 3}. Never more than the whole. */
export const fraction = z
	.strictObject({ over: positive, under: positive })
	.refine(({ over, under }) => over <= under, { message: 'a fraction of no more than the whole' });

/** What every rule has. `units`: kinds of unit whose meetings and members it is for; left out: all. */
export const said = {
	/** As it is cited: '7.2'. */
	clause: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.()-]{0,19}$/, 'a clause such as 7.2'),
	title: words.max(120),
	/** The rule as a member reads it. */
	words,
	units: z.array(id).min(1).optional(),
};
