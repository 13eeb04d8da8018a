import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { buildWorld, type World } from '../assembly/fixture/world.ts';
import { onEachDatabase } from '../database/fixture/databases.ts';
import { sql } from '../database/sql.ts';
import { workAll, workOnce } from '../jobs/work.ts';
import { type MailServer, startMailServer } from './fixture/mail-server.ts';
import { mailJob } from './mail-job.ts';
import { mailKind } from './mail-kind.ts';
import { mailSettings } from './settings.ts';

/** A kind of the tests' own. */
const call = mailKind({
	what: 'a call to a meeting',
	given: z.object({ about: z.string().optional(), words: z.string() }),
	write: async (desk, { words }) =>
		words === 'called off'
			? null
			: {
					subject: 'Meeting on 3 June – Café',
					paragraphs: [words, desk.address('/units/north')],
					unitId: 'north',
					unsubscribe: '/me/mail',
					attachments: [
						{ name: 'meeting.ics', type: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR' },
					],
				},
});

interface Row {
	readonly sent_at: string | null;
	readonly failed_at: string | null;
	readonly reply_code: number | null;
	readonly status: string | null;
	readonly trouble: string | null;
	readonly tries: number;
	readonly address: string | null;
	readonly about_id: string | null;
	readonly return_token: string;
	readonly gave_up_at: string | null;
	readonly done_at: string | null;
}

onEachDatabase((database) => {
	let world: World;
	let server: MailServer;
	const troubles: string[] = [];
	let number = 0;

	beforeAll(async () => {
		world = await buildWorld(database());
		server = await startMailServer();
	});
	afterAll(() => server?.close());
	beforeEach(() => {
		troubles.length = 0;
		server.arrived.length = 0;
		server.answers.length = 0;
		world.setNow('2026-06-01T09:00:00.000Z');
	});

	const settings = (more = {}) =>
		mailSettings({
			MANDATE_SMTP: `smtp://127.0.0.1:${server.port}`,
			MANDATE_MAIL_FROM: 'office@invented.example',
			MANDATE_MAIL_BOUNCES: 'bounces@invented.example',
			MANDATE_ORIGIN: 'https://assembly.invented.example/',
			...more,
		});

	const kinds = (more = {}) => ({ mail: mailJob(settings(more), { call }) });

	async function put(given: object): Promise<string> {
		const id = `mail${++number}${database().engine}`;
		await database().query(sql`insert into job (id, kind, given, run_at)
			values (${id}, 'mail', ${JSON.stringify({ to: 'member-mill', kind: 'call', words: 'Come.', ...given })},
				${world.office.now().toISOString()})`);
		return id;
	}

	const work = (more = {}) => workAll(world.office, kinds(more), (words) => troubles.push(words));

	async function rowOf(id: string): Promise<Row> {
		const [row] = await database().query<Row>(sql`
			select mail.*, job.gave_up_at, job.done_at from job left join mail on mail.id = job.id where job.id = ${id}`);
		return row;
	}

	it('hands a mail over, and keeps when and what the server said', async () => {
		const id = await put({ about: 'meeting-1', words: `Come ${'and hear '.repeat(20)}.` });
		await work();
		const [mail] = server.arrived;
		const row = await rowOf(id);
		expect(row).toMatchObject({
			sent_at: '2026-06-01T09:00:00.000Z',
			done_at: '2026-06-01T09:00:00.000Z',
			reply_code: 250,
			failed_at: null,
			tries: 1,
			address: 'member-mill@invented.example',
			about_id: 'meeting-1',
		});
		expect(mail.to).toBe('member-mill@invented.example');
		expect(mail.from).toBe(`bounces+${row.return_token}@invented.example`);
		const { parsed } = mail;
		expect(parsed.from?.value).toEqual([{ name: 'Northvale', address: 'office@invented.example' }]);
		expect(parsed.subject).toBe('Meeting on 3 June – Café');
		expect(parsed.messageId).toBe(`<${id}@invented.example>`);
		expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
		expect(mail.raw).toContain('List-Unsubscribe: <https://assembly.invented.example/me/mail>');
		expect(parsed.text).toContain('Dear Invented member of mill,');
		expect(parsed.text).toContain('https://assembly.invented.example/units/north');
		expect(parsed.text).toContain('-- \nNorthvale\nNorthvale, 1 Invented Street');
		expect(Math.max(...parsed.text!.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
		expect(parsed.html).toBe(false);
		expect(parsed.attachments.map(({ filename, content }) => [filename, String(content)])).toEqual([
			['meeting.ics', 'BEGIN:VCALENDAR'],
		]);
		expect(troubles).toEqual([]);
	});

	it.each([
		[
			{ rcpt: '550 5.1.1 member-mill@invented.example is not known' },
			550,
			'5.1.1',
			'the address: 550 5.1.1.',
		],
		[{ data: '554 5.7.1 We take no such mail' }, 554, '5.7.1', 'the mail: 554 5.7.1.'],
		[{ rcpt: '553 Not allowed' }, 553, null, 'the address: 553.'],
	])('does not try again what is refused for good: %j', async (answer, code, status, words) => {
		server.answers.push(answer);
		const id = await put({});
		await work();
		expect(server.arrived).toEqual([]);
		expect(await rowOf(id)).toMatchObject({
			sent_at: null,
			failed_at: '2026-06-01T09:00:00.000Z',
			reply_code: code,
			status,
			trouble: `The mail server refused ${words}`,
			gave_up_at: null,
			done_at: '2026-06-01T09:00:00.000Z',
		});
		expect(JSON.stringify(troubles)).not.toContain('member-mill');
	});

	it('tries again what is put off, and it is the same mail', async () => {
		server.answers.push({ rcpt: '451 4.7.1 Greylisted' }, { data: '451 4.3.0 Busy' });
		const id = await put({});
		await work();
		expect(await rowOf(id)).toMatchObject({ sent_at: null, failed_at: null, reply_code: 451, tries: 1 });
		expect(troubles).toHaveLength(1);
		world.setNow('2026-06-01T09:00:19.000Z');
		await work();
		expect((await rowOf(id)).tries).toBe(1);
		world.setNow('2026-06-01T09:00:20.000Z');
		await work();
		expect(await rowOf(id)).toMatchObject({ sent_at: null, status: '4.3.0', tries: 2 });
		world.setNow('2026-06-01T09:05:00.000Z');
		await work();
		expect(await rowOf(id)).toMatchObject({
			sent_at: '2026-06-01T09:05:00.000Z',
			trouble: null,
			tries: 3,
		});
		expect(server.arrived.map(({ parsed }) => [parsed.messageId, parsed.date?.toISOString()])).toEqual([
			[`<${id}@invented.example>`, '2026-06-01T09:00:00.000Z'],
		]);
	});

	it('sends the same mail again when the line goes dead in it', async () => {
		server.answers.push('drop', 'take and drop');
		const id = await put({});
		await work();
		expect(await rowOf(id)).toMatchObject({ sent_at: null, reply_code: null });
		expect(troubles.join()).toMatch(/broke off|could not be reached/);
		world.setNow('2026-06-01T09:01:00.000Z');
		await work();
		world.setNow('2026-06-01T09:10:00.000Z');
		await work();
		expect(await rowOf(id)).toMatchObject({ sent_at: '2026-06-01T09:10:00.000Z', reply_code: 250 });
		const headers = server.arrived.map(({ parsed }) => [parsed.messageId, parsed.date?.toISOString()]);
		expect(headers).toHaveLength(2);
		expect(headers[1]).toEqual(headers[0]);
	});

	it('hands no mail to a server without TLS, or with a certificate that nobody vouches for', async () => {
		const asked = server.askedCount();
		const id = await put({});
		const away = (port: number, query = '') => {
			const given = settings({ MANDATE_SMTP: `smtp://127.0.0.1:${port}${query}` });
			return { mail: mailJob({ ...given, smtp: { ...given.smtp!, mayBePlain: query !== '' } }, { call }) };
		};
		await workAll(world.office, away(server.port), (words) => troubles.push(words));
		expect(server.askedCount()).toBe(asked);
		expect((await rowOf(id)).trouble).toContain('speaks no TLS');
		const selfSigned = await startMailServer({ tls: true });
		world.setNow('2026-06-01T10:00:00.000Z');
		await workAll(world.office, away(selfSigned.port), (words) => troubles.push(words));
		expect(selfSigned.askedCount()).toBe(0);
		await selfSigned.close();
		world.setNow('2026-06-01T12:00:00.000Z');
		await workAll(world.office, away(server.port, '?tls=none'), (words) => troubles.push(words));
		expect((await rowOf(id)).sent_at).not.toBeNull();
		expect(
			mailSettings({ MANDATE_SMTP: 'smtp://mail.invented.example', MANDATE_MAIL_FROM: 'a@b.example' }).smtp,
		).toMatchObject({ mayBePlain: false, port: 587 });
	});

	it('gives up where everybody can see it', async () => {
		const closed = await startMailServer();
		await closed.close();
		const id = await put({});
		for (let hour = 0; hour < 9; hour++) {
			world.setNow(new Date(Date.UTC(2026, 5, 2, 7 * hour)).toISOString());
			await work({ MANDATE_SMTP: `smtp://127.0.0.1:${closed.port}` });
		}
		const row = await rowOf(id);
		expect(row).toMatchObject({ tries: 9, sent_at: null, done_at: null });
		expect(row.failed_at).not.toBeNull();
		expect(row.gave_up_at).toBe(row.failed_at);
		expect(troubles).toHaveLength(9);
		world.setNow('2026-07-01T00:00:00.000Z');
		await work();
		expect((await rowOf(id)).sent_at).toBeNull();
	});

	it('sends the same mail again, and no other, when the server was killed before it could keep that it was sent', async () => {
		const id = await put({});
		const killed = kinds();
		await workOnce(
			world.office,
			{
				mail: {
					...killed.mail,
					run: async (office, job) => {
						await killed.mail.run(office, job);
						return { state: 'done', record: () => Promise.reject(new Error('killed')) };
					},
				},
			},
			() => {},
		);
		// As a kill leaves it: taken, and not ended.
		await database().query(sql`update job set run_at = '2026-06-01T09:00:00Z', done_at = null, gave_up_at = null,
			taken_until = clock_timestamp() + interval '1 minute' where id = ${id}`);
		await work();
		expect(server.arrived).toHaveLength(1);
		await database().query(
			sql`update job set taken_until = clock_timestamp() - interval '1 minute' where id = ${id}`,
		);
		await work();
		expect(server.arrived.map(({ parsed }) => parsed.messageId)).toEqual([
			`<${id}@invented.example>`,
			`<${id}@invented.example>`,
		]);
		await work();
		expect(server.arrived).toHaveLength(2);
	});

	it('sends each of many mails once, however many take from the table', async () => {
		const ids = await Promise.all(Array.from({ length: 40 }, () => put({})));
		const all = kinds();
		await Promise.all(
			Array.from({ length: 5 }, () => workAll(world.office, all, (words) => troubles.push(words))),
		);
		expect(server.arrived.map(({ parsed }) => parsed.messageId).sort()).toEqual(
			ids.map((id) => `<${id}@invented.example>`).sort(),
		);
		expect(troubles).toEqual([]);
	});

	it('says why a mail is not sent at all', async () => {
		await database().query(sql`update person set email = null where id = 'member-hill'`);
		await database().query(
			sql`update person set erased_at = '2026-06-01T08:00:00Z' where id = 'member-quay'`,
		);
		for (const [given, trouble] of [
			[{ to: 'member-hill' }, 'There is no e-mail address to send it to.'],
			[{ to: 'member-quay' }, 'The person’s data was erased.'],
			[{ words: 'called off' }, 'It was called for no longer.'],
			[{ kind: 'constructor' }, 'No kind of mail is called "constructor".'],
		] as const) {
			const id = await put(given);
			await work();
			expect(await rowOf(id)).toMatchObject({ trouble, sent_at: null, failed_at: expect.any(String) });
		}
		const unsent = await put({});
		await work({ MANDATE_SMTP: undefined });
		expect((await rowOf(unsent)).trouble).toContain('No mail server is set');
		expect(server.arrived).toEqual([]);
	});

	it('goes to the address before where that is given, and keeps it in the job no longer', async () => {
		const id = await put({ address: 'before@invented.example' });
		await work();
		expect(server.arrived[0].to).toBe('before@invented.example');
		const [job] = await database().query<{ given: object }>(sql`select given from job where id = ${id}`);
		expect(job.given).not.toHaveProperty('address');
		await database().query(sql`update person set erased_at = now() where id = 'member-mill'`);
		expect((await rowOf(id)).address).toBeNull();
		await database().query(sql`update person set erased_at = null where id = 'member-mill'`);
	});

	it('lets no name or address put a header in', async () => {
		await database().query(
			sql`update unit set name = ${'North\r\nBcc: all@invented.example'} where id = 'north'`,
		);
		await database().query(
			sql`update person set email = ${'"a\r\nBcc: b@invented.example"@invented.example'} where id = 'member-dale'`,
		);
		await put({});
		await put({ to: 'member-dale' });
		await work();
		for (const { raw, parsed } of server.arrived) {
			expect(parsed.bcc).toBeUndefined();
			expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
		}
	});

	it('says of a rehearsal that it is one', async () => {
		await put({});
		await work({ MANDATE_REHEARSAL: 'file' });
		expect(server.arrived[0].parsed.subject).toBe('Rehearsal: Meeting on 3 June – Café');
		expect(server.arrived[0].parsed.text).toContain('part of a rehearsal');
	});
});

it.each([
	[{ MANDATE_SMTP: 'mail.invented.example' }, 'MANDATE_SMTP'],
	[{ MANDATE_SMTP: 'http://u:secret@mail.invented.example' }, 'MANDATE_SMTP'],
	[{ MANDATE_SMTP: 'smtp://u:secret@mail.invented.example?tls=maybe' }, 'MANDATE_SMTP'],
	[{ MANDATE_SMTP: 'smtp://mail.invented.example' }, 'MANDATE_MAIL_FROM'],
	[
		{
			MANDATE_SMTP: 'smtp://mail.invented.example',
			MANDATE_MAIL_FROM: 'a@b.example',
			MANDATE_MAIL_BOUNCES: 'bounces',
		},
		'MANDATE_MAIL_BOUNCES',
	],
])('says what is wrong with the settings, without a password: %j', (environment, name) => {
	const run = () => mailSettings(environment as NodeJS.ProcessEnv);
	expect(run).toThrow(new RegExp(`^${name}: expected`));
	expect(run).not.toThrow(/secret/);
});
