// A reader finds somebody in spite of a typing error, counts changes of allegiance, reads them as a feed, reports a mistake.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasBrowser, NARROW, onPage, openBrowser } from './browser.ts';
import { addressOf, MANDATE } from './server.ts';

const full = inject('full');

describe.skipIf(full === null || !hasBrowser)('in a browser without JavaScript', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());
	const options = { javaScriptEnabled: false, viewport: NARROW };

	it('a typing error is forgiven, and said', async () => {
		await onPage(browser, options, async (page) => {
			await page.goto(`${full?.site}/`);
			await page.getByLabel(/^Find a person/).fill('An Cofey');
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/search\?q=An\+Cofey/);
			expect(await page.getByRole('status').textContent()).toMatch(
				/Nothing is called “An Cofey”.*Ann Coffey/s,
			);
			expect(await page.locator('.found a').first().getAttribute('href')).toBe('/people/ann-coffey');
		});
	});

	it('“member for” shows the seat with its member', async () => {
		await onPage(browser, options, async (page) => {
			await page.goto(`${full?.site}/search?q=member+for+Stockport`);
			expect(await page.locator('.found h2').first().textContent()).toMatch(/Places/);
			expect(await page.locator('.found li').first().textContent()).toMatch(
				/Stockport[\s\S]*Member:[\s\S]*elected\s+as\s+Labour\s+on/,
			);
		});
	});

	it('changes balance, and a number opens its rows', async () => {
		await onPage(browser, options, async (page) => {
			await page.goto(`${full?.site}/changes?from=2019-01-01&to=2019-12-31&body=commons&rolls=out`);
			expect(await page.locator('.flow__proof').textContent()).toMatch(/the sum of all balances is 0/);
			const table = await page.locator('table.flow').innerText();
			const balances = [...(/Balance(.*)/.exec(table)?.[1] ?? '').matchAll(/([+−]?)(\d+)/g)].map(
				([, sign, digits]) => (sign === '−' ? -1 : 1) * Number(digits),
			);
			expect(balances.length).toBeGreaterThan(3);
			expect(balances.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(0);
			const cell = page.getByRole('link', { name: /from Labour to Independent/ });
			const count = Number(/\d+/.exec((await cell.textContent()) ?? '')?.[0]);
			await cell.click();
			await page.waitForURL(/way=labour/);
			expect(await page.locator('.change-list tbody tr').count()).toBe(count);
			expect(await page.locator('.change-list .evidence a').count()).toBeGreaterThanOrEqual(count);
		});
	});

	it('pages are stable, and hold a hundred', async () => {
		await onPage(browser, options, async (page) => {
			const names: string[] = [];
			for (const number of [1, 2]) {
				await page.goto(`${full?.site}/changes?page=${number}`);
				expect(await page.locator('.change-list tbody tr').count()).toBe(100);
				names.push(await page.locator('.change-list').innerText());
			}
			await page.goto(`${full?.site}/changes?page=1`);
			expect(await page.locator('.change-list').innerText()).toBe(names[0]);
			expect(names[0]).not.toBe(names[1]);
		});
	});
});

describe.skipIf(full === null)('as files', () => {
	it('rows as CSV have their sources', async () => {
		const response = await fetch(
			`${full?.site}/changes.csv?from=2019-01-01&to=2019-12-31&body=commons&rolls=out`,
		);
		expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
		const [header, ...lines] = (await response.text()).trimEnd().split('\n');
		expect(header).toMatch(/^earliest_on,latest_on,person/);
		expect(lines.length).toBeGreaterThan(30);
		for (const line of lines) expect(line).toMatch(/\/record\/sources\//);
	});

	it.each([
		['/changes/feed.xml', 100],
		['/people/luciana-berger/feed.xml', 1],
		['/parties/labour/feed.xml', 20],
		['/councils/thurrock/feed.xml', 1],
	])('%s is a feed', async (path, least) => {
		const response = await fetch(`${full?.site}${path}`);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
		const text = await response.text();
		expect(XMLValidator.validate(text)).toBe(true);
		const { feed } = new XMLParser({
			ignoreAttributes: false,
			isArray: (name) => name === 'entry' || name === 'link',
		}).parse(text);
		expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
		const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
		for (const part of [feed, ...feed.entry]) {
			expect(part.id).toMatch(/^tag:[a-z0-9.-]+,2026:\S+$/);
			expect(String(part.title)).toMatch(/\S/);
			expect(part.updated).toMatch(instant);
			expect(part.link.some((one: Record<string, string>) => one['@_rel'] === 'alternate')).toBe(true);
		}
		expect(feed.author.name).toBe('Mandate');
		expect(feed.link.some((one: Record<string, string>) => one['@_rel'] === 'self')).toBe(true);
		expect(feed.entry.length).toBeGreaterThanOrEqual(least);
		expect(feed.entry.length).toBeLessThanOrEqual(100);
		expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length);
		const days = feed.entry.map(({ updated }: { updated: string }) => updated);
		expect(days).toEqual([...days].sort().reverse());
	});

	it('there is no feed of nobody', async () => {
		for (const path of ['/people/nobody-at-all', '/parties/nothing', '/councils/nowhere'])
			expect((await fetch(`${full?.site}${path}/feed.xml`)).status).toBe(404);
	});
});

