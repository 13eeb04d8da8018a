import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeRollFile } from '@mandate/assembly/roll';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import { perform } from '../../acts/perform.ts';
import { inventedMembers } from '../../fixture/invented-members.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { verifyLog } from '../../log/verify.ts';
import { uploadOf } from '../../uploads.ts';
import { exportRoll } from '../export-roll.ts';
import { unitRoll } from '../roll-as-at.ts';
import { applyImport, giveUpImport } from './apply.ts';
import { handInFile } from './hand-in.ts';
import { seeImport } from './see-import.ts';

const UNITS = ['Mill Branch', 'Hill Branch', 'Quay Branch'];
const EXAMPLE = fileURLToPath(
	new URL('../../../../../../../examples/roll/invented-members.csv', import.meta.url),
);

onEachDatabase((database) => {
	let world: World;
	const secretary = { personId: 'secretary-north' };
	const ok = async <T>(
		outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>,
	): Promise<T> => {
		const result = await outcome;
		if (!result.ok) throw new Error(JSON.stringify(result.refusal));
		return result.value;
	};
	const handIn = async (text: string) =>
		(
			await ok(
				perform(world.office, secretary, handInFile, {
					unit: 'north',
					file: uploadOf('roll.csv', new TextEncoder().encode(text)),
				}),
			)
		).import;
	const see = (importId: string) =>
		ok(perform(world.office, secretary, seeImport, { unit: 'north', import: importId }));
	const apply = (importId: string, shown: string, missing = 'leave') =>
		perform(world.office, secretary, applyImport, {
			unit: 'north',
			import: importId,
			shown,
			missing,
			why: 'The list of the spring',
		});
	const fileOf = (count: number, seed = 1) => writeRollFile(inventedMembers(count, UNITS, seed));

	it('shows what a file of 600 would change, then applies exactly that', async () => {
		world = await buildWorld(database());
		const importId = await handIn(fileOf(600));
		const shown = await see(importId);
		expect(shown.counts).toEqual({ added: 600, changed: 0, unchanged: 0, missing: 4, problems: 0 });
		expect(await unitRoll(database(), 'north', { on: '2026-06-01' })).toHaveLength(4);
		expect(await ok(apply(importId, shown.hash))).toEqual({
			added: 600,
			changed: 0,
			contactsAsked: 0,
			lapsed: 0,
		});
		expect(await unitRoll(database(), 'north', { on: '2026-06-01' })).toHaveLength(604);
		const [{ count }] = await database().query<{ count: number }>(
			sql`select count(*)::int as count from log_subject join log_entry using (position) where act = 'roll.import'`,
		);
		expect(count).toBe(600);
	});

	it('changes nothing when the same file comes again, nor when it is applied twice', async () => {
		const importId = await handIn(fileOf(600));
		const shown = await see(importId);
		expect(shown.counts).toMatchObject({ added: 0, changed: 0, unchanged: 600, missing: 4 });
		expect(await ok(apply(importId, shown.hash))).toMatchObject({ added: 0, changed: 0 });
		expect(await apply(importId, shown.hash)).toMatchObject({ refusal: { kind: 'conflict' } });
	});

	it('reads what it has exported as no change', async () => {
		const { text } = await ok(perform(world.office, secretary, exportRoll, { unit: 'north' }));
		expect((await see(await handIn(text))).counts).toMatchObject({
			added: 0,
			changed: 0,
			unchanged: 604,
			missing: 0,
		});
	});

	it('shows changes field by field, lets contacts wait and lapses the missing when told to', async () => {
		const members = inventedMembers(599, UNITS).map((one, at) =>
			at === 0
				? { ...one, email: 'other@members.invented.example', unit: 'Hill Branch', name: 'Ambrel Renamed' }
				: one,
		);
		const importId = await handIn(writeRollFile(members));
		const shown = await see(importId);
		expect(shown.counts).toMatchObject({ added: 0, changed: 1, missing: 5 });
		expect(shown.changed[0].changes.map(({ field }) => field)).toEqual(['name', 'email', 'unitId']);
		expect(await ok(apply(importId, shown.hash, 'lapse'))).toEqual({
			added: 0,
			changed: 1,
			contactsAsked: 1,
			lapsed: 5,
		});
		const [first] = await database().query<{ email: string; name: string; unit_id: string }>(
			sql`select email, name, unit_id from person join member on person_id = person.id where number = 'X00001'`,
		);
		expect(first).toMatchObject({ name: 'Ambrel Renamed', unit_id: 'hill' });
		expect(first.email).not.toBe('other@members.invented.example');
		const lapsed = await database().query(
			sql`select 1 from member where standing = 'lapsed' and left_on = '2026-06-01'`,
		);
		expect(lapsed).toHaveLength(5);
	});

	it('is refused when the roll changed after it was shown, and when it has errors', async () => {
		const importId = await handIn(fileOf(600));
		const shown = await see(importId);
		await database().query(
			sql`update member set arrears_months = 7, standing = 'arrears' where number = 'X00002'`,
		);
		expect(await apply(importId, shown.hash)).toMatchObject({
			refusal: { kind: 'conflict', words: expect.stringContaining('The roll has changed') },
		});
		const bad = await handIn('Number,Name,Branch,Joined\nX90000,A,Nowhere,2020-01-01\n');
		const { hash, problems } = await see(bad);
		expect(problems).toMatchObject([{ line: 2, column: 'Branch', found: 'Nowhere' }]);
		expect(await apply(bad, hash)).toMatchObject({
			refusal: { words: expect.stringContaining('has errors') },
		});
		expect(await database().query(sql`select 1 from member where number = 'X90000'`)).toEqual([]);
	});

	it('does not take a member of another unit, and is not another secretary’s', async () => {
		const importId = await handIn('Number,Name,Branch,Joined\nM-dale,A,Mill,2020-01-01\n');
		expect((await see(importId)).problems[0].found).toContain('another unit');
		const other = await perform(world.office, { personId: 'secretary-south' }, seeImport, {
			unit: 'south',
			import: importId,
		});
		expect(other).toMatchObject({ refusal: { kind: 'not-found' } });
	});

	it('keeps nothing of a file that was given up or applied', async () => {
		const importId = await handIn(fileOf(3));
		await ok(perform(world.office, secretary, giveUpImport, { unit: 'north', import: importId }));
		const rows = await database().query(
			sql`select 1 from roll_import where outcome is not null and rows is not null`,
		);
		expect(rows).toEqual([]);
		expect(await apply(importId, '')).toMatchObject({ refusal: { kind: 'conflict' } });
		expect((await verifyLog(database())).fault).toBeNull();
	});

	it('keeps members’ data out of the log', async () => {
		const words = await database().query<{ words: string }>(sql`select words from log_words`);
		const all = words.map((row) => row.words).join('\n');
		for (const planted of ['invented.example', 'Renamed', 'Invented Street', '07700'])
			expect(all).not.toContain(planted);
	});

	it('reads the example file', async () => {
		const text = readFileSync(EXAMPLE, 'utf8');
		expect(text).toBe(fileOf(600));
	});
});
