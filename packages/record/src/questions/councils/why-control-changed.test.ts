import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import type { CouncilParty } from '../../councils/model.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import type { Entry } from '../../ledger/model.ts';
import { councilOf } from './council.ts';
import { type BalanceAnswer, councilChanges } from './council-changes.ts';
import { councilAt } from './council-facts.ts';
import { councilPoll } from './council-poll.ts';
import { councilWards } from './council-wards.ts';
import { allCouncils } from './councils.ts';
import type { Cause } from './seat-changes.ts';
import { changeIn, whyControlChanged } from './why-control-changed.ts';

const party = (id: string): CouncilParty => ({ id, name: id, abbreviation: id, party: id });
const NOTHING: Record<Cause, number> = {
	election: 0,
	'by-election': 0,
	allegiance: 0,
	relabelled: 0,
	replaced: 0,
	vacancy: 0,
	unknown: 0,
};
const row = (id: string, before: number, by: Partial<Record<Cause, number>>): BalanceAnswer => ({
	party: party(id),
	before,
	by: { ...NOTHING, ...by },
	after: before + Object.values(by).reduce((sum, n) => sum + n, 0),
});

describe('what made control change', () => {
	it.each([
		[
			'a poll alone',
			[row('red', 6, { election: -2 }), row('blue', 5, { election: 2 })],
			['majority', 'red', 'blue', 'one', ['election']],
		],
		[
			'a change of label, at the same time as a poll that moved one seat the other way',
			[row('red', 6, { allegiance: -2, election: 1 }), row('blue', 5, { allegiance: 2, election: -1 })],
			['majority', 'red', 'blue', 'one', ['allegiance']],
		],
		[
			'either of two',
			[row('red', 6, { election: -1, allegiance: -1 }), row('blue', 5, { election: 1, allegiance: 1 })],
			['majority', 'red', 'blue', 'either', ['election', 'allegiance']],
		],
		[
			'two that were not enough alone',
			[row('red', 7, { election: -1, replaced: -1 }), row('blue', 4, { election: 1, replaced: 1 })],
			['majority', 'red', 'blue', 'together', ['election', 'replaced']],
		],
		[
			'the most seats, where nobody has more than half',
			[row('red', 5, { unknown: -1 }), row('blue', 4, { unknown: 1 }), row('gold', 4, {})],
			['most', 'red', 'blue', 'one', ['unknown']],
		],
	] as const)('%s', (_, balance, expected) => {
		const found = changeIn(balance);
		expect(found && [found.of, found.from?.id, found.to?.id, found.by, found.causes]).toEqual(expected);
	});

	it('nothing, where a majority stays one', () => {
		expect(changeIn([row('red', 8, { election: -2 }), row('blue', 3, { election: 2 })])).toBeNull();
	});
});

