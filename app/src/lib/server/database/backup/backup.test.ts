import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorld } from '../../assembly/fixture/world.ts';
import { enterInLog } from '../../assembly/log/enter.ts';
import { verifyLog } from '../../assembly/log/verify.ts';
import { newId } from '../../assembly/the-office.ts';
import type { Database } from '../database.ts';
import { ENGINES, freshDatabase } from '../fixture/databases.ts';
import { rawSql, sql } from '../sql.ts';
import { tablesOf } from '../tables.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'mandate-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
const write = (name: string, lines: readonly string[]) => {
	writeFileSync(file(name), gzipSync(`${lines.join('\n')}\n`));
	return file(name);
};

/** An organisation with some entries in its log. */
async function filled(engine: (typeof ENGINES)[number]): Promise<Database> {
	const database = await freshDatabase(engine);
	await buildWorld(database);
	for (let turn = 0; turn < 20; turn++)
		await database.transaction((queries) =>
			enterInLog(queries, {
				at: `2026-06-01T09:00:${String(turn).padStart(2, '0')}.123Z`,
				act: 'test.enter',
				actorId: 'secretary-north',
				unitId: 'north',
				outcome: 'done',
				subjects: new Set(['member-mill', 'member-hill']),
				words: { turn, text: 'O’Brien\n“ß” 𝔘 \\ " \u2028' },
				salt: newId(),
			}),
		);
	return database;
}

const pairs = ENGINES.flatMap((from) => ENGINES.map((to) => [from, to] as const));

describe.each(pairs)('a backup made on %s and restored on %s', (from, to) => {
	it('is the same database: the log holds, and its own backup is the same to the byte', async () => {
		const before = await filled(from);
		const first = file(`${from}-${to}-1`);
		const written = await writeBackup(before, first);
		expect(statSync(first).mode & 0o777).toBe(0o600);
		const after = await freshDatabase(to);
		expect(await restoreBackup(after, first, { replace: false })).toMatchObject({ sha256: written.sha256 });
		expect(await verifyLog(after)).toEqual(await verifyLog(before));
		expect(await verifyLog(after)).toMatchObject({ entriesCount: 20, fault: null });
		const second = file(`${from}-${to}-2`);
		await writeBackup(after, second);
		expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
		expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
		const orphan = after.query(
			sql`insert into session (token_hash, person_id, made_at, expires_at, by) values ('x', 'nobody', now(), now(), 'link')`,
		);
		await expect(orphan).rejects.toThrow(/session_person_id_fkey/);
		await Promise.all([before.close(), after.close()]);
	});
});

