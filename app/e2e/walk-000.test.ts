// Walk 000 as far as the record goes: two councillors of one ward who changed between two rolls, with both accounts side by side.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { enter, left, saidWithin, words } from './ledger-entries.ts';

const full = inject('full');
if (full === null) console.log('Walk 000: skipped, no official files beside the repository.');

const WARD = 'councillor/ashfield/huthwaite-and-brierley';
const ONE = `${full?.site}/people/lee-anderson-of-ashfield-huthwaite-and-brierley`;
const OTHER = `${full?.site}/people/glenys-maxwell-of-ashfield-huthwaite-and-brierley`;

describe.skipIf(!hasBrowser || full === null)('two councillors between two rolls', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it('two rolls say that the label changed, and not when, nor who acted', async () => {
		await onPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(ONE);
			expect(await page.locator('p.lead').innerText()).toContain(
				'Labour in the roll of 2016, then Conservative in the roll of 2018',
			);
			const change = page.locator('#changes ~ ol li').first();
			expect(await change.innerText()).toContain('Labour in one roll, Conservative in the next');
			expect(await change.innerText()).toContain('Who acted, no source says.');
			await page.goto(OTHER);
			expect(await page.locator('p.lead').innerText()).toContain('Labour in the roll of 2016');
		});
	});

	it('both accounts of it, entered in the ledger, stand side by side', async () => {
		const ledger = full?.ledger ?? '';
		const [entry] = enter(ledger, [
			left(`${WARD}/lee-anderson`, { from: 'labour', to: 'conservative', on: '2018-03', kind: 'joined' }),
		]);
		enter(ledger, [
			words(
				`${WARD}/lee-anderson`,
				'said',
				'The councillor’s account, as a test enters it.',
				entry,
				'2018-03',
			),
			words('party/labour', 'replied', 'The group’s account, as a test enters it.', entry, '2018-03'),
		]);
		expect(await saidWithin(ONE, 'The group’s account, as a test enters it.')).toBeLessThan(1000);
		await onPage(browser, {}, async (page) => {
			await page.goto(ONE);
			const change = page.locator('#changes ~ ol li').first();
			const sides = change.locator('.accounts__side');
			expect(await sides.count()).toBe(4);
			const [said, replied] = await Promise.all([2, 3].map((i) => sides.nth(i).boundingBox()));
			expect(said?.y).toBe(replied?.y);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('who is judged to be the same leads on for ever, and a later judgement takes it back', async () => {
		const ledger = full?.ledger ?? '';
		const same = (judgement: string) => ({
			act: 'identity',
			one: 'member/4743',
			other: `${WARD}/lee-anderson`,
			judgement,
			reason: 'Entered by a test.',
		});
		enter(ledger, [same('same')]);
		const moved = await fetch(ONE, { redirect: 'manual' });
		expect(moved.status).toBe(308);
		const to = new URL(moved.headers.get('location') ?? '', ONE);
		const html = await (await fetch(to)).text();
		expect(html).toContain('As a councillor');
		enter(ledger, [same('different')]);
		expect((await fetch(ONE, { redirect: 'manual' })).status).toBe(200);
	});
});