const release = openFullRecord();
if (release === null) console.log(`Councils: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('councils', () => {
	const known = { release: release as NonNullable<typeof release>, ledger: ledgerAt([]) };
	const seats = (id: string, year: number) =>
		Object.fromEntries(
			councilOf(known, id, null)
				?.compositions.find((one) => one.kind === 'roll' && one.year === year)
				?.seats.map((one) => [one.party.id, one.seats]) ?? [],
		);

	it.each([
		[
			'derby',
			2018,
			{ labour: 22, conservative: 19, 'liberal-democrats': 5, ukip: 3, 'independent-or-other': 2 },
		],
		[
			'derby',
			2019,
			{ conservative: 20, labour: 16, 'liberal-democrats': 7, ukip: 5, 'independent-or-other': 3 },
		],
	])('%s in %i', (id, year, expected) => expect(seats(id, year)).toEqual(expected));

	it.each([
		[2017, 'labour', 22],
		[2018, 'labour', 14],
		[2019, 'labour', 2],
		[2019, 'ashfield-independents', 30],
	])('ashfield in %i: %s %i', (year, id, expected) => expect(seats('ashfield', year)[id]).toBe(expected));

	it('derby on 3 May 2018: who polled how much and won how many', () => {
		const poll = councilPoll(known, 'derby', '2018-05-03');
		expect(poll?.seats).toBe(17);
		expect(poll?.hasSeveralSeats).toBe(false);
		expect(poll?.totals.map((one) => [one.party.id, one.elected, one.votes]).slice(0, 4)).toEqual([
			['conservative', 8, 27_447],
			['labour', 5, 21_264],
			['liberal-democrats', 2, 10_355],
			['ukip', 2, 6401],
		]);
	});

	it('derby between the rolls of 2017 and 2018: three seats of Labour went at the poll', () => {
		const interval = councilChanges(known.release, 'derby').find(({ after }) => after === 2018);
		expect(interval?.polls).toEqual([{ on: '2018-05-03', up: 17, of: 51, hasResults: true }]);
		const by = (id: string) => interval?.balance.find((one) => one.party.id === id);
		expect([by('labour')?.before, by('labour')?.by.election, by('labour')?.after]).toEqual([25, -3, 22]);
		expect([by('conservative')?.by.election, by('ukip')?.by.election]).toEqual([2, 1]);
		expect(
			interval?.changes.every(({ cause, on, hasResult }) => cause === 'election' && on && hasResult),
		).toBe(true);
	});

	it('ashfield: Labour lost its majority by changes of label, then the poll of 2019 gave it to others', () => {
		const changes = whyControlChanged(known.release, 'ashfield');
		const lost = changes.find(({ interval }) => interval.after === 2018);
		expect([lost?.of, lost?.from?.id, lost?.to, lost?.causes.includes('allegiance'), lost?.on]).toEqual([
			'majority',
			'labour',
			null,
			true,
			null,
		]);
		const won = changes.find(({ interval }) => interval.after === 2019);
		expect([won?.to?.id, won?.by, won?.on]).toEqual(['ashfield-independents', 'one', '2019-05-02']);
	});

	it('every change of control has causes, and a day or days between', () => {
		let [day, alone, between] = [0, 0, 0];
		for (const { council } of allCouncils(known.release))
			for (const change of whyControlChanged(known.release, council.id)) {
				expect(change.causes.length).toBeGreaterThan(0);
				expect(change.between[0] < change.between[1]).toBe(true);
				if (change.on !== null) day++;
				else if (change.by === 'one' && change.causes[0] !== 'unknown') alone++;
				else between++;
			}
		console.log(
			`Changes of control: by one poll ${day}, by one other cause ${alone}, by several or unknown ${between}.`,
		);
		expect(day).toBeGreaterThan(alone + between);
	});

	it('who leads is what the ledger claims, for the days of the claim, and a rejected claim is still there', () => {
		const claim = (n: number, from: string, to: string | null): Entry => ({
			n,
			at: '2026-01-01T00:00:00Z',
			author: 'an editor',
			body: {
				act: 'claim',
				claim: {
					subject: 'council/derby',
					predicate: 'control',
					value: { fact: 'executive', holder: 'conservative', cause: '' },
					from,
					to,
					source: { title: 'Minutes', publisher: 'A council', url: null, retrievedOn: null },
					locator: '',
					quote: '',
				},
			},
			content: '',
			previous: '',
			hash: '',
		});
		const rejected: Entry = {
			...claim(3, '', null),
			body: { act: 'judge', entry: 2, status: 'rejected', by: null, reason: 'of another council' },
		};
		const ledger = ledgerAt([claim(1, '2018-05-23', '2023-05'), claim(2, '2017', null), rejected]);
		const leads = (at: string) =>
			councilOf({ ...known, ledger }, 'derby', at)?.control?.executive.map(
				({ entry, status }) => `${entry} ${status}`,
			);
		expect(leads('2018-06-01')).toEqual(['1 asserted', '2 rejected']);
		expect(leads('2018-05-10')).toEqual(['2 rejected']);
		expect(leads('2024-01-01')).toEqual(['2 rejected']);
	});

	it('finds a council by another of its names', () => {
		expect([councilAt(known.release, 'hull'), councilAt(known.release, 'no-such-council')]).toEqual([
			'kingston-upon-hull',
			null,
		]);
	});

	it('lists councils with their largest party and next poll', () => {
		const lines = allCouncils(known.release);
		const derby = lines.find(({ council }) => council.id === 'derby');
		expect([derby?.rollOf, derby?.total, derby?.seats[0].party.id, derby?.nextPollOn]).toEqual([
			2025,
			51,
			'labour',
			'2027-05-06',
		]);
		expect(lines.filter(({ isInLastRoll }) => isInLastRoll)).toHaveLength(382);
	});

	it('who sat for a ward on a day', () => {
		const wards = councilWards(known, 'derby', '2018-06-01');
		const boulton = wards?.wards.find(({ ward }) => ward === 'Boulton');
		expect(wards?.year).toBe(2018);
		expect(boulton?.seats.map(({ person }) => person?.slug)).toContain('paul-bettany-of-derby-boulton');
		expect(councilWards(known, 'derby', '2018-05-02')?.year).toBe(2017);
	});
});
