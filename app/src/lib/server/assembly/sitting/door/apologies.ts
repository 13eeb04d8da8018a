/** Apologies of those who may come to a meeting and cannot: sent beforehand, or entered by the secretary who was told. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act, look, lookAtMembers } from '../../acts/act.ts';
import { found, mustAllow, Refused } from '../../acts/refused.ts';
import { id, line } from '../../fields.ts';
import type { Desk } from '../../office.ts';
import { personBy } from '../../organisation/duties.ts';
import { meetingOf, unitOfMeeting } from '../meeting.ts';
import { attendanceOf } from '../presence.ts';
import { doorRights } from './rights.ts';

const named = { meeting: id('the meeting') };

export const sendApologies = act({
	name: 'apologies.send',
	does: 'sends one’s apologies to a meeting',
	may: ['signed in'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: (desk, { meeting }) => enterFor(desk, meeting, desk.who?.personId ?? ''),
});

export const enterApologies = act({
	name: 'apologies.enter',
	does: 'enters the apologies of somebody who cannot come',
	may: ['secretary'],
	input: z.object({ ...named, person: line('the member’s number or e-mail address') }),
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: async (desk, { meeting, person }) => enterFor(desk, meeting, await personBy(desk.queries, person)),
});

export const withdrawApologies = act({
	name: 'apologies.withdraw',
	does: 'takes apologies back',
	may: ['self', 'secretary'],
	input: z.object({ ...named, person: id('whose apologies') }),
	unitOf: unitOfMeeting,
	selfOf: async (_, { person }) => person,
	words: ({ meeting }) => ({ meeting }),
	run: async ({ queries, concerns }, { meeting, person }) => {
		concerns(person);
		await mustTakeApologies(queries, meeting);
		const [row] = await queries.query(
			sql`delete from apology where meeting_id = ${meeting} and person_id = ${person} returning 1 as gone`,
		);
		found(row, 'apology');
	},
});

/** Whether one's own apologies are entered, and whether they are taken. */
export const seeOwnApologies = look({
	name: 'apologies.see-own',
	does: 'looks at whether one’s apologies are entered',
	may: ['signed in'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, who }, given) => {
		const { id: meeting, title, unitName, unitSlug, state } = await meetingOf(queries, given.meeting);
		found(state === 'draft' ? null : state, 'meeting');
		const personId = who?.personId ?? '';
		const rows = await queries.query(
			sql`select 1 from apology where meeting_id = ${meeting} and person_id = ${personId}`,
		);
		return {
			live: { meeting, title, unitName, unitSlug },
			personId,
			isSent: rows.length > 0,
			isOpen: TAKEN_IN.includes(state),
		};
	},
});

export const seeApologies = lookAtMembers({
	name: 'apologies.see',
	does: 'looks at who sent apologies to a meeting',
	may: ['secretary', 'chair'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, { meeting }) => {
		const rows = await queries.query<{ personId: string; name: string }>(sql`
			select person_id as "personId", person.name from apology join person on person.id = person_id
			where meeting_id = ${meeting} order by person.name collate "C", person_id`);
		for (const { personId } of rows) concerns(personId);
		return rows;
	},
});

async function enterFor(desk: Desk, meetingId: string, personId: string): Promise<void> {
	const { queries, at, who } = desk;
	desk.concerns(personId);
	const meeting = await mustTakeApologies(queries, meetingId);
	const [right] = await doorRights(queries, meeting, personId);
	if (right === undefined)
		throw new Refused(
			'rule',
			'Apologies are of those who may come: this is neither a member of the unit nor a delegate to the meeting.',
		);
	mustAllow(right.attend);
	if ((await attendanceOf(queries, meeting.id, personId)) !== undefined)
		throw new Refused('conflict', 'Whoever has signed in at the meeting needs no apologies.');
	const rows = await queries.query(sql`insert into apology (meeting_id, person_id, entered_at, entered_by)
		values (${meeting.id}, ${personId}, ${at}, ${who?.personId}) on conflict do nothing returning 1 as entered`);
	if (rows.length === 0) throw new Refused('conflict', 'These apologies are entered already.');
}

const TAKEN_IN = ['called', 'open'];

async function mustTakeApologies(queries: Queries, meetingId: string) {
	const meeting = await meetingOf(queries, meetingId);
	if (!TAKEN_IN.includes(meeting.state))
		throw new Refused('conflict', 'Apologies are taken from the notice until the meeting is closed.');
	return meeting;
}
