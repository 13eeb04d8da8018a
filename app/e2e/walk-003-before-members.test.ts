// Walk 003, what a member did before the members: facts of a unit's meeting, sent to the record, on that person's page.
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FULL_RECORD } from '../../test/full-record.ts';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import { putSitting } from '../src/lib/server/assembly/fixture/sitting.ts';
import { buildWorld } from '../src/lib/server/assembly/fixture/world.ts';
import { openDatabase } from '../src/lib/server/database/open.ts';
import { sql } from '../src/lib/server/database/sql.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { send } from './assembly-walk/hands.ts';
import { faultsOn } from './axe.ts';
import { hasBrowser, onPage, openBrowser } from './browser.ts';
import { saidWithin } from './ledger-entries.ts';

const hasRecord = existsSync(FULL_RECORD);
if (!hasRecord) console.log('Walk 003, before the members: skipped, the full record is not built.');

describe.skipIf(!hasBrowser || !hasRecord)('before the members', () => {
	let browser: Browser;
	let server: AssemblyServer;
	let cookie = '';
	beforeAll(async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mandate-before-members-'));
		const database = await openDatabase({ MANDATE_DATA: folder });
		const world = await buildWorld(database, '2026-06-01T18:30:00.000Z');
		await putSitting(database);
		await database.query(sql`insert into representative (id, unit_id, name, record_id, from_on, named_at, named_by)
			values ('representative', 'north', 'The representative', 'member/458', '2026-01-01', '2026-01-01Z', 'secretary-north')`);
		cookie = await world.signIn({ personId: 'secretary-north' });
		await database.close();
		[browser, server] = await Promise.all([
			openBrowser(),
			startAssembly('2026-06-01T18:30:00.000Z', {}, folder, FULL_RECORD),
		]);
	}, 180_000);
	afterAll(() => Promise.all([browser?.close(), server?.stop()]));

	it('attendance, a report and an answer stand on the page once the unit sends them, and not before', async () => {
		const person = `${server.site}/people/ann-coffey`;
		await onPage(browser, {}, async (page) => {
			await page.context().addCookies([{ name: SESSION_COOKIE, value: cookie, url: server.site }]);
			const meeting = `${server.site}/units/north/meetings/meeting`;
			await page.goto(`${meeting}/representative`);
			await send(page, 'Enter', { 'The representative': 'was present' });
			await send(page, 'Enter the report', { Report: 'An invented report on the gates.' });
			await send(page, 'Enter the answer', { Question: 'Why the gates?', Answer: 'They rust.' });
			await page.goto(`${meeting}/sitting`);
			await send(page, 'Close the meeting', {});
			expect(await (await fetch(person)).text()).not.toContain('An invented report on the gates.');
			await page.goto(`${meeting}/representative`);
			await send(page, 'Set', { 'The unit has decided': true });
			await send(page, 'Send to the record', {});
			expect(await saidWithin(person, 'An invented report on the gates.')).toBeLessThan(10_000);
			await page.goto(person);
			await page.getByRole('heading', { name: 'Before the members' }).waitFor();
			const words = await page.locator('main').innerText();
			expect(words).toContain('was present at 1 of 1 meeting of the members');
			expect(words).toMatch(/1 June 2026, Northvale, Invented meeting: was present\./);
			expect(words).toMatch(/reported: “An invented report on the gates\.”/);
			expect(words).toContain('asked “Why the gates?”, answered: “They rust.”');
			expect(words).toContain('Minutes of Northvale, Invented meeting');
			expect(await faultsOn(page)).toEqual([]);
		});
	});
});
