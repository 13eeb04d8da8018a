/** A meeting is changed: freely while it is a draft; after notice everybody who was told of it is told what is different. */
import { noticeInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { FIELDS, mustHaveImprint, PLACE_FIELDS } from './draft.ts';
import { type MeetingRow, meetingToChange, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { TIME_FIELDS, timesOf } from './meeting-times.ts';
import { sendNotice } from './send-notice.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

export const changeDraft = act({
	name: 'meetings.change-draft',
	does: 'changes a meeting that is not called yet',
	may: ['secretary'],
	input: z.object({ ...named, ...FIELDS }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at }, given) => {
		const meeting = await meetingToChange(queries, given.meeting, ['draft']);
		const { unit } = await rulesOfMeeting(queries, meeting);
		mustHaveImprint(unit, given.isPublic);
		const times = timesOf(meeting.zone, given, at);
		await queries.query(
			sql`update meeting set kind = ${given.kind}, title = ${given.title} where id = ${meeting.id}`,
		);
		await write(queries, meeting, { ...given, ...times });
	},
});

/** A new day needs as much notice as the first one did, counted from now on; kind and title stay as they were called. */
export const changeCalled = act({
	name: 'meetings.change-called',
	does: 'changes day or place of a meeting that is called, and tells everybody who was told of it',
	may: ['secretary'],
	input: z.object({ ...named, ...TIME_FIELDS, ...PLACE_FIELDS }),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries, at } = desk;
		const meeting = await meetingToChange(queries, given.meeting, ['called']);
		const asked = await rulesOfMeeting(queries, meeting);
		mustHaveImprint(asked.unit, given.isPublic);
		const times = timesOf(meeting.zone, given, at);
		const changed = { ...meeting, opens_at: times.opensAt };
		if (times.opensAt !== meeting.opens_at)
			mustAllow(
				noticeInTime(asked.rules, { meeting: { ...asked.facts, opensAt: changed.opens_at }, sentAt: at }),
			);
		await write(queries, meeting, { ...given, ...times });
		return sendNotice(desk, meeting.id, 'change', '');
	},
});

interface Written {
	readonly opensAt: string;
	readonly closesAt: string;
	readonly place: string;
	readonly online: string;
	readonly words: string;
	readonly isPublic: boolean;
}

async function write(queries: Queries, { id }: MeetingRow, given: Written): Promise<void> {
	await queries.query(sql`update meeting set opens_at = ${given.opensAt}, closes_at = ${given.closesAt},
		place = ${given.place}, online = ${given.online}, words = ${given.words}, is_public = ${given.isPublic}
		where id = ${id}`);
}
