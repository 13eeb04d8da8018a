import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { rawSql, sql } from '../../../database/sql.ts';
import { jobKinds } from '../../../jobs/kinds.ts';
import { workAll } from '../../../jobs/work.ts';
import { perform } from '../../acts/perform.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { verifyLog } from '../../log/verify.ts';
import { correctName, endMembership } from '../change-member.ts';
import { askContact } from '../contact/ask.ts';
import { askErasure, erasePerson, seeErasure } from './erase.ts';
import { seeMyData, takeMyData } from './my-data.ts';
import { WHERE_PERSONS_STAND } from './where-persons-stand.ts';

const SETTINGS = {
	smtp: null,
	from: 'office@invented.example',
	bounces: null,
	isRehearsal: false,
	site: 'https://site.example',
};

onEachDatabase((database) => {
	let world: World;
	const person = 'member-mill';
	const self = { personId: person };
	const secretary = { personId: 'secretary-mill' };

	it('knows every column that points to a person', async () => {
		world = await buildWorld(database());
		const rows = await database().query<{ table_name: string; column_name: string }>(sql`
			select held.table_name::text, held.column_name::text from information_schema.columns held
			join information_schema.tables known using (table_schema, table_name)
			where held.table_schema = 'public' and known.table_type = 'BASE TABLE' and held.column_name in ('person_id', 'actor_id')
			union
			select con.conrelid::regclass::text, att.attname::text
			from pg_constraint con join pg_attribute att on att.attrelid = con.conrelid and att.attnum = any(con.conkey)
			where con.contype = 'f' and con.confrelid = 'person'::regclass`);
		const inDatabase = rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort();
		const here = WHERE_PERSONS_STAND.flatMap(({ table, of, by }) =>
			[...of, ...by].map((column) => `${table}.${column}`),
		);
		const unknown = inDatabase.filter((one) => !here.includes(one));
		expect(unknown, 'add these to where-persons-stand.ts').toEqual([]);
	});

	it('shows a person all that is held, who looked at it, and nothing of anybody else', async () => {
		await perform(world.office, secretary, askContact, {
			person,
			phone: '07700 900777',
			why: 'By telephone',
		});
		await perform(world.office, { personId: 'secretary-north' }, correctName, {
			unit: 'north',
			member: person,
			name: 'Planted Oldname',
			why: 'planted reason',
		});
		await world.signIn(self);
		const outcome = await perform(world.office, self, seeMyData, { person });
		expect(outcome).toMatchObject({
			value: {
				held: { name: 'Planted Oldname', email: 'member-mill@invented.example' },
				looked: [
					{ act: 'roll.correct-name', office: 'secretary, Northvale', is_own: false },
					{ act: 'roll.ask-contact' },
				],
			},
		});
		const taken = await perform(world.office, self, takeMyData, { person });
		const text = JSON.stringify(taken);
		for (const held of ['Planted Oldname', 'planted reason', '07700 900777', 'member-mill@invented.example'])
			expect(text).toContain(held);
		expect(text).not.toMatch(/secretary-mill|secretary-north|token_hash|stop_hash/);
	});

	it('erases nobody who is a member, and says what would be kept and by which rule', async () => {
		await perform(world.office, self, askErasure, { person });
		expect(await perform(world.office, secretary, erasePerson, { person })).toMatchObject({
			refusal: { kind: 'conflict', words: expect.stringContaining('is a member') },
		});
		await perform(world.office, self, endMembership, {
			member: person,
			effectiveOn: '2026-06-01',
			why: 'Moving away',
		});
		const seen = await perform(world.office, self, seeErasure, { person });
		const parts = seen.ok ? seen.value.parts : [];
		expect(parts.find(({ kept }) => kept === 'contact')).toMatchObject({
			keptUntil: '2027-06-01',
			because: 'rule',
			why: expect.stringContaining('Rule 13.1'),
		});
		expect(parts.find(({ kept }) => kept === null)?.keptUntil).toBeNull();
	});

	it('erases at once what no rule keeps, and the rest on its day; the log still holds', async () => {
		expect(await perform(world.office, secretary, erasePerson, { person })).toMatchObject({ ok: true });
		expect(await database().query(sql`select 1 from session where person_id = ${person}`)).toEqual([]);
		const nameNow = async () =>
			(
				await database().query<{ name: string; email: string | null }>(
					sql`select name, email from person where id = ${person}`,
				)
			)[0];
		expect(await nameNow()).toMatchObject({ name: 'Planted Oldname' });
		world.setNow('2027-06-01T04:00:00.000Z');
		await workAll(world.office, jobKinds(SETTINGS), () => {});
		expect(await nameNow()).toMatchObject({ name: 'Erased person 1', email: null });
		world.setNow('2029-06-01T04:00:00.000Z');
		await workAll(world.office, jobKinds(SETTINGS), () => {});
		const [{ ended_at }] = await database().query<{ ended_at: string | null }>(
			sql`select ended_at from erasure where person_id = ${person}`,
		);
		expect(ended_at).not.toBeNull();
		expect((await verifyLog(database())).fault).toBeNull();
	});

	it('shows everybody who holds something what is held', async () => {
		for (const duty of ['secretary', 'chair', 'panel', 'auditor', 'administrator', 'delegate'] as const) {
			const holder = world.holder(duty, 'south');
			const outcome = await perform(world.office, holder, seeMyData, { person: holder.personId });
			expect(outcome, duty).toMatchObject({ ok: true });
			expect(JSON.stringify(outcome), duty).toContain(`Invented ${duty} of south`);
		}
	});

	it('leaves none of the planted values anywhere in the database', async () => {
		const tables = await database().query<{ table_name: string }>(
			sql`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
		);
		for (const { table_name } of tables) {
			const [{ found }] = await database().query<{ found: string | null }>(
				rawSql(
					`select max(t::text) as found from "${table_name}" t where t::text ~ 'Planted Oldname|planted reason|07700 900777|member-mill@invented|M-mill[^a-z]'`,
				),
			);
			expect(found, table_name).toBeNull();
		}
	});
});
