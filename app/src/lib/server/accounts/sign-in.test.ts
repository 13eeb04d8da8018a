import { expect, it } from 'vitest';
import { perform } from '../assembly/acts/perform.ts';
import { buildWorld, type World } from '../assembly/fixture/world.ts';
import { onEachDatabase } from '../database/fixture/databases.ts';
import { rawSql, sql } from '../database/sql.ts';
import { jobKinds } from '../jobs/kinds.ts';
import { workAll } from '../jobs/work.ts';
import { MAIL_KINDS } from '../mail/kinds.ts';
import { mailJob } from '../mail/mail-job.ts';
import { mailSettings } from '../mail/settings.ts';
import { askLink } from './ask-link.ts';
import { seeLink, signInByLink } from './by-link.ts';
import { newLink } from './links.ts';
import { endSession, whoHolds } from './sessions.ts';
import { signOut } from './sign-out.ts';

const SETTINGS = mailSettings({ MANDATE_ORIGIN: 'https://assembly.invented.example' });

onEachDatabase((database) => {
	let world: World;
	const printed: string[] = [];

	async function asked(email: string): Promise<string[]> {
		printed.length = 0;
		const outcome = await perform(world.office, null, askLink, { email, next: '/me', sign: 'abcd' });
		expect(outcome).toMatchObject({ ok: true });
		const kinds = {
			...jobKinds(SETTINGS),
			mail: mailJob(SETTINGS, MAIL_KINDS, (line) => printed.push(line)),
		};
		await workAll(world.office, kinds, (words) => {
			throw new Error(words);
		});
		return printed.map((line) => /sign-in\/([a-z0-9]{32})\?next=%2Fme$/.exec(line)![1]);
	}

	const signIn = (token: string, more = {}) =>
		perform(world.office, null, signInByLink, { token, device: 'Firefox on Linux', ...more });

	it('prints a link without mail, for whom the sign tells, with no data of the person', async () => {
		world = await buildWorld(database());
		const [token] = await asked('MEMBER-mill@invented.example ');
		expect(printed).toEqual([
			`Link to sign in, sign abcd: https://assembly.invented.example/sign-in/${token}?next=%2Fme`,
		]);
		expect(await perform(world.office, null, seeLink, { token })).toMatchObject({
			value: { name: 'Invented member of mill', problem: null },
		});
		const outcome = await signIn(token);
		expect(outcome.ok && (await whoHolds(world.office, outcome.value.secret))).toEqual({
			personId: 'member-mill',
		});
	});

	it('takes a link once, from the same browser again for some minutes, and not when it is old', async () => {
		const [token] = await asked('member-mill@invented.example');
		expect(await signIn(token, { browser: 'mine' })).toMatchObject({ ok: true });
		expect(await signIn(token, { browser: 'mine' })).toMatchObject({ ok: true });
		for (const browser of ['another', null])
			expect(await signIn(token, { browser })).toMatchObject({
				refusal: { kind: 'conflict', words: expect.stringContaining('used already') },
			});
		world.setNow('2026-06-01T09:06:00.000Z');
		expect(await signIn(token, { browser: 'mine' })).toMatchObject({ ok: false });
		const [old] = await asked('member-mill@invented.example');
		world.setNow('2026-06-01T09:25:59.000Z');
		expect(await perform(world.office, null, seeLink, { token: old })).toMatchObject({
			value: { problem: null },
		});
		world.setNow('2026-06-01T09:26:00.000Z');
		expect(await signIn(old)).toMatchObject({
			refusal: { words: expect.stringContaining('20 minutes') },
		});
		expect(await signIn('no-such-link')).toMatchObject({ refusal: { kind: 'not-found' } });
	});

	it('ends every other link when one is used', async () => {
		const [first] = await asked('member-mill@invented.example');
		const [second] = await asked('member-mill@invented.example');
		expect(await signIn(second)).toMatchObject({ ok: true });
		expect(await signIn(first)).toMatchObject({ ok: false });
	});

	it('does the same work for an address that nobody has', async () => {
		const rows = async () => {
			const [row] = await database().query<{ jobs: number; entries: number }>(sql`
				select (select count(*)::int from job where kind = 'sign-in-links') as jobs,
					(select count(*)::int from log_entry where act = 'accounts.ask-link') as entries`);
			return row;
		};
		const before = await rows();
		expect(await asked('nobody@invented.example')).toEqual([]);
		expect(await rows()).toEqual({ jobs: before.jobs + 1, entries: before.entries + 1 });
	});

	it('sends each person of one address a link', async () => {
		await database().query(
			sql`update person set email = 'home@invented.example' where id in ('member-mill', 'member-hill')`,
		);
		const tokens = await asked('home@invented.example');
		expect(printed.map((line) => line.split(':')[0]).sort()).toEqual([
			'Link to sign in, sign abcd (1 of 2)',
			'Link to sign in, sign abcd (2 of 2)',
		]);
		const names = await Promise.all(
			tokens.map(async (token) => {
				const outcome = await perform(world.office, null, seeLink, { token });
				return outcome.ok && outcome.value.name;
			}),
		);
		expect(names.sort()).toEqual(['Invented member of hill', 'Invented member of mill']);
	});

	it('says what is no address', async () => {
		for (const email of ['', 'someone', 'a b@c', 'a@b@c', undefined])
			expect(await perform(world.office, null, askLink, { email, sign: 'abcd' })).toMatchObject({
				refusal: { kind: 'invalid', problems: [{ field: 'email' }] },
			});
	});

	it('ends the session before, at signing out, and when the person is suspended or erased', async () => {
		const office = world.office;
		const fresh = async (person: string, before: string | null = null) => {
			const outcome = await signIn(await newLink(database(), office, person), { before });
			return outcome.ok ? outcome.value.secret : '';
		};
		const first = await fresh('member-quay');
		const second = await fresh('member-quay', first);
		expect(await whoHolds(office, first)).toBeNull();
		expect(await whoHolds(office, second)).toEqual({ personId: 'member-quay' });
		await perform(office, { personId: 'member-quay' }, signOut, { secret: second });
		expect(await whoHolds(office, second)).toBeNull();

		const third = await fresh('member-quay');
		await database().query(sql`update member set standing = 'suspended' where person_id = 'member-quay'`);
		expect(await whoHolds(office, third)).toBeNull();
		const fourth = await fresh('member-quay');
		expect(await whoHolds(office, fourth)).not.toBeNull();
		await database().query(
			sql`update person set erased_at = ${office.now().toISOString()} where id = 'member-quay'`,
		);
		expect(await whoHolds(office, fourth)).toBeNull();
		await endSession(database(), fourth);
	});

	it('keeps no token, secret or address in the database where it is not that of the person', async () => {
		const [token] = await asked('secretary-north@invented.example');
		const outcome = await signIn(token);
		const secret = outcome.ok ? outcome.value.secret : '';
		const tables = await database().query<{ table_name: string }>(
			sql`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
		);
		for (const { table_name } of tables) {
			const rows = JSON.stringify(await database().query(rawSql(`select * from ${table_name}`)));
			expect(rows.includes(token), table_name).toBe(false);
			expect(rows.includes(secret), table_name).toBe(false);
			if (table_name !== 'person' && table_name !== 'mail')
				expect(rows.includes('secretary-north@invented.example'), table_name).toBe(false);
		}
	});
});
