// Walk 003 on the full record: one member's page; stood as, sits as, who acted, votes, interests, attendance; a mislabelled swing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { enter, left, saidWithin, words } from './ledger-entries.ts';

const full = inject('full');
if (full === null) console.log('Walk 003: skipped, no official files beside the repository.');

const PAGE = `${full?.site}/people/ann-coffey`;
const ON = '2019-03-01';

describe.skipIf(!hasBrowser || full === null)('one member’s page', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	const answerOf = (page: Page) => page.locator('dl.answer').innerText();

	it('stood as Labour, won by 14,477, and sat as Independent on 1 March 2019', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${PAGE}?at=${ON}`);
			const lead = await page.locator('p.lead').innerText();
			expect(lead).toBe(
				'Ann Coffey was the member for Stockport on 1 March 2019, elected on 8 June 2017 as Labour by a majority of 14,477, and sat that day as Independent.',
			);
			const answer = await answerOf(page);
			expect(answer).toContain('26,282 votes of 41,544, a majority of 14,477');
			expect(answer).toContain('Left Labour, to sit as Independent, on 18 February 2019.');
			await page.goto(`${PAGE}?at=2019-02-17`);
			expect(await page.locator('p.lead').innerText()).toMatch(/and sat that day as elected\.$/);
		});
	});

	it('has four timelines on one axis, with a table behind them and nothing filled in', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(`${PAGE}?at=${ON}&known=0`);
			const drawing = page.getByRole('img', { name: /^Four timelines of Ann Coffey/ }).first();
			expect(await drawing.textContent()).toContain('1 March 2019');
			await page.getByText('The four timelines as a table, with sources').click();
			const rows = await page
				.getByRole('table', { name: /Spells on each timeline/ })
				.getByRole('row')
				.allInnerTexts();
			const spells = rows.map((row) => row.split(/\s*\t\s*/).slice(0, 4));
			expect(spells).toContainEqual(['Party membership', 'not in the record']);
			expect(spells).toContainEqual([
				'Group in the House',
				'Independent',
				'18 February 2019',
				'9 September 2019',
			]);
			expect(spells.filter(([name]) => name === 'On the ballot paper')).toHaveLength(7);
		});
	});

	it('an entry of the ledger is on the page within a second, with both accounts', async () => {
		const ledger = full?.ledger ?? '';
		expect(await (await fetch(PAGE)).text()).toContain('Who acted, no source says.');
		const [entry] = enter(ledger, [
			left('member/458', { from: 'labour', to: 'independent', on: '2019-02-18' }),
		]);
		expect(await saidWithin(PAGE, 'The member acted.')).toBeLessThan(1000);
		enter(ledger, [
			words('member/458', 'said', 'The member’s account, as a test enters it.', entry, '2019-02-18'),
			words('party/labour', 'asked', '', entry, '2019-02-19'),
		]);
		expect(await saidWithin(PAGE, 'No reply is on record.')).toBeLessThan(1000);
		enter(ledger, [
			words('party/labour', 'replied', 'The party’s account, as a test enters it.', entry, '2019-02-20'),
		]);
		expect(await saidWithin(PAGE, 'The party’s account, as a test enters it.')).toBeLessThan(1000);
		await onPage(browser, {}, async (page) => {
			await page.goto(`${PAGE}?at=${ON}`);
			const change = page.locator('#changes ~ ol li').first();
			for (const side of ['Reason given', 'Disputed by the other side', 'Ann Coffey said', 'Labour replied'])
				await change.getByRole('heading', { name: side }).waitFor();
			await change.getByText('2 sources tell of it').click();
			expect(await change.getByRole('table').getByRole('row').count()).toBe(3);
			expect(await faultsOn(page)).toEqual([]);
			await change
				.getByRole('link', { name: `entry ${entry}` })
				.first()
				.click();
			await page.getByRole('heading', { name: `Entry ${entry}` }).waitFor();
			await page.getByText('A note made for a test').first().waitFor();
			await page.goto(`${PAGE}?at=${ON}&known=${entry - 1}`);
			await page.getByText('Who acted, no source says.').first().waitFor();
		});
	});

	it('votes: those against the majority first, each with the party’s split, and every one', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(PAGE);
			await page.getByText('Of the 475 divisions from 4 November 1997 to 30 April 2014').waitFor();
			const against = page.getByRole('table', { name: /^Against the majority of the party/ });
			expect(await against.getByRole('row').count()).toBe(3);
			expect(await against.innerText()).toContain('Labour: 278 aye, 52 no');
			await against.getByRole('link', { name: /^Health Bill/ }).click();
			await page.getByRole('heading', { level: 1, name: /^Health Bill/ }).waitFor();
			await page.getByText(/^Noes: /).click();
			await page.getByRole('link', { name: 'Ann Coffey' }).click();
			await page.getByRole('link', { name: 'Every vote' }).click();
			const votes = page.getByRole('table', { name: '475 divisions' });
			expect(await votes.getByText('No vote recorded', { exact: true }).count()).toBe(98);
			expect(await votes.innerText()).not.toMatch(/abstain/i);
		});
	});

	it('interests as of a register; attendance is said not to be in the record', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(PAGE);
			await page.getByRole('heading', { name: 'Interests declared' }).waitFor();
			await page.getByText(/^Attendance, and reports to the members/).waitFor();
		});
	});

	it('the contest tells swing from change in share, and the check calls the one by the other’s name mislabelled', async () => {
		await onPage(browser, {}, async (page) => {
			await page.goto(PAGE);
			await page.getByRole('link', { name: 'every measure of the contest' }).click();
			await page.getByRole('heading', { level: 1, name: 'Stockport, 8 June 2017' }).waitFor();
			const text = await page.locator('main').innerText();
			expect(text).toContain('14,477');
			expect(text).toMatch(/\+?13\.4/);
			expect(text).toMatch(/swing/i);
			await page.goto(`${full?.site}/check`);
			await page
				.getByLabel('The copy')
				.fill('At Stockport in 2017 there was a swing of 13.4 per cent from the Conservatives to Labour.');
			await page.getByRole('button', { name: 'Check the figures' }).click();
			await page
				.getByText(/mislabelled/i)
				.first()
				.waitFor();
		});
	});

	it('every fact on the page opens its source', async () => {
		const html = await (await fetch(`${PAGE}?at=${ON}`)).text();
		const links = new Set(
			[...html.matchAll(/href="(\/record\/(?:sources|ledger)\/[^"]+)"/g)].map(([, href]) =>
				href.replaceAll('&amp;', '&'),
			),
		);
		expect(links.size).toBeGreaterThan(30);
		for (const link of links) {
			const answer = await fetch(`${full?.site}${link}`);
			expect(answer.status, link).toBe(200);
			const line = /line=(\d+)/.exec(link)?.[1];
			if (line) expect((await answer.text()).replaceAll(',', ''), link).toContain(`line ${line}`);
		}
	});
});

/** Who asks: what the member for Stockport stood as in 2017, what she was on 1 March 2019, and how one knows. */
const READERS = [
	['by keyboard alone', {}],
	['without JavaScript', { javaScriptEnabled: false }],
	['on a screen of 360 pixels', { viewport: { width: 360, height: 740 } }],
] as const;

describe.skipIf(!hasBrowser || full === null).each(READERS)('a reader %s', (_, options) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	/** Moves on with the Tab key until the link or field of that name has the focus. */
	async function tabTo(page: Page, name: string | RegExp): Promise<void> {
		for (let i = 0; i < 400; i++) {
			await page.keyboard.press('Tab');
			const focused = page.locator(':focus');
			if ((await focused.count()) === 0) continue;
			const called = await focused.evaluate((element) =>
				[element.getAttribute('name'), element.textContent].map((part) => part?.trim() ?? ''),
			);
			if (called.some((part) => (typeof name === 'string' ? part === name : name.test(part)))) return;
		}
		throw new Error(`The focus never came to ${name}.`);
	}

	it('finds it from the front page', async () => {
		await onPage(browser, options, async (page) => {
			const arrived = async () => expect(await sidewaysOf(page), page.url()).toBe(0);
			await page.goto(`${full?.site}/`);
			await tabTo(page, 'q');
			await page.keyboard.type('Stockport');
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/search\?/);
			await arrived();
			await tabTo(page, 'Stockport');
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/places\/stockport/);
			await arrived();
			await tabTo(page, 'Ann Coffey');
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/people\/ann-coffey/);
			await arrived();
			await page.goto(`${PAGE}?at=${ON}`);
			await arrived();
			const answer = await page.locator('dl.answer').innerText();
			expect(answer).toMatch(/Elected as\s+Labour, in Stockport, 8 June 2017/);
			expect(answer).toMatch(/Sat as\s+Independent, on 1 March 2019/);
			await page.locator('dl.answer dt', { hasText: 'Sat as' }).waitFor();
			await tabTo(page, /^source( \d+)?\s*of the party or group/);
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/record\/sources\//);
			await arrived();
			expect(await page.locator('main').innerText()).toMatch(/stands on line \d+ of this file/);
		});
	});
});
