/** Changes of the full record, counted in every way: what leaves one side comes to another. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { ledgerOf } from '../fixture/entries.ts';
import type { Known } from '../known.ts';
import { allChanges, changesQuestion, isFromRolls } from './changes.ts';

const release = openFullRecord();
if (release === null) console.log(`Changes of allegiance: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('changes of allegiance', () => {
	const known: Known = { release: release as NonNullable<typeof release>, ledger: ledgerOf([]) };

	it.each([
		['1997-05-01', '2015-05-07', 'commons'],
		['2017-06-08', '2019-09-10', 'commons'],
		['2024-01-01', '2027-01-01', 'councils'],
		[null, null, undefined],
	])('from %s to %s, %s: balances sum to zero however they are counted', (from, to, body) => {
		const base = { from, to, rolls: true, ...(body === undefined ? {} : { body }) };
		for (const suspensions of [true, false])
			for (const unit of ['events', 'people'] as const)
				for (const net of [true, false])
					for (const via of ['steps', 'through'] as const) {
						const { flows, moves } = changesQuestion(known, {
							...base,
							count: { suspensions, unit, net, via },
						});
						expect(flows.sum).toBe(0);
						expect(flows.total).toBeLessThanOrEqual(moves.length);
						if (unit === 'events' && via === 'steps' && !net) expect(flows.total).toBe(moves.length);
						const came = flows.balances.reduce((sum, one) => sum + one.came, 0);
						expect(came).toBe(flows.total);
					}
	});

	it('every change has an account, a person and an id of its own', () => {
		const changes = allChanges(known);
		expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
		for (const { accounts, person } of changes) {
			expect(accounts.length).toBeGreaterThan(0);
			expect(person.name).not.toMatch(/^$|\//);
		}
		const rolls = changes.filter(isFromRolls);
		console.log(
			`${changes.length} changes: ${changes.length - rolls.length} of known lists, ${rolls.length} between rolls.`,
		);
		expect(rolls.every(({ body }) => body !== 'commons')).toBe(true);
	});

	it('a change between two rolls that may fall outside the window is listed and not counted', () => {
		const count = { suspensions: true, unit: 'events', net: false, via: 'steps' } as const;
		const { moves, maybe } = changesQuestion(known, {
			from: '2025-06-01',
			to: '2026-01-01',
			body: 'councils',
			rolls: true,
			count,
		});
		expect(moves.filter(isFromRolls)).toEqual([]);
		expect(maybe.length).toBeGreaterThan(0);
	});
});
