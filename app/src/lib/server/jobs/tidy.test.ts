import { expect, it } from 'vitest';
import { buildWorld } from '../assembly/fixture/world.ts';
import { onEachDatabase } from '../database/fixture/databases.ts';
import { rawSql, sql } from '../database/sql.ts';
import { tidy, tidyToday } from './tidy.ts';
import { workAll } from './work.ts';

/** On either side of each limit, at 03:00 on 1 June 2026: `old` goes, `kept` stays. */
const LIMITS = [
	['sign_in_link', 'token_hash', '2026-05-25T02:59:59Z', '2026-05-25T03:00:00Z'],
	['session', 'token_hash', '2026-05-31T02:59:59Z', '2026-05-31T03:00:00Z'],
	['passkey_challenge', 'challenge_hash', '2026-05-31T02:59:59Z', '2026-05-31T03:00:00Z'],
	['done_act', 'key', '2026-03-03T02:59:59Z', '2026-03-03T03:00:00Z'],
	['job', 'id', '2026-05-02T02:59:59Z', '2026-05-02T03:00:00Z'],
] as const;

onEachDatabase((database) => {
	it('takes out what is past its time, keeps what is not, and leaves itself for the next day', async () => {
		const world = await buildWorld(database());
		const put = (key: 'old' | 'kept', times: readonly string[]) =>
			database().transaction(async (queries) => {
				const [link, session, challenge, form, job] = times;
				await queries.query(sql`insert into sign_in_link (token_hash, person_id, made_at, expires_at)
					values (${key}, 'member-mill', ${link}, ${link})`);
				await queries.query(sql`insert into session (token_hash, person_id, made_at, expires_at, by)
					values (${key}, 'member-mill', ${session}, ${session}, 'link')`);
				await queries.query(
					sql`insert into passkey_challenge (challenge_hash, expires_at) values (${key}, ${challenge})`,
				);
				await queries.query(sql`insert into done_act (key, act, input_hash, output, done_at)
					values (${key}, 'test', '', 'null', ${form})`);
				await queries.query(sql`insert into job (id, kind, given, run_at, done_at)
					values (${key}, 'mail', '{}', ${job}, ${job})`);
			});
		await put(
			'old',
			LIMITS.map(([, , old]) => old),
		);
		await put(
			'kept',
			LIMITS.map(([, , , kept]) => kept),
		);
		await database().query(sql`insert into job (id, kind, given, run_at, gave_up_at, trouble)
			values ('given-up', 'mail', '{}', '2025-07-01T00:00:00Z', '2025-07-01T00:00:00Z', 'No such server.')`);
		world.setNow('2026-06-01T03:00:00.000Z');
		await tidyToday(world.office);
		await tidyToday(world.office);
		await workAll(world.office, { tidy }, () => {});
		for (const [table, key] of LIMITS) {
			const rows = await database().query<{ key: string }>(
				rawSql(`select ${key} as key from ${table} where ${key} in ('old', 'kept')`),
			);
			expect(rows, table).toEqual([{ key: 'kept' }]);
		}
		expect(
			await database().query(
				sql`select id, done_at is null as "isOpen" from job where kind = 'tidy' or id = 'given-up' order by id`,
			),
		).toEqual([
			{ id: 'given-up', isOpen: true },
			{ id: 'tidy-2026-06-01', isOpen: false },
			{ id: 'tidy-2026-06-02', isOpen: true },
		]);
		world.setNow('2026-07-02T03:00:00.000Z');
		await workAll(world.office, { tidy }, () => {});
		expect(await database().query(sql`select id from job where id in ('kept', 'given-up')`)).toEqual([]);
	});
});
