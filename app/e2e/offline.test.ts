// The network goes off, the record changes, the program changes: the page stays whole and what it keeps is replaced whole.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileBase } from '@mandate/record';
import { exampleBase } from '@mandate/record/example';
import { hashOf, writeRelease } from '@mandate/record/folder';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { type Door, openDoor } from './proxy.ts';
import { addressOf, MANDATE } from './server.ts';

const ARTICLE = `Stockport stays with Labour

Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477, on a swing of 13.4 per cent from the Conservatives to Labour.`;

const root = mkdtempSync(join(tmpdir(), 'mandate-offline-'));
const servers: ChildProcess[] = [];

async function serve(binary: string, record: string, port: number): Promise<string> {
	const server = spawn(process.execPath, [binary, 'serve', '--record', record, '--port', String(port)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, MANDATE_HOME: undefined, MANDATE_DATA: join(root, 'data') },
	});
	servers.push(server);
	return addressOf(server);
}

/** A record that differs from the example in its title alone, and so in its release. */
async function anotherRecord(): Promise<string> {
	const folder = join(root, 'record');
	const base = { ...exampleBase, title: 'Another example' };
	await writeRelease(folder, compileBase(base, hashOf), base);
	return folder;
}

/** The same program under another version. */
function anotherVersion(): string {
	const home = join(root, 'home');
	const app = join(MANDATE, '..', '..');
	symlinkSync(join(app, '..', 'node_modules'), join(root, 'node_modules'));
	for (const part of ['bin', 'build', 'package.json'])
		cpSync(join(app, part), join(home, 'app', part), { recursive: true });
	const client = join(home, 'app', 'build', 'site', 'client');
	const { version } = JSON.parse(readFileSync(join(client, '_app', 'version.json'), 'utf8'));
	const worker = join(client, 'service-worker.js');
	const source = readFileSync(worker, 'utf8');
	expect(source).toContain(version);
	writeFileSync(worker, source.replaceAll(version, 'another-version'));
	for (const ending of ['br', 'gz']) rmSync(`${worker}.${ending}`, { force: true });
	return join(home, 'app', 'bin', 'mandate.js');
}

async function editions(page: Page): Promise<string[]> {
	return (await page.evaluate(() => caches.keys())).filter((name) => name !== 'mandate-current');
}

/** Waits until the page is looked after by a worker that keeps one edition, and that is whole. */
async function isKept(page: Page, name = /^mandate-/): Promise<void> {
	const kept = () =>
		page.evaluate(async () => {
			const current = await (await caches.open('mandate-current')).match('/name-of-the-current-edition');
			const names = (await caches.keys()).filter((cache) => cache !== 'mandate-current');
			const isOne = navigator.serviceWorker.controller !== null && names.length === 1;
			return isOne && names[0] === (await current?.text()) ? names[0] : '';
		});
	await expect.poll(kept, { timeout: 20_000 }).toMatch(name);
}

async function checks(page: Page): Promise<void> {
	await page.getByLabel('The copy').fill(ARTICLE);
	await page.getByRole('heading', { name: 'Stockport stays with Labour' }).waitFor();
	expect(await page.locator('.note--mislabelled').textContent()).toMatch(/not the swing/);
}

const release = (page: Page) => page.locator('[data-record]').getAttribute('data-record');

describe.skipIf(!hasBrowser)('without a network', () => {
	let browser: Browser;
	let door: Door;
	let first = '';
	let newer = '';
	let next = '';
	beforeAll(async () => {
		browser = await openBrowser();
		door = await openDoor();
		first = await serve(MANDATE, 'example', 18480);
		newer = await serve(MANDATE, await anotherRecord(), 18580);
		next = await serve(anotherVersion(), 'example', 18680);
	});
	beforeEach(() => {
		door.to = first;
		door.refuses = () => false;
		door.asked.length = 0;
	});
	afterAll(async () => {
		await browser?.close();
		await door?.close();
		for (const server of servers) {
			server.kill('SIGTERM');
			await once(server, 'exit');
		}
		rmSync(root, { recursive: true, force: true });
	});

	it('checks after one visit, also after a reload and from page to page, and says what it cannot show', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${door.site}/check`);
			await isKept(page);
			door.to = null;
			await checks(page);
			await page.reload();
			await checks(page);
			await page.getByText('the text is checked in this browser, as you type').waitFor();
			await page.getByRole('link', { name: 'Definitions', exact: true }).click();
			await page.getByRole('heading', { name: 'Definitions', level: 1 }).waitFor();
			await page.getByRole('link', { name: 'Check', exact: true }).click();
			await checks(page);
			await page.goto(`${door.site}/record`);
			await page.getByRole('heading', { name: 'There is no network' }).waitFor();
			await page.getByRole('link', { name: 'Checking an article' }).click();
			await checks(page);
		});
	});

	it('sends nothing anywhere when a text is checked', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${door.site}/check`);
			await isKept(page);
			await page.locator('[data-record]').waitFor({ state: 'attached' });
			const sent: string[] = [];
			page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
			door.asked.length = 0;
			await checks(page);
			await page.getByRole('button', { name: 'Check the figures' }).click();
			await page.locator('#answer:focus').waitFor();
			expect([sent, door.asked]).toEqual([[], []]);
		});
	});

	it('does not lose a text that could not be stored', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${door.site}/check`);
			await isKept(page);
			await checks(page);
			door.to = null;
			await page.getByRole('button', { name: 'Store it and get a link' }).click();
			await page.getByText('Nothing was stored: the site cannot be reached').waitFor();
			expect(await page.getByLabel('The copy').inputValue()).toBe(ARTICLE);
		});
	});

	it('takes a new release whole, or not at all', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${door.site}/check`);
			await isKept(page);
			const [old] = await editions(page);
			const manifest = await (await fetch(`${newer}/record/manifest.json`)).json();
			const changed = manifest.packs[0].sha256;
			expect(old).not.toContain(manifest.id);

			// One pack of the new release cannot be had: the old edition stays, and works.
			door.to = newer;
			door.refuses = (path) => path.includes(changed);
			await page.reload();
			await expect
				.poll(() => door.asked.some((path) => path.includes(changed)), { timeout: 10_000 })
				.toBe(true);
			await page.waitForTimeout(500);
			expect(await editions(page)).toEqual([old]);
			door.to = null;
			await page.reload();
			await checks(page);
			expect(old).toContain(await release(page));

			// It can: the new one takes its place.
			door.to = newer;
			door.refuses = () => false;
			await page.reload();
			await isKept(page, new RegExp(manifest.id));
			door.to = null;
			await page.reload();
			await checks(page);
			expect(await release(page)).toBe(manifest.id);
			expect(await page.locator('footer').textContent()).toContain('Another example');
		});
	});

	it('takes a new version of the program whole', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${door.site}/check`);
			await isKept(page);
			door.to = next;
			await page.reload();
			// The browser asks for the worker again; the page after that hands over to it.
			await page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				await registration?.update();
			});
			const isThere = async () => (await editions(page)).some((name) => name.includes('another-version'));
			await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
			await expect
				.poll(
					() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing),
					{
						timeout: 20_000,
					},
				)
				.toBe(null);
			await page.reload();
			await isKept(page, /^mandate-another-version-/);
			door.to = null;
			await page.reload();
			await checks(page);
		});
	});
});
