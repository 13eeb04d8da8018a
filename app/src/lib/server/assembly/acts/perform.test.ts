import { expect, it } from 'vitest';
import { z } from 'zod';
import { DatabaseError } from '../../database/database.ts';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { verifyLog } from '../log/verify.ts';
import { act, look } from './act.ts';
import { perform } from './perform.ts';
import { Refused } from './refused.ts';

const rename = act({
	name: 'test.rename',
	does: 'gives a unit another name',
	may: ['secretary', 'administrator above'],
	input: z.object({ unit: z.string(), name: z.string().min(3, 'Give a name of three letters or more.') }),
	unitOf: async (_, { unit }) => unit,
	run: async ({ queries, concerns }, { unit, name }) => {
		concerns('member-mill');
		await queries.query(sql`update unit set name = ${name} where id = ${unit}`);
		if (name === 'refused') throw new Refused('rule', 'The rule says no.');
		return { name };
	},
});

const peek = look({
	name: 'test.peek',
	does: 'looks',
	may: ['member'],
	input: z.object({ unit: z.string() }),
	unitOf: async (_, { unit }) => unit,
	run: async () => 'seen',
});

onEachDatabase((database) => {
	let world: World;
	const nameOf = async (unit: string) =>
		(await database().query<{ name: string }>(sql`select name from unit where id = ${unit}`))[0].name;
	const entries = () =>
		database().query<{ act: string; outcome: string; actor_id: string }>(
			sql`select act, outcome, actor_id from log_entry order by position`,
		);

	it('does an act for whoever may and seals an entry', async () => {
		world = await buildWorld(database());
		const outcome = await perform(world.office, world.holder('secretary', 'north'), rename, {
			unit: 'north',
			name: 'North',
		});
		expect(outcome).toMatchObject({ ok: true, value: { name: 'North' }, again: false });
		expect(await entries()).toMatchObject([
			{ act: 'test.rename', outcome: 'done', actor_id: 'secretary-north' },
		]);
		expect(await verifyLog(database())).toMatchObject({ entriesCount: 1, fault: null });
	});

	it('refuses others, changes nothing, and logs who tried', async () => {
		for (const who of [
			world.holder('secretary', 'south'),
			world.holder('member', 'mill'),
			world.holder('chair', 'north'),
		]) {
			const outcome = await perform(world.office, who, rename, { unit: 'north', name: 'Other' });
			expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'not-permitted' } });
		}
		expect(await perform(world.office, null, rename, { unit: 'north', name: 'Other' })).toMatchObject({
			refusal: { kind: 'not-signed-in' },
		});
		expect(await nameOf('north')).toBe('North');
		expect((await entries()).filter(({ outcome }) => outcome === 'refused')).toHaveLength(3);
	});

	it('lets a duty above count only where the act says so', async () => {
		const administrator = world.holder('administrator', 'region');
		expect(
			await perform(world.office, administrator, rename, { unit: 'mill', name: 'Old Mill' }),
		).toMatchObject({ ok: true });
		const above = world.holder('secretary', 'north');
		expect(await perform(world.office, above, rename, { unit: 'mill', name: 'New Mill' })).toMatchObject({
			ok: false,
		});
	});

	it('takes a member of a branch for one of the constituency, not of its neighbour', async () => {
		const member = world.holder('member', 'mill');
		expect(await perform(world.office, member, peek, { unit: 'north' })).toMatchObject({ ok: true });
		expect(await perform(world.office, member, peek, { unit: 'region' })).toMatchObject({ ok: true });
		expect(await perform(world.office, member, peek, { unit: 'south' })).toMatchObject({ ok: false });
		expect(await perform(world.office, member, peek, { unit: 'hill' })).toMatchObject({ ok: false });
	});

	it('begins and ends a duty with the day of the unit, not of Greenwich', async () => {
		const chair = world.holder('chair', 'south');
		await database().query(sql`update duty set until_on = '2026-07-02' where person_id = ${chair.personId}`);
		const may = async (now: string) => {
			world.setNow(now);
			return (await perform(world.office, chair, { ...peek, may: ['chair'] }, { unit: 'south' })).ok;
		};
		expect(await may('2026-07-01T22:59:00.000Z')).toBe(true);
		expect(await may('2026-07-01T23:00:00.000Z')).toBe(false);
		world.setNow('2026-06-01T09:00:00.000Z');
	});

	it('tells the second of two who did one thing at the same moment', async () => {
		const twice = {
			...rename,
			run: async () => Promise.reject(new DatabaseError('23505', 'unit_slug_key', 'insert')),
		};
		const outcome = await perform(world.office, world.holder('secretary', 'north'), twice, {
			unit: 'north',
			name: 'North',
		});
		expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'conflict' } });
	});

	it('undoes what was begun when a rule refuses', async () => {
		const secretary = world.holder('secretary', 'north');
		const outcome = await perform(world.office, secretary, rename, { unit: 'north', name: 'refused' });
		expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'rule', words: 'The rule says no.' } });
		expect(await nameOf('north')).toBe('North');
	});

	it('says which field was not as expected', async () => {
		const outcome = await perform(world.office, world.holder('secretary', 'north'), rename, {
			unit: 'north',
			name: 'X',
		});
		expect(outcome).toMatchObject({
			refusal: {
				kind: 'invalid',
				problems: [{ field: 'name', words: 'Give a name of three letters or more.' }],
			},
		});
	});

	it.each(['a\0b', '\ud800', ['fine', '\0']])('says which field holds what no text can: %j', async (name) => {
		const secretary = world.holder('secretary', 'north');
		const outcome = await perform(world.office, secretary, rename, { unit: 'north', name });
		expect(outcome).toMatchObject({ refusal: { kind: 'invalid', problems: [{ field: 'name' }] } });
	});

	it('does an act with a key once, also when it is sent many times at once', async () => {
		const before = (await entries()).length;
		const secretary = world.holder('secretary', 'south');
		const given = { unit: 'south', name: 'South' };
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, () => perform(world.office, secretary, rename, given, 'key-1')),
		);
		expect(outcomes.filter((one) => one.ok && !one.again)).toHaveLength(1);
		expect(outcomes.filter((one) => one.ok && one.again && one.value.name === 'South')).toHaveLength(7);
		expect(await entries()).toHaveLength(before + 1);
		const other = await perform(world.office, secretary, rename, { unit: 'south', name: 'Else' }, 'key-1');
		expect(other).toMatchObject({ refusal: { kind: 'conflict' } });
	});

	it('keeps no secret with a key, nor what was only looked at', async () => {
		const secret = act({
			...rename,
			name: 'test.secret',
			givesSecret: true,
			run: async () => ({ name: 'xyzzy-secret' }),
		});
		const secretary = world.holder('secretary', 'north');
		const given = { unit: 'north', name: 'North' };
		expect(await perform(world.office, secretary, secret, given, 'key-2')).toMatchObject({
			value: { name: 'xyzzy-secret' },
		});
		expect(await perform(world.office, secretary, secret, given, 'key-2')).toMatchObject({
			refusal: { kind: 'conflict' },
		});
		await perform(world.office, world.holder('member', 'mill'), peek, { unit: 'north' }, 'key-3');
		const kept = await database().query(
			sql`select key, output from done_act where key in ('key-2', 'key-3')`,
		);
		expect(kept).toEqual([{ key: 'key-2', output: null }]);
	});

	it('finds an entry that was altered, left out or put in', async () => {
		expect((await verifyLog(database())).fault).toBeNull();
		const undone = new Error('undo');
		const after = async (statement: ReturnType<typeof sql>) => {
			let fault: unknown;
			await database()
				.transaction(async (queries) => {
					await queries.query(statement);
					fault = (await verifyLog(queries)).fault;
					throw undone;
				})
				.catch((error) => {
					if (error !== undone) throw error;
				});
			return fault;
		};
		expect(await after(sql`update log_entry set actor_id = 'chair-north' where position = 2`)).toMatchObject({
			position: 2,
		});
		expect(await after(sql`update log_words set words = '{}' where position = 3`)).toMatchObject({
			position: 3,
		});
		expect(
			await after(sql`update log_subject set person_id = 'member-hill' where position = 1`),
		).toMatchObject({ position: 1 });
		expect(await after(sql`update log_head set position = 99`)).toMatchObject({ position: 99 });
		expect(await after(sql`delete from log_words where position = 1`)).toBeNull();
	});
});
