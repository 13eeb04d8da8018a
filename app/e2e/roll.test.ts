/** The roll: a file of 600 read, shown and applied; a change of contact and its stop; the roll and one's own data taken away; erasure. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import { buildWorld } from '../src/lib/server/assembly/fixture/world.ts';
import { openEmbedded } from '../src/lib/server/database/embedded.ts';
import { migrate } from '../src/lib/server/database/migrate.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';

const FILE = fileURLToPath(new URL('../../examples/roll/invented-members.csv', import.meta.url));
const START = '2026-06-01T09:00:00.000Z';
const OLD_PHONE = { width: 360, height: 640 };
/** Where pictures are put, for whoever wants to look at them. */
const SHOTS = process.env.MANDATE_SHOTS;

describe.skipIf(!hasBrowser)('the roll', () => {
	let browser: Browser;
	let server: AssemblyServer;
	const cookies: Record<string, string> = {};

	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mandate-roll-'));
		const database = await openEmbedded(join(folder, 'database'));
		await migrate(database);
		const world = await buildWorld(database, START);
		for (const personId of ['secretary-north', 'member-mill'])
			cookies[personId] = await world.signIn({ personId });
		await database.close();
		[browser, server] = await Promise.all([openBrowser(), startAssembly(START, {}, folder)]);
	});
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	const as = <T>(who: string | null, options: BrowserContextOptions, journey: (page: Page) => Promise<T>) =>
		onPage(browser, { javaScriptEnabled: false, ...options }, async (page) => {
			if (who !== null)
				await page.context().addCookies([{ name: SESSION_COOKIE, value: cookies[who], url: server.site }]);
			return journey(page);
		});
	const shot = async (page: Page, name: string) => {
		if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
	};

	it('shows what a file of 600 would change, and applies exactly that', async () => {
		await as('secretary-north', { javaScriptEnabled: true }, async (page) => {
			await page.goto(`${server.site}/units/north/roll/import`);
			expect(await faultsOn(page)).toEqual([]);
			await page.getByLabel('File (CSV').setInputFiles(FILE);
			await page.getByRole('button', { name: 'See what it would change' }).click();
			const counts = page.locator('.counts');
			expect((await counts.innerText()).replace(/\s+/g, ' ')).toBe(
				'added 600 changed 0 unchanged 0 not in the file 4 errors 0',
			);
			await shot(page, 'roll-diff');
			await page.getByLabel('Why').fill('The list of the spring');
			await page.getByRole('button', { name: 'Apply exactly this' }).click();
			expect(await page.getByRole('status').innerText()).toContain('600 added');
			expect(await faultsOn(page)).toEqual([]);
			await shot(page, 'roll');
		});
	});

	it('is searched without the name in the address, and fits a narrow phone', async () => {
		await as('secretary-north', { viewport: OLD_PHONE, colorScheme: 'dark' }, async (page) => {
			await page.goto(`${server.site}/units/north/roll`);
			expect(await sidewaysOf(page)).toBe(0);
			await shot(page, 'roll-phone-dark');
			await page.getByLabel('Part of a name').fill('Storysall');
			await page.getByRole('button', { name: 'Search' }).click();
			expect(page.url()).not.toContain('Storysall');
			expect(await page.locator('table.cards tbody tr').count()).toBeGreaterThan(0);
			await page.locator('table.cards tbody a').first().click();
			expect(await page.locator('h1').innerText()).toContain('Storysall');
			expect(await sidewaysOf(page)).toBe(0);
			await shot(page, 'member-phone-dark');
		});
	});

	it('lets a change of contact wait, and stops it', async () => {
		await as('member-mill', { viewport: OLD_PHONE }, async (page) => {
			await page.goto(`${server.site}/me/data`);
			await page.getByLabel('New e-mail address').fill('new@invented.example');
			await page.getByLabel('Why').first().fill('A new provider');
			await page.getByRole('button', { name: 'Ask for the change' }).click();
			expect(await page.getByRole('status').innerText()).toContain('It waits');
			expect(await page.locator('.facts').innerText()).toContain('member-mill@invented.example');
			expect(await page.locator('.happened').first().innerText()).toContain(
				'takes effect on Monday 8 June 2026',
			);
			await page.getByRole('button', { name: 'Stop this change' }).click();
			expect(await page.getByRole('status').innerText()).toContain('stopped');
			expect(await sidewaysOf(page)).toBe(0);
			await shot(page, 'my-data-phone');
		});
		await as(null, {}, async (page) => {
			await page.goto(`${server.site}/units/north`);
			const row = page.getByRole('row', { name: /Last 30 days/ });
			expect((await row.innerText()).replace(/\s+/g, ' ')).toBe('Last 30 days 1 1 0');
		});
	});

	it('gives the roll as a file, and a person what is held of them', async () => {
		await as('secretary-north', {}, async (page) => {
			const roll = await page.request.get(`${server.site}/units/north/roll/export`);
			expect((await roll.text()).split('\r\n')).toHaveLength(606);
			expect(roll.headers()['content-disposition']).toBe('attachment; filename="roll-north.csv"');
		});
		await as('member-mill', { javaScriptEnabled: true }, async (page) => {
			const mine = await (await page.request.get(`${server.site}/me/data/file`)).json();
			expect(mine.person.email).toBe('member-mill@invented.example');
			expect(JSON.stringify(mine)).not.toContain('X00001');
			await page.goto(`${server.site}/me/data`);
			expect(await faultsOn(page)).toEqual([]);
			expect(await page.locator('body').innerText()).toContain(
				'secretary, Northvale: takes the roll away as a file',
			);
			const other = await page.goto(`${server.site}/units/north/roll`);
			expect(other?.status()).toBe(403);
		});
	});

	it('erases at the member’s wish what no rule keeps, and says what stays', async () => {
		await as('member-mill', {}, async (page) => {
			await page.goto(`${server.site}/me/data`);
			await page.getByRole('button', { name: 'Ask for it to be erased' }).click();
			await page.getByText('End your membership', { exact: true }).click();
			await page.getByLabel('First day without membership').fill('2026-06-01');
			await page.getByLabel('Why').last().fill('Moving away');
			await page.getByRole('button', { name: 'End my membership' }).click();
			// Whoever has left is no longer signed in.
			expect(new URL(page.url()).pathname).toBe('/sign-in');
		});
		await as('secretary-north', { javaScriptEnabled: true }, async (page) => {
			await page.goto(`${server.site}/units/north/roll/member-mill`);
			await page.getByRole('link', { name: 'Look at what would go and what stays' }).click();
			expect(await page.locator('main').innerText()).toContain('Tuesday 1 June 2027');
			expect(await page.locator('main').innerText()).toContain('Rule 13.1');
			expect(await faultsOn(page)).toEqual([]);
			await shot(page, 'erase');
			await page.getByRole('button', { name: 'Erase as shown' }).click();
			expect(await page.getByRole('status').innerText()).toContain('Begun');
		});
	});

	it('tells whoever hands in a long file how far it has come, without script, and others nothing before its end', async () => {
		const head = 'Member number,Name,Branch,Joined\n';
		const rows = Array.from({ length: 20_000 }, (_, at) => `L${at},Invented ${at},Mill,2020-05-03`);
		await as('secretary-north', {}, async (page) => {
			await page.goto(`${server.site}/units/north/roll/import`);
			const buffer = Buffer.from(head + rows.join('\n'));
			await page.getByLabel('File (CSV').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
			await page.getByRole('button', { name: 'See what it would change' }).click();
			await page.getByLabel('Why').fill('A long list');
			await page.getByRole('button', { name: 'Apply exactly this' }).click();
			await page.waitForURL(/\/progress$/);
			const said = await page.getByRole('status').innerText();
			expect(said).toMatch(/[\d,]+ of 20,000 members so far|being compared/);
			await shot(page, 'roll-progress');
			await page.waitForURL(/applied=20000\.0\.0\.0$/, { timeout: 45_000 });
			expect(await page.getByRole('status').innerText()).toContain('20000 added');
		});
	});
});
