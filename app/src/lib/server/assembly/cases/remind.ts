/** Reminders: each morning, for each open case, a mail to whoever has something to do by a day that is near. */
import { type Reminder, remindersOn } from '@mandate/assembly/process';
import { addDays, dayIn, startOfDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { inDatabase, type JobKind } from '../../jobs/job.ts';
import type { Office } from '../office.ts';
import { type Case, caseById } from './case-row.ts';

const GIVEN = z.object({ case: z.string() });

/** Leaves the first of a chain: each day's work leaves the next, until the case is closed. */
export async function firstReminders(
	queries: Queries,
	caseId: string,
	zone: string,
	at: string,
): Promise<void> {
	const tomorrow = addDays(dayIn(zone, at), 1);
	await queries.query(sql`insert into job (id, kind, given, run_at)
		values (${`case-${caseId}-${tomorrow}`}, 'case-reminders', ${JSON.stringify({ case: caseId })},
			${startOfDay(zone, tomorrow)}::timestamptz + interval '8 hours')
		on conflict (id) do nothing`);
}

export const caseReminders: JobKind = {
	mostTries: 5,
	run: inDatabase(async (queries, office, job) => {
		const found = await caseById(queries, GIVEN.parse(job.given).case, true);
		if (found.state.stage === 'closed') return;
		const at = office.now().toISOString();
		const on = dayIn(found.rules.zone, at);
		for (const reminder of remindersOn(found.rules, found.its, found.state, on)) {
			for (const personId of whom(found, reminder))
				await remind(queries, office, found, reminder, personId, at);
		}
		await firstReminders(queries, found.row.id, found.rules.zone, at);
	}),
};

function whom({ row, state }: Case, { of, to }: Reminder): readonly string[] {
	if (to === 'subject') return [row.subject_id];
	if (to === 'secretary') return [row.secretary_id];
	const stage = to === 'panel' ? 'decision' : 'appeal';
	return state.panel
		.filter(
			(one) =>
				one.stage === stage && (of === 'declare' ? one.hasInterest === null : one.hasInterest === false),
		)
		.map(({ personId }) => personId);
}

async function remind(
	queries: Queries,
	office: Office,
	{ row }: Case,
	{ of, remindOn, dueOn }: Reminder,
	personId: string,
	at: string,
): Promise<void> {
	const made =
		await queries.query(sql`insert into case_reminder (case_id, reminder, due_on, remind_on, person_id, made_at)
		values (${row.id}, ${of}, ${dueOn}, ${remindOn}, ${personId}, ${at})
		on conflict do nothing returning case_id`);
	if (made.length === 0) return;
	const given = { to: personId, kind: 'case', about: row.id, what: `remind-${of}`, dueOn };
	await queries.query(sql`insert into job (id, kind, given, run_at)
		values (${office.newId()}, 'mail', ${JSON.stringify(given)}, ${at})`);
}