describe.each(ENGINES)('a backup on %s', (engine) => {
	let database: Database;
	let path: string;
	beforeAll(async () => {
		database = await filled(engine);
		path = file(`${engine}-whole`);
		await writeBackup(database, path);
	});
	afterAll(() => database.close());

	it('has every table that the database has, also one that is added later, and its sequences', async () => {
		const later = await freshDatabase(engine);
		await later.run(`create table later_thing (place bigint generated always as identity primary key,
				what text[] not null, twice bigint generated always as (place * 2) stored);
			insert into later_thing (what) values ('{"a,b",null,"\\"ü"}'), ('{}');
			create table keyless (a text, b jsonb);
			insert into keyless values ('z', null), (null, 'null'), ('a', '{"b": [1, 2.50]}')`);
		await writeBackup(later, file('later'));
		const said = linesOf(file('later')).map((line) => JSON.parse(line));
		const tables = said.filter((line) => 'table' in line).map(({ table }) => table);
		expect(tables).toEqual((await tablesOf(later)).map(({ name }) => name));
		const inCatalog = await later.query<{ name: string }>(sql`
			select table_name::text as name from information_schema.tables
			where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name collate "C"`);
		expect(tables).toEqual(inCatalog.map(({ name }) => name));
		expect(said).toContainEqual({ table: 'later_thing', columns: ['place', 'what'] });
		expect(said).toContainEqual(['1', '{"a,b",NULL,"\\"ü"}']);
		expect(said[0].sequences).toContainEqual({ name: 'later_thing_place_seq', last: 2, isCalled: true });
		expect(said.filter((line) => Array.isArray(line) && line.length === 2).slice(0, 3)).toEqual([
			[null, 'null'],
			['a', '{"b": [1, 2.50]}'],
			['z', null],
		]);
		await later.close();
	});

	it('is not restored over what is there, unless it is said', async () => {
		const other = await filled(engine);
		await other.query(sql`update person set name = 'Kept'`);
		await expect(restoreBackup(other, path, { replace: false })).rejects.toThrow(
			/^The database is not empty: it holds \d+ rows that would be lost\./,
		);
		const names = () => other.query(sql`select distinct name from person where name = 'Kept'`);
		expect(await names()).toHaveLength(1);
		expect(await verifyLog(other)).toMatchObject({ entriesCount: 20, fault: null });
		await restoreBackup(other, path, { replace: true });
		expect(await names()).toEqual([]);
		await other.close();
	});

	const spoilt: readonly [string, RegExp, (lines: string[]) => readonly string[] | Buffer | string][] = [
		['cut in its bytes', /cut short/, () => readFileSync(path).subarray(0, -200)],
		['cut at a line', /cut short: it ends at line \d+/, (lines) => lines.slice(0, -1)],
		['without a row', /was altered/, (lines) => lines.filter((_, at) => at !== lines.length - 2)],
		[
			'with another value',
			/was altered/,
			(lines) => lines.map((line) => line.replace('Northvale', 'Southvale')),
		],
		['with a row too many', /was altered/, (lines) => [...lines.slice(0, -1), '[]', lines.at(-1)!]],
		['with something after its end', /was altered/, (lines) => [...lines, '["x"]']],
		[
			'of a newer program',
			/made by a newer Mandate \(its database has had 9999-later\)/,
			([head, ...rest]) => [
				JSON.stringify({
					...JSON.parse(head),
					migrations: [...JSON.parse(head).migrations, { name: '9999-later', hash: '' }],
				}),
				...rest,
			],
		],
		[
			'of a newer format',
			/has format 2, and this program reads format 1/,
			([head, ...rest]) => [head.replace('"format":1', '"format":2'), ...rest],
		],
		['that is something else', /is no backup of Mandate/, () => ['{"hello":1}']],
		['that is not packed', /cannot be unpacked/, () => 'hello'],
		['that is empty', /cut short|is empty/, () => ''],
		[
			'with a flipped bit',
			/altered|cut short/,
			() => {
				const bytes = readFileSync(path);
				bytes[Math.floor(bytes.length / 2)] ^= 4;
				return bytes;
			},
		],
	];
	it.each(spoilt)('%s is refused, and nothing is done', async (name, why, spoil) => {
		const made = spoil(linesOf(path));
		const bad = file(`spoilt ${engine} ${name}`);
		if (Array.isArray(made)) write(`spoilt ${engine} ${name}`, made);
		else writeFileSync(bad, made as Buffer);
		const before = await verifyLog(database);
		await expect(restoreBackup(database, bad, { replace: true })).rejects.toThrow(why);
		expect(await verifyLog(database)).toEqual(before);
	});

	it('is the same from its first row to its last, whatever is done meanwhile', async () => {
		const busy = await filled(engine);
		let isDone = false;
		let turns = 0;
		const writes = (async () => {
			while (!isDone) {
				await busy.query(sql`insert into body (id, unit_id, name, kind, members_count, affiliated_on)
					values (${`b${turns}`}, 'north', ${`Body ${turns}`}, 'union', 1, '2026-01-05')`);
				turns++;
				await new Promise((resolve) => setImmediate(resolve));
			}
		})();
		await writeBackup(busy, file(`busy-${engine}`));
		isDone = true;
		await writes;
		const [head, ...rest] = linesOf(file(`busy-${engine}`)).map((line) => JSON.parse(line));
		const at = rest.findIndex((line) => line.table === 'body');
		const until = rest.findIndex((line, place) => place > at && 'table' in line);
		expect(until - at - 1).toBe(head.counts.body);
		await busy.close();
	});

	it('keeps every value as it is: any Unicode, bytes, JSON, days, instants, nulls', async () => {
		const source = await freshDatabase(engine);
		const target = await freshDatabase(engine);
		const shape = `create table thing (id integer primary key, words text, bytes bytea, given jsonb, day date,
			at timestamptz, exact numeric, real double precision, list text[], yes boolean)`;
		await source.run(shape);
		const words = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
		const row = fc.record({
			words: fc.option(words),
			bytes: fc.option(fc.uint8Array({ maxLength: 40 })),
			given: fc.option(
				fc.jsonValue().map((value) =>
					JSON.stringify(value)
						.replaceAll('\\u0000', '')
						.replaceAll(/\\ud[0-9a-f]{3}/gi, ''),
				),
			),
			day: fc.option(
				fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
			),
			at: fc.option(
				fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
			),
			real: fc.option(fc.double({ noNaN: true })),
			list: fc.option(fc.array(words)),
			yes: fc.option(fc.boolean()),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
				await source.query(sql`delete from thing`);
				for (const [id, one] of rows.entries())
					await source.query(sql`insert into thing values (${id}, ${one.words}, ${one.bytes === null ? null : Buffer.from(one.bytes)},
						${one.given}::text::jsonb, ${one.day?.toISOString().slice(0, 10)}, ${one.at?.toISOString()},
						${one.real === null || !Number.isFinite(one.real) ? null : one.real.toString()}::text::numeric, ${one.real}, ${one.list}, ${one.yes})`);
				const path = file(`any-${engine}`);
				await writeBackup(source, path);
				// The table is of no migration, so it is made in the target by hand and its lines are put there.
				await target.run(`drop table if exists thing; ${shape}`);
				for (const line of linesOf(path).filter(
					(one) => one.startsWith('[') && JSON.parse(one).length === 10,
				))
					await target.query(
						sql`insert into thing select (l ->> 0)::integer, l ->> 1, (l ->> 2)::bytea, (l ->> 3)::jsonb, (l ->> 4)::date,
							(l ->> 5)::timestamptz, (l ->> 6)::numeric, (l ->> 7)::double precision, (l ->> 8)::text[], (l ->> 9)::boolean
							from (select ${line}::json) as given (l)`,
					);
				const all = rawSql('select * from thing order by id');
				expect(await target.query(all)).toEqual(await source.query(all));
			}),
			{ numRuns: 25 },
		);
		await Promise.all([source.close(), target.close()]);
	});
});
