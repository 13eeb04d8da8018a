// A sub-editor checks an article on the page: with and without JavaScript, with the keyboard alone, and with bad input.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasBrowser, onPage, openBrowser } from './browser.ts';

const ARTICLE = `Stockport stays with Labour

Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477, on a swing of 13.4 per cent from the Conservatives to Labour.

Llinos Medi of Plaid Cymru won Ynys Môn in 2024 by 673 votes.`;

const HOSTILE = `<!doctype html><html><head><title>Count</title><script>document.title = 'owned'</script></head><body>
<article><h1>Count <img src=x onerror="document.title='owned'"></h1>
<p onclick="alert(1)">Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477.</p>
<script>document.title = 'owned'</script><style>* { display: none }</style>
<p>&lt;script&gt;document.title = 'owned'&lt;/script&gt;</p></article></body></html>`;

const submit = (page: Page) => page.getByRole('button', { name: 'Check the figures' }).click();
const open = (page: Page) => page.goto(`${inject('site')}/check`);
const shown = (page: Page) => page.locator('.note:visible').count();

async function canBeFiltered(page: Page) {
	const all = await page.locator('.note').count();
	expect(await shown(page)).toBe(all);
	await page.getByText('Mislabelled 1').click();
	expect(await shown(page)).toBe(1);
	expect(await page.locator('.note--mislabelled').isVisible()).toBe(true);
	await page.getByText(/^All \d/).click();
	expect(await shown(page)).toBe(all);
}

describe.skipIf(!hasBrowser)('the check page', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	describe.each([
		['with JavaScript', true],
		['without JavaScript', false],
	])('%s', (_, javaScriptEnabled) => {
		it('marks what is wrong, says why, and shows the sum and where it comes from', async () => {
			await onPage(browser, { javaScriptEnabled }, async (page) => {
				await open(page);
				await page.getByLabel('The copy').fill(ARTICLE);
				await page.getByLabel('Published on').fill('2024-07-14');
				await submit(page);
				await page.getByRole('heading', { name: 'Stockport stays with Labour' }).waitFor();
				expect(await page.locator('.count').textContent()).toMatch(
					/^Found \d+ figures: read \d+, checked \d+, not understood \d+\./,
				);

				// The form keeps the copy, so that it can be corrected and checked again.
				expect(await page.getByLabel('The copy').inputValue()).toBe(ARTICLE);

				const swing = page.locator('.note--mislabelled');
				expect(await swing.textContent()).toMatch(
					/Mislabelled\..*13\.4 points is the change in share.*not the swing/s,
				);
				expect(await swing.textContent()).toMatch(/= 4\.74 points/);
				expect(await swing.textContent()).toMatch(/candidacy-table\.ts, lines? \d+/);
				expect(await page.locator('.note--contradicted').textContent()).toMatch(
					/In the record: majority 637/,
				);
				await canBeFiltered(page);
				// A refresh of the page or a link to it must not need the text: it is kept nowhere.
				expect(page.url().replace(/#answer$/, '')).toBe(`${inject('site')}/check`);
			});
		});

		it('takes a file', async () => {
			await onPage(browser, { javaScriptEnabled }, async (page) => {
				await open(page);
				await page
					.getByLabel('Or a file')
					.setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(HOSTILE) });
				await submit(page);
				await page.locator('#note-1').waitFor();
				expect(await page.title()).not.toBe('owned');
				expect(await page.locator('main script').count()).toBe(0);
				expect(await page.locator('.checked').textContent()).not.toMatch(/onerror|onclick|display: none/);
				expect(await page.locator('.note--supported', { hasText: '14,477' }).count()).toBe(1);
			});
		});

		it.each([
			['nothing', '', 'There is no text in this'],
			['white space', '  \n ', 'There is no text in this'],
			['more than 1 MB', 'word '.repeat(220_000), 'more than 1 MB'],
		])('says what is wrong with %s', async (_name, text, message) => {
			await onPage(browser, { javaScriptEnabled }, async (page) => {
				await open(page);
				await page.getByLabel('The copy').fill(text);
				await submit(page);
				await page.getByRole('alert').waitFor();
				expect(await page.getByRole('alert').textContent()).toContain(message);
			});
		});

		it.each([
			['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'PNG'],
			['broken UTF-8', Buffer.from([0x41, 0xff, 0xfe, 0x42]), 'UTF-8'],
			['50 MB', Buffer.alloc(50_000_000, 'word '), 'more than 1 MB'],
		])('says what is wrong with a file that holds %s', async (_name, content, message) => {
			const path = join(mkdtempSync(join(tmpdir(), 'mandate-')), 'a.txt');
			writeFileSync(path, content);
			await onPage(browser, { javaScriptEnabled }, async (page) => {
				await open(page);
				await page.getByLabel('Or a file').setInputFiles(path);
				await submit(page);
				await page.getByRole('alert').waitFor({ timeout: 50_000 });
				expect(await page.getByRole('alert').textContent()).toContain(message);
			});
		});
	});

	it('can be used with the keyboard alone', async () => {
		await onPage(browser, {}, async (page) => {
			await open(page);
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => document.activeElement?.id === 'content');
			await page.keyboard.press('Tab');
			await page.getByLabel('The copy').and(page.locator(':focus')).waitFor();
			await page.keyboard.insertText(ARTICLE);
			await tabTo(page, 'Check the figures');
			await page.keyboard.press('Enter');
			const note = page.locator('.note--mislabelled');
			await note.waitFor();
			await tabTo(page, 'swing of 13.4 per cent');
			await page.keyboard.press('Enter');
			expect(new URL(page.url()).hash).toBe(`#${await note.getAttribute('id')}`);
		});
	});

	it('lights a note and its mark together, and takes a dropped file', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(inject('site'));
			await page.locator('.mark[data-claims~="1"]').first().hover();
			await page.locator('[data-claim="1"].is-lit').waitFor();

			const files = await page.evaluateHandle((text) => {
				const transfer = new DataTransfer();
				transfer.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
				return transfer;
			}, ARTICLE);
			await page.locator('main form').dispatchEvent('drop', { dataTransfer: files });
			await page.getByRole('heading', { name: 'Stockport stays with Labour' }).waitFor();
		});
	});

	it('opens every sum on paper and leaves the furniture out', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(inject('site'));
			await page.emulateMedia({ media: 'print' });
			expect(await page.getByRole('button', { name: 'Check the figures' }).isVisible()).toBe(false);
			expect(await page.locator('.note--supported .sum').first().isVisible()).toBe(true);
		});
	});
});

async function tabTo(page: Page, text: string) {
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		const here = await page.evaluate(() => document.activeElement?.textContent ?? '');
		if (here.includes(text)) return;
	}
	throw new Error(`"${text}" cannot be reached with the Tab key`);
}
