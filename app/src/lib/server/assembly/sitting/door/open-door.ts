/** Opens the door: works out who may come and vote, and begins the sitting. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import { meetingOf, sittingIn, unitOfMeeting } from '../meeting.ts';
import { type DoorRight, doorRights } from './rights.ts';

const input = z.object({ meeting: id('the meeting') });

export const openDoor = act({
	name: 'sitting.open-door',
	does: 'opens the door of a meeting: people may sign in',
	may: ['secretary', 'chair'],
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries, at, newId }, given) => {
		const meeting = await meetingOf(queries, given.meeting, true);
		if (meeting.sitting !== null) throw new Refused('conflict', 'The door of this meeting is open already.');
		if (meeting.state !== 'called')
			throw new Refused(
				'conflict',
				'Only a meeting that has been called, with its notice, has a door to open.',
			);
		await queries.query(sql`insert into sitting (meeting_id, door_opened_at, secret, members_entitled, delegates_entitled)
			values (${meeting.id}, ${at}, ${newId()}, 0, 0)`);
		return await putDoorRoll(queries, meeting.id, await doorRights(queries, meeting));
	},
});

/** After a correction of the roll, or a decision on a credential. Who is in the room stays; a right to vote follows the new list. */
export const renewDoorRoll = act({
	name: 'sitting.renew-door-roll',
	does: 'works out again who may come to a meeting and vote',
	may: ['secretary', 'chair'],
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['door', 'open', 'suspended'], true);
		await queries.query(sql`delete from door_roll where meeting_id = ${meeting.id}`);
		const entitled = await putDoorRoll(queries, meeting.id, await doorRights(queries, meeting));
		await queries.query(sql`update attendance set has_vote = door_roll.may_vote, as_what = door_roll.as_what,
				from_body_id = door_roll.from_body_id, from_unit_id = door_roll.from_unit_id
			from door_roll where door_roll.meeting_id = attendance.meeting_id and door_roll.person_id = attendance.person_id
				and attendance.meeting_id = ${meeting.id}`);
		await queries.query(sql`update attendance set has_vote = false where meeting_id = ${meeting.id} and not exists (
			select 1 from door_roll where door_roll.meeting_id = attendance.meeting_id
				and door_roll.person_id = attendance.person_id)`);
		return entitled;
	},
});

interface EntitledCounts {
	readonly membersEntitled: number;
	readonly delegatesEntitled: number;
}

async function putDoorRoll(
	queries: Queries,
	meetingId: string,
	rights: readonly DoorRight[],
): Promise<EntitledCounts> {
	await queries.query(sql`insert into door_roll (meeting_id, person_id, as_what, may_attend, may_vote, from_body_id, from_unit_id)
		select ${meetingId}, * from unnest(${rights.map(({ personId }) => personId)}::text[], ${rights.map(({ as }) => as)}::text[],
			${rights.map((right) => right.mayAttend)}::boolean[], ${rights.map((right) => right.mayVote)}::boolean[],
			${rights.map(({ fromBodyId }) => fromBodyId)}::text[], ${rights.map(({ fromUnitId }) => fromUnitId)}::text[])`);
	const voters = rights.filter((right) => right.mayVote);
	const delegatesEntitled = voters.filter(({ as }) => as === 'delegate').length;
	const membersEntitled = voters.filter(({ as }) => as === 'member' || as === 'officer').length;
	await queries.query(sql`update sitting set members_entitled = ${membersEntitled}, delegates_entitled = ${delegatesEntitled}
		where meeting_id = ${meetingId}`);
	return { membersEntitled, delegatesEntitled };
}
