/** Beginning: the first page without an organisation, the code that only the server's operator sees, units below it. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn } from './axe.ts';
import { hasBrowser, onPage, openBrowser, PHONE } from './browser.ts';
import { MANDATE } from './server.ts';

describe.skipIf(!hasBrowser)('beginning with an organisation', () => {
	let browser: Browser;
	let server: AssemblyServer;
	beforeAll(async () => {
		[browser, server] = await Promise.all([openBrowser(), startAssembly(null)]);
	});
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	it('begins without script, on a phone, only with the code that the server printed', async () => {
		await onPage(browser, { javaScriptEnabled: false, viewport: PHONE }, async (page) => {
			await page.goto(`${server.site}/units`);
			await page.getByRole('link', { name: 'Begin with your organisation' }).click();
			await page.getByRole('link', { name: 'Model rules of a constituency party' }).click();
			await page.getByLabel('The topmost unit is a').selectOption({ label: 'Region' });
			await page.getByLabel('Its name').fill('Vale Region');
			await page
				.getByLabel('Who answers for its public pages')
				.fill('A. Invented, 1 Invented Street, Inventedtown');
			await page.getByLabel('Your name').fill('Ann Invented');
			await page.getByLabel('Your e-mail address').fill('ann@invented.example');
			await page.getByLabel('Code').fill('not-the-code');
			await page.getByRole('button', { name: 'Begin' }).click();
			expect(await page.getByRole('alert').innerText()).toContain('That is not the code.');
			expect(await page.getByLabel('Its name').inputValue()).toBe('Vale Region');
			await page.getByLabel('Code').fill(await server.untilPrinted(/organisation: (\w+)/));
			await page.getByRole('button', { name: 'Begin' }).click();
			expect(new URL(page.url()).pathname).toBe('/units/vale-region');
			expect(await page.locator('h1').innerText()).toBe('Vale Region');
		});
	});

	it('does not begin twice', async () => {
		await onPage(browser, {}, async (page) => {
			const answer = await page.goto(`${server.site}/found`);
			expect(answer?.status()).toBe(409);
			expect(await page.locator('main').innerText()).toContain('founded already');
		});
	});

	it('shows the rules to anybody, and offices to nobody who is not signed in', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${server.site}/units/vale-region/rules`);
			expect(await page.locator('.rules dt').count()).toBeGreaterThan(30);
			expect(await faultsOn(page)).toEqual([]);
			await page.goto(`${server.site}/units/vale-region/offices`);
			expect(new URL(page.url()).pathname).toBe('/sign-in');
		});
	});
});

describe('the database of a server', () => {
	it('is one server’s: a second on the same folder is refused with one sentence', async () => {
		const first = await startAssembly(null);
		await fetch(`${first.site}/units`);
		const second = spawnSync(process.execPath, [MANDATE, 'serve', '--record', 'example', '--port', '18990'], {
			env: { ...process.env, MANDATE_DATA: first.folder, DATABASE_URL: undefined },
			encoding: 'utf8',
			timeout: 30_000,
		});
		expect(second.status).toBe(2);
		expect(second.stderr.trim().split('\n')).toHaveLength(1);
		expect(second.stderr).toMatch(
			/^mandate: The database in .* is in use by process \d+; stop that one first/,
		);
		await first.stop();
		expect(existsSync(`${first.folder}/database.lock`)).toBe(false);
	});

	it('is named where it does not answer', () => {
		const refused = spawnSync(
			process.execPath,
			[MANDATE, 'serve', '--record', 'example', '--port', '18991'],
			{
				env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
				encoding: 'utf8',
				timeout: 30_000,
			},
		);
		expect(refused.status).toBe(2);
		expect(refused.stderr).toContain('no PostgreSQL answers at DATABASE_URL');
	});
});
