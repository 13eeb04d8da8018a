/** The day on which a member may next vote for somebody: a change of contact shortly before waits longer. */
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';

/** @returns the day of the next meeting, called in the unit or above it, that is annual or elects somebody; null where there is none */
export async function nextBallotOn(queries: Queries, unitId: string, today: string): Promise<string | null> {
	const [row] = await queries.query<{ opens_on: string }>(sql`
		with recursive above as (
			select id, parent_id from unit where id = ${unitId}
			union all select unit.id, unit.parent_id from unit join above on unit.id = above.parent_id
		)
		select (opens_at at time zone zone)::date as opens_on from meeting
		where unit_id in (select id from above) and state in ('called', 'open')
			and (opens_at at time zone zone)::date >= ${today}::date
			and (kind = 'annual' or exists (select 1 from agenda_item where meeting_id = meeting.id and agenda_item.kind = 'election'))
		order by opens_at limit 1`);
	return row?.opens_on ?? null;
}
