/** Members whom mail does not reach are told by post or telephone; the secretary enters how and when, which is the proof. */
import { dayIn, startOfDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { day, id } from '../fields.ts';
import { TOLD_HOW } from './answer-challenge.ts';
import { idList } from './id-list.ts';
import { meetingById, unitOfMeeting } from './meeting-row.ts';
import { problem } from './meeting-times.ts';

export const recordTold = act({
	name: 'notice.record-told',
	does: 'enters how and when members were told whom mail did not reach',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		meeting: id('a meeting'),
		notice: id('a notice'),
		persons: idList('who was told'),
		how: z.enum(TOLD_HOW, { error: 'Choose how they were told.' }),
		toldOn: day('the day on which they were told'),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, notice, persons, how, toldOn }) => ({
		meeting,
		notice,
		count: persons.length,
		how,
		toldOn,
	}),
	run: async ({ queries, at, who, concerns }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const [notice] = await queries.query<{ sent_at: string }>(
			sql`select sent_at from meeting_notice where id = ${given.notice} and meeting_id = ${meeting.id}`,
		);
		const { sent_at } = found(notice, 'notice');
		const { zone } = meeting;
		if (given.toldOn < dayIn(zone, sent_at))
			throw problem('toldOn', 'That day is before the notice was sent.');
		if (given.toldOn > dayIn(zone, at)) throw problem('toldOn', 'That day is still to come.');
		const rows = await queries.query<{ person_id: string }>(sql`
			update notice_recipient set told_how = ${given.how}, told_at = ${startOfDay(zone, given.toldOn)}, told_by = ${who!.personId}
			where notice_id = ${given.notice} and person_id = any(${given.persons}::text[]) returning person_id`);
		if (rows.length !== given.persons.length)
			throw problem('persons', 'Choose among those to whom this notice goes.');
		for (const { person_id } of rows) concerns(person_id);
		return { count: rows.length };
	},
});
