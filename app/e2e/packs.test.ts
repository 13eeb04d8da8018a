// The record as a browser downloads it: every pack under its hash, compressed, kept for ever; and nothing else under that roof.
import { createHash } from 'node:crypto';
import type { Manifest } from '@mandate/record';
import { describe, expect, inject, it } from 'vitest';

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(`${inject('site')}${path}`, { headers });
const manifest = async () => (await (await get('/record/manifest.json')).json()) as Manifest;

describe('the manifest', () => {
	it('is asked for anew each time, and answered in a word when it has not changed', async () => {
		const response = await get('/record/manifest.json');
		expect(response.headers.get('cache-control')).toBe('no-cache');
		const etag = response.headers.get('etag') ?? '';
		expect(etag).toBe(`"${((await response.json()) as Manifest).id}"`);
		expect((await get('/record/manifest.json', { 'if-none-match': etag })).status).toBe(304);
	});
});

describe('packs', () => {
	it.each(['br', 'gzip', 'identity'])('are what the manifest says, sent as %s', async (encoding) => {
		for (const { sha256, bytes } of (await manifest()).packs) {
			const response = await get(`/record/packs/${sha256}.pack`, { 'accept-encoding': encoding });
			expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
			expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
			expect(response.headers.get('vary')).toBe('accept-encoding');
			const body = new Uint8Array(await response.arrayBuffer());
			expect(body.length).toBe(bytes);
			expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
		}
	});

	it('are not sent again', async () => {
		const [{ sha256 }] = (await manifest()).packs;
		const response = await get(`/record/packs/${sha256}.pack`, { 'if-none-match': `"${sha256}"` });
		expect([response.status, await response.text()]).toEqual([304, '']);
	});

	it.each([
		['another hash', `/record/packs/${'0'.repeat(64)}.pack`],
		['a name', '/record/packs/core.pack'],
		['a file above', '/record/packs/..%2f..%2fpackage.json'],
		['a file of the record', '/record/packs/datapackage.json'],
		['the folder', '/record/packs/'],
	])('there is none under %s', async (_, path) => {
		expect((await get(path)).status).toBe(404);
	});

	it.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
		const response = await fetch(`${inject('site')}/record/manifest.json`, { method });
		expect(response.status).toBe(405);
	});
});
