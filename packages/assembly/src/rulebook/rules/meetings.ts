/** Rules about meetings: notice, freeze date, who may attend, vote and stand, quorum, credentials, the door, minutes. */
import { z } from 'zod';
import {
	CAPACITIES,
	fraction,
	id,
	meetings,
	positive,
	said,
	span,
	standings,
	whole,
	words,
} from './parts.ts';

/** Notice of a meeting: clear days, or hours for what cannot wait. */
export const notice = z.strictObject({
	kind: z.literal('notice'),
	...said,
	meetings,
	length: z.union([z.strictObject({ clearDays: span }), z.strictObject({ hours: span })]),
});

/** The day whose roll decides who may vote: days before the meeting, or a day of the year (MM-DD). */
export const freeze = z.strictObject({
	kind: z.literal('freeze'),
	...said,
	meetings,
	on: z.union([z.strictObject({ daysBefore: span }), z.strictObject({ dayOfYear: z.string() })]),
});

export const RIGHTS = ['attend', 'vote', 'stand'] as const;

/** Who may attend, vote at, or stand at a meeting. Of members and delegates alike the roll is asked on the day `countedOn`. */
export const eligibility = z.strictObject({
	kind: z.literal('eligibility'),
	...said,
	right: z.enum(RIGHTS),
	meetings,
	/** As what one comes. */
	as: z.array(z.enum(CAPACITIES)).min(1),
	standings,
	/** Months of membership on the day counted. */
	months: span,
	countedOn: z.enum(['freeze', 'meeting']),
	/** Months of subscription that may be owed. */
	arrearsMonths: span,
});

export const BUSINESS = [
	'discuss',
	'receive-reports',
	'adjourn',
	'elect',
	'vote',
	'approve-minutes',
] as const;

/** How many must be there. Both number and share: `take` says which binds. `bodies`: how many bodies must have a delegate there. */
export const quorum = z.strictObject({
	kind: z.literal('quorum'),
	...said,
	meetings,
	number: positive.optional(),
	share: fraction.optional(),
	take: z.enum(['greater', 'lesser']).optional(),
	of: z.enum(['members', 'delegates']),
	bodies: positive.optional(),
	/** What may still be done without a quorum. */
	without: z.array(z.enum(BUSINESS)),
});

/** How a delegate's credential is challenged, answered, decided and appealed. Hours are counted back from the opening. */
export const credentialChallenge = z.strictObject({
	kind: z.literal('credential-challenge'),
	...said,
	/** A challenge is made at least so many hours before the meeting opens. */
	challengeHours: span,
	/** From the notice to the delegate until the decision at least so many hours. */
	answerHours: span,
	/** The decision is made before the meeting opens, at least so many hours. */
	decidedHours: span,
	decidedBy: id,
	panelSize: positive,
	appealDays: positive,
	appealTo: id,
});

/** How members sign in at the door. */
export const signIn = z.strictObject({
	kind: z.literal('sign-in'),
	...said,
	meetings,
	ways: z.array(z.enum(['phone', 'tellers'])).min(1),
	/** Tellers who must be at the door; any one of them enters who comes. */
	tellers: positive,
});

/** Minutes: drafted within so many days of the meeting, approved at the next. */
export const minutes = z.strictObject({
	kind: z.literal('minutes'),
	...said,
	draftedWithinDays: span,
	approvedAt: z.enum(['next-meeting', 'committee']),
});

/** How often a representative reports, and whether attendance goes to the public record. */
export const representativeReports = z.strictObject({
	kind: z.literal('representative-reports'),
	...said,
	everyMonths: positive,
	attendancePublic: z.boolean(),
});

/** An office, how it is filled and for how long. */
export const office = z.strictObject({
	kind: z.literal('office'),
	...said,
	office: id,
	name: words.max(80),
	electedAt: meetings,
	termMonths: positive,
	mostTerms: positive.optional(),
	holders: whole.min(1),
});
