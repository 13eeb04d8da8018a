// Walk 004, the tax: "freezing council tax for 85% of the city's residents" looked up as a proposal, without JavaScript.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESK, hasBrowser, onPage, openBrowser } from './browser.ts';

const full = inject('full');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PICTURES = join(tmpdir(), 'mandate-pictures');
const DERBY =
	'/proposals/council-tax?council=Derby&homes=2016&for=2016&increase=10&held=A&held=B&held=C&charge=1400';

describe.skipIf(!hasBrowser || full === null)('a council-tax proposal', () => {
	let browser: Browser;
	beforeAll(async () => {
		mkdirSync(PICTURES, { recursive: true });
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it('is worked out without JavaScript, by keyboard: Derby, bands A to C held', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${full?.site}/proposals`);
			await page.getByRole('link', { name: /^Council tax: raise it/ }).click();
			await page.getByLabel('Council', { exact: true }).fill('Debry');
			await page.getByLabel('Increase, per cent').fill('10');
			await page.getByLabel('Homes as counted in').selectOption('2016');
			await page.getByLabel('In the financial year').selectOption('2016-17');
			await page.getByLabel('Charge of band D, £ a year').fill('£1,400');
			for (const band of ['A', 'B', 'C']) await page.getByRole('checkbox', { name: band }).check();
			await page.getByRole('button', { name: 'Work it out' }).press('Enter');
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
				'Derby: 10 per cent more, bands A to C held',
			);
			const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
			expect(text).toContain('93,100 of 108,570 homes in Derby, 85.8 per cent, are in bands that are held');
			expect(text).toContain('The other 14.2 per cent would pay 10 per cent more');
			expect(text).toContain('£2.5 million a year');
			expect(text).toContain('17,886.67 × £1,400.00 × 10 ÷ 100 = £2,504,133');
			expect(text).toContain('Above the limit: the council would have to ask its electors in a referendum');
			expect(text).toContain('Report 2016-17');
			const row = page.getByRole('row', { name: /^D / });
			expect((await row.innerText()).split(/\s+/)).toEqual([
				'D',
				'8,280',
				'7.6',
				'£1,400.00',
				'£1,540.00',
				'£140.00',
			]);
			const source = page.getByRole('link', { name: /^source of the homes by band in Derby/ });
			await source.click();
			expect(await page.locator('main').innerText()).toMatch(/stands on line \d+[\s\S]*ctsop2016\.csv/);
		});
	});

	it('says which field is wrong, and keeps what was typed', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${full?.site}/proposals/council-tax?council=north+d&increase=lots&held=A`);
			const alert = await page.getByRole('alert').innerText();
			expect(alert).toContain('found “north d”, which 2 names are like');
			expect(alert).toContain('Expected per cent above 0 and up to 1000, found “lots”');
			expect(await page.getByLabel('Increase, per cent').inputValue()).toBe('lots');
			expect(await page.getByLabel('Increase, per cent').getAttribute('aria-invalid')).toBe('true');
			expect(await page.getByRole('checkbox', { name: 'A' }).isChecked()).toBe(true);
			await page.getByRole('link', { name: 'North Devon' }).click();
			expect(await page.getByRole('alert').innerText()).not.toContain('north d');
		});
	});

	it('says so where the record has no homes by band', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${inject('site')}/proposals/council-tax`);
			expect(await page.locator('main').innerText()).toContain('holds no homes by council tax band');
		});
	});

	const pages = [
		['proposals', '/proposals'],
		['proposal-empty', '/proposals/council-tax'],
		['proposal', DERBY],
		['proposal-wales', '/proposals/council-tax?council=Gwynedd&increase=5&for=2018&held=A'],
		['proposal-faults', '/proposals/council-tax?council=north+d&increase=lots'],
	] as const;
	const views = [
		['desk', 'light', DESK],
		['desk', 'dark', DESK],
		['phone', 'light', { width: 360, height: 740 }],
		['phone', 'dark', { width: 360, height: 740 }],
	] as const;
	describe.each(views)('%s, %s', (width, colorScheme, viewport) => {
		it.each(pages)('%s', async (name, path) => {
			await onPage(browser, { viewport, colorScheme }, async (page) => {
				await page.goto(`${full?.site}${path}`);
				await page.screenshot({
					path: join(PICTURES, `${name}-${width}-${colorScheme}.png`),
					fullPage: true,
				});
				const sideways = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(sideways, 'the page scrolls sideways').toBe(0);
				await page.evaluate(readFileSync(AXE, 'utf8'));
				const found = await page.evaluate(() =>
					(
						globalThis as unknown as {
							axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
						}
					).axe.run(),
				);
				expect(
					found.violations.flatMap(({ id, nodes }) =>
						nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
					),
				).toEqual([]);
			});
		});
	});
});
