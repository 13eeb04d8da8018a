/** A card vote on the page, without JavaScript, which it does not use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser, PHONE } from './browser.ts';

const site = inject('site');
const EXAMPLE = readFileSync(join(import.meta.dirname, '../../examples/ballots/card-vote.csv'), 'utf8');

const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
	fetch(`${site}${path}`, {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { origin: site, ...headers },
	});

describe.skipIf(!hasBrowser)('a card vote', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());

	async function count(page: Page, text: string | null): Promise<void> {
		await page.goto(`${site}/count/cards?example`);
		if (text !== null) await page.fill('[name=text]', text);
		await page.click('main .count-form button[type=submit]');
	}

	it.each([
		['a desk', {}],
		['a phone', { viewport: PHONE }],
		['a phone in the dark', { viewport: PHONE, colorScheme: 'dark' }],
	] as const)('is counted and shown on %s, without a fault that axe finds', (_, options) =>
		onPage(browser, { javaScriptEnabled: true, ...options }, async (page) => {
			await count(page, null);
			expect(await page.textContent('#cards-title')).toMatch(/The motion is (not )?carried/);
			expect(await page.locator('tbody tr').count()).toBe(2);
			expect(await faultsOn(page)).toEqual([]);
			expect(await sidewaysOf(page)).toBe(0);
		}),
	);

	it('says where a table is wrong, and keeps what was typed', () =>
		onPage(browser, {}, async (page) => {
			const wrong = EXAMPLE.replace('412', 'many');
			await count(page, wrong);
			expect(await page.textContent('.count-problem')).toMatch(/line 2, column \d+/);
			expect(await page.inputValue('[name=text]')).toBe(wrong);
		}));
});

describe('the result as JSON', () => {
	it('is what the command prints', async () => {
		const answer = await post('/count/cards/result', { text: EXAMPLE });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(await answer.json()).toMatchObject({ rule: 'card-vote-1', seats: 1 });
	});

	it.each([
		['nothing', { text: '' }, {}, 422],
		['a table that is wrong', { text: 'a,b\n' }, {}, 422],
		['too much', { text: 'x'.repeat(300_000) }, {}, 413],
		['a form from another site', { text: EXAMPLE }, { origin: 'http://elsewhere.example' }, 403],
	])('is refused for %s', async (_, fields, headers, status) => {
		expect((await post('/count/cards/result', fields, headers)).status).toBe(status);
	});

	it('is not to be had by GET', async () => {
		expect((await fetch(`${site}/count/cards/result`)).status).toBe(405);
	});
});
