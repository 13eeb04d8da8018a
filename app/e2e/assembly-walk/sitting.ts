/** The second half of the meeting of walk 000, from the opening of the door to the minutes. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOn } from '../axe.ts';
import { PHONE } from '../browser.ts';
import { send } from './hands.ts';
import type { Member } from './members.ts';

export interface Walk {
	/** Runs a journey of somebody who has signed in. */
	readonly as: (
		email: string,
		journey: (page: Page) => Promise<void>,
		options?: { readonly viewport?: typeof PHONE; readonly javaScriptEnabled?: boolean },
	) => Promise<void>;
	/** Address of the meeting's pages. */
	readonly base: () => string;
	readonly setNow: (instant: string) => void;
	readonly secretary: string;
	/** Twelve delegates of three branches whose credentials hold. */
	readonly delegates: readonly Member[];
	/** The delegate who was admitted on appeal. */
	readonly admitted: Member;
	/** A delegate whose credential was refused. */
	readonly refused: Member;
}

const ON_PHONE = { viewport: PHONE, javaScriptEnabled: false };
const PROCEDURAL = 'That the question be now put.';
const REPORT = 'That the report of the secretary be accepted.';

/** Declares the tests; what they are told is read when they run. */
export function itSits(walk: Walk): void {
	const { delegates, admitted, refused, secretary } = walk;
	const tellers = delegates.slice(0, 2);
	const said = (page: Page) => page.locator('main').innerText();

	it('opens the door with two tellers', async () => {
		walk.setNow('2027-03-20T09:30:00Z');
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/door`);
			await send(page, 'Open the door', {});
			for (const { number } of tellers) {
				await page.goto(`${walk.base()}/door`);
				await send(page, 'Appoint a teller', { 'Member’s number or e-mail address': number });
			}
			await page.goto(`${walk.base()}/door`);
			for (const { name } of tellers) expect(await said(page)).toContain(name);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('signs in by phone with the code on the board whoever was admitted on appeal', async () => {
		let code = '';
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/board`);
			code = await page.locator('.board__code strong').innerText();
		});
		const field = 'The code on the board in the room';
		await walk.as(
			admitted.email,
			async (page) => {
				await page.goto(`${walk.base()}/door`);
				await expect(send(page, 'Sign in', { [field]: 'zzz zzz' })).rejects.toThrow(/not the code/);
				await send(page, 'Sign in', { [field]: code });
				expect(await said(page)).toContain('You are signed in, since 09:30, as delegate, with a vote');
			},
			ON_PHONE,
		);
		await walk.as(
			refused.email,
			async (page) => {
				await page.goto(`${walk.base()}/door`);
				const words = await said(page);
				expect(words).toContain('As a delegate you were ruled out.');
				expect(words).toContain('nothing shows that it could not be kept');
				expect(words).toContain('You may appeal to the');
				await send(page, 'Sign in', { [field]: code });
				expect(await said(page)).toContain('as member, without a vote');
			},
			ON_PHONE,
		);
	});

	it('has no quorum with nine delegates, and puts nothing to the vote', async () => {
		await signInAtDoor(tellers[0], delegates.slice(0, 4));
		await signInAtDoor(tellers[1], delegates.slice(4, 8));
		walk.setNow('2027-03-20T10:02:00Z');
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/sitting`);
			await send(page, 'Open the meeting', {});
			await untilShown(page, 'sitting', /✗[^.]*9 delegates[\s\S]*Rule 5\.2/);
			await page.goto(`${walk.base()}/votes`);
			await expect(open(page, PROCEDURAL, 'a procedural motion', 'a count by tellers')).rejects.toThrow(
				/Rule 5\.2/,
			);
		});
	});

	it('reaches the quorum as delegates come', async () => {
		walk.setNow('2027-03-20T10:10:00Z');
		await signInAtDoor(tellers[1], delegates.slice(8));
		await walk.as(secretary, async (page) => {
			await untilShown(page, 'sitting', /✓ There is a quorum: 13 delegates[\s\S]*Rule 5\.2/);
			expect(await faultsOn(page)).toEqual([]);
			await send(page, 'Take this item', { 'Item of the agenda': '1. Report of the secretary' });
		});
	});

	it('carries a procedural motion by the count of two tellers, by the majority of the rulebook', async () => {
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/votes`);
			await open(page, PROCEDURAL, 'a procedural motion', 'a count by tellers');
		});
		for (const { email } of tellers)
			await walk.as(
				email,
				async (page) => {
					await untilShown(page, 'votes', /Enter my count/);
					await send(page, 'Enter my count', { For: '8', Against: '4', Abstentions: '1' });
				},
				ON_PHONE,
			);
		await closeVote(/Carried, by a count by tellers[\s\S]*7\.3/);
	});

	it('carries a motion by roll call, by phone and by a teller, and shows delegates’ names to members', async () => {
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/votes`);
			await open(page, REPORT, 'a motion', 'a roll call');
		});
		await walk.as(
			admitted.email,
			async (page) => {
				await untilShown(page, 'votes', /Your vote/);
				await page.getByLabel('For', { exact: true }).check();
				await page.getByRole('button', { name: 'Vote', exact: true }).click();
				await page.getByText('You voted for.').waitFor();
			},
			ON_PHONE,
		);
		await walk.as(tellers[0].email, async (page) => {
			await untilShown(page, 'votes', /Roll call/);
			for (const [at, { name }] of delegates.slice(0, 4).entries())
				await page
					.getByRole('group', { name: new RegExp(`^${name}`) })
					.getByLabel(at === 3 ? 'Against' : 'For')
					.check();
			await send(page, 'Enter these votes', {});
			expect(await said(page)).toContain('5 of 13 entered.');
		});
		await closeVote(/Carried, by a roll call[\s\S]*7\.1/);
		await walk.as(refused.email, async (page) => {
			await page.goto(`${walk.base()}/votes`);
			await page.getByRole('link', { name: REPORT }).click();
			const words = await said(page);
			expect(words).toContain('For (4)');
			expect(words).toContain(admitted.name);
			expect(words).toContain('Against (1)');
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	it('closes, and drafts minutes of what happened, credentials without a name', async () => {
		walk.setNow('2027-03-20T12:40:00Z');
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/sitting`);
			await send(page, 'Close the meeting', {});
			await page.goto(`${walk.base()}/minutes`);
			await send(page, 'Draft the minutes', {});
			await page.goto(`${walk.base()}/minutes/`);
			const words = await page.locator('.minutes').innerText();
			for (const expected of [
				'Present: 14 people signed in, 13 with a vote. Delegates were there from Hill Branch (4), Mill Branch (4), Quay Branch (4), Union of Invented Workers (1).',
				'Credentials: 16 were challenged, 0 stood, 16 were refused with reasons given to those concerned; on appeal 1 of these',
				'The meeting opened at 10:02',
				'1. Report of the secretary',
				PROCEDURAL,
				'Carried by a count of two tellers.',
				REPORT,
				'Carried by roll call.',
				'The meeting closed at 12:40.',
			])
				expect(words).toContain(expected);
			for (const { name } of [admitted, refused]) expect(words).not.toContain(name);
			expect(await faultsOn(page)).toEqual([]);
		});
	});

	/** One press for each, by a teller at a device of the teller's own. */
	async function signInAtDoor(teller: Member, people: readonly Member[]): Promise<void> {
		await walk.as(teller.email, async (page) => {
			for (const { name, number } of people) {
				await page.goto(`${walk.base()}/door`);
				await page.getByLabel('Name, member’s number or printed code').fill(number);
				await page.locator('#content').getByRole('button', { name: 'Find' }).click();
				await page.getByRole('button', { name: new RegExp(`^Sign in ?: ${name}$`) }).click();
				await page.getByRole('status').filter({ hasText: 'Signed in, with a vote.' }).waitFor();
			}
		});
	}

	async function closeVote(shows: RegExp): Promise<void> {
		await walk.as(secretary, async (page) => {
			await page.goto(`${walk.base()}/votes`);
			await send(page, 'Close the vote', {});
			await untilShown(page, 'votes', shows);
			expect(await faultsOn(page)).toEqual([]);
		});
	}

	function open(page: Page, question: string, decision: string, way: string): Promise<void> {
		return send(page, 'Open the vote', {
			'What is put to the meeting': question,
			'It is': decision,
			'Votes are taken by': way,
		});
	}

	/** Looks until the room shows it: what everybody sees is read anew each second. */
	async function untilShown(page: Page, room: string, shows: RegExp): Promise<void> {
		let words = '';
		for (let tries = 0; tries < 30 && !shows.test(words); tries++) {
			if (tries > 0) await page.waitForTimeout(500);
			await page.goto(`${walk.base()}/${room}`);
			words = await said(page);
		}
		expect(words).toMatch(shows);
	}
}
