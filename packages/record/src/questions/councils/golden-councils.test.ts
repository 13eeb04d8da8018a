/**
 * Councils whose story is known, as claims of the ledger. Every person here is invented, and so are the wards; only the shape of
 * what happened is taken from life.
 */
import { describe, expect, it } from 'vitest';
import { changed, controlled, vacant } from '../fixture/entries.ts';
import { asked, council, knownFrom, ON, person, seats } from '../fixture/invented-council.ts';
import { changesQuestion, claimedBody, statedControl } from '../index.ts';

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
