// Walk 004, first part, on the full record: a council's result and control, and why seats were lost and won.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { DESK, hasBrowser, NARROW, onPage, openBrowser } from './browser.ts';

const full = inject('full');
if (full === null) console.log('Councils: skipped, no official files beside the repository.');

describe.skipIf(!hasBrowser || full === null)('why Labour lost Derby', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	const rowOf = async (page: Page, caption: string, name: string) =>
		(await page.getByRole('table', { name: caption, exact: true }).getByRole('row', { name }).innerText())
			.split(/\s*\t\s*|\n/)
			.map((cell) => cell.trim())
			.filter((cell) => cell !== '');

	it('by keyboard and without JavaScript, from the list to the seats that were lost', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${full?.site}/councils`);
			await page
				.getByRole('navigation', { name: 'Councils by letter' })
				.getByRole('link', { name: 'D' })
				.press('Enter');
			await page.getByRole('link', { name: 'Derby', exact: true }).press('Enter');
			await page.getByRole('heading', { level: 1, name: 'Derby' }).waitFor();

			await page.getByRole('link', { name: '2017–18' }).press('Enter');
			await page.getByRole('heading', { name: 'Between the rolls of 2017 and 2018' }).waitFor();
			await page.getByText('17 of 51 seats were up on 3 May 2018.').waitFor();
			const chamber = 'Seats by party in the rolls of 2017 and 2018';
			expect(await rowOf(page, chamber, 'Labour')).toEqual(['Labour', '25', '22', '−3']);
			expect(await rowOf(page, chamber, 'Conservative')).toEqual(['Conservative', '17', '19', '+2']);
			expect(await rowOf(page, chamber, 'UK Independence Party')).toEqual([
				'UK Independence Party',
				'2',
				'3',
				'+1',
			]);
			expect(await rowOf(page, 'Seats won less seats lost, by cause', 'Labour')).toEqual([
				'Labour',
				'25',
				'−3',
				'22',
			]);
			const seats = page.getByRole('table', {
				name: 'Seats that changed between the rolls of 2017 and 2018',
			});
			expect(await seats.getByRole('rowheader').allInnerTexts()).toEqual([
				'Boulton',
				'Chaddesden',
				'Mackworth',
			]);
			expect(await seats.getByText('Election, 3 May 2018').count()).toBe(3);
		});
	});

	it('says who controlled the council on a day, as three facts, each with its source', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${full?.site}/councils/derby?at=2018-06-01`);
			await page.getByText('Labour has the most seats of any party, 22 of 51: no majority.').waitFor();
			const facts = await page.locator('dl.facts').first().innerText();
			expect(facts).toContain('No party has more than half: that would be 26 of 51.');
			expect(facts).toMatch(/Who leads the council\s+not in the record/);
			expect(facts).toContain('“Lab plurality”: the most seats, not more than half');
			await page.getByRole('link', { name: /^source of the stated control/ }).click();
			await page.getByText('stands on line 906 of this file').waitFor();
		});
	});

	it('shows the poll ward by ward, and says that it was the poll of 2019 that changed who has the most seats', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(`${full?.site}/councils/derby`);
			const change = page.getByRole('listitem').filter({ hasText: 'passed from Labour to Conservative' });
			expect(await change.innerText()).toContain('The poll of 2 May 2019 alone did it.');
			await page.getByRole('link', { name: '3 May 2018', exact: true }).click();
			await page.getByRole('heading', { level: 1, name: 'Derby, 3 May 2018' }).waitFor();
			expect(await rowOf(page, 'By party', 'Conservative')).toEqual(['Conservative', '8', '17', '27,447']);
			expect(await rowOf(page, 'By party', 'Labour')).toEqual(['Labour', '5', '17', '21,264']);
			expect((await rowOf(page, 'Boulton', 'Paul Bettany')).join(' ')).toMatch(
				/^Paul Bettany UK Independence Party .*elected source/,
			);
		});
	});
});

const PAGES = [
	'/councils',
	'/councils/derby?after=2018',
	'/councils/ashfield?at=2018-12-31',
	'/councils/derby/2018-05-03',
	'/councils/birmingham/2018-05-03',
] as const;

describe.skipIf(!hasBrowser || full === null)('pages of councils', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it.each([
		['desk', 'light', DESK],
		['narrow', 'dark', NARROW],
	] as const)('have no fault that axe finds, and fit: %s, %s', async (_, colorScheme, viewport) => {
		await onPage(browser, { viewport, colorScheme }, async (page) => {
			for (const path of PAGES) {
				await page.goto(`${full?.site}${path}`);
				expect(await sidewaysOf(page), path).toBe(0);
				expect(await faultsOn(page), path).toEqual([]);
			}
		});
	});

	it('an old name leads to the council', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${full?.site}/councils/hull?at=2019-06-01`);
			expect(page.url()).toMatch(/\/councils\/kingston-upon-hull\?at=2019-06-01$/);
		});
	});
});
