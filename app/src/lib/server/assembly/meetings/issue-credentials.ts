/** Each delegate has a credential for each meeting that is called: good as it stands until somebody challenges it. */
import { sql } from '../../database/sql.ts';
import type { Desk } from '../office.ts';

/** For all meetings of the unit that are called and not open yet; those who have one keep it. */
export async function issueCredentials(
	{ queries, at, newId }: Pick<Desk, 'queries' | 'at' | 'newId'>,
	unitId: string,
): Promise<void> {
	const missing = await queries.query<{ meeting_id: string; delegate_id: string; person_id: string }>(sql`
		select meeting.id as meeting_id, delegate.id as delegate_id, delegate.person_id
		from meeting join delegate on delegate.unit_id = meeting.unit_id
		where meeting.unit_id = ${unitId} and meeting.state = 'called' and meeting.constituted_of <> 'members'
			and delegate.from_on <= (meeting.opens_at at time zone meeting.zone)::date
			and (delegate.until_on is null or delegate.until_on > (meeting.opens_at at time zone meeting.zone)::date)
			and not exists (select 1 from credential
				where credential.meeting_id = meeting.id and credential.delegate_id = delegate.id)
		order by meeting.id, delegate.id`);
	for (const { meeting_id, delegate_id, person_id } of missing)
		await queries.query(sql`insert into credential (id, meeting_id, delegate_id, person_id, issued_at)
			values (${newId()}, ${meeting_id}, ${delegate_id}, ${person_id}, ${at})`);
}
