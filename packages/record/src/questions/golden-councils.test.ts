/**
 * Councils whose story is known, as claims of the ledger. Every person here is invented, and so are the wards; only the shape of
 * what happened is taken from life.
 */
import { describe, expect, it } from 'vitest';
import type { Body } from '../ledger/model.ts';
import { changed, controlled, elected, ledgerOf, spell, stated, vacant } from './fixture/entries.ts';
import { exampleRelease } from './fixture/example-release.ts';
import { changesQuestion, claimedBody, statedControl } from './index.ts';
import type { Known } from './known.ts';
import { changesOfPerson } from './member-changes.ts';
import { timelinesOf } from './timelines.ts';

const NAMES =
	'ada bea cal dot eli fay gus hal ivy jon kit lea max ned ora pip quin ros sid tess uma val wes xan yve zoe abe bob cat don'.split(
		' ',
	);
const ON = '2023-05-04';

const person = (council: string, i: number): string =>
	`councillor/${council}/ward-${i + 1}/${NAMES[i]}-example`;
const knownFrom = (acts: readonly Body[]): Known => ({ release: exampleRelease(), ledger: ledgerOf(acts) });
/** Members of an invented council, so many for each party. */
function council(id: string, parties: Readonly<Record<string, number>>, on = ON): Body[] {
	const sides = Object.entries(parties).flatMap(([party, seats]) => Array<string>(seats).fill(party));
	return sides.flatMap((party, i) => elected(person(id, i), `council/${id}`, `Ward ${i + 1}`, party, on));
}
const asked = (
	body: string,
	from: string,
	to: string,
	suspensions = true,
	unit: 'events' | 'people' = 'events',
	via: 'steps' | 'through' = 'steps',
) => ({ from, to, body, rolls: false, count: { suspensions, unit, net: false, via } }) as const;
const seats = (known: Known, id: string, on: string) =>
	Object.fromEntries(
		claimedBody(known, id, on).parties.map(({ party, seats: held }) => [party.id ?? party.label, held]),
	);

describe('twenty changes, fourteen of them suspensions and their ends', () => {
	const id = 'tameford';
	const known = knownFrom([
		...council(id, { labour: 20, conservative: 5 }),
		...[0, 1, 2, 3, 4, 5, 6].flatMap((i) => [
			changed(person(id, i), 'suspended', 'labour', null, '2025-02-10', { actor: 'party' }),
			changed(person(id, i), 'readmitted', 'independent', 'labour', '2025-06-02', { actor: 'party' }),
		]),
		...[7, 8, 9, 10].map((i) =>
			changed(person(id, i), 'left', 'labour', null, '2025-09-01', { actor: 'member' }),
		),
		changed(person(id, 20), 'joined', 'conservative', 'reform-uk', '2025-10-01'),
		changed(person(id, 21), 'joined', 'conservative', 'reform-uk', '2025-10-01'),
	]);

	it('counted in each of the ways people count', () => {
		const year = ['2025-01-01', '2026-01-01'] as const;
		const all = changesQuestion(known, asked(id, ...year));
		expect(all.moves).toHaveLength(20);
		expect(all.moves.filter(({ isSuspension }) => isSuspension)).toHaveLength(14);
		expect(all.bodies).toEqual([{ body: id, moves: 20, people: 13 }]);
		expect(changesQuestion(known, asked(id, ...year, false)).flows.total).toBe(6);
		expect(changesQuestion(known, asked(id, ...year, true, 'people')).flows.total).toBe(6);
		for (const { flows } of [all, changesQuestion(known, asked(id, ...year, true, 'people', 'through'))])
			expect(flows.sum).toBe(0);
		expect(all.flows.balances.map(({ party, left, came }) => [party.id, left, came])).toEqual([
			['labour', 11, 7],
			['conservative', 2, 0],
			['reform-uk', 0, 2],
			['independent', 7, 11],
		]);
	});

	it('the council seat by seat while they were out and when they were back', () => {
		expect(seats(known, id, '2025-02-09')).toEqual({ labour: 20, conservative: 5 });
		expect(seats(known, id, '2025-02-10')).toEqual({ labour: 13, independent: 7, conservative: 5 });
		expect(seats(known, id, '2025-06-02')).toEqual({ labour: 20, conservative: 5 });
		expect(seats(known, id, '2025-12-01')).toEqual({
			labour: 16,
			independent: 4,
			conservative: 3,
			'reform-uk': 2,
		});
		expect(claimedBody(known, id, '2025-02-10').majority?.id).toBe('labour');
	});
});

