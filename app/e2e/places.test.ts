// Places, elections and contests: "What was the majority at Stockport in 2017, which figure is the swing, and how do you know?"
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESK, hasBrowser, NARROW, onPage, openBrowser } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const full = inject('full');
if (full === null) console.log('Places and elections: skipped, there are no official files.');

const PAGES: readonly string[] = [
	'/places',
	'/places?area=wales',
	'/places/stockport',
	'/places/clacton',
	'/elections',
	'/elections/2017-06-08',
	'/elections/1983-06-09?region=Wales',
	'/elections/2019-12-12-notional',
	'/elections/2014-10-09',
	'/elections/2017-06-08/stockport',
	'/elections/2024-07-04/stockport',
	'/elections/1931-10-27/stockport',
	'/parties',
	'/parties/labour',
	'/parties/plaid-cymru',
];

const MODES = [
	['desk', { viewport: DESK, colorScheme: 'light' }],
	['desk, dark', { viewport: DESK, colorScheme: 'dark' }],
	['narrow', { viewport: NARROW, colorScheme: 'light' }],
] as const;

describe.skipIf(!hasBrowser || full === null)('places, elections and contests', () => {
	let browser: Browser;
	const site = full?.site ?? '';
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it('one contest shows every measure under its own name', () =>
		onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${site}/places/stockport`);
			await page.getByRole('link', { name: '2017', exact: true }).click();
			await page.waitForURL('**/elections/2017-06-08/stockport');
			const measure = (name: string) =>
				page.locator('.measures__line').filter({ has: page.getByText(name, { exact: true }) });
			expect(await measure('Majority').innerText()).toContain('14,477');
			expect(await measure('Swing (Butler)').innerText()).toContain('4.7 points');
			expect(await measure('Two-party swing (Steed)').innerText()).toContain('1.9 points');
			expect(await measure('Change in the share of Labour').innerText()).toContain('+13.4 points');
			expect(await page.locator('.measures--not').innerText()).toContain('63.26 − 49.87');
			await measure('Swing (Butler)')
				.getByRole('link', { name: /^swing \(Butler/ })
				.click();
			await page.waitForURL('**/definitions#swing-butler');
			await page.goBack();
			await measure('Majority')
				.getByRole('link', { name: /^source 1/ })
				.click();
			expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
			expect(page.url()).toContain('/record/sources/');
		}));

	it('who stood and was not elected has no link', () =>
		onPage(browser, {}, async (page) => {
			await page.goto(`${site}/elections/2017-06-08/stockport`);
			const field = page.locator('table.field');
			expect(await field.getByRole('link', { name: 'Ann Coffey', exact: true }).count()).toBe(1);
			expect(await field.locator('.field__name', { hasText: 'Daniel Hamilton' }).count()).toBe(1);
			expect(await field.getByRole('link', { name: 'Daniel Hamilton', exact: true }).count()).toBe(0);
			for (const path of [
				'/places/stockport',
				'/elections/2017-06-08?region=North West',
				'/parties/conservative',
			]) {
				await page.goto(`${site}${path}`);
				expect(await page.getByText('Daniel Hamilton').count()).toBe(0);
			}
		}));

	it('a day that is asked for is the day that is told of', () =>
		onPage(browser, {}, async (page) => {
			await page.goto(`${site}/places/stockport?at=2019-03-01`);
			expect(await page.locator('.lead').innerText()).toContain('Ann Coffey');
			expect(await page.getByRole('link', { name: '2024', exact: true }).count()).toBe(0);
		}));

	it('the chart has its figures in a table, opened by keyboard', () =>
		onPage(browser, { viewport: NARROW }, async (page) => {
			await page.goto(`${site}/places/stockport`);
			await page.locator('summary', { hasText: 'The figures behind the chart' }).focus();
			await page.keyboard.press('Enter');
			expect(await page.getByRole('cell', { name: '63.3%' }).first().isVisible()).toBe(true);
			const drawn = page.locator('figure.chart svg:visible');
			expect(await drawn.count()).toBe(1);
			expect(await drawn.getByText('Lab 49.9').count()).toBe(1);
		}));

	it('addresses that lead nowhere say so', () =>
		onPage(browser, {}, async (page) => {
			for (const path of [
				'/places/nowhere',
				'/elections/2017-06-09',
				'/elections/2017-06-08/x',
				'/parties/x',
			]) {
				const answer = await page.goto(`${site}${path}`);
				expect(answer?.status()).toBe(404);
			}
		}));

	describe.each(MODES)('%s', (_, options) => {
		it.each(PAGES)('%s: axe finds no fault, and nothing goes over the side', (path) =>
			onPage(browser, options, async (page) => {
				const answer = await page.goto(`${site}${path}`);
				expect(answer?.status()).toBe(200);
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(over, 'the page scrolls sideways').toBe(0);
				expect(await faults(page)).toEqual([]);
			}),
		);
	});
});

/** axe is evaluated by the debugger, which the page's policy does not bind. */
async function faults(page: Page): Promise<string[]> {
	await page.evaluate(readFileSync(AXE, 'utf8'));
	const { violations } = await page.evaluate(() =>
		(
			globalThis as unknown as {
				axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			}
		).axe.run(),
	);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
