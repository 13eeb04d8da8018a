// Every page: no fault that axe finds, in both colour schemes and at both widths, with a picture kept of each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn } from './axe.ts';
import { DESK, hasBrowser, NARROW, onPage, openBrowser, PHONE } from './browser.ts';
import { MANDATE } from './server.ts';

const PICTURES = join(tmpdir(), 'mandate-pictures');

const ARTICLE = `Count in Stockport

Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477, on a swing of 13.4 per cent from the Conservatives to Labour.`;

async function checkAnArticle(page: Page) {
	await page.goto(`${inject('site')}/check`);
	await page.getByLabel('The copy').fill(ARTICLE);
	await page.getByRole('button', { name: 'Check the figures' }).click();
	await page.getByText(/^Found \d+ figures/).waitFor();
}

async function checkNothing(page: Page) {
	await page.goto(`${inject('site')}/check`);
	await page.getByRole('button', { name: 'Check the figures' }).click();
	await page.getByRole('alert').waitFor();
}

async function storeAnArticle(page: Page) {
	await checkAnArticle(page);
	await page.getByRole('button', { name: 'Store it and get a link' }).click();
	await page.waitForURL(/\/check\/[0-9a-f]{32}$/);
}

/** The page that the command line writes. */
async function openReport(page: Page) {
	const report = join(mkdtempSync(join(tmpdir(), 'mandate-')), 'report.html');
	const example = join(import.meta.dirname, '..', '..', 'examples', 'close-seats.txt');
	// Status 1: the example has mistakes in it.
	spawnSync(process.execPath, [MANDATE, 'check', '--record', 'example', example, example, '--html', report]);
	await page.goto(pathToFileURL(report).href);
}

const goTo = (path: string) => (page: Page) => page.goto(`${inject('site')}${path}`);

const PAGES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
	['front', goTo('/')],
	['check', goTo('/check')],
	['checked', checkAnArticle],
	['refused', checkNothing],
	['stored', storeAnArticle],
	['share', goTo('/check/share')],
	['offline', goTo('/offline')],
	['api', goTo('/api')],
	['definitions', goTo('/definitions')],
	['record', goTo('/record')],
	['findings', goTo('/record/findings')],
	['search', goTo('/search?q=Stockprot')],
	['changes', goTo('/changes')],
	['wrong', goTo('/wrong?page=/places/stockport')],
	['takedown', goTo('/takedown')],
	['data', goTo('/data')],
	['missing', goTo('/no-such-page')],
	['report', openReport],
];

const VIEWS = [
	['desk', 'light', DESK],
	['desk', 'dark', DESK],
	['phone', 'light', PHONE],
	['phone', 'dark', PHONE],
	['narrow', 'light', NARROW],
] as const;

describe.skipIf(!hasBrowser)('pages', () => {
	let browser: Browser;
	beforeAll(async () => {
		mkdirSync(PICTURES, { recursive: true });
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	describe.each(VIEWS)('%s, %s', (width, colorScheme, viewport) => {
		it.each(PAGES)('%s', async (name, open) => {
			await onPage(browser, { viewport, colorScheme }, async (page) => {
				await open(page);
				await page.screenshot({
					path: join(PICTURES, `${name}-${width}-${colorScheme}.png`),
					fullPage: true,
				});
				const sideways = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(sideways, 'the page scrolls sideways').toBe(0);
				expect(await faultsOn(page)).toEqual([]);
			});
		});
	});
});
