/** Whoever is named as a delegate is told of it, and of the meetings that are called already. */
import { sql } from '../../database/sql.ts';
import type { Desk } from '../office.ts';
import { NOTICE_MAILS } from './send-notice.ts';

export async function tellDelegate(
	{ queries, at, later }: Desk,
	delegateId: string,
	personId: string,
): Promise<void> {
	const [{ has_email }] = await queries.query<{ has_email: boolean }>(
		sql`select email is not null as has_email from person where id = ${personId}`,
	);
	if (has_email) await later('mail', { to: personId, kind: 'delegate.named', about: delegateId });
	const notices = await queries.query<{ id: string }>(sql`
		insert into notice_recipient (notice_id, person_id, as_what, mailed_at)
		select distinct on (meeting_notice.meeting_id) meeting_notice.id, ${personId}, 'delegate',
			case when ${has_email}::boolean then ${at}::timestamptz end
		from meeting_notice join credential on credential.meeting_id = meeting_notice.meeting_id
		where credential.delegate_id = ${delegateId} and meeting_notice.kind <> 'cancellation'
		order by meeting_notice.meeting_id, meeting_notice.number
		on conflict do nothing returning notice_id as id`);
	if (has_email)
		for (const { id } of notices) await later('mail', { to: personId, kind: NOTICE_MAILS.notice, about: id });
}
