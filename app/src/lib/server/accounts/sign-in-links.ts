/** Work for later that makes of one asking a mail for each person who has the address; for an unknown address, of none. */
import { z } from 'zod';
import { sql } from '../database/sql.ts';
import { inDatabase, type JobKind } from '../jobs/job.ts';
import { ahead } from '../jobs/queue.ts';

const GIVEN = z.object({ to: z.array(z.string()), next: z.string().nullable(), sign: z.string() });

export const signInLinks: JobKind = {
	mostTries: 3,
	run: inDatabase(async (queries, office, job) => {
		const { to, next, sign } = GIVEN.parse(job.given);
		const runAt = ahead(office.now().toISOString());
		for (const [at, personId] of to.entries()) {
			const given = { to: personId, kind: 'sign-in-link', next, sign, at: at + 1, of: to.length };
			await queries.query(sql`insert into job (id, kind, given, run_at)
				values (${office.newId()}, 'mail', ${JSON.stringify(given)}, ${runAt})`);
		}
	}),
};
