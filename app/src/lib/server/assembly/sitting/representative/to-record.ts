/**
 * Sends what the representative did before the members to the public record, where the rulebook and the unit say so: facts of a
 * meeting that is closed, each once. It is written to the ledger by a job, so that the act never waits for a file.
 */
import { reportInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import { rulesOfMeeting, sittingIn, unitOfMeeting } from '../meeting.ts';

export const RECORD_JOB = 'record-claims';

export const sendToRecord = act({
	name: 'representative.send-to-record',
	does: 'sends the representative’s attendance, reports and answers to the public record',
	may: ['secretary'],
	input: z.object({ meeting: id('the meeting'), representative: id('the representative') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, later }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['closed'], true);
		const day = meeting.opensAt.slice(0, 10);
		const rules = await rulesOfMeeting(queries, meeting);
		const ruling = reportInTime(rules, { unit: meeting.unitKind, lastOn: day, on: day });
		if (!ruling.isAttendancePublic)
			throw new Refused('rule', ruling.words, { ruling: { ...ruling, allowed: false } });
		const [row] = await queries.query<{ to_record: boolean; record_id: string | null }>(
			sql`select to_record, record_id from representative where id = ${given.representative} and unit_id = ${meeting.unitId}`,
		);
		if (row === undefined) throw new Refused('not-found', 'There is no such representative.');
		if (!row.to_record)
			throw new Refused(
				'conflict',
				'The unit has not decided that this goes to the record; decide that first.',
			);
		if (row.record_id === null)
			throw new Refused(
				'conflict',
				'The record does not know this person: enter the id that it has for the person.',
			);
		const keys = await keysOf(queries, given.meeting, given.representative);
		for (const key of keys)
			await queries.query(sql`insert into record_claim (key, meeting_id, representative_id, asked_at)
				values (${key}, ${given.meeting}, ${given.representative}, ${at}) on conflict (key) do nothing`);
		await later(RECORD_JOB, { meeting: given.meeting });
		return { claimsCount: keys.length };
	},
});

async function keysOf(
	queries: Queries,
	meetingId: string,
	representativeId: string,
): Promise<readonly string[]> {
	const rows = await queries.query<{ key: string }>(sql`
		select 'attendance/' || meeting_id || '/' || representative_id as key from representative_attendance
		where meeting_id = ${meetingId} and representative_id = ${representativeId}
		union all
		select 'word/' || id from representative_word
		where meeting_id = ${meetingId} and representative_id = ${representativeId} order by key`);
	return rows.map(({ key }) => key);
}
