/** Rules about units, affiliated bodies and the delegates they send. */
import { z } from 'zod';
import { fraction, id, positive, said, span, whole } from './parts.ts';

/** Which kinds of unit lie directly below which. */
export const unitTree = z.strictObject({
	kind: z.literal('unit-tree'),
	...said,
	links: z.array(z.strictObject({ unit: id, above: id })).min(1),
});

/** Which bodies may affiliate to which kind of unit, and from how many members in its area. */
export const affiliation = z.strictObject({
	kind: z.literal('affiliation'),
	...said,
	bodies: z.array(id).min(1),
	to: id,
	membersAtLeast: positive,
});

/** How many delegates a branch or an affiliated body sends to a unit. `from`: kinds of unit or body. */
export const delegateEntitlement = z.strictObject({
	kind: z.literal('delegate-entitlement'),
	...said,
	from: z.array(id).min(1),
	to: id,
	/** One delegate for each so many members ... */
	perMembers: positive,
	/** ... or part of it. */
	orPart: z.boolean(),
	atLeast: whole.optional(),
	atMost: positive.optional(),
});

export const APPOINTED_BY = ['own-meeting', 'own-committee', 'own-secretary'] as const;

/** By when the names of delegates must be with the secretary, and who appoints them. */
export const delegateNaming = z.strictObject({
	kind: z.literal('delegate-naming'),
	...said,
	from: z.array(id).min(1),
	daysBefore: span,
	appointedBy: z.array(z.enum(APPOINTED_BY)).min(1),
});

/** How motions go from one kind of unit to another. */
export const carryUpward = z.strictObject({
	kind: z.literal('carry-upward'),
	...said,
	from: z.array(id).min(1),
	to: id,
	/** To one meeting of the unit above. */
	most: positive,
	/** Days before that meeting. */
	daysBefore: span,
});

/** A special meeting must be called when so many members ask for one. Both number and share: `take` says which binds. */
export const requisition = z.strictObject({
	kind: z.literal('requisition'),
	...said,
	number: positive.optional(),
	share: fraction.optional(),
	take: z.enum(['greater', 'lesser']).optional(),
	/** Days from the request within which the meeting is held. */
	heldWithinDays: span,
});
