/** Fetching from a real server: what comes, what is left alone, what is tried again, and what is told. */
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchFiles } from './fetch-files.ts';
import {
	A,
	B,
	bytesOf,
	closeMirror,
	content,
	entries,
	fetchAll,
	folder,
	isThere,
	left,
	means,
	messages,
	mirror,
	onDisk,
	openMirror,
	part,
	put,
} from './fixture/fetching.ts';
import { madeWorkbook } from './fixture/made-workbook.ts';
import { FAST, INSTANT } from './fixture/means.ts';
import { breakAfter, entryFor, etagOf, plain, serve } from './fixture/mirror.ts';

beforeEach(openMirror);
afterEach(closeMirror);

it('fetches every file, keeps where it came from, and asks for nothing the second time', async () => {
	expect(await fetchAll()).toEqual({ ok: true, fetched: 2, there: 0, received: 103_000, notes: [] });
	expect(await isThere(A)).toBe(true);
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
	const elsewhere = entries().map((file) => ({ ...file, address: `http://elsewhere.example/${file.path}` }));
	expect(await fetchAll(elsewhere)).toMatchObject({ there: 2 });
	expect(JSON.parse((await onDisk('fetched.json')).toString())).toEqual(kept);
});

it('fetches four at once and no more', async () => {
	const paths = Array.from({ length: 12 }, (_, i) => `elections/${i}.csv`);
	for (const path of paths) mirror.files.set(`/${path}`, bytesOf(3, 500));
	const result = await fetchAll(paths.map((path) => entryFor(mirror, path)));
	expect(result).toMatchObject({ ok: true, fetched: 12 });
	expect(mirror.mostAtOnce()).toBe(4);
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
	expect(await isThere(B)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
	expect(JSON.parse((await onDisk('fetched.json')).toString()).files).toHaveLength(1);
	expect(await left()).toEqual([]);
});

it('follows where an address leads', async () => {
	mirror.next.set(`/${B}`, [plain(301, { location: `${mirror.origin}/moved` })]);
	mirror.next.set('/moved', [plain(307, { location: '/moved/again' })]);
	mirror.files.set('/moved/again', content(B));
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(await isThere(B)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
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

it('says in one sentence that nothing can be reached, and asks no more', async () => {
	const many = Array.from({ length: 9 }, (_, i) => entryFor(mirror, `elections/${i}.csv`));
	await mirror.close();
	const result = await fetchAll(many);
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

it('fetches a workbook again that was none', async () => {
	const table = { title: 'Table 1', path: 'history/1.csv', rows: 1, columns: 1, sha256: null };
	const right = madeWorkbook([{ name: '1', rows: [['Table 1']] }]);
	mirror.files.set('/books/b.xlsx', Buffer.from('<html>Sign in to use the network</html>'));
	const list = [entryFor(mirror, B), { ...entryFor(mirror, 'books/b.xlsx'), sha256: null, tables: [table] }];
	const result = await fetchAll(list);
	expect(result).toMatchObject({
		ok: false,
		fetched: 2,
		faults: [{ why: 'workbook', path: 'books/b.xlsx' }],
	});
	mirror.files.set('/books/b.xlsx', right);
	expect(await fetchAll(list)).toMatchObject({ ok: true, fetched: 1, there: 1 });
	expect((await onDisk('history/1.csv')).toString()).toBe('Table 1\n');
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
