/** Tellers of one meeting: appointed for it, and only for it. */
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id, line } from '../../fields.ts';
import { personBy } from '../../organisation/duties.ts';
import { sittingIn, unitOfMeeting } from '../meeting.ts';

export const appointTeller = act({
	name: 'sitting.appoint-teller',
	does: 'appoints a teller for a meeting',
	may: ['secretary', 'chair'],
	input: z.object({ meeting: id('the meeting'), person: line('the member’s number or e-mail address') }),
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: async ({ queries, at, who, concerns }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['door', 'open', 'suspended']);
		const personId = await personBy(queries, given.person);
		concerns(personId);
		const [onRoll] = await queries.query<{ may_attend: boolean }>(
			sql`select may_attend from door_roll where meeting_id = ${meeting.id} and person_id = ${personId}`,
		);
		if (onRoll?.may_attend !== true) {
			const words = 'A teller is somebody who may come to this meeting; this person is not on its list.';
			throw new Refused('invalid', words, { problems: [{ field: 'person', words }] });
		}
		await queries.query(sql`insert into teller (meeting_id, person_id, appointed_at, appointed_by)
			values (${meeting.id}, ${personId}, ${at}, ${who?.personId})
			on conflict (meeting_id, person_id) do update set ended_at = null`);
	},
});

export const endTeller = act({
	name: 'sitting.end-teller',
	does: 'ends the appointment of a teller',
	may: ['secretary', 'chair'],
	input: z.object({ meeting: id('the meeting'), person: id('the teller') }),
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: async ({ queries, at, concerns }, given) => {
		concerns(given.person);
		const [row] = await queries.query(sql`update teller set ended_at = ${at}
			where meeting_id = ${given.meeting} and person_id = ${given.person} and ended_at is null returning 1 as ended`);
		found(row, 'teller');
	},
});
