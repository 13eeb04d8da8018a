/** Housekeeping, once a day: takes out what was only needed for a while. What proves something (mail, log, roll) is never touched. */

import type { Office } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { inDatabase, type JobKind } from './job.ts';

interface Tidied {
	readonly what: string;
	/** Days it is still kept after it was last of use. */
	readonly days: number;
	/** @param before instant, ISO 8601 */
	readonly remove: (before: string) => Sql;
}

/** The table of times; the same for people in docs/assembly/sign-in-and-mail.md. */
export const TIDIED: readonly Tidied[] = [
	{
		what: 'Links to sign in, after they ran out',
		days: 7,
		remove: (before) => sql`delete from sign_in_link where expires_at < ${before}`,
	},
	{
		what: 'Sessions, after they ended of themselves',
		days: 1,
		remove: (before) => sql`delete from session where expires_at < ${before}`,
	},
	{
		what: 'Questions to passkeys, after they ran out',
		days: 1,
		remove: (before) => sql`delete from passkey_challenge where expires_at < ${before}`,
	},
	{
		what: 'Keys of forms, after the form was sent',
		days: 90,
		remove: (before) => sql`delete from done_act where done_at < ${before}`,
	},
	{
		what: 'Work for later, after it was done',
		days: 30,
		remove: (before) => sql`delete from job where done_at < ${before}`,
	},
	{
		what: 'Work for later, after it was given up',
		days: 365,
		remove: (before) => sql`delete from job where gave_up_at < ${before}`,
	},
];

const DAY_MS = 86_400_000;

export const tidy: JobKind = {
	mostTries: 5,
	run: inDatabase(async (queries, office) => {
		const now = office.now().getTime();
		for (const { days, remove } of TIDIED) {
			await queries.query(remove(new Date(now - days * DAY_MS).toISOString()));
		}
		await leaveTidying(queries, new Date(now + DAY_MS));
	}),
};

/** Leaves it for today, when a server starts; each day's leaves the next. Left twice, it is there once. */
export function tidyToday({ database, now }: Office): Promise<void> {
	return leaveTidying(database, now());
}

async function leaveTidying(queries: Queries, on: Date): Promise<void> {
	const day = on.toISOString().slice(0, 10);
	await queries.query(sql`insert into job (id, kind, given, run_at)
		values (${`tidy-${day}`}, 'tidy', '{}', ${`${day}T03:00:00Z`}) on conflict (id) do nothing`);
}
