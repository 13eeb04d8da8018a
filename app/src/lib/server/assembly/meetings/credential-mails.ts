/** The words that tell a delegate of being named, challenged, decided on and heard on appeal; each in the delegate's own mail. */
import { writtenDay, writtenInstant } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { type Letter, mailKind, type WritingDesk } from '../../mail/mail-kind.ts';
import { CHALLENGE_COLUMNS, type ChallengeRow } from './challenge-rows.ts';

const given = z.object({ about: z.string() });

type Row = ChallengeRow & {
	readonly unit_id: string;
	readonly slug: string;
	readonly unit_name: string;
	readonly meeting_title: string;
	readonly zone: string;
	readonly opens_at: string;
};

/** A mail about a challenge, whose words are made of it. */
function aboutChallenge(
	what: string,
	subject: string,
	words: (row: Row, desk: WritingDesk) => readonly string[] | null,
) {
	return mailKind({
		what,
		given,
		write: async (desk, { about }): Promise<Letter | null> => {
			const [row] = await desk.queries.query<Row>(sql`
				select ${CHALLENGE_COLUMNS}, meeting.unit_id, unit.slug, unit.name as unit_name, meeting.title as meeting_title,
					meeting.zone, meeting.opens_at
				from credential_challenge challenge join credential on credential.id = challenge.credential_id
				join meeting on meeting.id = credential.meeting_id join unit on unit.id = meeting.unit_id
				where challenge.id = ${about}`);
			const paragraphs = row === undefined ? null : words(row, desk);
			if (paragraphs === null) return null;
			const page = desk.address(
				`/units/${row.slug}/meetings/${row.meeting_id}/credentials/${row.credential_id}`,
			);
			return { subject, paragraphs: [...paragraphs, page], unitId: row.unit_id };
		},
	});
}

const meetingOf = ({ meeting_title, unit_name, zone, opens_at }: Row): string =>
	`the meeting “${meeting_title}” of ${unit_name} at ${writtenInstant(zone, opens_at)}`;

export const challengedMail = aboutChallenge(
	'a challenge to a credential',
	'Please read: your credential as a delegate',
	(row) => [
		`Your credential as a delegate to ${meetingOf(row)} has been challenged. Nothing is decided yet. These are the reasons:`,
		row.reasons,
		`The challenge rests on: ${row.rule}.`,
		`You may answer in writing and add a paper${row.answer_until === null ? '' : `, until ${writtenInstant(row.zone, row.answer_until)}`}. Those who decide read your answer first, decide before the meeting opens, give their reasons, and tell you. Unless it is decided against you, you take part as appointed.`,
		'Sign in to read it in full and to answer:',
	],
);

export const challengeWithdrawnMail = aboutChallenge(
	'a challenge that was taken back',
	'Your credential as a delegate',
	(row) => [
		`The challenge to your credential for ${meetingOf(row)} has been taken back. Your credential is as good as before.`,
	],
);

export const decidedMail = aboutChallenge(
	'a decision on a credential',
	'A decision on your credential as a delegate',
	(row) =>
		row.outcome === null
			? null
			: [
					row.outcome === 'upheld'
						? `The challenge to your credential for ${meetingOf(row)} is decided: your credential holds, and you take part as a delegate.`
						: `The challenge to your credential for ${meetingOf(row)} is decided: your credential does not hold, and you may not take part as a delegate.`,
					`The reasons of the ${row.decided_by}:`,
					row.decision_reasons ?? '',
					`The decision rests on: ${row.decision_rule}.`,
					...(row.outcome === 'upheld'
						? []
						: [
								`You may appeal to the ${row.appeal_to} until ${writtenDay(row.appeal_until ?? '')}, on this page:`,
							]),
				],
);

export const appealedMail = aboutChallenge('an appeal to decide', 'An appeal is waiting for you', (row) => [
	`A delegate has appealed against a decision on a credential for ${meetingOf(row)}. It is for you and the others of the ${row.appeal_to} to decide.`,
]);

export const appealDecidedMail = aboutChallenge('a decision on an appeal', 'Your appeal is decided', (row) =>
	row.appeal_outcome === null
		? null
		: [
				row.appeal_outcome === 'upheld'
					? `Your appeal is upheld: your credential for ${meetingOf(row)} holds, and you are admitted as a delegate.`
					: `Your appeal is dismissed: your credential for ${meetingOf(row)} does not hold.`,
				`The reasons of the ${row.appeal_decided_by}:`,
				row.appeal_reasons ?? '',
				`The decision rests on: ${row.appeal_rule}.`,
			],
);

/** A mail about being a delegate. */
function aboutDelegate(
	what: string,
	subject: string,
	words: (unit: string, from: string, until: string | null) => string,
) {
	return mailKind({
		what,
		given,
		write: async ({ queries, address }, { about }): Promise<Letter | null> => {
			const [row] = await queries.query<{
				unit_id: string;
				slug: string;
				unit_name: string;
				from_name: string;
				until_on: string | null;
			}>(sql`
				select delegate.unit_id, unit.slug, unit.name as unit_name, coalesce(body.name, sender.name) as from_name,
					delegate.until_on
				from delegate join unit on unit.id = delegate.unit_id left join body on body.id = delegate.from_body_id
				left join unit sender on sender.id = delegate.from_unit_id where delegate.id = ${about}`);
			if (row === undefined) return null;
			return {
				subject,
				paragraphs: [
					words(row.unit_name, row.from_name, row.until_on),
					'If that is not so, tell the secretary. Your meetings and credentials:',
					address(`/units/${row.slug}/meetings`),
				],
				unitId: row.unit_id,
			};
		},
	});
}

export const namedMail = aboutDelegate(
	'being named as a delegate',
	'You are named as a delegate',
	(unit, from) => `You are entered as a delegate of ${from} to ${unit}.`,
);

export const recalledMail = aboutDelegate(
	'being recalled as a delegate',
	'You are recalled as a delegate',
	(unit, from, until) =>
		`${from} has recalled you as its delegate to ${unit}, as the secretary was told: from ${writtenDay(until ?? '')} on you are no longer one.`,
);
