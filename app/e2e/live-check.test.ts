// Checked in the browser while one types: what is shown, what is fetched, what happens when the record cannot be had.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { type Door, openDoor } from './proxy.ts';
import { addressOf, MANDATE } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLE = readFileSync(join(ROOT, 'examples', 'close-seats.txt'), 'utf8');
const WRONG = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,774.';
const RIGHT = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477.';
const STRANGE = `${RIGHT} Some 312 people watched, of whom 40 stayed to the end.`;

/** Without a service worker, so that every journey meets the server. */
const FRESH = { serviceWorkers: 'block' } as const;

const type = (page: Page, text: string) => page.getByLabel('The copy').fill(text);
const press = (page: Page) => page.getByRole('button', { name: 'Check the figures' }).click();

async function keep(page: Page, button: string): Promise<{ name: string; path: string; text: string }> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: button, exact: true }).click();
	const download = await downloading;
	const path = join(mkdtempSync(join(tmpdir(), 'mandate-kept-')), download.suggestedFilename());
	await download.saveAs(path);
	return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

describe.skipIf(!hasBrowser)('as one types', () => {
	let browser: Browser;
	let door: Door;
	beforeAll(async () => {
		browser = await openBrowser();
		door = await openDoor();
	});
	beforeEach(() => {
		door.to = inject('site');
		door.refuses = () => false;
		door.spoils = () => false;
		door.asked.length = 0;
	});
	afterAll(async () => {
		await browser?.close();
		await door?.close();
	});

	it('the verdict follows the text, and the reader stays where they type', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(`${door.site}/check`);
			await page.getByLabel('The copy').pressSequentially(WRONG, { delay: 4 });
			await page.locator('.note--contradicted').waitFor();
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
			await type(page, RIGHT);
			await page.locator('.note--contradicted').waitFor({ state: 'detached' });
			expect(await page.locator('.note--supported', { hasText: '14,477' }).count()).toBe(1);
			await type(page, '');
			await page.locator('.checked').waitFor({ state: 'detached' });
			expect(await page.getByRole('alert').count()).toBe(0);
			expect(door.asked.filter((path) => path.startsWith('/check?') || path.startsWith('/api/'))).toEqual([]);
		});
	});

	it('the day of publication counts, and one that is none is said to be none', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(`${door.site}/check`);
			await type(page, WRONG);
			await page.locator('.note--contradicted').waitFor();
			await page.getByLabel('Published on').fill('2017-06-10');
			await page.locator('[data-took]').waitFor();
			expect(await page.locator('.note--contradicted').count()).toBe(1);
		});
	});

	it('what is typed before the scripts are there is kept, and checked when they are', async () => {
		await onPage(browser, FRESH, async (page) => {
			let go = () => {};
			const held = new Promise<void>((resolve) => {
				go = resolve;
			});
			await page.route('**/_app/immutable/**/*.js', async (route) => {
				await held;
				await route.continue();
			});
			await page.goto(`${door.site}/check`, { waitUntil: 'commit' });
			await type(page, WRONG);
			go();
			await page.locator('.note--contradicted').waitFor();
			expect(await page.getByLabel('The copy').inputValue()).toBe(WRONG);
		});
	});

	it('what is asked before the record is there is answered when it comes', async () => {
		await onPage(browser, FRESH, async (page) => {
			let go = () => {};
			const held = new Promise<void>((resolve) => {
				go = resolve;
			});
			await page.route('**/record/packs/**', async (route) => {
				await held;
				await route.continue();
			});
			await page.goto(`${door.site}/check`);
			await type(page, WRONG);
			await press(page);
			await page.getByText(/^Fetching the record/).waitFor();
			expect(await page.locator('.checked').count()).toBe(0);
			go();
			await page.locator('.note--contradicted').waitFor();
			await page.getByText('The record is here').waitFor();
			await page.locator('#answer:focus').waitFor();
		});
	});

	it.each([
		['cannot be fetched', 'the server answered 500', 'refuses'],
		['is not what it says it is', 'is not what the record says it is', 'spoils'],
	] as const)(
		'where the record %s, the button asks the server, and says so before',
		async (_, words, fault) => {
			await onPage(browser, FRESH, async (page) => {
				door[fault] = (path) => path.startsWith('/record/packs/');
				await page.goto(`${door.site}/check`);
				await page.getByText(words).waitFor();
				await page.getByText('the button sends the text to this site').waitFor();
				await type(page, WRONG);
				await page.waitForTimeout(600);
				expect(await page.locator('.checked').count()).toBe(0);
				await press(page);
				await page.locator('.note--contradicted').waitFor();
			});
		},
	);

	it('on the front page the record is fetched when somebody turns to the form, and the example makes room', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(door.site);
			await page.locator('.note').first().waitFor();
			expect(door.asked.some((path) => path.startsWith('/record/packs/'))).toBe(false);
			await type(page, WRONG);
			await page.locator('.live .note--contradicted').waitFor();
			expect(await page.locator('.example').isVisible()).toBe(false);
		});
	});

	it('a verdict leads to its definition, and what has no verdict is listed with its reason', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(`${door.site}/check`);
			await type(page, `${STRANGE} The swing from the Conservatives to Labour there was 13.4 per cent.`);
			const link = page.locator('.note a[href^="/definitions#"]').first();
			await page.locator('.note:has(a[href^="/definitions#"])').first().getByText('Workings').click();
			await link.waitFor();
			for (const group of await page.locator('.unread').all()) {
				await group.locator('summary').click();
				expect(await group.locator('li').count()).toBeGreaterThan(0);
			}
			expect(await page.locator('.unread').count()).toBeGreaterThan(0);
			const id = new URL((await link.getAttribute('href')) ?? '', door.site).hash;
			await link.click();
			await page.locator(`${id}:target`).waitFor();
		});
	});

	it('is kept as a page, as JSON and as annotations', async () => {
		await onPage(browser, { ...FRESH, acceptDownloads: true }, async (page) => {
			await page.goto(`${door.site}/check`);
			await type(page, `${WRONG} <script>document.title = 'owned'</script>`);
			await page.locator('.note--contradicted').waitFor();

			const report = await keep(page, 'Page');
			expect(report.name).toBe('checked.html');
			expect(report.text).not.toMatch(/<script|<link|src=|href="\//);
			await onPage(browser, {}, async (other) => {
				await other.goto(pathToFileURL(report.path).href);
				expect(await other.locator('.note--contradicted').isVisible()).toBe(true);
				expect(await other.title()).not.toBe('owned');
			});

			const answer = JSON.parse((await keep(page, 'Answer')).text);
			expect(answer.summary).toMatchObject({ contradicted: 1 });

			const annotations = JSON.parse((await keep(page, 'Annotations')).text);
			expect(annotations.items).toHaveLength(answer.claims.length);
			expect(annotations.items[0].target.source).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
		});
	});

	it('can be used with the keyboard alone', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(`${door.site}/check`);
			await page.getByLabel('The copy').focus();
			await page.keyboard.insertText(WRONG);
			await page.locator('.note--contradicted').waitFor();
			const reached: string[] = [];
			for (let presses = 0; presses < 40; presses++) {
				await page.keyboard.press('Tab');
				reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
				if (reached.at(-1) === 'Store it and get a link') break;
			}
			expect(reached).toEqual(
				expect.arrayContaining([
					'Check the figures',
					'Page',
					'Answer',
					'Annotations',
					'Print',
					'Store it and get a link',
				]),
			);
		});
	});

	it('prints the article with its sums, and no furniture', async () => {
		await onPage(browser, FRESH, async (page) => {
			await page.goto(`${door.site}/check`);
			await type(page, `${RIGHT} ${WRONG}`);
			await page.locator('.note--contradicted').waitFor();
			await page.emulateMedia({ media: 'print' });
			for (const gone of ['.form', '.keep', '.lead', 'nav'])
				expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
			expect(await page.locator('.note--supported .sum').first().isVisible()).toBe(true);
			const pictures = join(tmpdir(), 'mandate-pictures');
			mkdirSync(pictures, { recursive: true });
			await page.pdf({ path: join(pictures, 'checked.pdf'), format: 'A4' });
		});
	});
});

