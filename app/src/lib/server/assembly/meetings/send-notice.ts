/** Writes down a notice with whom it goes to and gives one mail each to be sent. */
import { noticeInTime } from '@mandate/assembly/rulebook';
import { sql } from '../../database/sql.ts';
import type { Desk } from '../office.ts';
import { entitledTo } from './entitled.ts';
import { meetingById, rulesOfMeeting } from './meeting-row.ts';
import { documentOf, hashOfDocument } from './notice-document.ts';

export type NoticeKind = 'notice' | 'change' | 'cancellation';

/** Kinds of mail; their words are in `mails.ts`. */
export const NOTICE_MAILS: Readonly<Record<NoticeKind, string>> = {
	notice: 'meeting.notice',
	change: 'meeting.changed',
	cancellation: 'meeting.cancelled',
};

/**
 * To everybody entitled now, and for what comes after the first notice also to everybody who had that.
 * @param words what the secretary says of a change or cancellation
 */
export async function sendNotice(
	{ queries, at, newId, who, later }: Desk,
	meetingId: string,
	kind: NoticeKind,
	words: string,
): Promise<{ readonly notice: string; readonly recipientsCount: number; readonly mailsCount: number }> {
	const meeting = await meetingById(queries, meetingId);
	const asked = await rulesOfMeeting(queries, meeting);
	const document = await documentOf(queries, meeting);
	const ruling = noticeInTime(asked.rules, { meeting: asked.facts, sentAt: at });
	const [{ number }] = await queries.query<{ number: number }>(
		sql`select coalesce(max(number), 0) + 1 as number from meeting_notice where meeting_id = ${meetingId}`,
	);
	const noticeId = newId();
	await queries.query(sql`insert into meeting_notice (id, meeting_id, number, kind, document, hash, words, ruling, sent_at, sent_by)
		values (${noticeId}, ${meetingId}, ${number}, ${kind}, ${JSON.stringify(document)}, ${hashOfDocument(document)},
			${words}, ${JSON.stringify(ruling)}, ${at}, ${who!.personId})`);
	const entitled = await entitledTo(queries, meeting, asked);
	await queries.query(sql`insert into notice_recipient (notice_id, person_id, as_what, mailed_at)
		select ${noticeId}, person_id, as_what, case when has_email then ${at}::timestamptz end
		from unnest(${entitled.map(({ personId }) => personId)}::text[], ${entitled.map(({ asWhat }) => asWhat)}::text[],
			${entitled.map(({ hasEmail }) => hasEmail)}::boolean[]) as entitled (person_id, as_what, has_email)`);
	if (number > 1)
		await queries.query(sql`insert into notice_recipient (notice_id, person_id, as_what, mailed_at)
			select distinct on (told.person_id) ${noticeId}, told.person_id, told.as_what,
				case when person.email is not null then ${at}::timestamptz end
			from notice_recipient told
			join meeting_notice notice on notice.id = told.notice_id
			join person on person.id = told.person_id
			where notice.meeting_id = ${meetingId} and notice.number < ${number} and person.erased_at is null
			on conflict do nothing`);
	const recipients = await queries.query<{ person_id: string; mailed_at: string | null }>(
		sql`select person_id, mailed_at from notice_recipient where notice_id = ${noticeId} order by person_id collate "C"`,
	);
	const mailed = recipients.filter(({ mailed_at }) => mailed_at !== null);
	for (const { person_id } of mailed)
		await later('mail', { to: person_id, kind: NOTICE_MAILS[kind], about: noticeId });
	return { notice: noticeId, recipientsCount: recipients.length, mailsCount: mailed.length };
}
