/** Rules about deciding: majorities, ties, motions and amendments. */
import { z } from 'zod';
import { fraction, id, meetings, positive, said, span, whole } from './parts.ts';

export const DECISIONS = [
	'motion',
	'amendment',
	'composite',
	'emergency-motion',
	'remit',
	'procedural',
	'rule-change',
	'no-confidence',
	'election',
	'dissolution',
] as const;
export const DENOMINATORS = ['for-and-against', 'cast', 'present', 'entitled'] as const;

export type Decision = (typeof DECISIONS)[number];
export type Denominator = (typeof DENOMINATORS)[number];

/** When a decision is carried: votes for must be more than, or at least, a share of something. 'cast' counts abstentions. */
export const majority = z.strictObject({
	kind: z.literal('majority'),
	...said,
	decisions: z.array(z.enum(DECISIONS)).min(1),
	threshold: fraction,
	compare: z.enum(['more-than', 'at-least']),
	denominator: z.enum(DENOMINATORS),
});

/** What becomes of a tie. */
export const tie = z.strictObject({
	kind: z.literal('tie'),
	...said,
	outcome: z.enum(['casting-vote', 'falls']),
});

/** How speakers take turns, and whether members see afterwards how each voted at a roll call. */
export const debate = z.strictObject({
	kind: z.literal('debate'),
	...said,
	/** For and against speak by turns. */
	byTurns: z.boolean(),
	/** Who has not spoken on an item goes before who has. */
	newFirst: z.boolean(),
	/** The longest speech. */
	minutes: positive.optional(),
	/** Whether members see how each voted at a roll call. */
	namesShown: z.boolean(),
});

/** By when a motion must be with the secretary. */
export const motionDeadline = z.strictObject({
	kind: z.literal('motion-deadline'),
	...said,
	meetings,
	daysBefore: span,
});

/** Who must stand behind a motion or an amendment. */
export const motionSupport = z.strictObject({
	kind: z.literal('motion-support'),
	...said,
	of: z.array(z.enum(['motion', 'amendment', 'emergency-motion', 'rule-change'])).min(1),
	seconder: z.boolean(),
	/** Besides mover and seconder. */
	supporters: whole,
});

/** A motion that comes after the deadline. */
export const emergencyMotion = z.strictObject({
	kind: z.literal('emergency-motion'),
	...said,
	meetings,
	hoursBefore: span,
	/** What it is about happened after the deadline for motions. */
	aboutLaterEvent: z.boolean(),
});

export const amendmentDeadline = z.strictObject({
	kind: z.literal('amendment-deadline'),
	...said,
	meetings,
	length: z.union([z.strictObject({ daysBefore: span }), z.strictObject({ hours: span })]),
});

/** How many motions a branch, body or member may send to one meeting. */
export const motionsPerBody = z.strictObject({
	kind: z.literal('motions-per-body'),
	...said,
	from: z.array(id).min(1),
	most: positive,
});
