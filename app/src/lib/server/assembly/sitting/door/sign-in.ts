/** Signing in by one's own phone with the code on the board, by a teller, going and coming back. */
import { maySignIn } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { mustAllow, Refused } from '../../acts/refused.ts';
import { id, line } from '../../fields.ts';
import type { Desk } from '../../office.ts';
import { factsOf, isTellerOf, rulesOfMeeting, unitOfMeeting } from '../meeting.ts';
import { isBoardCode } from './door-code.ts';
import { type Entered, enterAttendance, openDoorOf } from './enter.ts';

const who = z.object({ meeting: id('the meeting'), person: id('the person') });

export const signIn = act({
	name: 'sitting.sign-in',
	does: 'signs in at the door of a meeting by phone',
	may: ['signed in'],
	input: z.object({ meeting: id('the meeting'), code: line('the code that is shown in the room', 20) }),
	unitOf: unitOfMeeting,
	run: async (desk, given): Promise<Entered> => {
		const meeting = await openDoorOf(desk.queries, given.meeting);
		const rules = await rulesOfMeeting(desk.queries, meeting);
		mustAllow(maySignIn(rules, { meeting: factsOf(meeting), way: 'phone', tellers: 0 }));
		if (!isBoardCode(meeting.sitting.secret, desk.at, given.code)) {
			const words =
				'This is not the code on the board now; it changes each minute. Type it again, or ask a teller.';
			throw new Refused('invalid', words, { problems: [{ field: 'code', words }] });
		}
		return enterAttendance(desk, meeting, desk.who?.personId ?? '', 'phone');
	},
	words: ({ meeting }, { how, as, hasVote }) => ({ meeting, how, as, hasVote }),
});

export const admit = act({
	name: 'sitting.admit',
	does: 'signs somebody in at the door',
	may: ['teller', 'secretary', 'chair'],
	isTeller: isTellerOf,
	input: who,
	unitOf: unitOfMeeting,
	run: async (desk, given): Promise<Entered> => {
		const meeting = await openDoorOf(desk.queries, given.meeting);
		const rules = await rulesOfMeeting(desk.queries, meeting);
		const tellers = await tellersCount(desk.queries, meeting.id);
		mustAllow(maySignIn(rules, { meeting: factsOf(meeting), way: 'tellers', tellers }));
		return enterAttendance(desk, meeting, given.person, 'teller');
	},
	words: ({ meeting }, { how, as, hasVote }) => ({ meeting, how, as, hasVote }),
});

export const leave = act({
	name: 'sitting.leave',
	does: 'says that one has gone from the room',
	may: ['signed in'],
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: (desk, given) => gone(desk, given.meeting, desk.who?.personId ?? ''),
});

export const seeOut = act({
	name: 'sitting.see-out',
	does: 'enters that somebody has gone from the room',
	may: ['teller', 'secretary', 'chair'],
	isTeller: isTellerOf,
	input: who,
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: (desk, given) => gone(desk, given.meeting, given.person),
});

async function gone(desk: Desk, meetingId: string, personId: string): Promise<void> {
	const { queries, at, who, newId } = desk;
	const meeting = await openDoorOf(queries, meetingId);
	desk.concerns(personId);
	const rows = await queries.query(sql`update attendance set is_present = false
		where meeting_id = ${meeting.id} and person_id = ${personId} and is_present returning 1 as gone`);
	if (rows.length === 0) throw new Refused('conflict', 'This person is not signed in, or has gone already.');
	await queries.query(sql`insert into attendance_move (id, meeting_id, person_id, is_back, moved_at, moved_by)
		values (${newId()}, ${meeting.id}, ${personId}, false, ${at}, ${who?.personId})`);
}

async function tellersCount(queries: Queries, meetingId: string): Promise<number> {
	const [row] = await queries.query<{ tellers: number }>(
		sql`select count(*)::int as tellers from teller where meeting_id = ${meetingId} and ended_at is null`,
	);
	return row.tellers;
}