describe('a group of those who left takes control', () => {
	const id = 'broxley';
	const GROUP = 'Broxley Alliance';
	const known = knownFrom([
		...council(id, { labour: 24, conservative: 6 }),
		...Array.from({ length: 18 }, (_, i) => [
			changed(person(id, i), 'left', 'labour', null, '2025-01-02', { actor: 'member' }),
			changed(person(id, i), 'group_formed', 'independent', null, '2025-01-20', {
				toLabel: GROUP,
				actor: 'group',
			}),
		]).flat(),
		controlled(
			`council/${id}`,
			{ fact: 'executive', holder: 'labour', cause: 'the election of 2023' },
			ON,
			'2025-01-20',
		),
		controlled(
			`council/${id}`,
			{ fact: 'executive', holder: null, cause: 'eighteen left and formed a group' },
			'2025-01-20',
		),
	]);

	it('eighteen moves: to form a group is none', () => {
		const { moves, notCounted } = changesQuestion(known, asked(id, '2025-01-01', '2025-12-31'));
		expect([moves.length, notCounted.length]).toEqual([18, 18]);
		expect(seats(known, id, '2025-01-10')).toEqual({ independent: 18, labour: 6, conservative: 6 });
		expect(seats(known, id, '2025-02-01')).toEqual({ [GROUP]: 18, labour: 6, conservative: 6 });
	});

	it('majority, executive and cause are apart', () => {
		expect(claimedBody(known, id, '2025-01-10').majority).toBeNull();
		expect(claimedBody(known, id, '2025-02-01').majority?.label).toBe(GROUP);
		expect(statedControl(known, `council/${id}`, '2025-01-10')).toMatchObject([{ holder: 'labour' }]);
		expect(statedControl(known, `council/${id}`, '2025-02-01')).toMatchObject([
			{ cause: 'eighteen left and formed a group' },
		]);
	});
});

describe('groups that split, merge and change their names', () => {
	it('residents in four groups: no move, four sides', () => {
		const groups = ['North', 'South', 'East', 'West'];
		const known = knownFrom([
			...council('havenham', { residents: 23 }, '2014-05-22'),
			...Array.from({ length: 23 }, (_, i) =>
				changed(person('havenham', i), 'group_formed', 'residents', null, '2018-06-01', {
					toLabel: `${groups[i % 4]} residents`,
				}),
			),
		]);
		expect(changesQuestion(known, asked('havenham', '2018-01-01', '2019-01-01')).moves).toEqual([]);
		const { parties, majority } = claimedBody(known, 'havenham', '2018-06-01');
		expect(parties.map(({ seats: held }) => held)).toEqual([6, 6, 6, 5]);
		expect(majority).toBeNull();
		expect(claimedBody(known, 'havenham', '2018-05-31').majority?.id).toBe('residents');
	});

	it('two groups merge and another is renamed: no move, and the seats follow', () => {
		const rows = council('thanford', { ukip: 3, independent: 2 }, '2017-05-04');
		const known = knownFrom([
			...rows,
			...[0, 1, 2].map((i) =>
				changed(person('thanford', i), 'group_renamed', 'ukip', null, '2018-03-01', {
					toLabel: 'Thanford First',
				}),
			),
			...[3, 4].map((i) =>
				changed(person('thanford', i), 'group_merged', 'independent', null, '2018-09-01', {
					toLabel: 'Thanford First',
				}),
			),
		]);
		const { moves, notCounted } = changesQuestion(known, asked('thanford', '2018-01-01', '2019-01-01'));
		expect([moves.length, notCounted.length]).toEqual([0, 5]);
		expect(seats(known, 'thanford', '2018-04-01')).toEqual({ 'Thanford First': 3, independent: 2 });
		expect(seats(known, 'thanford', '2018-10-01')).toEqual({ 'Thanford First': 5 });
	});

	it('a group is registered as a party: no move', () => {
		const known = knownFrom([
			...council('towerford', { independent: 2 }, '2014-05-22'),
			...[0, 1].map((i) =>
				changed(person('towerford', i), 'group_renamed', 'independent', 'aspire', '2018-01-30', {
					actor: 'registrar',
				}),
			),
		]);
		expect(changesQuestion(known, asked('towerford', '2018-01-01', '2019-01-01')).moves).toEqual([]);
		expect(seats(known, 'towerford', '2018-02-01')).toEqual({ aspire: 2 });
	});
});

