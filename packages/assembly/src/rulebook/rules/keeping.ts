/** Rules that protect members: changes of contact, due process, how long what is kept. */
import { z } from 'zod';
import { id, positive, said, span, words } from './parts.ts';

/** A change of address, e-mail or telephone takes effect after so many days; longer when a ballot is near. */
export const contactChange = z.strictObject({
	kind: z.literal('contact-change'),
	...said,
	days: span,
	/** A change asked for so many days or fewer before a ballot opens ... */
	ballotWithinDays: span,
	/** ... takes effect only after so many days. */
	daysNearBallot: span,
});

export const PROCESSES = ['bar', 'rejection', 'suspension', 'complaint'] as const;
export type Process = (typeof PROCESSES)[number];

/** How somebody is barred, rejected, suspended or complained of. No one on the panel has an interest in the case. */
export const dueProcess = z.strictObject({
	kind: z.literal('due-process'),
	...said,
	processes: z.array(z.enum(PROCESSES)).min(1),
	/** Days from the notice to the hearing or decision, at least. */
	noticeDays: span,
	/** Days from the notice within which the person may reply; no decision sooner unless the reply is in. */
	replyDays: positive,
	decidedBy: id,
	panelSize: positive,
	/** Days from the notice within which it is decided. */
	decisionDays: span,
	appealDays: positive,
	appealTo: id,
	/** Days within which an appeal is decided. */
	appealDecisionDays: span,
	/** A precautionary measure is reviewed at least every so many days; left out: none is allowed. */
	precautionaryReviewDays: positive.optional(),
	confidential: z.boolean(),
});

export const KEPT = [
	'roll',
	'contact',
	'attendance',
	'votes',
	'minutes',
	'credentials',
	'cases',
	'accounts',
	'log',
] as const;
export type Kept = (typeof KEPT)[number];

/** How long data are kept, and because of which law or rule. */
export const retention = z.strictObject({
	kind: z.literal('retention'),
	...said,
	data: z.array(z.enum(KEPT)).min(1),
	/** Months after membership, meeting or case ended. */
	months: span,
	because: z.enum(['law', 'rule']),
	/** Which law or rule, in words. */
	basis: words.max(300),
});
