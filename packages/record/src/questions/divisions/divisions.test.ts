import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { divisionAt } from '../../addresses/index.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import { divisionTold } from './division.ts';
import { divisionsOfDay, divisionsOfPolicy, divisionsWithWords, divisionYears } from './divisions.ts';
import { howAPersonVoted } from './how-a-person-voted.ts';
import { lobbiesByParty, majorityOf } from './party-lobbies.ts';

const release = openFullRecord();
if (release === null) console.log(`Divisions: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('divisions', () => {
	const record = release as NonNullable<typeof release>;
	const known = { release: record, ledger: ledgerAt([]) };
	const divisions = record.divisions as NonNullable<typeof record.divisions>;
	const at = (on: string, number: string) => divisionAt(record, on, number) ?? -1;

	it('tells counts as announced, tellers apart, by party on the day', () => {
		const told = divisionTold(known, at('2003-03-18', '118'));
		expect(told).toMatchObject({ on: '2003-03-18', number: 118, ayes: 412, noes: 149, isWhole: true });
		expect(told.named).toMatchObject({ aye: 412, no: 149, 'aye-teller': 2, 'no-teller': 2 });
		expect(told.parties[0]).toMatchObject({ party: 'labour', counts: { no: 84 } });
		const sum = told.parties.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0);
		expect(sum).toBe(told.votes.length);
		expect(told.evidence).toHaveLength(1);
		expect(told.policies.map(({ name }) => name)).toContain('The Iraq war');
	});

	it('joins members by number, and leaves those without one alone', () => {
		const told = divisionTold(known, at('2003-03-18', '118'));
		expect(told.votes.find(({ name }) => name.endsWith('Ann Coffey'))?.person?.id).toBe('member/458');
		const people = told.votes.flatMap(({ person }) => person?.id ?? []);
		expect(new Set(people).size).toBe(people.length);
	});

	it('every division adds up by party, and no member is named twice', () => {
		for (let row = 0; row < divisions.count; row++) {
			if (!divisions.hasVotes(row)) continue;
			const counts = [...lobbiesByParty(record, row).values()].flatMap((lobbies) => Object.values(lobbies));
			expect(counts.reduce((a, b) => a + b, 0)).toBe(divisions.votersOf(row).length);
		}
	});

	it('a majority needs a party, two who voted, and three fifths of them on one side', () => {
		const row = at('2003-03-18', '118');
		expect(majorityOf(record, row, 'labour')).toEqual({ side: 'aye', ayes: 256, noes: 85 });
		for (const party of [null, 'independent', 'speaker', 'deputy-speaker'])
			expect(majorityOf(record, row, party)).toBeNull();
		const [split] = divisionsWithWords(known, 'Lords Reform bicameral').map((head) => head.row);
		expect(lobbiesByParty(record, split).get('labour')).toMatchObject({ aye: 167, no: 153 });
		expect(majorityOf(record, split, 'labour')).toBeNull();
	});

	it('finds divisions by day, words and policy', () => {
		expect(divisionsOfDay(known, '2003-03-18').map(({ number }) => number)).toEqual([117, 118]);
		expect(divisionsWithWords(known, 'Syria chemical weapons').map(({ on }) => on)).toContain('2013-08-29');
		expect(divisionsWithWords(known, 'the of')).toEqual([]);
		expect(divisionsOfPolicy(known, 1049).length).toBeGreaterThan(3);
		expect(divisionsOfPolicy(known, 1)).toEqual([]);
		expect(divisionYears(known).reduce((sum, { count }) => sum + count, 0)).toBe(divisions.count);
	});

	it('a person: what was not recorded is told apart, and denominators add up', () => {
		const told = howAPersonVoted(known, 'member/458');
		expect(told.held).toBe(told.voted + told.both + told.notRecorded);
		expect(told.compared).toBeLessThanOrEqual(told.voted);
		expect(told.against).toBeLessThanOrEqual(told.compared);
		expect(told.held).toBeGreaterThan(400);
		expect(told.votes.filter(({ isWithMajority }) => isWithMajority === false)).toHaveLength(told.against);
		expect(told.votes.every(({ lobby, isWithMajority }) => lobby !== 'none' || isWithMajority === null)).toBe(
			true,
		);
	});

	it('the party is that of the day: one who crossed is compared with each in turn', () => {
		// A member who left one party for another in June 2007.
		const told = howAPersonVoted(known, 'member/346');
		const parties = new Set(told.votes.map(({ party }) => party));
		expect(parties).toEqual(new Set(['conservative', 'labour']));
		const first = told.votes.find(({ party }) => party === 'labour')?.division.on ?? '';
		expect(first >= '2007-06-26').toBe(true);
		for (const { party, majority, division } of told.votes)
			if (majority) expect(majority).toEqual(majorityOf(record, division.row, party));
	});

	it('a vote on the day of a change is flagged, in a list or in the ledger', () => {
		const on = howAPersonVoted(known, 'member/458').votes[0].division.on;
		const ledger = ledgerAt([
			{
				n: 1,
				at: '2026-01-01T00:00:00.000Z',
				author: 'test',
				content: '',
				previous: '',
				hash: '',
				body: {
					act: 'claim',
					claim: {
						subject: 'member/458',
						predicate: 'allegiance',
						value: {
							kind: 'left',
							actor: 'member',
							timeline: 'membership',
							from: 'labour',
							to: 'independent',
							announced: null,
							effective: on,
							recorded: null,
							reason: '',
							disputed: '',
							outcome: 'final',
						},
						from: on,
						to: null,
						source: { title: 'invented', publisher: '', url: null, retrievedOn: null },
						locator: '',
						quote: '',
					},
				},
			},
		]);
		const flagged = howAPersonVoted({ release: record, ledger }, 'member/458').votes.filter(
			({ isDayOfChange }) => isDayOfChange,
		);
		expect(new Set(flagged.map(({ division }) => division.on))).toEqual(new Set([on]));
	});
});
