/** Signing in by a link and by a passkey, one's sessions, and what does not sign in. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { FOUNDER, foundRegion, linkFor, signIn } from './sign-in.ts';

const OLD_PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } } as const;

describe.skipIf(!hasBrowser)('signing in', () => {
	let browser: Browser;
	let server: AssemblyServer;
	beforeAll(async () => {
		[browser, server] = await Promise.all([openBrowser(), startAssembly('2027-03-01T19:00:00Z')]);
		await onPage(browser, {}, (page) => foundRegion(page, server));
	});
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	const pathOf = (page: Page) => new URL(page.url()).pathname;

	it('signs in by a printed link without script, and comes back to the page that asked', async () => {
		await onPage(browser, OLD_PHONE, async (page) => {
			await page.goto(`${server.site}/me/log`);
			expect(pathOf(page)).toBe('/sign-in');
			await page.getByLabel('Your e-mail address').fill(FOUNDER.email);
			expect(await page.getByRole('button', { name: 'Use a passkey' }).isVisible()).toBe(false);
			await page.getByRole('button', { name: 'Send me a link' }).click();
			expect(await page.locator('main').innerText()).toContain('This server sends no mail');
			expect(await page.content()).not.toMatch(/sign-in\/[a-z0-9]{20}/);
			const sign = await page.locator('.link-sign').innerText();
			const link = await server.untilPrinted(new RegExp(`sign ${sign}: (\\S+)`));
			await page.goto(link);
			expect(await sidewaysOf(page)).toBe(0);
			await page.getByRole('button', { name: `Sign in as ${FOUNDER.name}` }).click();
			expect(pathOf(page)).toBe('/me/log');
			expect(await page.locator('main').innerText()).toContain('signs in by a link');
			const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'mandate_session');
			expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
			expect(server.printed()).not.toContain(cookie.value);
		});
	});

	it('says the same to an address that nobody has', async () => {
		const answers = await Promise.all(
			[FOUNDER.email, 'nobody@invented.example'].map((email) =>
				onPage(browser, {}, async (page) => {
					await page.goto(`${server.site}/sign-in`);
					await page.getByLabel('Your e-mail address').fill(email);
					await page.getByRole('button', { name: 'Send me a link' }).click();
					const sign = await page.locator('.link-sign').innerText();
					return (await page.locator('main').innerText()).replace(sign, '');
				}),
			),
		);
		expect(answers[1]).toBe(answers[0]);
	});

	it('takes no wrong, used or old link, and keeps whoever opens one from using it up', async () => {
		const said = (page: Page) => page.locator('main').innerText();
		await onPage(browser, OLD_PHONE, async (page) => {
			await page.goto(`${server.site}/sign-in/abcdefgh`);
			expect(await said(page)).toContain('not known here');
			const link = await linkFor(page, server, FOUNDER.email);
			// A program that looks through mail opens it first.
			for (let time = 0; time < 3; time++) await fetch(link);
			await page.goto(link);
			await page.getByRole('button', { name: /^Sign in as/ }).click();
			expect(pathOf(page)).toBe('/me');
			await onPage(browser, OLD_PHONE, async (other) => {
				await other.goto(link);
				expect(await said(other)).toContain('used already');
				expect(await other.getByRole('button', { name: /^Sign in as/ }).count()).toBe(0);
			});
			const old = await linkFor(page, server, FOUNDER.email);
			server.setNow('2027-03-01T19:21:00Z');
			await page.goto(old);
			expect(await said(page)).toContain('holds for 20 minutes');
		});
	});

	it('asks for no more links than ten in a quarter of an hour', async () => {
		await onPage(browser, OLD_PHONE, async (page) => {
			for (let time = 0; time < 11; time++) {
				await page.goto(`${server.site}/sign-in`);
				await page.getByLabel('Your e-mail address').fill('often@invented.example');
				await page.getByRole('button', { name: 'Send me a link' }).click();
			}
			expect(await page.getByRole('alert').innerText()).toMatch(/asked for too often\. Wait \d+ minutes/);
		});
	});

	it('lists where one is signed in, ends one and all others, and signs out', async () => {
		const phones: BrowserContext[] = [];
		for (let at = 0; at < 3; at++) {
			const context = await browser.newContext(OLD_PHONE);
			phones.push(context);
			await signIn(await context.newPage(), server, FOUNDER.email);
		}
		const [first, second, third] = phones.map((context) => context.pages()[0]);
		await first.reload();
		const sessions = () => first.locator('.held').first().locator(':scope > li').count();
		const before = await sessions();
		expect(before).toBeGreaterThanOrEqual(3);
		await first.getByRole('button', { name: 'End this session' }).first().click();
		expect(await first.getByRole('status').first().innerText()).toBe('The session was ended.');
		expect(await sessions()).toBe(before - 1);
		await first.getByRole('button', { name: 'End all others' }).click();
		expect(await sessions()).toBe(1);
		for (const page of [second, third]) {
			await page.goto(`${server.site}/me`);
			expect(pathOf(page)).toBe('/sign-in');
		}
		expect(await sidewaysOf(first)).toBe(0);
		await first.getByRole('link', { name: 'Sign out' }).first().click();
		await first.getByRole('button', { name: 'Sign out' }).click();
		expect(pathOf(first)).toBe('/sign-in');
		await first.goto(`${server.site}/me`);
		expect(pathOf(first)).toBe('/sign-in');
		await Promise.all(phones.map((context) => context.close()));
	});

	it('has no faults that axe finds, on a narrow page in light and dark', async () => {
		for (const colorScheme of ['light', 'dark'] as const)
			await onPage(browser, { viewport: { width: 360, height: 640 }, colorScheme }, async (page) => {
				const look = async () => {
					expect(await faultsOn(page), page.url()).toEqual([]);
					expect(await sidewaysOf(page), page.url()).toBe(0);
				};
				await page.goto(`${server.site}/sign-in/abcdefgh`);
				await look();
				const link = await linkFor(page, server, FOUNDER.email);
				await look();
				await page.goto(link);
				await look();
				await page.getByRole('button', { name: /^Sign in as/ }).click();
				for (const path of ['/me', '/me/log', '/mail', '/sign-out', '/sign-in']) {
					await page.goto(server.site + path);
					await look();
				}
			});
	});

	it('adds a passkey, signs in by it, gives it a name and removes it', async () => {
		await onPage(browser, {}, async (page) => {
			const devtools = await page.context().newCDPSession(page);
			await devtools.send('WebAuthn.enable');
			const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
				options: {
					protocol: 'ctap2',
					transport: 'internal',
					hasResidentKey: true,
					hasUserVerification: true,
					isUserVerified: true,
					automaticPresenceSimulation: true,
				},
			});
			server.setNow('2027-03-01T20:00:00Z');
			await signIn(page, server, FOUNDER.email);
			await page.getByLabel('A name for the passkey').fill('my phone');
			await page.getByRole('button', { name: 'Add a passkey' }).click();
			await page.getByText('The passkey was added.').waitFor();
			expect(await page.locator('main').innerText()).toContain('not used yet');
			expect(await faultsOn(page)).toEqual([]);
			const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
			expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

			await page.goto(`${server.site}/sign-out`);
			await page.getByRole('button', { name: 'Sign out' }).click();
			await page.goto(`${server.site}/sign-in?next=%2Fme%2Flog`);
			expect(await faultsOn(page)).toEqual([]);
			await page.getByRole('button', { name: 'Use a passkey' }).click();
			await page.waitForURL(`${server.site}/me/log`);
			expect(await page.locator('main').innerText()).toContain('signs in by a passkey');

			await page.goto(`${server.site}/me`);
			await page.getByText('Change', { exact: true }).click();
			await page.getByLabel('Name', { exact: true }).fill('old phone');
			await page.getByRole('button', { name: 'Give it this name' }).click();
			await page.getByText('The passkey has its new name.').waitFor();
			expect(await page.locator('main').innerText()).toContain('old phone');
			await page.getByText('Change', { exact: true }).click();
			await page.getByRole('button', { name: 'Remove it' }).click();
			await page.getByText('The passkey was removed.').waitFor();

			await page.goto(`${server.site}/sign-out`);
			await page.getByRole('button', { name: 'Sign out' }).click();
			await page.getByRole('button', { name: 'Use a passkey' }).click();
			expect(await page.getByRole('alert').innerText()).toContain('sign in by a link');
			expect(pathOf(page)).toBe('/sign-in');
		});
	});

	it('takes an answer of a passkey once, and none that another site or nobody asked for', async () => {
		const asked = await fetch(`${server.site}/sign-in/passkey`, { method: 'POST' });
		expect(asked.status).toBe(200);
		const { challenge, rpId } = (await asked.json()) as { challenge: string; rpId: string };
		expect(rpId).toBe('localhost');
		expect(challenge.length).toBeGreaterThan(40);
		expect((await fetch(`${server.site}/me/passkeys`, { method: 'POST' })).status).toBe(401);
		for (const response of ['', '{}', '{"id":"x"}', 'x'.repeat(40_000)]) {
			const answer = await fetch(`${server.site}/sign-in?/passkey`, {
				method: 'POST',
				body: new URLSearchParams({ response }),
				headers: { origin: server.site },
			});
			expect(answer.status).toBe(200);
			expect(answer.headers.get('set-cookie') ?? '').not.toContain('mandate_session');
		}
	});
});
