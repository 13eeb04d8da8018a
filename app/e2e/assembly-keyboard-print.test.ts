/** A meeting by keyboard alone: a vote is put, given and closed, with the focus seen and where one goes on. And what is printed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import { type PutMeeting, putMeeting } from '../src/lib/server/assembly/fixture/meeting.ts';
import { putMeeting as putSittingMeeting } from '../src/lib/server/assembly/fixture/sitting.ts';
import { buildWorld } from '../src/lib/server/assembly/fixture/world.ts';
import { openDatabase } from '../src/lib/server/database/open.ts';
import { sql } from '../src/lib/server/database/sql.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';

const START = '2026-06-01T18:10:00.000Z';
const PEOPLE = ['ada', 'bea', 'cal', 'dov'] as const;
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const LONG = 'Invented'.repeat(12);

describe.skipIf(!hasBrowser)('by keyboard, and on paper', () => {
	let browser: Browser;
	let server: AssemblyServer;
	let north: PutMeeting;
	const cookies = new Map<string, string>();
	const base = () => `${server.site}/units/mill/meetings/branch`;

	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mandate-keyboard-'));
		const database = await openDatabase({ MANDATE_DATA: folder });
		const world = await buildWorld(database, START);
		await putSittingMeeting(database, 'branch', 'mill', '2026-06-01T18:00:00.000Z');
		await database.query(
			sql`insert into sitting (meeting_id, state, door_opened_at, secret, members_entitled, delegates_entitled)
				values ('branch', 'open', '2026-06-01T17:30Z', 'an invented secret', 5, 0)`,
		);
		await database.query(
			sql`update meeting set state = 'open', opened_at = '2026-06-01T18:00Z' where id = 'branch'`,
		);
		for (const id of PEOPLE) {
			await database.query(
				sql`insert into person (id, name, created_at) values (${id}, ${`Invented ${id}`}, '2020-01-01Z')`,
			);
			await database.query(sql`insert into member (person_id, number, unit_id, joined_on, standing)
				values (${id}, ${`N-${id}`}, 'mill', '2021-03-04', 'good')`);
			await database.query(sql`insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id, joined_on, class, standing, arrears_months)
				values (${`e-${id}`}, ${id}, 'joined', '2021-03-04', '2021-03-04Z', 'invented', ${`N-${id}`}, 'mill', '2021-03-04', 'full', 'good', 0)`);
			await database.query(sql`insert into door_roll (meeting_id, person_id, as_what, may_attend, may_vote)
				values ('branch', ${id}, 'member', true, true)`);
			await database.query(sql`insert into attendance (meeting_id, person_id, as_what, has_vote, way, signed_in_at, signed_in_by)
				values ('branch', ${id}, 'member', true, 'phone', '2026-06-01T17:40Z', ${id})`);
		}
		north = await putMeeting(world, 'refused');
		await database.query(sql`insert into motion (id, unit_id, number, title, text, fingerprint, family, state, received_at, made_at)
			values ('motion', 'north', 1, ${`The gates ${LONG}`}, ${`We ask.\n\nThat the gates be painted ${LONG}.`}, ${'0'.repeat(64)}, ${'0'.repeat(64)},
				'admitted', '2026-05-01Z', '2026-05-01Z')`);
		await database.query(sql`update agenda_item set title = ${`Report ${LONG}`} where id = ${north.item}`);
		for (const id of [...PEOPLE, 'chair-mill', 'secretary-mill', 'secretary-north', 'delegate-north'])
			cookies.set(id, await world.signIn({ personId: id }));
		await database.close();
		[browser, server] = await Promise.all([openBrowser(), startAssembly(START, {}, folder)]);
	}, 120_000);
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	const as = <T>(person: string, options: BrowserContextOptions, journey: (page: Page) => Promise<T>) =>
		onPage(browser, options, async (page) => {
			const value = cookies.get(person) ?? '';
			await page.context().addCookies([{ name: SESSION_COOKIE, value, url: server.site }]);
			return journey(page);
		});

	/** Moves on with the Tab key until that has the focus; each stop on the way is seen. */
	async function tabTo(page: Page, selector: string): Promise<number> {
		for (let presses = 1; presses < 120; presses++) {
			await page.keyboard.press('Tab');
			const focused = page.locator(':focus');
			if ((await focused.count()) === 0) continue;
			const ring = await focused.evaluate((element) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(element);
				return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
			});
			expect(
				ring,
				`the focus is seen on ${await focused.evaluate((one) => one.outerHTML.slice(0, 120))}`,
			).toBe(true);
			if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) return presses;
		}
		throw new Error(`The focus never came to ${selector}.`);
	}

	async function press(page: Page, key: 'Enter' | 'Space'): Promise<void> {
		await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
	}

	/** Axe waits, and so needs a page on which scripts run. */
	async function mustBeFaultless(person: string, address: string): Promise<void> {
		await as(person, {}, async (page) => {
			await page.goto(address);
			expect(await faultsOn(page)).toEqual([]);
		});
	}

	const field = (name: string) => `#sitting-open-vote-${name}`;
	const button = (form: string) => `form[action="?/${form}"] button`;
	/** A browser moves the focus when it draws a page, which may be a moment after it was loaded. */
	const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

	it('puts a question to a roll call, without a mouse', async () => {
		await as('secretary-mill', WITHOUT_SCRIPT, async (page) => {
			await page.goto(`${base()}/votes`);
			await tabTo(page, field('question'));
			await page.keyboard.type('That we meet in July.');
			await tabTo(page, field('decision'));
			await page.keyboard.type('a motion');
			await tabTo(page, field('way'));
			await page.keyboard.type('a roll call');
			await tabTo(page, button('open'));
			await press(page, 'Enter');
			await expect.poll(() => focusedId(page)).toBe('now');
			expect(await page.locator('main').innerText()).toContain('The vote is open: a motion, by a roll call');
			await mustBeFaultless('secretary-mill', page.url());
		});
	});

	it('votes, and goes on where the page begins, after no more than a few presses', async () => {
		await as('cal', WITHOUT_SCRIPT, async (page) => {
			await page.goto(`${base()}/votes`);
			await tabTo(page, 'input[name="choice"]');
			await page.keyboard.press('Space');
			await tabTo(page, button('cast'));
			await press(page, 'Space');
			await expect.poll(() => focusedId(page)).toBe('now');
			await page.getByText('You voted for.').waitFor();
			expect(await tabTo(page, 'input[name="choice"]')).toBeLessThan(5);
			await page.keyboard.press('ArrowDown');
			await tabTo(page, button('cast'));
			await press(page, 'Enter');
			await page.getByText('You voted against.').waitFor();
		});
	});

	it('enters a roll call from one form, comes back to it, and hears of a refusal first', async () => {
		await as('secretary-mill', WITHOUT_SCRIPT, async (page) => {
			await page.goto(`${base()}/votes`);
			for (const person of ['ada', 'bea']) {
				await tabTo(page, `input[name="choice-${person}"]`);
				await page.keyboard.press('Space');
			}
			await tabTo(page, button('enter'));
			await press(page, 'Enter');
			expect(new URL(page.url()).hash).toBe('#roll-call');
			expect(await page.locator('main').innerText()).toContain('3 of 4 entered.');
			await page.reload();
			await tabTo(page, button('enter'));
			await press(page, 'Enter');
			await expect
				.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
				.toBe('alert');
			expect(await page.getByRole('alert').innerText()).toContain('Choose for, against or abstain.');
			await tabTo(page, button('close'));
			await press(page, 'Enter');
			expect(await page.locator('main').innerText()).toMatch(/Carried, by a roll call/);
			await mustBeFaultless('secretary-mill', page.url());
		});
	});

	it('looks again without a script: by a link where one writes, by itself where one only follows', async () => {
		await as('cal', WITHOUT_SCRIPT, async (page) => {
			for (const room of ['votes', 'speakers', 'door']) {
				await page.goto(`${base()}/${room}`);
				await tabTo(page, `main a[href="${new URL(page.url()).pathname}"]:not([aria-current])`);
				await press(page, 'Enter');
			}
			await page.goto(`${base()}/sitting`);
			const refresh = await page.locator('meta[http-equiv="refresh"]').getAttribute('content');
			expect(Number(refresh)).toBeGreaterThan(5);
		});
	});

	it('closes and drafts the minutes by keyboard', async () => {
		await as('secretary-mill', WITHOUT_SCRIPT, async (page) => {
			await page.goto(`${base()}/sitting`);
			await tabTo(page, button('close'));
			await press(page, 'Enter');
			await page.goto(`${base()}/minutes`);
			await tabTo(page, button('draft'));
			await press(page, 'Enter');
			await expect.poll(() => focusedId(page)).toBe('now');
			await page.getByText('That we meet in July.').first().waitFor();
			await mustBeFaultless('secretary-mill', page.url());
		});
	});

	it.each([
		['notice', 'secretary-north', () => `north/meetings/${north.meeting}/notice`, 'Invented Hall'],
		['agenda', 'secretary-north', () => `north/meetings/${north.meeting}`, `Report ${LONG}`],
		['minutes', 'secretary-mill', () => 'mill/meetings/branch/minutes', 'That we meet in July.'],
		['motion', 'secretary-north', () => 'north/motions/1', `The gates ${LONG}`],
		[
			'decision',
			'delegate-north',
			() => `north/meetings/${north.meeting}/credentials/${north.credential}`,
			'Named too late.',
		],
	])('prints the %s with no navigation and nothing cut off', async (name, person, address, words) => {
		// The width of A4 within its margins.
		await as(person, { viewport: { width: 688, height: 1000 }, colorScheme: 'dark' }, async (page) => {
			await page.goto(`${server.site}/units/${address()}`);
			expect(await faultsOn(page)).toEqual([]);
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('main').innerText()).toContain(words);
			const shown = await page.evaluate(() => {
				const isSeen = (element: Element) =>
					element.checkVisibility() && (element.getBoundingClientRect().width ?? 0) > 1;
				return [...document.querySelectorAll('nav, form, button, input, select, .foot, .skip, .who')]
					.filter(isSeen)
					.map((element) => element.outerHTML.slice(0, 100));
			});
			expect(shown).toEqual([]);
			expect(await sidewaysOf(page)).toBe(0);
			const cut = await page.evaluate(() =>
				[...document.querySelectorAll('main *')]
					.filter((element) => element.checkVisibility())
					.filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
					.map((element) => element.outerHTML.slice(0, 100)),
			);
			expect(cut).toEqual([]);
			const pdf = await page.pdf({
				format: 'A4',
				path: process.env.SHOTS && `${process.env.SHOTS}/${name}.pdf`,
			});
			expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		});
	});
});
