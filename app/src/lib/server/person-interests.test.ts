/** What the page of a member shows of declared interests, on the full record. */
import { ledgerAt } from '@mandate/record';
import type { Known } from '@mandate/record/questions';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { interestsPage } from './person-interests.ts';

const release = openFullRecord();
if (release === null) console.log(`Interests on a member's page are skipped: ${NO_DATA}`);

describe.skipIf(release === null)("interests on a member's page", () => {
	const known = { release, ledger: ledgerAt([]) } as unknown as Known;
	const SMITH = 'member/1564';

	it('are those of the last register that has the member, where no day is asked for', () => {
		expect(interestsPage(known, SMITH, null)).toMatchObject({
			asOf: { on: '2015-09' },
			next: { on: '2024-05-28', isIn: false },
			count: 3,
			standing: [
				{ title: 'Donations and other support', entries: [{}, {}] },
				{ title: 'Family members employed', entries: [{}] },
			],
		});
	});

	it('are unknown on a day after which a register no longer has the member', () => {
		expect(interestsPage(known, SMITH, '2025-01-01')).toMatchObject({ asOf: null, count: 0 });
	});

	it('are none for whoever left before the first register', () => {
		const { members } = release ?? {};
		let none = 0;
		for (let row = 0; row < (members?.count ?? 0); row += 50)
			none += Number(interestsPage(known, members?.id.at(row) ?? '', null) === null);
		expect(none).toBeGreaterThan(20);
	});

	it('lead from divisions to their pages and to entries that are shown', () => {
		const page = interestsPage(known, 'member/136', '2014-12-31');
		const rows = new Set(page?.standing.flatMap(({ entries }) => entries.map(({ row }) => row)));
		expect(page?.beside.length).toBeGreaterThan(5);
		for (const { path, interests } of page?.beside ?? []) {
			expect(path).toMatch(/^\/divisions\/\d{4}-\d\d-\d\d\/\d+$/);
			for (const { row } of interests) expect(rows.has(row)).toBe(true);
		}
	});
});
