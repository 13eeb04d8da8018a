/** Fetching from a real server: what is there, what goes on, what is tried again, and what is told. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Address } from './address.ts';
import { type FetchedFiles, fetchFiles } from './fetch-files.ts';
import { FAST, INSTANT, realMeans, SHORT_SILENCE } from './fixture/means.ts';
import { breakAfter, entryFor, etagOf, type Mirror, plain, serve, startMirror } from './fixture/mirror.ts';

const A = 'elections/a.csv';
const B = 'elections/by/b.csv';
const bytesOf = (seed: number, count: number) =>
	Uint8Array.from({ length: count }, (_, i) => (i * seed) % 251);

let mirror: Mirror;
let folder: string;
let means: ReturnType<typeof realMeans>;

beforeEach(async () => {
	mirror = await startMirror(
		new Map([
			[`/${A}`, bytesOf(7, 100_000)],
			[`/${B}`, bytesOf(11, 3000)],
		]),
	);
	folder = await mkdtemp(join(tmpdir(), 'mandate-fetch-'));
	means = realMeans();
});

afterEach(async () => {
	await mirror.close();
	await rm(folder, { recursive: true });
});

const content = (path: string) => Buffer.from(mirror.files.get(`/${path}`) ?? []);
const onDisk = (path: string) => readFile(join(folder, path));
const part = (path: string) => `${join(folder, path)}.part`;
const entries = () => [entryFor(mirror, A), entryFor(mirror, B)];

function fetchAll(files: readonly Address[] = entries(), limits = FAST): Promise<FetchedFiles> {
	return fetchFiles({ files }, folder, means, { limits });
}

async function left(): Promise<string[]> {
	return (await readdir(folder, { recursive: true })).filter((name) => name.includes('.part')).sort();
}

async function put(path: string, bytes: Uint8Array | string): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), bytes);
}

function messages(result: FetchedFiles): string {
	return result.ok ? '' : result.faults.map(({ message }) => message).join('\n');
}

it('fetches every file, keeps where it came from, and asks for nothing the second time', async () => {
	expect(await fetchAll()).toEqual({ ok: true, fetched: 2, there: 0, received: 103_000, notes: [] });
	expect(await onDisk(A)).toEqual(content(A));
	expect(await left()).toEqual([]);
	expect(mirror.asked.map(({ encoding, range }) => [encoding, range])).toEqual(
		Array(2).fill(['identity', null]),
	);
	const kept = JSON.parse((await onDisk('fetched.json')).toString());
	expect(kept.files).toEqual(
		entries().map(({ address, path, sha256, bytes, publisher, licence }) => {
			return {
				path,
				address,
				sha256,
				bytes,
				etag: etagOf(content(path)),
				fetchedAt: INSTANT,
				publisher,
				licence,
			};
		}),
	);
	expect(await fetchAll()).toEqual({ ok: true, fetched: 0, there: 2, received: 0, notes: [] });
	expect(mirror.asked).toHaveLength(2);
	expect(JSON.parse((await onDisk('fetched.json')).toString())).toEqual(kept);
});

it('fetches four at once and no more', async () => {
	const paths = Array.from({ length: 12 }, (_, i) => `elections/${i}.csv`);
	for (const path of paths) mirror.files.set(`/${path}`, bytesOf(3, 500));
	const result = await fetchAll(paths.map((path) => entryFor(mirror, path)));
	expect(result).toMatchObject({ ok: true, fetched: 12 });
	expect(mirror.mostAtOnce()).toBe(4);
});

it('goes on where a body broke off, and asks for the rest alone', async () => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A))]);
	expect(await fetchAll()).toMatchObject({ ok: true, received: 103_000 });
	const [first, second] = mirror.asked.filter(({ path }) => path === `/${A}`);
	expect(first).toMatchObject({ range: null, sent: 60_000 });
	expect(second).toMatchObject({
		range: 'bytes=60000-',
		ifRange: etagOf(content(A)),
		status: 206,
		sent: 40_000,
	});
	expect(await onDisk(A)).toEqual(content(A));
});

it('goes on in a later run', async () => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A))]);
	const result = await fetchAll(entries(), { ...FAST, tries: 1 });
	expect(messages(result)).toMatch(/elections\/a\.csv: .*broke off.*goes on from there/);
	expect(await left()).toEqual([`${A}.part`, `${A}.part.json`]);
	expect(await fetchAll()).toMatchObject({ ok: true, fetched: 1, there: 1, received: 40_000 });
	expect(mirror.asked.at(-1)).toMatchObject({ range: 'bytes=60000-', sent: 40_000 });
	expect(await onDisk(A)).toEqual(content(A));
	expect(await left()).toEqual([]);
});

it('begins anew where the server knows no ranges', async () => {
	mirror.next.set(`/${A}`, [
		breakAfter(60_000, part(A)),
		(_, response, body, asked) => {
			asked.sent = body.length;
			response.writeHead(200, { etag: etagOf(body) }).end(body);
		},
	]);
	expect(await fetchAll()).toMatchObject({ ok: true, received: 60_000 + 103_000 });
	expect(await onDisk(A)).toEqual(content(A));
});

it('begins anew where the ETag has changed', async () => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A), '"before"')]);
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(mirror.asked.at(-1)).toMatchObject({
		range: 'bytes=60000-',
		ifRange: '"before"',
		status: 200,
		sent: 100_000,
	});
	expect(await onDisk(A)).toEqual(content(A));
});

it.each([
	['is weak', 'W/"same"'],
	['is missing', null],
])('begins anew where the ETag %s', async (_, etag) => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A), etag)]);
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(mirror.asked.at(-1)).toMatchObject({ range: null, sent: 100_000 });
	expect(await onDisk(A)).toEqual(content(A));
});

it.each([
	['another range', { 'content-range': 'bytes 5-9/100000', etag: '' }],
	['a range of another file', { 'content-range': 'bytes 60000-99999/100000', etag: '"other"' }],
])('begins anew where %s comes than was asked for', async (_, headers) => {
	mirror.next.set(`/${A}`, [
		breakAfter(60_000, part(A)),
		(_, response) => void response.writeHead(206, headers).end('other'),
	]);
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(mirror.asked.at(-1)).toMatchObject({ range: null, sent: 100_000 });
	expect(await onDisk(A)).toEqual(content(A));
});

it('begins anew once where two halves do not fit', async () => {
	await put(`${A}.part`, bytesOf(5, 60_000));
	await put(`${A}.part.json`, JSON.stringify({ address: `${mirror.origin}/${A}`, etag: etagOf(content(A)) }));
	expect(await fetchAll([entryFor(mirror, A)])).toMatchObject({ ok: true });
	expect(mirror.asked.map(({ status }) => status)).toEqual([206, 200]);
	expect(await onDisk(A)).toEqual(content(A));
});

it('begins anew where more is there than the server has, or where it comes from another address', async () => {
	await put(`${A}.part`, bytesOf(5, 200_000));
	await put(`${A}.part.json`, JSON.stringify({ address: `${mirror.origin}/${A}`, etag: etagOf(content(A)) }));
	await put(`${B}.part`, bytesOf(11, 2000));
	await put(`${B}.part.json`, JSON.stringify({ address: 'http://elsewhere.example/b.csv', etag: '"x"' }));
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(mirror.asked.filter(({ path }) => path === `/${A}`).map(({ status }) => status)).toEqual([416, 200]);
	expect(mirror.asked.filter(({ path }) => path === `/${B}`).map(({ range }) => range)).toEqual([null]);
});

it('takes a part that is whole without asking', async () => {
	await put(`${A}.part`, content(A));
	expect(await fetchAll([entryFor(mirror, A)])).toMatchObject({ ok: true, received: 0 });
	expect(mirror.asked).toEqual([]);
	expect(await left()).toEqual([]);
});

it.each([
	['503, then 200', [plain(503)], [4]],
	['429 twice, waiting twice as long', [plain(429), plain(429)], [4, 8]],
	['as long as it is asked to', [plain(429, { 'retry-after': '3' })], [3000]],
	['until it is asked to', [plain(503, { 'retry-after': 'Fri, 21 Aug 2026 09:00:02 GMT' })], [2000]],
	['a broken connection', [(_: unknown, response: { destroy(): void }) => response.destroy()], [4]],
] as const)('tries again: %s', async (_, answers, delays) => {
	mirror.next.set(`/${B}`, [...answers]);
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(means.delays).toEqual(delays);
	expect(await onDisk(B)).toEqual(content(B));
});

it.each([
	[
		'too many tries',
		[plain(503), plain(500), plain(502)],
		/answered 502 Bad Gateway\. What has come is kept/,
	],
	[
		'a server that asks to wait too long',
		[plain(429, { 'retry-after': '3600' })],
		/asks to wait 3600 seconds/,
	],
	['a file that is not there', [plain(404)], /expected the file at http.*found 404 Not Found\. .*--from/],
	['a file that is kept back', [plain(403)], /found 403 Forbidden/],
	['a part nobody asked for', [plain(206)], /found 206/],
	['an address that leads nowhere', [plain(302)], /leads on, and does not say where to/],
	[
		'an address that leads to the disk',
		[plain(302, { location: 'file:///etc/hosts' })],
		/leads from http to file/,
	],
	['an address that leads in circles', Array(9).fill(plain(302, { location: `/${B}` })), /more than 5 times/],
] as const)('tells %s, and fetches the others', async (_, answers, message) => {
	mirror.next.set(`/${B}`, [...answers]);
	const result = await fetchAll();
	expect(result).toMatchObject({ ok: false, fetched: 1, faults: [{ path: B }] });
	expect(messages(result)).toMatch(message);
	expect(await onDisk(A)).toEqual(content(A));
	expect(JSON.parse((await onDisk('fetched.json')).toString()).files).toHaveLength(1);
	expect(await left()).toEqual([]);
});

it('follows where an address leads', async () => {
	mirror.next.set(`/${B}`, [plain(301, { location: `${mirror.origin}/moved` })]);
	mirror.next.set('/moved', [plain(307, { location: '/moved/again' })]);
	mirror.files.set('/moved/again', content(B));
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(await onDisk(B)).toEqual(content(B));
});

it('refuses a file with another hash, and replaces nothing', async () => {
	await put(A, 'as it was');
	const other = entryFor(mirror, A);
	mirror.files.set(`/${A}`, bytesOf(13, 100));
	const result = await fetchAll([other]);
	expect(result).toMatchObject({ ok: false, faults: [{ why: 'wrong-hash', path: A }] });
	expect(messages(result)).toMatch(
		/is not the file that was expected\.\nExpected sha256 [0-9a-f]{64}, 100000 bytes\.\nFound {4}sha256 [0-9a-f]{64}, 100 bytes\.\nNothing was replaced\. Try again/,
	);
	expect((await onDisk(A)).toString()).toBe('as it was');
	expect(await left()).toEqual([]);
	expect(mirror.asked).toHaveLength(1);
});

it('replaces a file that has another hash than the list by the right one', async () => {
	await put(A, 'as it was');
	expect(await fetchAll()).toMatchObject({ ok: true, fetched: 2 });
	expect(await onDisk(A)).toEqual(content(A));
});

it('gives up on a body that stalls, tries again, and goes on from there', async () => {
	const limits = { ...FAST, silence: SHORT_SILENCE };
	mirror.next.set(`/${A}`, [breakAfter(60_000, null)]);
	expect(await fetchAll(entries(), limits)).toMatchObject({ ok: true, received: 103_000 });
	expect(mirror.asked.at(-1)).toMatchObject({ range: 'bytes=60000-' });
	mirror.next.set(
		'/elections/c.csv',
		Array(3).fill(() => {}),
	);
	const result = await fetchAll([entryFor(mirror, 'elections/c.csv')], limits);
	expect(messages(result)).toMatch(/expected bytes from 127\.0\.0\.1:\d+, found silence for 0\.4 seconds/);
});

it.each([
	['says so', serve, 'found 100000'],
	[
		'does not say so',
		(_: unknown, response: ServerResponse, body: Uint8Array) => {
			response.write(body.subarray(0, 100));
			response.end(body.subarray(100));
		},
		'found more',
	],
] as const)('refuses a file that is too large, where the server %s', async (_, answer, found) => {
	mirror.next.set(`/${A}`, [answer]);
	const result = await fetchAll(entries(), { ...FAST, bytes: 50_000 });
	expect(result).toMatchObject({ ok: false, fetched: 1, faults: [{ why: 'too-large', path: A }] });
	expect(messages(result)).toContain(`expected at most 50000 bytes, ${found}`);
	expect(await left()).toEqual([]);
});

it('takes a body that is compressed all the same, and never goes on from it', async () => {
	const { gzipSync } = await import('node:zlib');
	mirror.next.set(`/${A}`, [
		(_, response, body) => {
			const packed = gzipSync(body);
			const headers = { 'content-encoding': 'gzip', 'content-length': packed.length, etag: '"packed"' };
			response.writeHead(200, headers).write(packed.subarray(0, packed.length - 9), () => response.destroy());
		},
		(_, response, body) =>
			void response.writeHead(200, { 'content-encoding': 'gzip', etag: '"packed"' }).end(gzipSync(body)),
	]);
	expect(await fetchAll([entryFor(mirror, A)])).toMatchObject({ ok: true });
	expect(mirror.asked.map(({ range }) => range)).toEqual([null, null]);
	expect(await onDisk(A)).toEqual(content(A));
});

it('says in one sentence that nothing can be reached, and asks no more', async () => {
	const many = Array.from({ length: 9 }, (_, i) => entryFor(mirror, `elections/${i}.csv`));
	await mirror.close();
	const result = await fetchAll(many);
	mirror = await startMirror(new Map());
	expect(result).toMatchObject({ ok: false, faults: [{ why: 'unreachable' }] });
	expect(messages(result)).toMatch(
		/^127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\): go online, or .*\.$/,
	);
	expect(means.delays).toEqual([]);
});

it('says where nothing can be written', async () => {
	await put('elections', 'a file');
	const result = await fetchAll();
	expect(result).toMatchObject({ ok: false, faults: [{ why: 'disk' }] });
	expect(messages(result)).toMatch(/could not be written \((EEXIST|ENOTDIR)\)\. Make room/);
});

it('fetches a file of no known hash once, and again where its bytes or its address have changed', async () => {
	const unknown = entryFor(mirror, B, { sha256: null, bytes: null });
	await put(B, 'of unknown origin');
	expect(await fetchAll([unknown])).toMatchObject({ fetched: 1 });
	expect(await fetchAll([unknown])).toMatchObject({ fetched: 0 });
	await put(B, 'changed');
	expect(await fetchAll([unknown])).toMatchObject({ fetched: 1 });
	mirror.files.set('/newer/b.csv', bytesOf(17, 20));
	expect(await fetchAll([{ ...unknown, address: `${mirror.origin}/newer/b.csv` }])).toMatchObject({
		fetched: 1,
	});
	expect(await onDisk(B)).toHaveLength(20);
});

it('tells bytes, files and names as it goes', async () => {
	const told: { done: number; total: number; filesDone: number; files: number }[] = [];
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A))]);
	await fetchFiles({ files: entries() }, folder, means, {
		limits: FAST,
		onProgress: (tally) => told.push(tally),
	});
	expect(told.every(({ done, total, files }) => done <= total && total === 103_000 && files === 2)).toBe(
		true,
	);
	expect(told.at(-1)?.done).toBe(103_000);
	expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
});
