/** What cases come to for somebody's standing: suspended while one suspends, and then as it was before. The roll says no more. */
import { suspends } from '@mandate/assembly/process';
import { addDays, dayIn, startOfDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { inDatabase, type JobKind } from '../../jobs/job.ts';
import { enterInLog } from '../log/enter.ts';
import type { Desk } from '../office.ts';
import { type Recording, recordEvents } from '../roll/record-events.ts';
import { caseById } from './case-row.ts';

/**
 * Brings the roll into line with all cases against the person; nothing where it is so already, or who is no member.
 * @param clause the rule by which this case now changes it
 */
export async function rollFollows(recording: Recording, caseId: string, clause: string): Promise<void> {
	const { queries, at } = recording;
	const { row } = await caseById(queries, caseId);
	const personId = row.subject_id;
	const [member] = await queries.query<{ standing: string }>(
		sql`select standing from member where person_id = ${personId} for update`,
	);
	if (member === undefined) return;
	const shall = await isSuspended(queries, personId, at);
	const event = { personId, kind: 'standing', effectiveOn: at.slice(0, 10), caseId, clause } as const;
	if (shall && (member.standing === 'good' || member.standing === 'arrears'))
		await recordEvents(recording, [{ ...event, why: 'Suspended.', standing: 'suspended' }]);
	if (!shall && member.standing === 'suspended') {
		const [before] = await queries.query<{ standing: 'good' | 'arrears' | 'suspended' }>(sql`
			select standing from roll_event where person_id = ${personId} and standing is not null and case_id is null
			order by effective_on desc, position desc limit 1`);
		if (before?.standing === 'good' || before?.standing === 'arrears')
			await recordEvents(recording, [{ ...event, why: 'No longer suspended.', standing: before.standing }]);
	}
}

async function isSuspended(queries: Queries, personId: string, at: string): Promise<boolean> {
	const rows = await queries.query<{ id: string }>(
		sql`select id from case_file where subject_id = ${personId} order by number`,
	);
	for (const { id } of rows) {
		const { row, state, rules } = await caseById(queries, id);
		if (suspends(state, row.process, dayIn(rules.zone, at))) return true;
	}
	return false;
}

const LAPSE = 'measure-lapse';
const GIVEN = z.object({ case: z.string(), clause: z.string() });

/** Leaves work for the first moment after a last day: of review, when what was not reviewed has lapsed, or of a suspension. */
export function lapsesAfter(
	desk: Desk,
	zone: string,
	lastOn: string,
	given: z.infer<typeof GIVEN>,
): Promise<void> {
	return desk.later(LAPSE, given, new Date(startOfDay(zone, addDays(lastOn, 1))).toISOString());
}

export const MEASURE_LAPSE: Readonly<Record<typeof LAPSE, JobKind>> = {
	[LAPSE]: {
		mostTries: 20,
		run: inDatabase(async (queries, office, job) => {
			const { case: caseId, clause } = GIVEN.parse(job.given);
			const at = office.now().toISOString();
			const { row } = await caseById(queries, caseId, true);
			await rollFollows({ queries, at, newId: office.newId, who: null }, caseId, clause);
			await enterInLog(queries, {
				at,
				act: 'cases.measure-lapse',
				actorId: null,
				unitId: row.unit_id,
				outcome: 'done',
				subjects: new Set([row.subject_id]),
				words: { case: caseId },
				salt: office.newId(),
			});
		}),
	},
};
