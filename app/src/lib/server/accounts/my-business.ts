/** What somebody finds after signing in: the units they belong to, meetings to come, and what waits for their answer. */
import { z } from 'zod';
import { look } from '../assembly/acts/act.ts';
import { sql } from '../database/sql.ts';

/** Meetings that are shown at most. */
const MOST_MEETINGS = 20;

export const seeMyBusiness = look({
	name: 'accounts.see-my-business',
	does: 'looks at what waits for them',
	may: ['signed in'],
	input: z.object({}),
	unitOf: async () => null,
	run: async ({ queries, who, at }) => {
		const personId = who!.personId;
		const units = await queries.query<{ slug: string; name: string; duties: readonly string[] }>(sql`
			with recursive held as (
				select unit_id, duty from held_duty
				where person_id = ${personId} and from_on <= ${at}::timestamptz::date
					and (until_on is null or until_on > ${at}::timestamptz::date)
			), member_of as (
				select unit_id from held where duty = 'member'
				union select unit.parent_id from unit join member_of on unit.id = member_of.unit_id where unit.parent_id is not null
			), mine as (
				select unit_id, duty from held union select unit_id, 'member' from member_of
			)
			select slug, name, array_agg(duty order by duty collate "C") as duties
			from mine join unit on unit.id = mine.unit_id group by slug, name order by name collate "C", slug`);
		const meetings = await queries.query<{
			id: string;
			title: string;
			opens_at: string;
			zone: string;
			slug: string;
			name: string;
		}>(sql`
			select distinct meeting.id, title, opens_at, meeting.zone, unit.slug, unit.name
			from notice_recipient recipient join meeting_notice notice on notice.id = recipient.notice_id
				join meeting on meeting.id = notice.meeting_id join unit on unit.id = meeting.unit_id
			where recipient.person_id = ${personId} and meeting.state in ('called', 'open') and meeting.closes_at > ${at}
			order by opens_at, meeting.id limit ${MOST_MEETINGS}`);
		const credentials = await queries.query<{
			id: string;
			meeting_id: string;
			title: string;
			slug: string;
			zone: string;
			answer_until: string | null;
			appeal_until: string | null;
		}>(sql`
			select credential.id, meeting.id as meeting_id, meeting.title, unit.slug, meeting.zone,
				case when challenge.decided_at is null then answer_until end as answer_until, appeal_until
			from credential_challenge challenge join credential on credential.id = challenge.credential_id
				join meeting on meeting.id = credential.meeting_id join unit on unit.id = meeting.unit_id
			where credential.person_id = ${personId} and challenge.lapsed_at is null and challenge.withdrawn_at is null
				and ((challenge.decided_at is null and answered_at is null)
					or (outcome = 'refused' and appealed_at is null and appeal_until >= (${at}::timestamptz at time zone meeting.zone)::date))
			order by challenge.made_at, challenge.id`);
		const [{ cases }] = await queries.query<{ cases: number }>(sql`
			select count(*)::int as cases from case_file where (subject_id = ${personId} or complainant_id = ${personId})
				and not exists (select 1 from case_event where case_id = case_file.id and kind = 'closed')`);
		return { units, meetings, credentials, casesCount: cases };
	},
});