describe('the data package', () => {
	it.each([['site' as const], ['full' as const]])('of %s', async (which) => {
		const site = which === 'site' ? inject('site') : full?.site;
		if (site === undefined) return;
		const response = await fetch(`${site}/data/datapackage.json`);
		const { resources } = (await response.json()) as {
			resources: {
				name: string;
				path: string;
				bytes: number;
				hash: string;
				schema: { fields: { name: string }[] };
			}[];
		};
		expect(resources.length).toBeGreaterThan(8);
		const page = await (await fetch(`${site}/data`)).text();
		for (const { name, path, bytes, schema } of resources) {
			expect(page).toContain(`${name}.csv`);
			if (bytes > 1_000_000) continue;
			const table = await fetch(`${site}/data/${path}`);
			expect(table.headers.get('content-length')).toBe(String(bytes));
			const text = await table.text();
			expect(new TextEncoder().encode(text).length).toBe(bytes);
			expect(text.split('\n')[0]).toBe(schema.fields.map((field) => field.name).join(','));
			const etag = table.headers.get('etag') ?? '';
			const again = await fetch(`${site}/data/${path}`, { headers: { 'if-none-match': etag } });
			expect(again.status).toBe(304);
		}
		for (const path of ['nothing.csv', '..%2fmanifest.json', 'manifest.json'])
			expect((await fetch(`${site}/data/${path}`)).status).toBe(404);
	});
});

describe('a report', () => {
	const data = mkdtempSync(join(tmpdir(), 'mandate-data-'));
	const server = spawn(process.execPath, [MANDATE, 'serve', '--record', 'example', '--port', '18480'], {
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
	function send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) body.set(name, value);
		return fetch(`${site}${path}`, {
			method: 'POST',
			body,
			redirect: 'manual',
			headers: { origin: site, accept: 'text/html', 'x-test-address': `192.0.2.${++address}`, ...headers },
		});
	}
	const kept = () =>
		readFileSync(join(data, 'reports.ndjson'), 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
	const FIELDS = { page: '/places/stockport', what: 'The majority of 2017 is wrong.' };

	it('is acknowledged with a number, kept without the address, and listed', async () => {
		const sent = await send(
			'/wrong',
			{ ...FIELDS, source: 'the declaration' },
			{ 'x-test-address': '203.0.113.77' },
		);
		expect(sent.status).toBe(303);
		expect(sent.headers.get('location')).toBe('/wrong?received=1&page=%2Fplaces%2Fstockport');
		const page = await (await fetch(`${site}${sent.headers.get('location')}`)).text();
		expect(page).toMatch(/report number 1/);
		expect((await send('/takedown', { ...FIELDS, about: 'self' })).headers.get('location')).toMatch(
			/received=2/,
		);
		expect(kept().map(({ n, kind }) => `${n} ${kind}`)).toEqual(['1 wrong', '2 takedown']);
		expect(readFileSync(join(data, 'reports.ndjson'), 'utf8')).not.toContain('203.0.113.77');
		const { stdout } = spawnSync(process.execPath, [MANDATE, 'reports', 'list', '--data', data], {
			encoding: 'utf8',
		});
		expect(stdout).toMatch(/1 {2}wrong {2}\/places\/stockport/);
		expect(stdout).toMatch(/2 reports in/);
	});

	it.each([
		['nothing', { page: '/places/stockport', what: ' ' }, 422, /Say what is wrong/],
		['no page', { page: '', what: 'x' }, 422, /Say which page/],
		['a page elsewhere', { page: '//elsewhere.example', what: 'x' }, 422, /Say which page/],
		['more than it may be long', { ...FIELDS, what: 'x'.repeat(4001) }, 422, /4000 at most/],
		['far more', { ...FIELDS, what: 'x'.repeat(100_000) }, 413, /too long/],
	])('is refused: %s', async (_, fields, status, message) => {
		const before = kept().length;
		const response = await send('/wrong', fields);
		expect(response.status).toBe(status);
		expect(await response.text()).toMatch(message);
		expect(kept()).toHaveLength(before);
	});

	it('is refused from another site', async () => {
		expect((await send('/wrong', FIELDS, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
		expect((await send('/takedown', FIELDS, { origin: 'https://elsewhere.example' })).status).toBe(403);
	});

	it('is refused after six in an hour from one address', async () => {
		const from = { 'x-test-address': '198.51.100.9' };
		for (let count = 0; count < 6; count++) expect((await send('/wrong', FIELDS, from)).status).toBe(303);
		const refused = await send('/takedown', FIELDS, from);
		expect(refused.status).toBe(429);
		expect(await refused.text()).toMatch(/more than 6 reports in an hour/);
	});

	it('what was typed is there again after a refusal, and cannot be markup', async () => {
		const html = await (await send('/wrong', { page: '', what: '<script>alert(1)</script>' })).text();
		expect(html).toContain('&lt;script>alert(1)');
		expect(html).not.toContain('<script>alert(1)');
	});

	it('every page leads there', async () => {
		for (const path of ['/', '/record', '/changes', '/search?q=x'])
			expect(await (await fetch(`${site}${path}`)).text()).toContain(
				`/wrong?page=${encodeURIComponent(path)}`,
			);
	});
});
