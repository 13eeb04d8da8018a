// Ballots counted: in the browser from a dropped file, by the form without JavaScript, on paper; and what is refused.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLE_FILE = join(ROOT, 'examples', 'ballots', 'allotment-committee.blt');
const EXAMPLE = readFileSync(EXAMPLE_FILE, 'utf8');
const WARD_FILE = join(
	ROOT,
	'..',
	'shared',
	'data',
	'ballots',
	'scot-elex',
	'samples',
	'glasgow_2012_ward5.csv',
);
const hasWard = existsSync(WARD_FILE);
if (!hasWard) console.warn('Skipped: there is no ward of fourteen candidates in ../shared.');
const PICTURES = join(tmpdir(), 'mandate-pictures');
/** Without a service worker, so that every journey meets the server. */
const FRESH = { serviceWorkers: 'block' } as const;
const NO_SCRIPT = { ...FRESH, javaScriptEnabled: false } as const;
const ELECTED = 'Elected: Ada Moss, Cara Lindqvist and Ben Okoro';
/** Ben and Cara are tied at the first stage, and only a lot can tell. */
const TIED = '4 1\n5 1 0\n2 2 0\n2 3 0\n4 4 0\n0\n"Ada"\n"Ben"\n"Cara"\n"Dev"\n"A tie"\n';

const site = inject('site');

/** Opened, and its script at work. */
async function open(page: Page, path = '/count') {
	await page.goto(`${site}${path}`);
	await page.getByText('The ballots are counted in this browser.').waitFor();
}

async function choose(page: Page, file: string) {
	await page.getByLabel('A file of ballots').setInputFiles(file);
}

const press = (page: Page) => page.getByRole('button', { name: 'Count the ballots' }).click();

async function kept(page: Page, name: string): Promise<string> {
	const downloading = page.waitForEvent('download');
	await page.locator('.count-files').getByRole('button', { name }).click();
	const path = join(mkdtempSync(join(tmpdir(), 'mandate-count-')), 'kept');
	await (await downloading).saveAs(path);
	return readFileSync(path, 'utf8');
}

function posted(fields: Readonly<Record<string, string>>, path = '/count/files', headers = {}) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return fetch(`${site}${path}`, {
		method: 'POST',
		body: form,
		headers: { origin: site, accept: 'text/html', ...headers },
	});
}

