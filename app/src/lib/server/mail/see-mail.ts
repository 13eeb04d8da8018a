/** How mail goes, for the administrator of the organisation: counts by kind, and work that was given up. Nobody is named. */
import { z } from 'zod';
import { act, look } from '../assembly/acts/act.ts';
import { found } from '../assembly/acts/refused.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

const DAYS = 30;
const MOST = 100;

/** The topmost unit; its administrator runs the whole. */
async function topUnit(queries: Queries): Promise<string | null> {
	const [unit] = await queries.query<{ id: string }>(
		sql`select id from unit where parent_id is null order by created_at, id limit 1`,
	);
	return found(unit, 'organisation').id;
}

interface Counted {
	readonly kind: string;
	readonly sent: number;
	readonly bounced: number;
	readonly failed: number;
	readonly waiting: number;
}

interface GivenUp {
	readonly id: string;
	readonly kind: string;
	readonly mail_kind: string | null;
	readonly gave_up_at: string;
	readonly tries: number;
	readonly trouble: string | null;
}

export const seeMail = look({
	name: 'mail.see',
	does: 'looks how mail goes',
	may: ['administrator'],
	input: z.object({}),
	unitOf: topUnit,
	run: async ({ queries, at }) => {
		const since = new Date(Date.parse(at) - DAYS * 86_400_000).toISOString();
		const kinds = await queries.query<Counted>(sql`
			select kind,
				count(*) filter (where sent_at is not null and bounced_at is null)::int as sent,
				count(*) filter (where bounced_at is not null)::int as bounced,
				count(*) filter (where failed_at is not null)::int as failed,
				count(*) filter (where sent_at is null and failed_at is null)::int as waiting
			from mail where made_at >= ${since} group by kind order by kind collate "C"`);
		const [{ waiting }] = await queries.query<{ waiting: number }>(sql`
			select count(*)::int as waiting from job
			where done_at is null and gave_up_at is null and run_at <= ${at}`);
		const givenUp = await queries.query<GivenUp>(sql`
			select id, kind, given ->> 'kind' as mail_kind, gave_up_at, tries, trouble from job
			where gave_up_at is not null order by gave_up_at desc, id limit ${MOST}`);
		return { days: DAYS, kinds, waiting, givenUp };
	},
});

export const tryMailAgain = act({
	name: 'mail.try-again',
	does: 'has work tried again that was given up',
	may: ['administrator'],
	input: z.object({ job: z.string({ error: 'Choose what to try again.' }).max(100) }),
	unitOf: topUnit,
	run: async ({ queries, at }, { job }) => {
		const [row] = await queries.query(sql`
			update job set gave_up_at = null, tries = 0, taken_until = null, run_at = ${at}
			where id = ${job} and gave_up_at is not null returning id`);
		found(row, 'work that was given up');
		await queries.query(sql`update mail set failed_at = null where id = ${job} and sent_at is null`);
	},
});
