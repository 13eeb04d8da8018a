// Walk 000, the meeting: 600 members, sixteen delegates challenged and heard, and the sitting from the door to the minutes.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../src/lib/server/mail/fixture/mail-server.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { formOf, giveOffice, nameDelegate, send, signIn as signInByMail } from './assembly-walk/hands.ts';
import { MEMBERS, membersOf } from './assembly-walk/members.ts';
import { itSits } from './assembly-walk/sitting.ts';
import { faultsOn } from './axe.ts';
import { DESK, hasBrowser, onPage, openBrowser, PHONE } from './browser.ts';

const IMPRINT = 'A. Invented, 1 Invented Street, Inventedtown';
const ANN = 'ann@invented.example';

const PANEL = membersOf('Quay Branch').slice(0, 3);
const REGION = membersOf('Quay Branch')[3];
const IN_TIME = [
	...membersOf('Mill Branch').slice(0, 4),
	...membersOf('Hill Branch').slice(0, 4),
	...membersOf('Quay Branch').slice(10, 14),
];
const LATE = [...membersOf('Mill Branch').slice(20, 30), ...membersOf('Hill Branch').slice(20, 26)];

describe.skipIf(!hasBrowser)('walk 000, the meeting', { timeout: 240_000 }, () => {
	let browser: Browser;
	let server: AssemblyServer;
	let mails: MailServer;
	let meeting = '';
	beforeAll(async () => {
		mails = await startMailServer();
		const environment = {
			MANDATE_SMTP: `smtp://127.0.0.1:${mails.port}`,
			MANDATE_MAIL_FROM: 'office@invented.example',
		};
		[browser, server] = await Promise.all([
			openBrowser(),
			startAssembly('2027-01-11T10:00:00Z', environment),
		]);
	});
	afterAll(async () => {
		await Promise.all([browser?.close(), server?.stop()]);
		await mails?.close();
	});

	const signIn = (page: Page, email: string) => signInByMail(page, server.site, mails, email);

	const on = (
		journey: (page: Page) => Promise<void>,
		options: Parameters<typeof onPage>[1] = { viewport: DESK },
	) =>
		onPage(browser, options, async (page) => {
			page.setDefaultTimeout(45_000);
			await journey(page);
		});

	const unitAt = (slug: string) => `${server.site}/units/${slug}`;

	it('begins with a region, a constituency, three branches and two affiliated bodies', async () => {
		await on(async (page) => {
			await page.goto(`${server.site}/units`);
			await page.getByRole('link', { name: 'Begin with your organisation' }).click();
			await page.getByRole('link', { name: 'Model rules of a constituency party' }).click();
			await page.getByLabel('The topmost unit is a').selectOption({ label: 'Region' });
			await page.getByLabel('Its name').fill('Vale Region');
			await page.getByLabel('Who answers for its public pages').fill(IMPRINT);
			await page.getByLabel('Your name').fill('Ann Invented');
			await page.getByLabel('Your e-mail address').fill(ANN);
			await page.getByLabel('Code').fill(await server.untilPrinted(/organisation: (\w+)/));
			await page.getByRole('button', { name: 'Begin' }).click();
			await signIn(page, ANN);
			for (const [above, kind, name] of [
				['vale-region', 'Constituency party', 'Northvale'],
				['northvale', 'Branch', 'Mill Branch'],
				['northvale', 'Branch', 'Hill Branch'],
				['northvale', 'Branch', 'Quay Branch'],
			]) {
				await page.goto(`${server.site}/units/${above}`);
				const fields = { 'It is a': kind, 'Its name': name, 'Who answers for its public pages': IMPRINT };
				await send(page, 'Add the unit', fields);
			}
			await giveOffice(page, unitAt('northvale'), ANN, 'Secretary', '2027-01-11');
			await page.goto(`${server.site}/units/northvale/bodies`);
			for (const [kind, name] of [
				['Affiliated union', 'Union of Invented Workers'],
				['Affiliated society', 'Invented Society'],
			])
				await send(page, 'Add the body', {
					'It is a': kind,
					'Its name': name,
					'Members it is affiliated for': '250',
					'Affiliated since': '2020-01-01',
				});
		});
	});

	it('imports 600 members, and gives the offices of the panels', async () => {
		await on(async (page) => {
			await signIn(page, ANN);
			await page.goto(`${server.site}/units/northvale/roll/import`);
			await page.getByLabel('File').setInputFiles(MEMBERS);
			await page.getByRole('button', { name: 'See what it would change' }).click();
			expect(await page.locator('main').innerText()).toMatch(/600/);
			const apply = formOf(page, 'Apply exactly this');
			await apply.locator('[name="why"]').fill('The roll as it was kept on paper');
			await apply.locator('button').click();
			await page.waitForURL(/applied=600/);
			for (const one of PANEL) await giveOffice(page, unitAt('northvale'), one.number, 'Panel', '2027-01-11');
			await giveOffice(page, unitAt('vale-region'), REGION.number, 'Panel', '2027-01-11');
		});
	});

	it('calls the annual meeting: agenda, paper, notice in time to everybody entitled', async () => {
		server.setNow('2027-02-01T10:00:00Z');
		await on(async (page) => {
			await signIn(page, ANN);
			await page.goto(`${server.site}/units/northvale/meetings/new`);
			await send(page, 'Keep the draft', {
				'Kind of meeting': 'Annual meeting',
				'What it is called': 'Annual meeting 2027',
				Day: '2027-03-20',
				'Opens at': '10:00',
				'Meant to end at': '13:00',
				Place: 'Invented Hall, 1 Invented Street, Inventedtown',
				'Public:': true,
			});
			meeting = new URL(page.url()).pathname.replace('/agenda', '');
			for (const [kind, title] of [
				['Report', 'Report of the secretary'],
				['Election', 'Election of officers'],
				['Other business', 'Any other business'],
			])
				await send(page, 'Put it on the agenda', { Kind: kind, 'What it is called': title });
			await page.goto(`${server.site}${meeting}/papers`);
			await formOf(page, 'Add the paper')
				.getByLabel('File')
				.setInputFiles({
					name: 'report.txt',
					mimeType: 'text/plain',
					buffer: Buffer.from('Invented report.'),
				});
			await send(page, 'Add the paper', { 'What it is called': 'Report of the secretary' });
			await page.goto(`${server.site}${meeting}/notice`);
			const preview = await page.locator('main').innerText();
			expect(preview).toContain('Rule 4.1 (Notice of the annual meeting)');
			expect(preview).toContain('Friday 19 February 2027');
			expect(await faultsOn(page)).toEqual([]);
			await send(page, 'Call the meeting and send the notice', {});
			expect(await page.locator('main').innerText()).toMatch(/Notice, sent 1 February 2027/);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('names twelve delegates in time and sixteen late', async () => {
		server.setNow('2027-02-20T10:00:00Z');
		await on(async (page) => {
			await signIn(page, ANN);
			for (const one of IN_TIME)
				await nameDelegate(page, `${server.site}${meeting}`, one.branch, one, '2027-02-18');
			server.setNow('2027-03-14T10:00:00Z');
			for (const [at, one] of LATE.entries()) {
				const from = at < 5 ? 'Union of Invented Workers' : at < 10 ? 'Invented Society' : 'Hill Branch';
				await nameDelegate(page, `${server.site}${meeting}`, from, one, '2027-03-13');
			}
			await page.goto(`${server.site}${meeting}/delegates`);
			expect(await page.getByText('not as the rules ask').count()).toBe(LATE.length);
		});
	});

	it('challenges the sixteen with reasons and the rule, and tells each', async () => {
		await on(async (page) => {
			await signIn(page, ANN);
			await page.goto(`${server.site}${meeting}/credentials`);
			expect(await faultsOn(page)).toEqual([]);
			const form = formOf(page, 'Challenge those that are ticked');
			for (const one of LATE) await form.getByLabel(one.name, { exact: false }).check();
			await send(page, 'Challenge those that are ticked', {
				'What it rests on': 'named too late, or not by those who may',
				Reasons: 'The name came eight days after the last day.',
			});
			expect(await page.locator('main').innerText()).toMatch(/Challenged\s+16/);
		});
	});

	it('hears a delegate, on a phone and without a script', async () => {
		server.setNow('2027-03-14T18:00:00Z');
		await on(
			async (page) => {
				await signIn(page, LATE[0].email);
				await page.goto(`${server.site}${meeting}`);
				await page.getByRole('link', { name: 'Your credential' }).click();
				expect(await page.locator('main').innerText()).toContain(
					'The name came eight days after the last day.',
				);
				await send(page, 'Send your answer', {
					'Your answer': 'It was posted on 2 March; the post was late.',
				});
				expect(await page.locator('main').innerText()).toContain('the post was late');
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width).toBeLessThanOrEqual(PHONE.width);
			},
			{ viewport: PHONE, javaScriptEnabled: false },
		);
	});

	it('decides nothing before they could answer, and then each with reasons, told singly', async () => {
		await on(async (page) => {
			await signIn(page, PANEL[0].email);
			await expect(decideAll(page)).rejects.toThrow(/may answer until/);
			server.setNow('2027-03-17T10:00:00Z');
			await decideAll(page);
			expect(await page.locator('main').innerText()).toMatch(/Refused\s+16/);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('upholds one appeal, decided above, and admits the delegate', async () => {
		await on(async (page) => {
			await signIn(page, LATE[0].email);
			await page.goto(`${server.site}${meeting}`);
			await page.getByRole('link', { name: 'Your credential' }).click();
			await send(page, 'Appeal', { 'Why the decision is wrong': 'The postmark is of 2 March.' });
			const credential = new URL(page.url()).pathname;
			server.setNow('2027-03-18T10:00:00Z');
			await signIn(page, REGION.email);
			await page.goto(`${server.site}${credential}`);
			await send(page, 'Decide the appeal', {
				Decision: 'Upheld: the delegate is admitted',
				Reasons: 'The postmark is in time.',
				'Rule that the decision rests on': 'The rule of the decision',
				[REGION.name]: true,
			});
			expect(await page.locator('main').innerText()).toContain('Upheld: the delegate is admitted.');
		});
	});

	it('shows the public numbers and nobody’s name', async () => {
		await on(async (page) => {
			await page.goto(`${server.site}${meeting}`);
			const shown = await page.locator('main').innerText();
			expect(shown).toMatch(
				/28 delegates; 16 challenged, of these 0 hold and\s+16 were refused; 1 appealed, 1 upheld/,
			);
			for (const one of [...LATE, ...PANEL]) expect(await page.content()).not.toContain(one.name);
			expect(await faultsOn(page)).toEqual([]);
			const calendar = await page.request.get(`${server.site}/units/northvale/meetings.ics`);
			expect(await calendar.text()).toContain('SUMMARY:Northvale: Annual meeting 2027');
		});
	});

	it('told each of the sixteen in a mail of their own, with reasons, and nobody else', () => {
		for (const one of LATE) {
			for (const [subject, words] of [
				[/^(.*: )?Please read: your credential/, 'The name came eight days after the last day.'],
				[/A decision on your credential/, 'nothing shows that it could not be kept'],
			] as const) {
				const told = mails.arrived.filter(
					({ to, parsed }) => to === one.email && subject.test(parsed.subject ?? ''),
				);
				expect(told.length, one.number).toBe(1);
				const text = (told[0].parsed.text ?? '').replace(/\s+/g, ' ');
				expect(text).toContain(words);
				for (const other of LATE) if (other !== one) expect(text).not.toContain(other.name);
			}
		}
		const about = mails.arrived.filter(({ parsed }) => /Please read: your cred/.test(parsed.subject ?? ''));
		expect(about.length).toBe(LATE.length);
	});

	/** On the day each signs in once: links to one address are few in a quarter of an hour. */
	const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();
	itSits({
		as: (email, journey, options = { viewport: DESK }) =>
			on(async (page) => {
				const kept = sessions.get(email);
				if (kept === undefined) await signIn(page, email);
				else await page.context().addCookies(kept);
				sessions.set(email, await page.context().cookies());
				await journey(page);
			}, options),
		base: () => `${server.site}${meeting}`,
		setNow: (instant) => server.setNow(instant),
		secretary: ANN,
		delegates: IN_TIME,
		admitted: LATE[0],
		refused: LATE[1],
	});

	async function decideAll(page: Page): Promise<void> {
		await page.goto(`${server.site}${meeting}/credentials`);
		const form = formOf(page, 'Decide those that are ticked');
		for (const box of await form.locator('input[name="challenges"]').all()) await box.check();
		for (const box of await form.locator('input[name="deciders"]').all()) await box.check();
		await send(page, 'Decide those that are ticked', {
			Decision: 'The credential is refused',
			'Reasons for all that are ticked':
				'The rule gives a last day, and nothing shows that it could not be kept.',
			'Rule that the decision rests on': 'The rule that the challenge rests on',
		});
	}
});
