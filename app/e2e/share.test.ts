// A writer stores a text under a link, a reader opens it, the writer deletes it; and who may not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { addressOf, MANDATE } from './server.ts';

const TEXT = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,774.';
const data = mkdtempSync(join(tmpdir(), 'mandate-data-'));
const folder = join(data, 'shared-checks');
const stored = () => readdirSync(folder);

const server = spawn(process.execPath, [MANDATE, 'serve', '--record', 'example', '--port', '18380'], {
	stdio: ['ignore', 'pipe', 'inherit'],
	env: { ...process.env, MANDATE_DATA: data, ADDRESS_HEADER: 'x-test-address' },
});
let site = '';
beforeAll(async () => {
	site = await addressOf(server);
});
afterAll(async () => {
	server.kill('SIGTERM');
	await once(server, 'exit');
});

let address = 0;
/** As a browser without JavaScript posts it. Every call comes from an address of its own, unless told otherwise. */
function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return fetch(`${site}${path}`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: site, accept: 'text/html', 'x-test-address': `192.0.2.${++address}`, ...headers },
	});
}
const open = (path: string, headers: Record<string, string> = {}) =>
	fetch(`${site}${path}`, { headers: { 'x-test-address': `192.0.2.${++address}`, ...headers } });

async function store(text = TEXT) {
	const response = await post('/check/share', { text, kind: 'text', published: '2017-06-10' });
	expect(response.status).toBe(303);
	const path = response.headers.get('location') ?? '';
	expect(path).toMatch(/^\/check\/[0-9a-f]{32}$/);
	const cookie = response.headers.get('set-cookie') ?? '';
	expect(cookie).toMatch(new RegExp(`^deletion=[0-9a-f]{32}; .*Path=${path}; HttpOnly; SameSite=Strict`));
	return { path, deletion: /deletion=(\w+)/.exec(cookie)?.[1] ?? '' };
}

describe('a stored text', () => {
	it('is there for who has the link, checked again, and told to no one else', async () => {
		const { path, deletion } = await store();
		const page = await open(path);
		expect(page.status).toBe(200);
		expect(page.headers.get('cache-control')).toBe('private, no-store');
		expect(page.headers.get('x-robots-tag')).toMatch(/noindex/);
		const html = await page.text();
		expect(html).toMatch(/Contradicted/);
		expect(html).toMatch(/which is the one in use/);
		expect(html).toMatch(/<meta name="robots" content="noindex/);
		expect(html).not.toContain(deletion);
		expect(await (await open(path, { cookie: `deletion=${deletion}` })).text()).toContain(deletion);
		for (const other of ['/', '/check', '/check/share'])
			expect(await (await open(other)).text()).not.toContain(path.slice(7));
	});

	it('says so when the record has changed since', async () => {
		const { path } = await store();
		const file = join(folder, `${path.slice(7)}.json`);
		const kept = JSON.parse(readFileSync(file, 'utf8'));
		expect(kept.text).toBe(TEXT);
		writeFileSync(file, JSON.stringify({ ...kept, release: `sha256:${'0'.repeat(64)}` }));
		const html = await (await open(path)).text();
		expect(html).toMatch(/The record is newer than this check/);
		expect(html).toMatch(/sha256:000000000000[\s\S]*That was[\s\S]*1 contradicted/);
	});

	it('is deleted by its code, and by no other', async () => {
		const { path, deletion } = await store();
		const other = await store();
		for (const wrong of ['', 'nothing', other.deletion]) {
			const refused = await post(`${path}?/delete`, { deletion: wrong });
			expect(refused.status).toBe(403);
			expect(await refused.text()).toMatch(/not the code of this text/);
		}
		expect(
			(await post(`${path}?/delete`, { deletion }, { origin: 'https://elsewhere.example' })).status,
		).toBe(403);
		expect((await open(path)).status).toBe(200);
		const gone = await post(`${path}?/delete`, { deletion });
		expect([gone.status, gone.headers.get('location')]).toEqual([303, '/check/share?deleted']);
		expect((await open(path)).status).toBe(404);
		expect(stored()).not.toContain(`${path.slice(7)}.json`);
	});

	it.each([
		`/check/${'0'.repeat(32)}`,
		'/check/nothing',
		'/check/..%2f..%2fsecret',
		`/check/${'A'.repeat(32)}`,
	])('is not at %s', async (path) => {
		expect((await open(path)).status).toBe(404);
	});
});

describe('what is not stored', () => {
	it.each([
		['nothing', { text: '' }, 422, /There is no text/],
		['a day that is none', { text: TEXT, published: '2017-02-31' }, 400, /is not a day/],
		['more than 1 MB', { text: 'word '.repeat(230_000) }, 413, /more than 1 MB/],
	])('%s', async (_, fields: Record<string, string>, status, message) => {
		const before = stored().length;
		const response = await post('/check/share', fields);
		expect(response.status).toBe(status);
		expect(await response.text()).toMatch(message);
		expect(stored()).toHaveLength(before);
	});

	it('a text that another site sends, or that is no form', async () => {
		const before = stored().length;
		expect((await post('/check/share', { text: TEXT }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
		const broken = await fetch(`${site}/check/share`, {
			method: 'POST',
			body: 'x',
			headers: { origin: site, accept: 'text/html', 'content-type': 'multipart/form-data; boundary=y' },
		});
		expect(broken.status).toBe(415);
		expect(stored()).toHaveLength(before);
	});

	it('more than twelve an hour from one address', async () => {
		const from = { 'x-test-address': '198.51.100.1' };
		for (let count = 0; count < 12; count++)
			expect((await post('/check/share', { text: TEXT }, from)).status).toBe(303);
		const refused = await post('/check/share', { text: TEXT }, from);
		expect(refused.status).toBe(429);
		expect(await refused.text()).toMatch(/more than 12 texts in an hour/);
	});

	it('a text that is only checked', async () => {
		const before = stored().length;
		expect((await post('/check', { text: TEXT })).status).toBe(200);
		expect(stored()).toHaveLength(before);
	});
});

describe.skipIf(!hasBrowser)('in a browser', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it.each([true, false])(
		'is stored, read by another, and deleted (JavaScript: %s)',
		async (javaScriptEnabled) => {
			const options = { javaScriptEnabled, extraHTTPHeaders: { 'x-test-address': `203.0.113.${++address}` } };
			await onPage(browser, options, async (page) => {
				await page.goto(`${site}/check`);
				await page.getByLabel('The copy').fill(TEXT);
				await page.getByRole('button', { name: 'Check the figures' }).click();
				await page.getByRole('button', { name: 'Store it and get a link' }).click();
				await page.waitForURL(/\/check\/[0-9a-f]{32}$/);
				expect(await page.locator('.note--contradicted').count()).toBe(1);
				await onPage(browser, options, async (other) => {
					await other.goto(page.url());
					expect(await other.locator('.note--contradicted').count()).toBe(1);
					await other.getByLabel('Code').fill('guess');
					await other.getByRole('button', { name: 'Delete this text' }).click();
					await other.getByRole('alert').waitFor();
				});
				const { pathname } = new URL(page.url());
				await page.getByRole('button', { name: 'Delete this text' }).click();
				await page.getByText('The text is deleted.').waitFor();
				expect((await open(pathname)).status).toBe(404);
			});
		},
	);
});
