// Pages of people and divisions on the full record: no fault that axe finds, wide and narrow, light and dark, with pictures kept.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { DESK, hasBrowser, onPage, openBrowser } from './browser.ts';

const full = inject('full');
const PICTURES = join(tmpdir(), 'mandate-pictures');

const PAGES = [
	['people', '/people'],
	['people-letter', '/people?letter=C'],
	['person', '/people/ann-coffey?at=2019-03-01'],
	['person-many-moves', '/people/chris-leslie'],
	['person-which', '/people/angela-smith'],
	['person-votes', '/people/ann-coffey/votes?policy=1049'],
	['councillor', '/people/glenys-maxwell-of-ashfield-huthwaite-and-brierley'],
	['divisions', '/divisions?q=iraq'],
	['division-day', '/divisions/2003-03-18'],
	['division', '/divisions/2003-03-18/118'],
] as const;

const VIEWS = [
	['desk', 'light', DESK],
	['phone', 'dark', { width: 360, height: 740 }],
] as const;

describe.skipIf(!hasBrowser || full === null)('people and divisions', () => {
	let browser: Browser;
	beforeAll(async () => {
		mkdirSync(PICTURES, { recursive: true });
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	describe.each(VIEWS)('%s, %s', (width, colorScheme, viewport) => {
		it.each(PAGES)('%s', async (name, path) => {
			await onPage(browser, { viewport, colorScheme }, async (page) => {
				await page.goto(`${full?.site}${path}`);
				await page.screenshot({
					path: join(PICTURES, `${name}-${width}-${colorScheme}.png`),
					fullPage: true,
				});
				expect(await sidewaysOf(page), 'the page scrolls sideways').toBe(0);
				expect(await faultsOn(page)).toEqual([]);
			});
		});
	});
});
