/** What tellers see: who is meant by a name, a number or a printed code, and whether the person is in the room. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { lookAtMembers } from '../../acts/act.ts';
import { id } from '../../fields.ts';
import { isTellerOf, unitOfMeeting } from '../meeting.ts';
import { personCode, plainCode, spacedCode } from './door-code.ts';
import { openDoorOf } from './enter.ts';

export interface FoundAtDoor {
	readonly personId: string;
	readonly name: string;
	readonly number: string | null;
	readonly as: string;
	readonly sender: string | null;
	readonly mayAttend: boolean;
	readonly mayVote: boolean;
	readonly signedInAt: string | null;
	readonly signedInBy: string | null;
	readonly isPresent: boolean;
}

const MOST = 20;

export const findAtDoor = lookAtMembers({
	name: 'sitting.find',
	does: 'looks for somebody on the list of the door',
	may: ['teller', 'secretary', 'chair'],
	isTeller: isTellerOf,
	input: z.object({ meeting: id('the meeting'), words: z.string().trim().max(80) }),
	unitOf: unitOfMeeting,
	// What was looked for is a member's data.
	words: ({ meeting }) => ({ meeting }),
	run: async ({ queries, concerns }, { meeting, words }): Promise<readonly FoundAtDoor[]> => {
		const { sitting } = await openDoorOf(queries, meeting);
		if (words === '') return [];
		let rows = await listed(queries, meeting, words, null);
		if (rows.length === 0) {
			const personId = await byCode(queries, meeting, sitting.secret, plainCode(words));
			if (personId !== null) rows = await listed(queries, meeting, '', personId);
		}
		for (const { personId } of rows) concerns(personId);
		return rows;
	},
});

/** For printing: each person on the list with a code, so that tellers find at once who has no phone. */
export const printCodes = lookAtMembers({
	name: 'sitting.print-codes',
	does: 'prints the codes of the door',
	may: ['secretary'],
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, { meeting }) => {
		const { sitting } = await openDoorOf(queries, meeting);
		const rows = await queries.query<{ person_id: string; name: string; number: string | null }>(sql`
			select door_roll.person_id, person.name, member.number from door_roll join person on person.id = door_roll.person_id
				left join member on member.person_id = person.id
			where meeting_id = ${meeting} and may_attend order by person.name collate "C", door_roll.person_id`);
		return rows.map(({ person_id, name, number }) => {
			concerns(person_id);
			return { name, number, code: spacedCode(personCode(sitting.secret, person_id)) };
		});
	},
});

async function byCode(
	queries: Queries,
	meetingId: string,
	secret: string,
	code: string,
): Promise<string | null> {
	const rows = await queries.query<{ person_id: string }>(
		sql`select person_id from door_roll where meeting_id = ${meetingId}`,
	);
	return rows.find(({ person_id }) => personCode(secret, person_id) === code)?.person_id ?? null;
}

function listed(
	queries: Queries,
	meetingId: string,
	words: string,
	personId: string | null,
): Promise<readonly FoundAtDoor[]> {
	const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
	const which =
		personId === null
			? sql`(person.name ilike ${like} or member.number = ${words})`
			: sql`person.id = ${personId}`;
	return queries.query<FoundAtDoor>(sql`
		select person.id as "personId", person.name, member.number, door_roll.as_what as as,
			coalesce(body.name, unit.name) as sender, may_attend as "mayAttend", may_vote as "mayVote",
			signed_in_at as "signedInAt", teller.name as "signedInBy", coalesce(is_present, false) as "isPresent"
		from door_roll join person on person.id = door_roll.person_id left join member on member.person_id = person.id
			left join body on body.id = door_roll.from_body_id left join unit on unit.id = door_roll.from_unit_id
			left join attendance on attendance.meeting_id = door_roll.meeting_id and attendance.person_id = person.id
			left join person teller on teller.id = signed_in_by and signed_in_by <> person.id
		where door_roll.meeting_id = ${meetingId} and ${which}
		order by person.name collate "C", person.id limit ${MOST}`);
}
