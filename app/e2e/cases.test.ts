// A case from its notice to an appeal upheld, as the people in it see it, on a phone and without JavaScript.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIn, EVIDENCE, REASON } from '../src/lib/server/assembly/fixture/cases.ts';
import type { Holder } from '../src/lib/server/assembly/fixture/permissions/row.ts';
import { faultsOn } from './axe.ts';
import { hasBrowser, onPage, openBrowser, PHONE } from './browser.ts';
import { type Seeded, seededAssembly } from './seeded-assembly.ts';

describe.skipIf(!hasBrowser)('a case', () => {
	let browser: Browser;
	let seeded: Seeded;
	let caseId = '';
	let suspension = '';
	beforeAll(async () => {
		browser = await openBrowser();
		seeded = (await seededAssembly('embedded', async (world) => {
			({ caseId } = await caseIn(world, 'declared'));
			suspension = (await caseIn(world, 'declared', true)).caseId;
		}))!;
	}, 180_000);
	afterAll(async () => {
		await browser?.close();
		await seeded?.stop();
	});

	const as = <T>(holder: Holder, path: string, journey: (page: Page) => Promise<T>, options = {}) => {
		const { cookie } = seeded.cookieOf(holder);
		const [name, value] = cookie.split('=');
		return onPage(browser, { viewport: PHONE, ...options }, async (page) => {
			await page.context().addCookies([{ name, value, url: seeded.server.site }]);
			await page.goto(seeded.server.site + path);
			return journey(page);
		});
	};
	const mine = () => `/me/cases/${caseId}`;
	const units = () => `/units/north/cases/${caseId}`;
	const withoutScript = { javaScriptEnabled: false };

	it('is read and answered by whom it is about, on their own page and without JavaScript', async () => {
		await as(
			'member@mill',
			'/me/cases',
			async (page) => {
				await page.getByRole('link', { name: /Complaint/ }).click();
				const text = await page.locator('main').innerText();
				expect(text).toContain(REASON);
				expect(text).toContain(EVIDENCE);
				expect(text).toContain('Monday 15 June 2026');
				expect(text).toContain('has declared no interest in it');
				await page.getByLabel('Your reply').fill('It was not so.');
				await page.getByRole('button', { name: 'Send the reply' }).click();
				expect(await page.getByRole('status').innerText()).toBe('Your reply was sent.');
				expect(await page.locator('main').innerText()).toContain('It was not so.');
			},
			withoutScript,
		);
	});

	it('is decided with reasons, a rule and a day to appeal, and not without', async () => {
		seeded.server.setNow('2026-06-16T09:00:00.000Z');
		await as('panel@north', units(), async (page) => {
			expect(await faultsOn(page)).toEqual([]);
			await page.getByLabel('What is decided').selectOption('confirmed');
			await page.getByLabel('The reasons').fill('The letter says so.');
			await page.getByLabel('By which rule').selectOption('10.2');
			await page.getByLabel('The last day to appeal').fill('2026-06-20');
			await page.getByRole('button', { name: 'Enter the decision' }).click();
			expect(await page.getByRole('alert').innerText()).toContain(
				'An appeal must be possible until 7 July 2026',
			);
			expect(await page.getByLabel('The reasons').inputValue()).toBe('The letter says so.');
			await page.getByLabel('The last day to appeal').fill('2026-07-07');
			await page.getByRole('button', { name: 'Enter the decision' }).click();
			await page.getByText('An appeal may be made until Tuesday 7 July 2026').waitFor();
		});
	});

	it('is appealed on their own page, and decided by somebody else', async () => {
		await as(
			'member@mill',
			mine(),
			async (page) => {
				await page.getByLabel('Why the decision is wrong').fill('The letter is not mine.');
				await page.getByRole('button', { name: 'Appeal' }).click();
				expect(await page.getByRole('status').innerText()).toBe('Your appeal was made.');
			},
			withoutScript,
		);
		await as('secretary@north', units(), async (page) => {
			expect(await faultsOn(page)).toEqual([]);
			await page.getByText('Name somebody to decide the appeal').click();
			await page.getByLabel('Member’s number or e-mail address').fill('panel-region@invented.example');
			await page.getByRole('button', { name: 'Name them' }).click();
			await page.getByText('has not said yet').waitFor();
		});
		await as('panel@region', units(), async (page) => {
			expect(await page.locator('main').innerText()).not.toContain(REASON);
			await page.getByLabel(/Do you know the parties/).selectOption('no');
			await page.getByRole('button', { name: 'Declare it' }).click();
			await page.getByRole('link', { name: /Complaint/ }).click();
			await page.getByLabel('What is decided').selectOption('upheld');
			await page.getByLabel('The reasons').fill('The hand is another.');
			await page.getByLabel('By which rule').selectOption('10.2');
			await page.getByRole('button', { name: 'Enter the decision' }).click();
			await page.getByText('Upheld: the decision is undone').waitFor();
		});
		await as('member@mill', mine(), async (page) => {
			expect(await page.locator('main').innerText()).toContain('The hand is another.');
			expect(await faultsOn(page)).toEqual([]);
			if (process.env.SHOTS)
				await page.screenshot({ path: `${process.env.SHOTS}/case-mine.png`, fullPage: true });
		});
	});

	it('is seen by nobody else, and leaves no word in the list of the unit', async () => {
		for (const holder of [
			'chair@north',
			'administrator@region',
			'secretary@south',
			'member@north',
		] as const) {
			const headers = { accept: 'text/html', ...seeded.cookieOf(holder) };
			for (const path of [mine(), units(), '/units/north/cases', '/me/cases']) {
				const answer = await fetch(seeded.server.site + path, { headers, redirect: 'manual' });
				expect([200, 403], path).toContain(answer.status);
				expect(await answer.text()).not.toMatch(/Planted|Invented member of mill|not mine|the hand/i);
			}
		}
	});

	it('suspends until the last day that the panel decides, and the roll says so', async () => {
		await as('panel@north', `/units/north/cases/${suspension}`, async (page) => {
			await page.getByLabel('What is decided').selectOption('confirmed');
			await page.getByLabel('The reasons').fill('For three months, as the letter says.');
			await page.getByLabel('By which rule').selectOption('10.2');
			await page.getByLabel('The last day of the suspension').fill('2026-05-30');
			await page.getByRole('button', { name: 'Enter the decision' }).click();
			expect(await page.getByRole('alert').innerText()).toContain('This day is past');
			await page.getByLabel('The last day of the suspension').fill('2026-09-30');
			expect(await faultsOn(page)).toEqual([]);
			await page.getByRole('button', { name: 'Enter the decision' }).click();
			await page.getByText('Suspended until Wednesday 30 September 2026, the last day.').waitFor();
		});
		await as('secretary@north', '/units/north/roll/member-mill', async (page) => {
			const words = await page.locator('main').innerText();
			expect(words).toContain('That was decided in a case');
			expect(await page.getByRole('button', { name: 'Change the standing' }).count()).toBe(0);
		});
	});
});
