/** Makes a change of contact so when its day has come and nobody has stopped it. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { enterInLog } from '../../log/enter.ts';
import type { Office } from '../../office.ts';

const GIVEN = z.object({ change: z.string() });

/** Runs in one transaction; again, it does nothing. */
export async function takeEffect(queries: Queries, office: Office, given: unknown): Promise<void> {
	const { change } = GIVEN.parse(given);
	const at = office.now().toISOString();
	const [row] = await queries.query<{ person_id: string; unit_id: string | null }>(sql`
		update contact_change set outcome = 'effective', ended_at = ${at}
		where id = ${change} and outcome is null returning person_id, unit_id`);
	if (row === undefined) return;
	await queries.query(sql`
		update person set
			email = case when after ? 'email' then after ->> 'email' else email end,
			phone = case when after ? 'phone' then after ->> 'phone' else phone end,
			address = case when after ? 'address' then after ->> 'address' else address end
		from contact_change where contact_change.id = ${change} and person.id = ${row.person_id} and erased_at is null`);
	await queries.query(sql`insert into job (id, kind, given, run_at) values (${office.newId()}, 'mail',
		${JSON.stringify({ to: row.person_id, kind: 'contact-effective', about: change })}, ${at})`);
	await enterInLog(queries, {
		at,
		act: 'roll.contact-takes-effect',
		actorId: null,
		unitId: row.unit_id,
		outcome: 'done',
		subjects: new Set([row.person_id]),
		words: { change },
		salt: office.newId(),
	});
}
