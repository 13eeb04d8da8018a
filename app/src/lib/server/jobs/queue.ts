/** The table of work for later: several servers may take from it, and each job is one's at a time. */
import type { Database, Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A server that was killed holds its job no longer than this. By the database's clock, which all servers share. */
const HELD_MINUTES = 5;

/** Seconds before the next try; the last holds for all that follow. A server that greylists wants five to fifteen minutes. */
const WAITS = [20, 60, 240, 600, 1200, 3600, 3 * 3600, 6 * 3600];

/** @returns when work is due that somebody waits for: ahead of everything else that is due */
export function ahead(at: string): string {
	return new Date(Date.parse(at) - 86_400_000).toISOString();
}

export interface Taken {
	readonly id: string;
	readonly kind: string;
	readonly given: unknown;
	readonly tries: number;
}

/**
 * @param at instant that counts as now for when work is due
 * @returns the job that is due longest, held for whoever asks; null where none is
 */
export async function takeJob(database: Database, at: string): Promise<Taken | null> {
	return database.transaction(async (queries) => {
		const [job] = await queries.query<Taken>(sql`
			update job set tries = tries + 1, taken_until = clock_timestamp() + make_interval(mins => ${HELD_MINUTES})
			where id = (
				select id from job
				where done_at is null and gave_up_at is null and run_at <= ${at}
					and (taken_until is null or taken_until < clock_timestamp())
				order by run_at, id limit 1 for update skip locked)
			returning id, kind, given, tries`);
		return job ?? null;
	});
}

export type End =
	| { readonly state: 'done' }
	| { readonly state: 'again' | 'given-up'; readonly trouble: string };

/**
 * Ends a try of a job, in the transaction of what it records.
 * @throws NoLongerHeld where it was held too long and another server has it now: then nothing of this try is to be kept
 */
export async function endTry(queries: Queries, job: Taken, at: string, end: End): Promise<void> {
	const trouble = end.state === 'done' ? null : end.trouble;
	const wait = WAITS[Math.min(job.tries, WAITS.length) - 1];
	const runAt = new Date(Date.parse(at) + wait * 1000).toISOString();
	const rows = await queries.query(sql`
		update job set taken_until = null, trouble = ${trouble},
			done_at = case when ${end.state} = 'done' then ${at}::timestamptz end,
			gave_up_at = case when ${end.state} = 'given-up' then ${at}::timestamptz end,
			run_at = case when ${end.state} = 'again' then ${runAt}::timestamptz else run_at end
		where id = ${job.id} and tries = ${job.tries} and done_at is null and gave_up_at is null
		returning id`);
	if (rows.length === 0) throw new NoLongerHeld();
}

export class NoLongerHeld extends Error {
	override readonly name = 'NoLongerHeld';
}
