/** From addresses to a record: the same record as from the folders the files stand in. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileBase } from '../compile/compile.ts';
import { hashOf, writeRelease } from '../folder/index.ts';
import { inFolder, smallByElection, smallElection } from '../sources/fixture/small-election.ts';
import { readBase } from '../sources/index.ts';
import { type AddressList, atBase, foldersOf } from './address.ts';
import { ADDRESSES } from './addresses.ts';
import { fetchFiles } from './fetch-files.ts';
import { madeWorkbook } from './fixture/made-workbook.ts';
import { realMeans } from './fixture/means.ts';
import { entryFor, type Mirror, startMirror } from './fixture/mirror.ts';
import { fingerprintOf } from './part.ts';
import { strangersIn } from './strangers.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const hasData = existsSync(DATA);
if (!hasData)
	console.log(`fetch-and-build.test.ts: the official files are not served, there are none at ${DATA}`);

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mandate-fetch-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function recordOf(folders: readonly string[]): Promise<string> {
	const read = await readBase(folders);
	if (!read.ok) throw new Error(read.message);
	const out = join(folder, 'record');
	const written = await writeRelease(out, compileBase(read.base, hashOf), read.base);
	if (!written.ok) throw new Error(written.message);
	return written.id;
}

async function fetchedFrom(mirror: Mirror, list: AddressList, to: string): Promise<string> {
	expect(await fetchFiles(list, to, realMeans())).toMatchObject({ ok: true, notes: [] });
	expect(await strangersIn(list, to)).toEqual([]);
	const asked = mirror.asked.length;
	expect(await fetchFiles(list, to, realMeans())).toMatchObject({ ok: true, fetched: 0, received: 0 });
	expect(mirror.asked).toHaveLength(asked);
	return recordOf(foldersOf(list).map((name) => join(to, name)));
}

it('makes the same record of a small election', async () => {
	const files = { ...smallElection(), ...smallByElection() };
	const served = Object.entries(files).map(([path, text]) => [`/${path}`, Buffer.from(text)] as const);
	const mirror = await startMirror(new Map(served));
	const list = { files: Object.keys(files).map((path) => entryFor(mirror, path)) };
	const id = await fetchedFrom(mirror, list, join(folder, 'small'));
	await mirror.close();
	expect(id).toBe(await inFolder(files, (from) => recordOf([join(from, 'elections')])));
});

describe.skipIf(!hasData)('the official files', () => {
	const paths = ADDRESSES.files.flatMap(({ path, tables }) =>
		tables.length === 0 ? [path] : tables.map((table) => table.path),
	);

	it('are on the list: every one that is read, with its size and hash', async () => {
		const read = await readBase([`${DATA}elections`, `${DATA}history`]);
		const isRead = read.report.files.filter(({ status }) => status === 'read').map(({ path }) => path);
		expect([...paths].sort()).toEqual(isRead.sort());
		for (const { path, bytes, sha256, tables } of ADDRESSES.files) {
			if (tables.length === 0) expect(await fingerprintOf(join(DATA, path))).toEqual({ bytes, sha256 });
			for (const table of tables)
				expect((await fingerprintOf(join(DATA, table.path)))?.sha256, table.path).toBe(table.sha256);
		}
	});

	it('make the same record when they are fetched', async () => {
		const served = new Map<string, Uint8Array>();
		for (const { address, path, tables } of ADDRESSES.files) {
			const content =
				tables.length === 0 ? readFileSync(join(DATA, path)) : workbookOf(tables.map((t) => t.path));
			served.set(`/copy${new URL(address).pathname}`, content);
		}
		const mirror = await startMirror(served);
		const to = join(folder, 'official');
		const list = atBase(ADDRESSES, new URL(`${mirror.origin}/copy`));
		const id = await fetchedFrom(mirror, list, to);
		await rm(join(to, 'workbooks'), { recursive: true });
		expect(await fetchFiles(list, to, realMeans())).toMatchObject({ ok: true, received: 0 });
		await mirror.close();
		const fetched = JSON.parse(readFileSync(join(to, 'fetched.json'), 'utf8'));
		expect([fetched.files.length, fetched.tables.length]).toEqual([30, 7]);
		expect(id).toBe(await recordOf([`${DATA}elections`, `${DATA}history`]));
		expect((await stat(join(folder, 'record'))).isDirectory()).toBe(true);
	});
});

/** The tables as sheets: what is a number when it is printed again becomes one, as it was in the workbook they came from. */
function workbookOf(paths: readonly string[]): Uint8Array {
	return madeWorkbook(
		paths.map((path, i) => {
			const rows: string[][] = parse(readFileSync(join(DATA, path)));
			const cell = (text: string) => (text !== '' && String(Number(text)) === text ? Number(text) : text);
			return { name: `Sheet ${i}`, rows: rows.map((row) => row.map(cell)) };
		}),
	);
}
