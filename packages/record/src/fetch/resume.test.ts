/** Going on with what has come, and beginning anew where that would not be the same file. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	A,
	B,
	bytesOf,
	closeMirror,
	content,
	entries,
	fetchAll,
	isThere,
	left,
	messages,
	mirror,
	openMirror,
	part,
	put,
} from './fixture/fetching.ts';
import { FAST, SHORT_SILENCE } from './fixture/means.ts';
import { breakAfter, entryFor, etagOf } from './fixture/mirror.ts';

beforeEach(openMirror);
afterEach(closeMirror);

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
	expect(await isThere(A)).toBe(true);
});

it('goes on in a later run', async () => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A))]);
	const result = await fetchAll(entries(), { ...FAST, tries: 1 });
	expect(messages(result)).toMatch(/elections\/a\.csv: .*broke off.*goes on from there/);
	expect(await left()).toEqual([`${A}.part`, `${A}.part.json`]);
	expect(await fetchAll()).toMatchObject({ ok: true, fetched: 1, there: 1, received: 40_000 });
	expect(mirror.asked.at(-1)).toMatchObject({ range: 'bytes=60000-', sent: 40_000 });
	expect(await isThere(A)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
});

it.each([
	['is weak', 'W/"same"'],
	['is missing', null],
])('begins anew where the ETag %s', async (_, etag) => {
	mirror.next.set(`/${A}`, [breakAfter(60_000, part(A), etag)]);
	expect(await fetchAll()).toMatchObject({ ok: true });
	expect(mirror.asked.at(-1)).toMatchObject({ range: null, sent: 100_000 });
	expect(await isThere(A)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
});

it('begins anew once where two halves do not fit', async () => {
	await put(`${A}.part`, bytesOf(5, 60_000));
	await put(`${A}.part.json`, JSON.stringify({ address: `${mirror.origin}/${A}`, etag: etagOf(content(A)) }));
	expect(await fetchAll([entryFor(mirror, A)])).toMatchObject({ ok: true });
	expect(mirror.asked.map(({ status }) => status)).toEqual([206, 200]);
	expect(await isThere(A)).toBe(true);
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
	expect(await isThere(A)).toBe(true);
});