describe.skipIf(!hasBrowser)('counting ballots', () => {
	let browser: Browser;
	beforeAll(async () => {
		mkdirSync(PICTURES, { recursive: true });
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	it('counts a dropped file in the browser: the result is gone to, nothing is sent, the files are those of the form', async () => {
		const files = { json: '', csv: '', blt: '' };
		await onPage(browser, FRESH, async (page) => {
			await open(page);
			const sent: string[] = [];
			page.on('request', (request) => {
				if (request.method() !== 'GET') sent.push(request.url());
			});
			const dropped = await page.evaluateHandle((text) => {
				const transfer = new DataTransfer();
				transfer.items.add(new File([text], 'ballots.blt'));
				return transfer;
			}, EXAMPLE);
			await page.locator('.count-form').dispatchEvent('drop', { dataTransfer: dropped });
			await page.getByRole('heading', { name: ELECTED }).waitFor();
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('result');
			expect(await page.title()).toContain('Counted: Allotment committee');
			expect(await page.locator('.count-sheet__screen').innerText()).toContain('Exclusion of Finn Abara');
			expect(await page.locator('.count__why').innerText()).toContain(
				'Finn Abara was excluded at stage 4 with 35, the fewest of the 5 still in the count.',
			);
			files.json = await kept(page, 'JSON');
			files.csv = await kept(page, 'CSV');
			files.blt = await kept(page, 'BLT');
			expect(sent).toEqual([]);
		});
		for (const as of ['json', 'csv', 'blt'] as const)
			expect(await (await posted({ text: EXAMPLE, rule: 'scottish-stv-2021', as })).text()).toBe(files[as]);
	});

	it('counts by form post without JavaScript, and hands out the same files from the page', async () => {
		await onPage(browser, NO_SCRIPT, async (page) => {
			await page.goto(`${site}/count`);
			await choose(page, EXAMPLE_FILE);
			await press(page);
			await page.getByRole('heading', { name: ELECTED }).waitFor();
			const json = await kept(page, 'JSON');
			expect(json).toBe(
				await (await posted({ text: EXAMPLE, rule: 'scottish-stv-2021', as: 'json' })).text(),
			);
			expect(JSON.parse(json)).toMatchObject({ seats: 3, valid: 412, quota: '104.00000' });
		});
	});

	it('puts an example into the form by a link', async () => {
		await onPage(browser, NO_SCRIPT, async (page) => {
			await page.goto(`${site}/count`);
			await page.getByRole('link', { name: 'A committee of three' }).click();
			await page.waitForURL(/example=committee/);
			expect(await page.getByLabel('Or paste what stands in one').inputValue()).toBe(EXAMPLE);
			await press(page);
			await page.getByRole('heading', { name: ELECTED }).waitFor();
		});
	});

	it.each([
		['with', FRESH],
		['without', NO_SCRIPT],
	])('says where a file is wrong and shows the line, %s JavaScript', async (_, options) => {
		const file = join(mkdtempSync(join(tmpdir(), 'mandate-count-')), 'wrong.blt');
		writeFileSync(file, EXAMPLE.replace('9 2 4 0', '9 2 14 0'));
		await onPage(browser, options, async (page) => {
			await (options === FRESH ? open(page) : page.goto(`${site}/count`));
			await choose(page, file);
			await press(page);
			const alert = await page.getByRole('alert').innerText();
			expect(alert).toContain('line 7, column 5');
			expect(alert).toContain('9 2 14 0');
			expect(await page.locator('.count').count()).toBe(0);
		});
	});

	it('stops for a lot, says who is tied, and counts on with the words it is drawn from', async () => {
		await onPage(browser, FRESH, async (page) => {
			await open(page);
			await page.getByLabel('Or paste what stands in one').fill(TIED);
			await press(page);
			await page.getByRole('heading', { name: 'The count stopped' }).waitFor();
			expect(await page.locator('.count__stopped').innerText()).toContain('Ben and Cara are tied');
			expect(await page.locator('.count-sheet__screen').isVisible()).toBe(true);
			await page.getByText('If a tie has to be settled by lot', { exact: true }).click();
			await page.getByLabel('Words that the lot is drawn from').fill('Seven swans a-swimming');
			await press(page);
			await page.getByRole('heading', { name: 'Elected: Ada' }).waitFor();
			expect(await page.locator('.count__stages').innerText()).toContain('The lot settles it');
			expect(await page.locator('.count__head').innerText()).toContain('Drawn from “Seven swans a-swimming”');
		});
	});

	it('is used by keyboard alone', async () => {
		await onPage(browser, FRESH, async (page) => {
			await open(page, '/count?example=committee');
			await page.getByLabel('Counted by which rule').focus();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Tab');
			await page.keyboard.type('2');
			await page.keyboard.press('Enter');
			await page.getByRole('heading', { name: /^Elected: Ada Moss and / }).waitFor();
			for (let presses = 0; presses < 12; presses++) {
				await page.keyboard.press('Tab');
				if (await page.evaluate(() => document.activeElement?.className === 'count-sheet__screen')) return;
			}
			throw new Error('the count sheet cannot be reached with the Tab key');
		});
	});

	it('shows how far a large count has come, gives it up when told to, and the page stays free', async () => {
		const rows = Array.from({ length: 400_000 }, (_, row) => {
			const first = row % 12;
			return `1 ${first + 1} ${((first + 1 + (row % 7)) % 12) + 1} ${((first + 8 + (row % 3)) % 12) + 1} 0`;
		});
		const names = Array.from({ length: 12 }, (_, at) => `"Candidate ${at + 1}"`);
		const plain = rows.map((row) => {
			const [copies, ...marks] = row.split(' ').slice(0, -1);
			return `${copies} ${[...new Set(marks)].join(' ')} 0`;
		});
		const file = join(mkdtempSync(join(tmpdir(), 'mandate-count-')), 'large.blt');
		writeFileSync(file, ['12 4', ...plain, '0', ...names, '"Large"'].join('\n'));
		await onPage(browser, FRESH, async (page) => {
			await open(page);
			await page.evaluate(() => {
				const seen = globalThis as unknown as { said: string[]; longest: number };
				seen.said = [];
				seen.longest = 0;
				new MutationObserver(() =>
					seen.said.push(document.querySelector('.count-progress p')?.textContent ?? ''),
				).observe(document.querySelector('.count-progress') as Element, {
					subtree: true,
					childList: true,
					characterData: true,
				});
				let last = performance.now();
				setInterval(() => {
					seen.longest = Math.max(seen.longest, performance.now() - last);
					last = performance.now();
				}, 10);
			});
			await choose(page, file);
			// Pressed as soon as it is there: a count may be done before a tester's hand has moved.
			const given = page.evaluate(
				() =>
					new Promise<void>((done) => {
						const watch = new MutationObserver(() => {
							const button = document.querySelector<HTMLElement>('.count-progress button');
							if (button === null) return;
							watch.disconnect();
							button.click();
							done();
						});
						watch.observe(document.querySelector('.count-progress') as Element, {
							subtree: true,
							childList: true,
						});
					}),
			);
			await press(page);
			await given;
			await page.waitForTimeout(1500);
			expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
			expect(await page.locator('.count').count()).toBe(0);
			await press(page);
			await page.locator('.count, .count__stopped').first().waitFor();
			const seen = await page.evaluate(() => {
				const { said, longest } = globalThis as unknown as { said: string[]; longest: number };
				return { said, longest };
			});
			expect(seen.said.join(' ')).toContain('Read 400,000 papers');
			expect(seen.longest, 'the page was held up').toBeLessThan(1500);
		});
	});

	it('refuses what it may not take, in clear sentences', async () => {
		const large = await posted({ text: `${' '.repeat(8_200_000)}`, rule: 'scottish-stv', as: 'json' });
		expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('larger than 8 MB')]);
		const foreign = await posted({ text: EXAMPLE, rule: 'scottish-stv', as: 'json' }, '/count/files', {
			origin: 'https://elsewhere.example',
			'sec-fetch-site': 'cross-site',
		});
		expect(foreign.status).toBe(403);
		const strange = await posted({ text: EXAMPLE, rule: 'scottish-stv', as: 'pdf' });
		expect(strange.status).toBe(400);
		const none = await posted({ text: '', rule: 'scottish-stv' }, '/count');
		expect([none.status, await none.text()]).toEqual([
			422,
			expect.stringContaining('There are no ballots in this'),
		]);
		const rule = await posted({ text: EXAMPLE, rule: 'by-shouting', as: 'csv' });
		expect([rule.status, await rule.text()]).toEqual([422, expect.stringContaining('by-shouting')]);
		expect((await fetch(`${site}/count/files`)).status).toBe(405);
		expect((await fetch(`${site}/count`, { method: 'PUT', headers: { origin: site } })).status).toBe(405);
	});

	const views = [
		['desk', 'light', { width: 1200, height: 900 }],
		['desk', 'dark', { width: 1200, height: 900 }],
		['phone', 'light', { width: 360, height: 740 }],
		['phone', 'dark', { width: 360, height: 740 }],
	] as const;
	describe.each(views)('%s, %s', (width, colorScheme, viewport) => {
		async function looked(page: Page, name: string) {
			await page.screenshot({
				path: join(PICTURES, `count-${name}-${width}-${colorScheme}.png`),
				fullPage: true,
			});
			expect(await sidewaysOf(page), 'the page scrolls sideways').toBe(0);
			expect(await faultsOn(page)).toEqual([]);
		}

		it('form, rules and errors', async () => {
			await onPage(browser, { ...FRESH, viewport, colorScheme }, async (page) => {
				await open(page);
				await looked(page, 'form');
				await page.getByLabel('Or paste what stands in one').fill('3 2\n1 x 0\n');
				await press(page);
				await page.getByRole('alert').waitFor();
				await looked(page, 'error');
				await page.goto(`${site}/count/rules`);
				await looked(page, 'rules');
			});
		});

		it.each([
			['scottish-stv-2021', 'scottish'],
			['ers97-1', 'ers97'],
			['meek-prf-1', 'meek'],
		])('the result of %s', async (rule, name) => {
			await onPage(browser, { ...FRESH, viewport, colorScheme }, async (page) => {
				await open(page);
				await choose(page, hasWard ? WARD_FILE : EXAMPLE_FILE);
				await page.getByLabel('Counted by which rule').selectOption(rule);
				await press(page);
				await page.locator('.count').waitFor();
				await looked(page, name);
			});
		});
	});

	it.each([
		['scottish-stv-2021', 5],
		['meek-prf-1', 9],
	])('prints the sheet of %s on landscape pages, with no column cut', async (rule, digits) => {
		await onPage(browser, FRESH, async (page) => {
			await open(page);
			await choose(page, hasWard ? WARD_FILE : EXAMPLE_FILE);
			await page.getByLabel('Counted by which rule').selectOption(rule);
			await press(page);
			await page.locator('.count').waitFor();
			await page.emulateMedia({ media: 'print' });
			expect(await page.getByRole('button', { name: 'Count the ballots' }).isVisible()).toBe(false);
			// The width between the margins of a landscape page, at 96 dots an inch.
			await page.setViewportSize({ width: Math.floor((273 / 25.4) * 96), height: 700 });
			const tables = page.locator('.count-sheet__print table');
			expect(await tables.count()).toBeGreaterThan(0);
			for (const table of await tables.all())
				expect(
					await table.evaluate((node) => node.scrollWidth - (node.parentElement?.clientWidth ?? 0)),
				).toBeLessThan(1);
			const path = join(PICTURES, `count-${rule}.pdf`);
			await page.pdf({ path, preferCSSPageSize: true });
			if (!existsSync('/usr/bin/pdftotext')) return;
			const text = execFileSync('/usr/bin/pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
			const sum = text.split('\n').filter((line) => /^\s*Sum\b/.test(line));
			const stages = await page.locator('.count-sheet__print .count-sheet__stage').count();
			const figures = sum.join(' ').match(new RegExp(`[\\d,]+\\.\\d{${digits}}(?!\\d)`, 'g')) ?? [];
			expect(figures).toHaveLength(stages);
		});
	});
});
