/** Entering somebody at the door: one attendance a person, however often and by whomever; coming back after having gone. */
import type { AttendsAs } from '@mandate/assembly/sitting';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { found, mustAllow, Refused } from '../../acts/refused.ts';
import type { Desk } from '../../office.ts';
import { meetingOf, type RunningSitting } from '../meeting.ts';
import { doorRights } from './rights.ts';

export interface Entered {
	/** new: signed in now. already: was signed in before, and is in the room. back: had gone, and is back. */
	readonly how: 'new' | 'already' | 'back';
	readonly signedInAt: string;
	/** Who signed the person in: null for the person. */
	readonly by: string | null;
	readonly as: AttendsAs;
	readonly hasVote: boolean;
}

interface Known {
	readonly as_what: AttendsAs | null;
	readonly may_attend: boolean | null;
	readonly may_vote: boolean | null;
	readonly from_body_id: string | null;
	readonly from_unit_id: string | null;
	readonly credential: string | null;
	readonly signed_in_at: string | null;
	readonly by_id: string | null;
	readonly by_name: string | null;
	readonly is_present: boolean | null;
	readonly attends_as: AttendsAs | null;
	readonly has_vote: boolean | null;
}

export async function enterAttendance(
	desk: Desk,
	meeting: RunningSitting,
	personId: string,
	way: 'phone' | 'teller',
): Promise<Entered> {
	const { queries, at, who, newId } = desk;
	desk.concerns(personId);
	const known = await knownOf(queries, meeting.id, personId);
	if (known.signed_in_at !== null) {
		if (known.is_present === true) return enteredBefore('already', known, personId);
		await queries.query(
			sql`update attendance set is_present = true where meeting_id = ${meeting.id} and person_id = ${personId}`,
		);
		await queries.query(sql`insert into attendance_move (id, meeting_id, person_id, is_back, moved_at, moved_by)
			values (${newId()}, ${meeting.id}, ${personId}, true, ${at}, ${who?.personId})`);
		return enteredBefore('back', known, personId);
	}
	const right = await rightOf(queries, meeting, personId, known);
	const rows = await queries.query(sql`insert into attendance
			(meeting_id, person_id, as_what, has_vote, from_body_id, from_unit_id, way, signed_in_at, signed_in_by)
		values (${meeting.id}, ${personId}, ${right.as}, ${right.hasVote}, ${right.fromBodyId}, ${right.fromUnitId}, ${way}, ${at}, ${who?.personId})
		on conflict (meeting_id, person_id) do nothing returning 1 as entered`);
	if (rows.length > 0) return { how: 'new', signedInAt: at, by: null, as: right.as, hasVote: right.hasVote };
	return enteredBefore('already', await knownOf(queries, meeting.id, personId), personId);
}

function enteredBefore(how: 'already' | 'back', known: Known, personId: string): Entered {
	return {
		how,
		signedInAt: known.signed_in_at ?? '',
		by: known.by_id === personId ? null : known.by_name,
		as: known.attends_as ?? 'member',
		hasVote: known.has_vote ?? false,
	};
}

async function knownOf(queries: Queries, meetingId: string, personId: string): Promise<Known> {
	const [row] = await queries.query<Known>(sql`
		select door_roll.as_what, may_attend, may_vote, door_roll.from_body_id, door_roll.from_unit_id,
			case when door_roll.as_what = 'delegate' then (select max(credential.state) from credential
				where credential.meeting_id = ${meetingId} and credential.person_id = ${personId}) end as credential,
			signed_in_at, signed_in_by as by_id, teller.name as by_name, is_present, attendance.as_what as attends_as, has_vote
		from person
		left join door_roll on door_roll.meeting_id = ${meetingId} and door_roll.person_id = person.id
		left join attendance on attendance.meeting_id = ${meetingId} and attendance.person_id = person.id
		left join person teller on teller.id = signed_in_by
		where person.id = ${personId}`);
	return found(row, 'person');
}

interface Right {
	readonly as: AttendsAs;
	readonly hasVote: boolean;
	readonly fromBodyId: string | null;
	readonly fromUnitId: string | null;
}

/** A member with a vote is on the list of the door; of anybody else the rules are asked anew, and say why not. */
async function rightOf(
	queries: Queries,
	meeting: RunningSitting,
	personId: string,
	known: Known,
): Promise<Right> {
	if (known.as_what !== null && known.may_vote === true && known.credential !== 'refused') {
		const { as_what, from_body_id, from_unit_id } = known;
		return { as: as_what, hasVote: true, fromBodyId: from_body_id, fromUnitId: from_unit_id };
	}
	const [right] = await doorRights(queries, meeting, personId);
	if (right === undefined)
		throw new Refused('rule', 'You are neither on the roll of this unit nor a delegate to this meeting.');
	mustAllow(right.attend);
	const { fromBodyId, fromUnitId } = right;
	return { as: right.as, hasVote: right.mayVote, fromBodyId, fromUnitId };
}

/** @throws Refused before the door is open and after the meeting is closed */
export async function openDoorOf(queries: Queries, meetingId: string): Promise<RunningSitting> {
	const meeting = await meetingOf(queries, meetingId);
	const { sitting } = meeting;
	if (sitting === null) throw new Refused('conflict', 'The door of this meeting is not open yet.');
	if (sitting.state === 'closed') throw new Refused('conflict', 'The meeting is closed.');
	return { ...meeting, sitting };
}
