import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { perform } from '../../assembly/acts/perform.ts';
import { buildWorld, type World } from '../../assembly/fixture/world.ts';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { workAll } from '../../jobs/work.ts';
import { type MailServer, startMailServer } from '../fixture/mail-server.ts';
import { reportTo } from '../fixture/report.ts';
import { mailJob } from '../mail-job.ts';
import { mailKind } from '../mail-kind.ts';
import { mailSettings } from '../settings.ts';
import { takeBounce } from './take-bounce.ts';

const call = mailKind({
	what: 'a call to a meeting',
	given: z.object({}),
	write: async () => ({ subject: 'Meeting', paragraphs: ['Come.'], unitId: 'north' }),
});

const GONE = ['Final-Recipient: rfc822; x@invented.example', 'Action: failed', 'Status: 5.1.1'];
const LATE = ['Final-Recipient: rfc822; x@invented.example', 'Action: delayed', 'Status: 4.4.1'];

onEachDatabase((database) => {
	let world: World;
	let server: MailServer;
	beforeAll(async () => {
		world = await buildWorld(database());
		server = await startMailServer();
	});
	afterAll(() => server?.close());

	/** Sends a mail. @returns the return path that the mail server was given */
	async function sent(id: string): Promise<string> {
		await database().query(sql`insert into job (id, kind, given, run_at)
			values (${id}, 'mail', ${JSON.stringify({ to: 'member-mill', kind: 'call' })}, ${world.office.now().toISOString()})`);
		const settings = mailSettings({
			MANDATE_SMTP: `smtp://127.0.0.1:${server.port}`,
			MANDATE_MAIL_FROM: 'office@invented.example',
			MANDATE_MAIL_BOUNCES: 'bounces@invented.example',
		});
		await workAll(world.office, { mail: mailJob(settings, { call }) }, (words) => {
			throw new Error(words);
		});
		return server.arrived.at(-1)!.from;
	}

	const take = (message: string) => perform(world.office, null, takeBounce, { message });

	async function rowOf(id: string) {
		const [row] = await database().query<{ bounced_at: string | null; status: string | null }>(
			sql`select bounced_at, status, sent_at, trouble from mail where id = ${id}`,
		);
		return row;
	}

	it('keeps that a mail came back, once, and who it was for in the log', async () => {
		const path = await sent('first');
		world.setNow('2026-06-01T11:00:00.000Z');
		expect(await take(reportTo(path, LATE))).toMatchObject({ value: { outcome: 'delayed' } });
		expect(await rowOf('first')).toMatchObject({ bounced_at: null });
		expect(await take(reportTo(path, GONE))).toMatchObject({ value: { outcome: 'failed' } });
		world.setNow('2026-06-02T11:00:00.000Z');
		await take(reportTo(path, ['Final-Recipient: x', 'Action: failed', 'Status: 5.7.1']));
		expect(await rowOf('first')).toMatchObject({
			bounced_at: '2026-06-01T11:00:00.000Z',
			sent_at: '2026-06-01T09:00:00.000Z',
			status: '5.1.1',
			trouble: 'It was sent, and came back afterwards: 5.1.1.',
		});
		const [entry] = await database().query<{ words: string; person_id: string }>(sql`
			select words, person_id from log_entry entry join log_words words using (position)
				join log_subject subject using (position)
			where act = 'mail.take-bounce' order by position limit 1`);
		expect(entry.person_id).toBe('member-mill');
		expect(entry.words).not.toContain('invented.example');
	});

	it('takes none that is forged: another token, that of a mail not sent, or none', async () => {
		const path = await sent('second');
		const [user] = path.split('@');
		const guessed = `${user.slice(0, -1)}${user.endsWith('a') ? 'b' : 'a'}@invented.example`;
		expect(await take(reportTo(guessed, GONE))).toMatchObject({ refusal: { kind: 'not-found' } });
		expect(await take(reportTo('office@invented.example', GONE))).toMatchObject({
			refusal: { kind: 'invalid' },
		});
		await database().query(sql`update mail set sent_at = null where id = 'second'`);
		expect(await take(reportTo(path, GONE))).toMatchObject({ refusal: { kind: 'not-found' } });
		expect(await rowOf('second')).toMatchObject({ bounced_at: null });
	});
});
