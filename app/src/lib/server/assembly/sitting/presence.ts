/** Who is in the room now and whether that is a quorum, in one statement for the whole meeting. */

import type { QuorumRuling, RulesInForce } from '@mandate/assembly/rulebook';
import { type Attendance, type Presence, presenceOf, quorumNow } from '@mandate/assembly/sitting';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { factsOf, type RunningSitting, rulesOfMeeting } from './meeting.ts';

interface Row {
	readonly as_what: Attendance['as'];
	readonly has_vote: boolean;
	readonly from_id: string | null;
	readonly from_name: string | null;
	readonly people: number;
}

/** Counted in the database by capacity and body, so that it costs the same for five thousand as for fifty. */
export async function presenceIn(queries: Queries, meetingId: string): Promise<Presence> {
	const rows = await queries.query<Row>(sql`
		select as_what, has_vote, coalesce(from_body_id, from_unit_id) as from_id, coalesce(body.name, unit.name) as from_name,
			count(*)::int as people
		from attendance left join body on body.id = from_body_id left join unit on unit.id = from_unit_id
		where meeting_id = ${meetingId} and is_present group by 1, 2, 3, 4`);
	return presenceOf(
		rows.flatMap(({ as_what, has_vote, from_id, from_name, people }) =>
			Array.from({ length: people }, () => ({
				personId: '',
				as: as_what,
				hasVote: has_vote,
				represents: from_id === null ? null : { id: from_id, name: from_name ?? '' },
				isPresent: true,
			})),
		),
	);
}

export interface Room {
	readonly presence: Presence;
	readonly quorum: QuorumRuling;
	readonly rules: RulesInForce;
}

export async function roomOf(queries: Queries, meeting: RunningSitting): Promise<Room> {
	const rules = await rulesOfMeeting(queries, meeting);
	const presence = await presenceIn(queries, meeting.id);
	const { membersEntitled, delegatesEntitled } = meeting.sitting;
	const entitled = { membersCount: membersEntitled, delegatesCount: delegatesEntitled };
	return { presence, rules, quorum: quorumNow(rules, factsOf(meeting), presence, entitled) };
}

/** @returns the person's entry at the door; undefined where there is none */
export async function attendanceOf(
	queries: Queries,
	meetingId: string,
	personId: string,
): Promise<{ readonly has_vote: boolean; readonly is_present: boolean } | undefined> {
	const [row] = await queries.query<{ has_vote: boolean; is_present: boolean }>(
		sql`select has_vote, is_present from attendance where meeting_id = ${meetingId} and person_id = ${personId}`,
	);
	return row;
}
