/** The command from end to end, against a server on the loopback interface: what it prints and how it ends. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRelease } from '@mandate/record/folder';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallElection } from '../../../packages/record/src/sources/fixture/small-election.ts';
import { recordFetch } from './record-fetch.ts';

const files = smallElection();
let folder: string;
let server: Server;
let origin: string;
let out: string;
let err: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mandate-fetch-'));
	server = createServer(({ url = '' }, response) => {
		const content = files[url.slice('/copy/'.length)];
		response.writeHead(content === undefined ? 404 : 200).end(content);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	out = '';
	err = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		out += text;
		return true;
	});
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		err += text;
		return true;
	});
});

afterEach(async () => {
	vi.restoreAllMocks();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await rm(folder, { recursive: true });
});

async function run(list: unknown, more: { base?: string; build?: boolean; list?: boolean } = {}) {
	const from = join(folder, 'list.json');
	await writeFile(from, typeof list === 'string' ? list : JSON.stringify(list));
	const options = { to: join(folder, 'official'), out: join(folder, 'record'), build: true, from };
	return recordFetch({ ...options, ...more });
}

const entry = (path: string) => ({
	address: `http://nowhere.example/${path}`,
	path,
	publisher: 'Nobody',
	licence: 'None',
});
const list = { files: Object.keys(files).map(entry) };
const base = () => `${origin}/copy/`;

it('fetches from a mirror, makes a record, and is done at once the second time', async () => {
	expect([await run(list, { base: base() }), err]).toEqual([0, '']);
	expect(out).toMatch(/^3 files in \S+: 3 fetched \([\d.]+ (bytes|kB)\), 0 there already; fetched\.json/);
	const opened = openRelease(join(folder, 'record'));
	expect(opened.ok && out.includes(opened.release.id)).toBe(true);
	out = '';
	expect(await run(list, { base: base(), build: false })).toBe(0);
	expect(out).toMatch(/0 fetched \(0 bytes\), 3 there already[\s\S]*mandate record build \S+elections makes/);
});

it('tells of files that are on no list', async () => {
	expect(await run(list, { base: base(), build: false })).toBe(0);
	await writeFile(join(folder, 'official/elections/old.csv'), 'a,b\n');
	out = '';
	expect(await run(list, { base: base(), build: false })).toBe(0);
	expect(out).toContain('On no list, and read as well if they are official files: elections/old.csv');
});

it('ends with 2 where a file is not there, and makes no record', async () => {
	const more = { files: [...list.files, entry('elections/none.csv')] };
	expect(await run(more, { base: base() })).toBe(2);
	expect(err).toMatch(
		/^mandate: no record was made, because not every file is there\. 3 others came and are kept\.\n/,
	);
	expect(err).toMatch(/elections\/none\.csv: expected the file at \S+, found 404 Not Found/);
	expect(openRelease(join(folder, 'record')).ok).toBe(false);
});

it('says in one sentence that the network is away', async () => {
	const gone = origin;
	server.close();
	server.closeAllConnections();
	expect(await run(list, { base: gone })).toBe(2);
	expect(err).toMatch(/^mandate: 127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\): [^\n]*\.\n$/);
	server = createServer().listen(0);
});

it.each([
	[
		'half a list',
		JSON.stringify(list).slice(0, 150),
		{},
		/list\.json: line 1, column 151: .*not whole\. Nothing was fetched/,
	],
	[
		'a path out of the folder',
		{ files: [entry('../a.csv')] },
		{},
		/files\[0\]\.path: .*a step out of the folder/,
	],
	[
		'a mirror on the disk',
		list,
		{ base: 'file:///data' },
		/^mandate: --base: expected .*found the scheme file, in "file:\/\/\/data"/,
	],
])('ends with 2 for %s', async (_, given, more, message) => {
	expect([await run(given, more), out]).toEqual([2, '']);
	expect(err).toMatch(message);
});

it('prints the list it would go by, which can be given back to it', async () => {
	expect(await run(list, { base: base(), list: true })).toBe(0);
	const printed = JSON.parse(out);
	expect(printed.files[0].address).toMatch(`${origin}/copy/elections/`);
	expect(await run(printed, { build: false })).toBe(0);
	expect(JSON.parse(await readFile(join(folder, 'official/fetched.json'), 'utf8')).files).toHaveLength(3);
});
