/** A branch meeting from the opening of the door to its minutes: phones, tellers at two devices, the hall's board, votes by hands, count and name. */
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesBetween } from '@mandate/assembly/motions';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import { putMeeting } from '../src/lib/server/assembly/fixture/sitting.ts';
import { buildWorld } from '../src/lib/server/assembly/fixture/world.ts';
import type { Database } from '../src/lib/server/database/database.ts';
import { openDatabase } from '../src/lib/server/database/open.ts';
import { sql } from '../src/lib/server/database/sql.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { faultsOn, sidewaysOf } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';

const START = '2026-06-01T17:40:00.000Z';
const OLD_PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };
const PEOPLE = ['ada', 'bea', 'cal', 'dov', 'eve', 'fay', 'gus', 'hal'] as const;
type Person = (typeof PEOPLE)[number] | 'chair-mill' | 'secretary-mill' | 'gone';

describe.skipIf(!hasBrowser)('a meeting as it runs', () => {
	let browser: Browser;
	let server: AssemblyServer;
	const cookies = new Map<Person, string>();
	const base = () => `${server.site}/units/mill/meetings/branch`;

	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mandate-sitting-'));
		const database = await openDatabase({ MANDATE_DATA: folder });
		const world = await buildWorld(database, START);
		for (const id of [...PEOPLE, 'gone']) {
			const standing = id === 'gone' ? 'expelled' : 'good';
			await database.query(
				sql`insert into person (id, name, created_at) values (${id}, ${`Invented ${id}`}, '2020-01-01Z')`,
			);
			await database.query(sql`insert into member (person_id, number, unit_id, joined_on, standing)
				values (${id}, ${`N-${id}`}, 'mill', '2021-03-04', ${standing})`);
			await database.query(sql`insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id, joined_on, class, standing, arrears_months)
				values (${`e-${id}`}, ${id}, 'joined', '2021-03-04', '2021-03-04Z', 'invented', ${`N-${id}`}, 'mill', '2021-03-04', 'full', ${standing}, 0)`);
		}
		await putMeeting(database, 'branch', 'mill', '2026-06-01T18:00:00.000Z');
		await putMotion(database);
		for (const id of [...PEOPLE, 'gone', 'chair-mill', 'secretary-mill'] as const)
			cookies.set(id, await world.signIn({ personId: id }));
		await database.close();
		[browser, server] = await Promise.all([openBrowser(), startAssembly(START, {}, folder)]);
	}, 120_000);
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	const as = <T>(person: Person, options: BrowserContextOptions, journey: (page: Page) => Promise<T>) =>
		onPage(browser, options, async (page) => {
			const value = cookies.get(person) ?? '';
			await page.context().addCookies([{ name: SESSION_COOKIE, value, url: server.site }]);
			return journey(page);
		});
	const codeOnBoard = () =>
		as('secretary-mill', {}, async (page) => {
			await page.goto(`${base()}/board`);
			return page.locator('.board__code strong').innerText();
		});

	it('opens the door and appoints two tellers', async () => {
		await as('secretary-mill', {}, async (page) => {
			await page.goto(`${base()}/door`);
			await page.getByRole('button', { name: 'Open the door' }).click();
			for (const number of ['N-ada', 'N-bea']) {
				await page.getByLabel('Member’s number or e-mail address').fill(number);
				await page.getByRole('button', { name: 'Appoint a teller' }).click();
			}
			await page.getByText('Invented bea', { exact: true }).waitFor();
			await page.getByRole('link', { name: /^Codes to print/ }).click();
			expect(await page.getByRole('row').count()).toBeGreaterThan(PEOPLE.length);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('signs in on an old phone without a script, and says why to whoever may not', async () => {
		const code = await codeOnBoard();
		await as('cal', OLD_PHONE, async (page) => {
			await page.goto(`${base()}/door`);
			expect(await page.locator('main').innerText()).toContain(
				'May vote. Full member, joined on 4 March 2021',
			);
			await page.getByLabel('The code on the board in the room').fill('zzz zzz');
			await page.getByRole('button', { name: 'Sign in' }).click();
			expect(await page.getByRole('alert').innerText()).toContain('This is not the code on the board now');
			await page.getByLabel('The code on the board in the room').fill(code.toUpperCase());
			await page.getByRole('button', { name: 'Sign in' }).click();
			expect(await page.locator('.done').innerText()).toContain('You are signed in, since 18:40');
			expect(await sidewaysOf(page)).toBe(0);
		});
		await as('gone', OLD_PHONE, async (page) => {
			await page.goto(`${base()}/door`);
			const words = await page.locator('main').innerText();
			expect(words).toContain('May not attend: the standing is expelled');
			expect(words).toContain('Rule 3.1 (Who may attend a branch meeting)');
			expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
		});
	});

	it('shows a teller what the other one did a moment before', async () => {
		await as('ada', OLD_PHONE, async (one) => {
			await as('bea', {}, async (other) => {
				for (const page of [one, other]) {
					await page.goto(`${base()}/door`);
					await page.getByLabel('Name, member’s number or printed code').fill('N-dov');
					await page.locator('#content').getByRole('button', { name: 'Find' }).click();
					await page.getByRole('button', { name: /^Sign in ?: Invented dov$/ }).waitFor();
				}
				server.setNow('2026-06-01T18:02:00.000Z');
				await one.getByRole('button', { name: /^Sign in ?: Invented dov$/ }).click();
				expect(await one.getByRole('status').innerText()).toBe('Signed in, with a vote.');
				await other.getByRole('button', { name: /^Sign in ?: Invented dov$/ }).click();
				expect(await other.getByRole('status').innerText()).toBe(
					'Already signed in at 19:02 by Invented ada.',
				);
				for (const name of ['ada', 'bea', 'eve', 'fay', 'gus']) {
					await other.getByLabel('Name, member’s number or printed code').fill(name);
					await other.locator('#content').getByRole('button', { name: 'Find' }).click();
					await other.getByRole('button', { name: new RegExp(`^Sign in ?: Invented ${name}$`) }).click();
				}
				expect(await faultsOn(other)).toEqual([]);
			});
		});
	});

	it('lets those who follow see it change, with a script', async () => {
		await as('hal', {}, async (page) => {
			await page.goto(`${base()}/sitting`);
			await page.getByText('The door is open; the meeting has not begun.').waitFor();
			await as('chair-mill', {}, async (chair) => {
				await chair.goto(`${base()}/sitting`);
				await chair.getByRole('button', { name: 'Open the meeting' }).click();
				await chair.getByRole('button', { name: 'Take this item' }).click();
			});
			await page.getByText('The meeting is open.').waitFor();
			await page.getByText('Item 1: The park gates').waitFor();
			await page.getByText(/^✓ There is a quorum: 7 members present/).waitFor();
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('keeps the speakers’ list, for and against by turns', async () => {
		for (const [person, side, minute] of [
			['cal', 'For', 4],
			['dov', 'For', 5],
			['eve', 'Against', 6],
		] as const) {
			server.setNow(`2026-06-01T18:0${minute}:00.000Z`);
			await as(person, OLD_PHONE, async (page) => {
				await page.goto(`${base()}/speakers`);
				await page.getByLabel('I speak').selectOption({ label: side });
				await page.getByRole('button', { name: 'Ask to speak' }).click();
				await page.getByText('You are on the list').waitFor();
			});
		}
		await as('chair-mill', {}, async (page) => {
			await page.goto(`${base()}/speakers`);
			expect(await page.locator('.speakers li').allInnerTexts()).toEqual([
				expect.stringContaining('cal'),
				expect.stringContaining('eve'),
				expect.stringContaining('dov'),
			]);
			await page.getByRole('button', { name: /^Call ?: Invented cal$/ }).click();
			expect(await page.locator('.speaking').innerText()).toMatch(
				/^Invented cal speaks for ?, until 19:\d\d/,
			);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('says beside a button why it was not done, and loses no press that was broken off', async () => {
		await as('chair-mill', OLD_PHONE, async (page) => {
			await page.goto(`${base()}/speakers`);
			await as('eve', OLD_PHONE, async (eve) => {
				await eve.goto(`${base()}/speakers`);
				await eve.getByRole('button', { name: 'Take my name off the list' }).click();
			});
			await page.getByRole('button', { name: /^Call ?: Invented eve$/ }).click();
			expect(await page.getByRole('alert').innerText()).toContain('There is no such speaker waiting.');
		});
		await as('ada', OLD_PHONE, async (page) => {
			const people = ['cal', 'dov', 'fay'];
			const press = (form: string) =>
				Promise.all(
					people.map((person) => pressAndGo(`${base()}/door?/${form}`, cookies.get('ada') ?? '', person)),
				);
			const look = async (person: string) => {
				await page.goto(`${base()}/door`);
				await page.getByLabel('Name, member’s number or printed code').fill(`N-${person}`);
				await page.locator('#content').getByRole('button', { name: 'Find' }).click();
			};
			const shown = async (words: RegExp) => {
				for (const person of people) {
					await look(person);
					for (let tries = 0; (await page.getByRole('button', { name: words }).count()) === 0; tries++) {
						if (tries > 20) throw new Error(`${person}: ${words} never came.`);
						await look(person);
					}
				}
			};
			await press('out');
			await shown(/^Sign in ?: Invented/);
			await press('admit');
			await shown(/^Has gone ?: Invented/);
			await look('cal');
			await page.request.post(`${base()}/door?/out`, {
				form: { once: 'again', at: 'cal', person: 'cal' },
				headers: { origin: server.site },
			});
			await page.getByRole('button', { name: /^Has gone ?: Invented/ }).click();
			const words = 'This person is not signed in, or has gone already.';
			expect(await page.getByRole('alert').innerText()).toContain(words);
			await page.getByRole('button', { name: /^Sign in ?: Invented/ }).click();
			expect(await page.getByRole('status').innerText()).toContain('Back in the room');
		});
	});

	it('counts a show of hands that was challenged, by two tellers', async () => {
		await as('chair-mill', {}, async (page) => {
			await page.goto(`${base()}/votes`);
			await page.getByLabel('What is put to the meeting').fill('That the gates be painted green.');
			await page.getByLabel('It is').selectOption({ label: 'a motion' });
			await page.getByRole('button', { name: 'Open the vote' }).click();
			await page.getByRole('button', { name: 'Declare' }).click();
			await page.getByText('The chair declares that it is carried.').waitFor();
			await as('cal', OLD_PHONE, async (member) => {
				await member.goto(`${base()}/votes`);
				await member.getByRole('button', { name: 'Ask for a count' }).click();
				await member.getByText('by a count by tellers').waitFor();
			});
			for (const teller of ['ada', 'bea'] as const)
				await as(teller, OLD_PHONE, async (at) => {
					await at.goto(`${base()}/votes`);
					await at.getByLabel('For', { exact: true }).fill('3');
					await at.getByLabel('Against', { exact: true }).fill('4');
					await at.getByLabel('Abstentions', { exact: true }).fill('0');
					await Promise.all([
						at.waitForEvent('load'),
						at.getByRole('button', { name: 'Enter my count' }).click(),
					]);
				});
			await page.goto(`${base()}/votes`);
			await page.getByRole('button', { name: 'Close the vote' }).click();
			await page.locator('.result').filter({ hasText: 'Fell' }).waitFor();
		});
	});

	it('takes names at a roll call, by phone and by a teller, and shows them afterwards', async () => {
		await as('chair-mill', {}, async (page) => {
			await page.goto(`${base()}/votes`);
			await page.getByLabel('What is put to the meeting').fill('That we meet in July.');
			await page.getByLabel('Votes are taken by').selectOption({ label: 'a roll call' });
			await page.getByRole('button', { name: 'Open the vote' }).click();
			for (const [person, choice] of [
				['cal', 'For'],
				['dov', 'Against'],
				['dov', 'For'],
			] as const)
				await as(person, OLD_PHONE, async (member) => {
					await member.goto(`${base()}/votes`);
					await member.getByLabel(choice, { exact: true }).check();
					await member.getByRole('button', { name: 'Vote' }).click();
					await member.getByText(`You voted ${choice.toLowerCase()}.`).waitFor();
				});
			await as('ada', OLD_PHONE, async (teller) => {
				await teller.goto(`${base()}/votes`);
				const rowOf = (name: string) => teller.getByRole('group', { name: new RegExp(`^Invented ${name}`) });
				for (const [name, choice] of [
					['eve', 'Abstain'],
					['fay', 'Against'],
					['gus', 'Against'],
				])
					await rowOf(name).getByLabel(choice).check();
				await as('gus', OLD_PHONE, async (gone) => {
					await gone.goto(`${base()}/door`);
					await gone.getByRole('button', { name: 'I am leaving the room' }).click();
				});
				await teller.getByRole('button', { name: 'Enter these votes' }).click();
				const alert = teller.getByRole('alert');
				expect(await alert.innerText()).toContain('Entered: 2. Not entered: 1.');
				await expect.poll(() => alert.evaluate((one) => one === document.activeElement)).toBe(true);
				expect(await rowOf('gus').innerText()).toContain(
					'Only who is signed in and in the room may do this.',
				);
				expect(await rowOf('eve').innerText()).toContain('entered: abstains');
				await rowOf('fay').getByLabel('Abstain').check();
				await teller.getByRole('button', { name: 'Enter these votes' }).click();
				expect(await teller.getByRole('alert').count()).toBe(0);
				expect(await teller.locator('main').innerText()).toContain('4 of 7 entered.');
				expect(await sidewaysOf(teller)).toBe(0);
			});
			await as('bea', {}, async (teller) => {
				await teller.goto(`${base()}/votes`);
				expect(await faultsOn(teller)).toEqual([]);
			});
			await page.goto(`${base()}/votes`);
			await page.getByRole('button', { name: 'Close the vote' }).click();
			await page.getByRole('link', { name: 'That we meet in July.' }).click();
			const words = await page.locator('main').innerText();
			expect(words).toContain('For (2)');
			expect(words).toContain('Invented cal; Invented dov');
			expect(words).toContain('Abstained (2)');
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('carries a motion as amended in the room: moved, its amendment read out, then the motion', async () => {
		await as('chair-mill', {}, async (page) => {
			const put = async (subject: string) => {
				await page.getByLabel('What is voted on').selectOption({ label: subject });
				await page.getByLabel('Votes are taken by').selectOption({ label: 'a show of hands' });
				await page.getByRole('button', { name: 'Open the vote' }).click();
			};
			await page.goto(`${base()}/votes`);
			expect(await page.getByLabel('What is voted on').innerText()).not.toContain('Painted gates');
			await page.getByRole('button', { name: 'Motion 1 was moved' }).click();
			await put('Motion 1: amendment 1');
			await as('cal', OLD_PHONE, async (member) => {
				await member.goto(`${base()}/votes`);
				const words = await member.locator('main').innerText();
				expect(words).toContain('In paragraph 1: for “green” read “the town’s blue”.');
				expect(await sidewaysOf(member)).toBe(0);
			});
			await as('secretary-mill', {}, async (other) => {
				await other.goto(`${server.site}/units/mill/motions/1`);
				await other.getByRole('button', { name: 'The mover accepts it' }).click();
				expect(await other.getByRole('alert').first().innerText()).toContain(
					'The meeting is voting on this now',
				);
			});
			await page.getByRole('button', { name: 'Declare' }).click();
			await page.getByRole('button', { name: 'Close the vote' }).click();
			await put('Motion 1: Painted gates');
			expect(await page.locator('main').innerText()).toContain('be painted the town’s blue.');
			await page.getByRole('button', { name: 'Declare' }).click();
			await page.getByRole('button', { name: 'Close the vote' }).click();
			await page.locator('.result').filter({ hasText: 'Carried' }).waitFor();
			expect(await faultsOn(page)).toEqual([]);
			await page.goto(`${server.site}/units/mill/motions/1`);
			expect(await page.locator('.state').first().innerText()).toBe('carried as amended');
			const words = await page.locator('main').innerText();
			expect(words).toContain('by show of hands');
			expect(words).toContain('Rule 7.1');
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('drafts the minutes and keeps what the secretary changed beside the draft', async () => {
		await as('secretary-mill', {}, async (page) => {
			await page.goto(`${base()}/sitting`);
			await page.getByRole('button', { name: 'Close the meeting' }).click();
			await page.goto(`${base()}/minutes`);
			await page.getByRole('button', { name: 'Draft the minutes' }).click();
			const words = await page.locator('.minutes').innerText();
			expect(words).toContain('7 people signed in, 7 with a vote');
			expect(words).toContain('The show of hands was challenged');
			expect(words).toContain('That we meet in July.');
			expect(words).toContain('Amendment 1 to motion 1, Painted gates');
			expect(words).toContain('We ask that the park gates be painted the town’s blue.');
			await page.locator('summary', { hasText: 'Present: 7' }).click();
			await page.getByLabel('Paragraph').first().fill('Present: seven members.');
			await page.getByRole('button', { name: 'Keep' }).first().click();
			await page.getByText('Present: seven members.', { exact: true }).first().waitFor();
			await page.locator('del', { hasText: 'Present: 7 people signed in' }).waitFor();
			expect(await faultsOn(page)).toEqual([]);
			const markdown = await page.request.get(`${base()}/minutes/minutes.md`);
			expect(await markdown.text()).toContain('# Minutes: Invented meeting');
		});
	});

	it('sends no page of more than 30 kilobytes to a phone, and none sideways in the dark', async () => {
		await as('cal', { viewport: OLD_PHONE.viewport, colorScheme: 'dark' }, async (page) => {
			for (const room of ['door', 'sitting', 'speakers', 'votes', 'minutes', 'representative', 'board']) {
				const answer = await page.goto(`${base()}/${room}`);
				expect((await answer?.body())?.length, room).toBeLessThan(30_000);
				expect(await sidewaysOf(page), room).toBe(0);
				expect(await faultsOn(page), room).toEqual([]);
				if (process.env.SHOTS)
					await page.screenshot({ path: `${process.env.SHOTS}/${room}-360.png`, fullPage: true });
			}
		});
		for (const colorScheme of ['light', 'dark'] as const)
			await as('secretary-mill', { colorScheme, viewport: { width: 1920, height: 1080 } }, async (page) => {
				await page.goto(`${base()}/board`);
				expect(await page.locator('nav, .masthead, .foot, .who').count()).toBe(0);
				expect(await faultsOn(page)).toEqual([]);
				const smallest = await page.evaluate(() =>
					Math.min(
						...[...document.querySelectorAll('.board :is(p, li, dt, dd, h2)')].map((one) =>
							one.matches('.board__back') ? 99 : Number.parseFloat(getComputedStyle(one).fontSize),
						),
					),
				);
				expect(smallest).toBeGreaterThanOrEqual(32);
				const bottom = await page.getByText(/^The list is/).boundingBox();
				expect((bottom?.y ?? 9999) + (bottom?.height ?? 0)).toBeLessThan(1080);
				if (process.env.SHOTS)
					await page.screenshot({ path: `${process.env.SHOTS}/board-${colorScheme}.png` });
			});
		if (process.env.SHOTS)
			await as('secretary-mill', {}, async (page) => {
				for (const room of ['door', 'sitting', 'speakers', 'votes', 'minutes', 'representative', 'board']) {
					await page.goto(`${base()}/${room}`);
					await page.screenshot({ path: `${process.env.SHOTS}/${room}-1280.png`, fullPage: true });
				}
			});
	});
});

/** A motion on the agenda with an amendment that is admitted. */
async function putMotion(database: Database): Promise<void> {
	const text = 'We ask that the park gates be painted green.';
	const [at, print] = ['2026-05-02T09:00:00Z', '0'.repeat(64)];
	const changes = JSON.stringify(changesBetween(text, text.replace('green', 'the town’s blue')));
	await database.query(sql`insert into motion (id, unit_id, number, kind, title, text, fingerprint, family, state, meeting_id, received_at, made_at)
		values ('gates', 'mill', 1, 'motion', 'Painted gates', ${text}, ${print}, ${print}, 'on-agenda', 'branch', ${at}, ${at})`);
	await database.query(sql`insert into motion_event (id, motion_id, position, at, state, words)
		values ('gates', 'gates', 1, ${at}, 'on-agenda', 'On the agenda.')`);
	await database.query(sql`insert into agenda_item (id, meeting_id, position, kind, title, motion_id)
		values ('gates', 'branch', 2, 'motion', 'Motion 1: Painted gates', 'gates')`);
	await database.query(sql`insert into motion_amendment (id, motion_id, number, changes, consequential, state, received_at)
		values ('blue', 'gates', 1, ${changes}, '', 'admitted', ${at})`);
}

/** Sends the form of a small button and breaks the line off before there is an answer, as a browser does that goes on to the next. */
function pressAndGo(address: string, cookie: string, person: string): Promise<void> {
	const { host, hostname, port, pathname, search, origin } = new URL(address);
	const body = new URLSearchParams({ once: `${search}-${person}`, at: person, person }).toString();
	const head = [
		`POST ${pathname}${search} HTTP/1.1`,
		`Host: ${host}`,
		`Origin: ${origin}`,
		`Cookie: ${SESSION_COOKIE}=${cookie}`,
		'Content-Type: application/x-www-form-urlencoded',
		`Content-Length: ${body.length}`,
	];
	return new Promise((resolve, reject) => {
		const line = connect(Number(port), hostname, () =>
			line.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => {
				setTimeout(() => line.destroy(), 5);
			}),
		);
		line.on('close', () => resolve());
		line.on('error', reject);
	});
}
