/** The recount program as it is built: a page in a browser, a program in Node, the same bytes as `mandate count`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser, PHONE } from './browser.ts';
import { MANDATE } from './server.ts';

/** Invented; the last seat is a tie that no earlier stage settles. */
const BALLOTS = `4 2
9 1 3 0
2 2 0
2 3 0
2 4 0
0
"Ada Moss"
"Ben Hale"
"Cas Reid"
"Dot Lee"
"Allotments"
`;
const SEED = ['--seed', 'spoken at noon'];

const folder = mkdtempSync(join(tmpdir(), 'mandate-recount-'));
const path = (name: string) => join(folder, name);

function run(program: string, ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
		encoding: 'utf8',
		cwd: folder,
	});
	return { status, stdout, stderr };
}

const recount = (...args: readonly string[]) => run(path('mandate-recount.html'), ...args);

let result: string;
beforeAll(() => {
	cpSync(join(MANDATE, '../../build/recount/mandate-recount.html'), path('mandate-recount.html'));
	writeFileSync(path('ballots.blt'), BALLOTS);
	result = run(MANDATE, 'count', 'ballots.blt', '--rule', 'scottish-stv', ...SEED, '--json').stdout;
	writeFileSync(path('result.json'), result);
	writeFileSync(path('altered.json'), result.replace('"Ada Moss": "9.00000"', '"Ada Moss": "8.00000"'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('in Node', () => {
	it('prints the very bytes that the command prints', () => {
		expect(recount('ballots.blt', '--rule', 'scottish-stv', ...SEED)).toEqual({
			status: 0,
			stdout: result,
			stderr: '',
		});
	});

	it('counts as a published result says and finds it the same, or names the line', () => {
		expect(recount('ballots.blt', '--result', 'result.json')).toMatchObject({
			status: 0,
			stdout: 'The same, byte for byte.\n',
		});
		const { status, stdout } = recount('ballots.blt', '--result', 'altered.json');
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/^Not the same\. Line \d+\n {2}published: "Ada Moss": "8\.00000",\n {2}counted: {3}"Ada Moss": "9/,
		);
	});

	it.each([
		['a file that is not there', ['none.blt', '--rule', 'fptp'], /ENOENT/],
		['a rule that there is not', ['ballots.blt', '--rule', 'nought'], /no rule "nought"/],
		['no rule', ['ballots.blt'], /Counts a file of ballots again/],
		['an option that there is not', ['ballots.blt', '--rul', 'fptp'], /no option --rul/],
		['a result that is none', ['ballots.blt', '--result', 'ballots.blt'], /not a result/],
	])('says what is wrong with %s', (_, args, message) => {
		const { status, stderr } = recount(...args);
		expect(status).toBe(2);
		expect(stderr).toMatch(message);
	});
});

describe.skipIf(!hasBrowser)('in a browser, from a folder', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());

	async function counted(page: Page, published: string | null): Promise<void> {
		await page.goto(pathToFileURL(path('mandate-recount.html')).href);
		await page.setInputFiles('[name=ballots]', path('ballots.blt'));
		if (published !== null) await page.setInputFiles('[name=result]', path(published));
		else {
			await page.selectOption('[name=rule]', 'scottish-stv-2021');
			await page.fill('[name=seed]', SEED[1]);
		}
		await page.click('button');
		await page.waitForSelector('output ol');
	}

	it('gives the same bytes to save', () =>
		onPage(browser, {}, async (page) => {
			await counted(page, null);
			const [saved] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
			expect(readFileSync(await saved.path(), 'utf8')).toBe(result);
		}));

	it('compares with a published result, and has no fault that axe finds, on a desk and on a phone', async () => {
		await onPage(browser, {}, async (page) => {
			await counted(page, 'result.json');
			expect(await page.textContent('output strong')).toBe('The same, byte for byte.');
			expect(await faultsOn(page)).toEqual([]);
			await counted(page, 'altered.json');
			expect(await page.textContent('output')).toMatch(/Not the same.*Published: "Ada Moss": "8/);
		});
		await onPage(browser, { viewport: PHONE }, async (page) => {
			await counted(page, 'result.json');
			expect(await sidewaysOf(page)).toBe(0);
		});
	});
});