describe('two suspended who stay in their party and form a group', () => {
	const id = 'southaven';
	const [first] = [person(id, 0)];
	const acts = [
		...council(id, { labour: 4 }, '2011-05-05'),
		...[0, 1].flatMap((i) => [
			changed(person(id, i), 'suspended', 'labour', null, '2012-08-01', {
				actor: 'group',
				reason: 'voted against the group',
			}),
			changed(person(id, i), 'group_formed', 'independent', null, '2012-09-01', {
				toLabel: 'Against The Cuts',
				actor: 'member',
			}),
		]),
		spell(first, { timeline: 'membership', party: 'labour', label: 'Labour' }, '2008'),
	];

	it('group, membership and label are three timelines', () => {
		const known = knownFrom(acts);
		const { label, membership } = timelinesOf(known, first, [], [], []);
		expect([label[0].party.id, membership[0].party.id]).toEqual(['labour', 'labour']);
		expect(membership[0].to).toBeNull();
		expect(seats(known, id, '2012-10-01')).toEqual({ labour: 2, 'Against The Cuts': 2 });
		expect(changesQuestion(known, asked(id, '2012-01-01', '2013-01-01')).moves).toHaveLength(2);
	});

	it('both accounts stand side by side, and who was asked and what was replied', () => {
		const at = acts.length;
		const known = knownFrom([
			...acts,
			changed(first, 'left', 'labour', null, '2012-08-03', {
				actor: 'member',
				publisher: 'Another newspaper',
				disputed: 'says he was pushed',
			}),
			{ act: 'judge', entry: at + 1, status: 'disputed', by: null, reason: 'the group says otherwise' },
			stated('party/labour', { kind: 'asked', words: 'Was he suspended?', about: at + 1 }, '2012-08-04'),
			stated('party/labour', { kind: 'replied', words: '', about: at + 1 }, '2012-08-05'),
		]);
		const [change] = changesOfPerson(known, first, []);
		expect(change.accounts.map(({ kind, status }) => [kind, status])).toEqual([
			['suspended', 'asserted'],
			['left', 'disputed'],
		]);
		expect(change).toMatchObject({
			status: 'disputed',
			kind: 'suspended',
			reason: 'voted against the group',
			disputed: 'says he was pushed',
		});
		expect(change.statements.map(({ kind }) => kind)).toEqual(['asked', 'replied']);
	});

	it('a claim that was rejected is kept and moves nobody', () => {
		const known = knownFrom([
			...council(id, { labour: 4 }, '2011-05-05'),
			changed(first, 'joined', 'labour', 'green', '2012-08-03'),
			{ act: 'judge', entry: 9, status: 'rejected', by: null, reason: 'somebody else of the name' },
		]);
		const { moves, notCounted } = changesQuestion(known, asked(id, '2012-01-01', '2013-01-01'));
		expect([moves.length, notCounted.length]).toEqual([0, 1]);
		expect(seats(known, id, '2013-01-01')).toEqual({ labour: 4 });
	});
});

describe('a change that a register has weeks later costs the majority', () => {
	const id = 'plymford';
	const known = knownFrom([
		...council(id, { labour: 5, conservative: 4 }, '2026-05-07'),
		changed(person(id, 0), 'joined', 'labour', 'green', '2026-09-04', {
			announced: '2026-09-04',
			recorded: '2026-10',
		}),
		controlled(
			`council/${id}`,
			{ fact: 'majority', holder: null, cause: 'a member left the largest group' },
			'2026-09-04',
		),
	]);

	it('effective, announced and recorded are three days', () => {
		const [change] = changesQuestion(known, asked(id, '2026-09-01', '2026-10-01')).moves;
		expect([change.on.earliest, change.recorded?.latest]).toEqual(['2026-09-04', '2026-10-31']);
		expect(claimedBody(known, id, '2026-09-03').majority?.id).toBe('labour');
		expect(claimedBody(known, id, '2026-09-04').majority).toBeNull();
		expect(statedControl(known, id, '2026-09-04')).toEqual([]);
		expect(statedControl(known, `council/${id}`, '2026-09-04')).toMatchObject([
			{ fact: 'majority', holder: null },
		]);
	});
});

describe('two councils for the same ground', () => {
	const old = council('surland', { conservative: 3 }, '2021-05-06');
	const next = council('east-surland', { 'liberal-democrats': 3 }, '2026-05-07');
	const known = knownFrom([
		...old,
		...next,
		{
			act: 'identity',
			one: person('surland', 0),
			other: person('east-surland', 2),
			judgement: 'same',
			reason: 'says so of herself',
		},
		changed(person('surland', 0), 'left', 'conservative', null, '2026-06-01'),
		vacant('council/surland', 'Ward 3', 'died', '2026-07-01', '2027-04-01'),
	]);

	it('each has its own seats on one day, and a change in one is none in the other', () => {
		expect(seats(known, 'surland', '2026-06-15')).toEqual({ conservative: 2, independent: 1 });
		expect(seats(known, 'east-surland', '2026-06-15')).toEqual({ 'liberal-democrats': 3 });
		expect(changesQuestion(known, asked('east-surland', '2026-01-01', '2027-01-01')).moves).toEqual([]);
		const { vacant: empty, size, seats: list } = claimedBody(known, 'council/surland', '2026-08-01');
		expect([empty, size]).toEqual([1, 3]);
		expect(list.find(({ state }) => state === 'vacant')?.cause).toBe('died');
	});
});