describe.skipIf(!hasBrowser)('how long it takes in the worker', () => {
	const built = join(ROOT, 'build', 'record');
	const record = process.env.MANDATE_RECORD ?? (existsSync(built) ? built : 'example');
	let server: ChildProcess;
	let browser: Browser;
	let site = '';
	beforeAll(async () => {
		server = spawn(process.execPath, [MANDATE, 'serve', '--record', record, '--port', '18780'], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		site = await addressOf(server);
		browser = await openBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		server.kill('SIGTERM');
		await once(server, 'exit');
	});

	it('1,000 words', async () => {
		await onPage(browser, FRESH, async (page) => {
			const words = EXAMPLE.split(/\s+/).length;
			const article = EXAMPLE.repeat(Math.ceil(1000 / words));
			await page.goto(`${site}/check`);
			await page.getByText('The record is here').waitFor({ timeout: 60_000 });
			const took: number[] = [];
			for (let round = 0; round < 12; round++) {
				const before = await page.locator('#answer').getAttribute('data-answered');
				await type(page, `${article}\n\nRound ${round}.`);
				await expect
					.poll(() => page.locator('#answer').getAttribute('data-answered'), { timeout: 20_000 })
					.not.toBe(before);
				took.push(Number(await page.locator('#answer').getAttribute('data-took')));
			}
			const [first, ...rest] = took;
			const count = article.split(/\s+/).length - 1;
			const middle = [...rest].sort((a, b) => a - b)[rest.length >> 1];
			console.log(
				`${count} words in the worker, record ${record}: first ${first.toFixed(1)} ms, then ${middle.toFixed(1)} ms in the middle ` +
					`(${Math.min(...rest).toFixed(1)} to ${Math.max(...rest).toFixed(1)}); the limit is 30 ms per 1,000`,
			);
			expect(took.every((time) => time > 0)).toBe(true);
		});
	});
});
