/**
 * Walk 002, the motion: from an empty database a model text is adopted by a constituency, amended, carried and sent upward; a
 * second constituency adopts it from the public page; the public page says 2. All people, bodies and the subject are invented.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, openBrowser } from './browser.ts';

const MODEL =
	'[name of unit] notes that the drinking fountain in [place] has been dry since [date].\n\n[name of unit] resolves:\n\n- to ask the council to mend it;\n- to report back to its members.';

describe.skipIf(!hasBrowser)(
	'a motion, from a model to two bodies that carried it',
	{ timeout: 180_000 },
	() => {
		let browser: Browser;
		let server: AssemblyServer;
		/** The secretary at a desk; a member on an old phone without scripts; a passer-by. */
		let desk: Page;
		let phone: Page;
		let public_: Page;
		const contexts: BrowserContext[] = [];
		let address = '';

		async function pageOf(width: number, javaScriptEnabled = true): Promise<Page> {
			const context = await browser.newContext({
				viewport: { width, height: 800 },
				locale: 'en-GB',
				javaScriptEnabled,
			});
			contexts.push(context);
			context.setDefaultTimeout(60_000);
			return context.newPage();
		}
		beforeAll(async () => {
			[browser, server] = await Promise.all([openBrowser(), startAssembly('2027-01-10T10:00:00Z')]);
			desk = await pageOf(1280);
			phone = await pageOf(360, false);
			public_ = await pageOf(360);
		});
		afterAll(async () => {
			await Promise.all(contexts.map((context) => context.close()));
			await Promise.all([browser?.close(), server?.stop()]);
		});

		const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
		const at = (page: Page, path: string) => page.goto(`${server.site}${path}`);
		const main = (page: Page) => page.locator('main').innerText();

		async function signIn(page: Page, email: string): Promise<void> {
			const before = server.printed().length;
			await at(page, '/sign-in');
			await page.getByLabel('Your e-mail address').fill(email);
			await page.locator('main form button[type=submit]').first().click();
			let link: string | undefined;
			for (let tries = 0; tries < 200 && link === undefined; tries++) {
				link = /(http:\/\/\S+\/sign-in\/\S+)/.exec(server.printed().slice(before))?.[1];
				if (link === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
			}
			if (link === undefined) throw new Error('No link to sign in was printed.');
			await at(page, new URL(link).pathname);
			await page.locator('main form button[type=submit]').first().click();
		}

		async function addUnit(above: string, kind: string, name: string): Promise<void> {
			await at(desk, `/units/${above}`);
			await desk.getByText('Add a unit below this one').click();
			await desk.getByLabel('It is a', { exact: true }).selectOption({ label: kind });
			await desk.getByLabel('Its name').fill(name);
			await press(desk, 'Add the unit');
			expect(await desk.locator('h1').innerText()).toBe(name);
		}

		it('begins: a region, two constituencies, a branch, an affiliated body in each constituency', async () => {
			await at(desk, '/found?template=constituency-party');
			await desk.getByLabel('The topmost unit is a').selectOption({ label: 'Region' });
			await desk.getByLabel('Its name').fill('Vale Region');
			await desk.getByLabel('Who answers for its public pages').fill('A. Invented, 1 Invented Street');
			await desk.getByLabel('Your name').fill('Ann Invented');
			await desk.getByLabel('Your e-mail address').fill('ann@invented.example');
			await desk.getByLabel('Code').fill(await server.untilPrinted(/organisation: (\w+)/));
			await press(desk, 'Begin');
			await signIn(desk, 'ann@invented.example');
			await addUnit('vale-region', 'Constituency party', 'Northvale');
			await addUnit('vale-region', 'Constituency party', 'Southvale');
			await addUnit('northvale', 'Branch', 'Mill Branch');
			for (const unit of ['northvale', 'southvale']) {
				await at(desk, `/units/${unit}/offices`);
				await desk.getByLabel('Member’s number or e-mail address').fill('ann@invented.example');
				await desk.locator('select[name=duty]').selectOption('secretary');
				await desk.getByLabel('What you call the office').fill('Secretary');
				await desk.getByLabel('First day', { exact: true }).fill('2027-01-01');
				await press(desk, 'Give the office');
				await at(desk, `/units/${unit}/bodies`);
				await desk.getByLabel('Its name').fill('Union of Invented Workers');
				await desk.getByLabel('It is a', { exact: true }).selectOption({ label: 'Affiliated union' });
				await desk.getByLabel('Members it is affiliated for').fill('120');
				await desk.getByLabel('Affiliated since').fill('2026-01-01');
				await press(desk, 'Add the body');
				expect(await main(desk)).toContain('Union of Invented Workers');
			}
		});

		it('enters a member on the roll', async () => {
			await at(desk, '/units/mill-branch/roll');
			const add = desk.locator('form.act').filter({ has: desk.locator('input[name=joinedOn]') });
			await add.locator('input[name=number]').fill('M-1');
			await add.locator('input[name=name]').fill('Bea Invented');
			await add.locator('input[name=email]').fill('bea@invented.example');
			await add.locator('input[name=why]').fill('Invented for this walk');
			await add.locator('button[type=submit]').click();
			expect(await main(desk)).toContain('Bea Invented');
		});

		it('makes a model with typed blanks and shows it to everybody', async () => {
			await at(desk, '/units/vale-region/motions/models');
			await desk.getByLabel('What it is about').fill('A dry fountain');
			await desk.locator('textarea[name=text]').fill(MODEL);
			await press(desk, 'Go on to the blanks');
			await desk.getByLabel('[name of unit] is').selectOption('this-unit');
			expect(await desk.getByLabel('[date] is').inputValue()).toBe('date');
			await desk.getByLabel('Constituency party').check();
			await desk.getByLabel('Show it to everybody').check();
			await press(desk, 'Add the model');
			await at(public_, '/motions');
			await public_.getByRole('link', { name: 'A dry fountain' }).click();
			address = new URL(public_.url()).pathname;
			expect(address).toMatch(/^\/motions\/[0-9a-f]{16}$/);
			expect(await main(public_)).toContain('Carried by 0 of 2 bodies');
		});

		async function adopt(page: Page, unit: string, unitName: string): Promise<void> {
			await at(page, address);
			await page.getByLabel('Your unit').selectOption({ label: unitName });
			await press(page, 'Put this motion there');
			expect(new URL(page.url()).pathname).toBe(`/units/${unit}/motions/new`);
			await page.locator('input[name=blank0]').fill(unitName);
			await page.locator('input[name=blank1]').fill(`the park of ${unitName}`);
		}

		it('a member adopts it on a phone without scripts, and is told which blank is wrong', async () => {
			await signIn(phone, 'bea@invented.example');
			await adopt(phone, 'northvale', 'Northvale');
			await phone.locator('input[name=blank2]').fill('last summer');
			await press(phone, 'Give it to the secretary');
			expect(await phone.getByRole('alert').innerText()).toContain('a day that exists, as 3 May 2027');
			expect(await phone.locator('input[name=blank1]').inputValue()).toBe('the park of Northvale');
			await phone.locator('input[name=blank2]').fill('2026-08-01');
			await press(phone, 'Give it to the secretary');
			expect(await phone.locator('h1').innerText()).toBe('A dry fountain');
			expect(await main(phone)).toContain('has been dry since 1 August 2026');
			expect(await sidewaysOf(phone)).toBe(0);
		});

		it('the secretary is told by which rule it cannot be admitted, then admits it', async () => {
			await at(desk, '/units/northvale/motions');
			await desk.getByRole('link', { name: '1. A dry fountain' }).click();
			await press(desk, 'Admit the motion');
			expect(await desk.getByRole('alert').innerText()).toMatch(/no seconder[\s\S]*Rule \d/);
			await desk.getByLabel('Who, if not you').fill('Union of Invented Workers');
			await press(desk, 'Add to the motion');
			expect(await main(desk)).toContain('Seconded by Union of Invented Workers');
			await press(desk, 'Admit the motion');
			expect(await desk.locator('.state').first().innerText()).toBe('admitted');
		});

		async function planMeeting(unit: string): Promise<void> {
			await at(desk, `/units/${unit}/meetings/new`);
			await desk.locator('select[name=kind]').selectOption('ordinary');
			await desk.locator('input[name=title]').fill('February meeting');
			await desk.locator('input[name=day]').fill('2027-02-15');
			await desk.locator('input[name=opens]').fill('19:00');
			await desk.locator('input[name=closes]').fill('21:00');
			await desk.locator('[name=place]').fill('Invented Hall, 2 Invented Street');
			await press(desk, 'Keep the draft');
		}

		async function toTheVote(unit: string): Promise<void> {
			await at(desk, `/units/${unit}/motions/1`);
			await press(desk, 'Put it on the agenda');
			expect(await main(desk)).toContain('On the agenda of February meeting');
		}

		it('it goes on an agenda, and is amended with the changes shown', async () => {
			await planMeeting('northvale');
			await toTheVote('northvale');
			await at(phone, '/units/northvale/motions/1/amend');
			const text = await phone.locator('textarea[name=text]').inputValue();
			await phone
				.locator('textarea[name=text]')
				.fill(text.replace('the council to mend it', 'the council to mend it before June'));
			await press(phone, 'Give in the amendment');
			expect(await phone.locator('.tracked ins').innerText()).toContain('before June');
			expect(await sidewaysOf(phone)).toBe(0);
			await desk.reload();
			await desk.getByText('Second or support it').click();
			await desk.locator('#amendment-1').getByLabel('Who, if not you').fill('Union of Invented Workers');
			await press(desk, 'Add to amendment 1');
			await press(desk, 'Admit amendment 1');
			await press(desk, 'It was moved in the meeting');
			expect(await main(desk)).toContain('The amendments below are decided before the motion.');
		});

		it('is carried as amended, with the figures and the rule, and sent upward', async () => {
			const amendment = desk.locator('#amendment-1');
			await amendment.getByLabel('For', { exact: true }).fill('30');
			await amendment.getByLabel('Against').fill('4');
			await press(desk, 'Record the vote on amendment 1');
			const table = desk.locator('.table-of-secretary');
			await table.getByLabel('For', { exact: true }).fill('33');
			await table.getByLabel('Against').fill('2');
			await press(desk, 'Record the vote');
			expect(await desk.locator('.state').first().innerText()).toBe('carried as amended');
			expect(await main(desk)).toMatch(/33 for, 2 against[\s\S]*Rule \d/);
			expect(await faultsOn(desk)).toEqual([]);
			await press(desk, 'Make it public');
			await press(desk, 'Send it to Vale Region');
			await at(desk, '/units/vale-region/motions');
			expect(await main(desk)).toContain('moved by Northvale');
			await desk.getByRole('link', { name: '1. A dry fountain' }).click();
			expect(await main(desk)).toContain('before June');
			expect(await main(desk)).toContain('received as it was carried below');
			await public_.reload();
			expect(await main(public_)).toContain('Carried by 1 of 2 bodies');
		});

		it('a second constituency adopts it from the public page, and carries it in its own words', async () => {
			await adopt(desk, 'southvale', 'Southvale');
			await desk.locator('input[name=blank2]').fill('3 September 2026');
			await desk.getByLabel('Who seconds it').fill('Union of Invented Workers');
			await press(desk, 'Give it to the secretary');
			await press(desk, 'Admit the motion');
			await planMeeting('southvale');
			await toTheVote('southvale');
			await press(desk, 'It was moved in the meeting');
			const table = desk.locator('.table-of-secretary');
			await table.getByLabel('For', { exact: true }).fill('18');
			await table.getByLabel('Against').fill('5');
			await press(desk, 'Record the vote');
			expect(await desk.locator('.state').first().innerText()).toBe('carried');
			await press(desk, 'Make it public');
		});

		it('the public page says 2: which, when, in what wording, and nobody’s name', async () => {
			await public_.reload();
			const said = await main(public_);
			expect(said).toContain('Carried by 2 of 2 bodies');
			expect(said).toContain('2 of 2 constituency parties');
			expect(said).toMatch(/In these words: 1 body\s+Southvale, on \w+ 10 January 2027/);
			expect(said).toMatch(/As a variant: 1 body\s+Northvale, on \w+ 10 January 2027/);
			expect(await public_.locator('.tracked ins').allInnerTexts()).toEqual([
				expect.stringContaining('before June'),
			]);
			expect(said).toContain('Published by A. Invented');
			expect(await public_.content()).not.toMatch(/Bea Invented|Ann Invented|bea@|ann@/);
			expect(await sidewaysOf(public_)).toBe(0);
			expect(await faultsOn(public_)).toEqual([]);
			await public_.getByRole('link', { name: 'Northvale' }).click();
			expect(await public_.content()).not.toMatch(/Bea Invented|bea@|Union of Invented/);
			const answer = await fetch(`${server.site}/api/v1${address}`);
			expect(await answer.json()).toMatchObject({
				title: 'A dry fountain',
				bodies: { carriedCount: 2, allCount: 2 },
			});
		});

		it('"has anyone else passed this?" is answered from a pasted copy', async () => {
			await at(public_, '/motions');
			await public_
				.getByLabel('Paste the text of a motion')
				.fill(
					MODEL.replaceAll('[name of unit]', 'Eastvale')
						.replace('[place]', 'Elm Lane')
						.replace('[date]', '1 May 2026'),
				);
			await press(public_, 'Look for it');
			expect(await public_.getByRole('status').innerText()).toContain(
				'a motion that is known here, word for word',
			);
		});
	},
);
