/** Members whose story is known: their timelines, how often they moved, what they sat as, from the official files. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { placeAt } from '../../addresses/find.ts';
import { peopleOf } from '../../addresses/people.ts';
import type { Timeline } from '../../members/model.ts';
import { changed, ledgerOf } from '../fixture/entries.ts';
import type { Known, PersonAnswer } from '../index.ts';
import { changesQuestion, compositionOn, personQuestion, whoRepresents } from '../index.ts';

const release = openFullRecord();
if (release === null) console.log(`Members whose story is known: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('members', () => {
	const record = release as NonNullable<typeof release>;
	const known: Known = { release: record, ledger: ledgerOf([]) };

	function ask(id: string, at: string, of = known): PersonAnswer {
		const person = peopleOf(record).withId(id);
		if (person === null) throw new Error(`no ${id}`);
		return personQuestion(of, person, at);
	}
	const moves = ({ changes }: PersonAnswer) =>
		changes
			.filter(({ isMove }) => isMove)
			.map(({ on, from, to }) => [on.earliest, from?.id, to?.id].join(' '));
	const spells = ({ timelines }: PersonAnswer, name: Timeline) =>
		timelines[name].map(({ party, from, to }) => `${party.id} ${from} ${to}`);

	it('Mike Hancock left the Liberal Democrats on 3 June 2013, which four lists say and one the day after', () => {
		const answer = ask('member/59', '2013-06-03');
		expect(moves(answer)).toEqual(['2013-06-03 liberal-democrats independent']);
		expect(answer.changes[0].accounts.map(({ on }) => on.earliest)).toEqual([
			...Array(4).fill('2013-06-03'),
			'2013-06-04',
		]);
		expect(answer.sitsAs?.party?.id).toBe('independent');
		expect(answer.sitsAs?.elected?.party.id).toBe('liberal-democrats');
		expect(ask('member/59', '2013-06-02').sitsAs?.party?.id).toBe('liberal-democrats');
		expect(spells(answer, 'group').slice(-2)).toEqual([
			'liberal-democrats 1997-05-01 2013-06-03',
			'independent 2013-06-03 2015-03-31',
		]);
		expect(answer.timelines.label.at(-1)?.party.id).toBe('liberal-democrats');
	});

	it.each([
		['member/1527', 'Clacton', '2014-08-28', '2014-08-29', '2014-10-09', 4],
		['member/4049', 'Rochester and Strood', '2014-09-27', '2014-09-30', '2014-11-20', 2],
	])('%s changed party by a by-election', (id, place, on, left, back, tenures) => {
		const answer = ask(id, back);
		expect(moves(answer)).toEqual([`${on} conservative ukip`]);
		expect(answer.tenures).toHaveLength(tenures);
		expect(answer.sitsAs?.party?.id).toBe('ukip');
		const row = placeAt(record, place.toLowerCase().replaceAll(' ', '-')) ?? -1;
		expect(whoRepresents(known, row, left).state).toBe('vacant');
		const { vacancies, held, size } = compositionOn(known, left);
		const vacancy = vacancies.find((one) => one.place === place);
		expect(vacancy?.opened).toEqual({ earliest: left, latest: left });
		expect(vacancy).toMatchObject({ cause: 'resigned', closed: back });
		expect(held + vacancies.length).toBe(size);
		// Both the polling day and the day after it are kept.
		expect(new Set(answer.tenures.find(({ from }) => from === back)?.begun.map((one) => one.on)).size).toBe(
			2,
		);
	});

	it('John Bercow took the chair in June 2009, which is an office and no move', () => {
		const answer = ask('member/17', '2009-07-01');
		expect(answer.moves).toEqual({ all: 0, withoutSuspensions: 0, notCounted: 0 });
		expect(answer.sitsAs).toMatchObject({ isSpeaker: true, party: { id: 'conservative' } });
		expect(ask('member/17', '2009-06-21').sitsAs?.isSpeaker).toBe(false);
		expect(answer.offices.some(({ role, from }) => /^Speaker/.test(role) && from === '2009-06-22')).toBe(
			true,
		);
		expect(
			compositionOn(known, '2009-07-01').parties.find(({ party }) => party.id === 'speaker')?.seats,
		).toBe(1);
	});

	it('Jeffrey Donaldson moved twice, and sat as an independent between', () => {
		const answer = ask('member/650', '2003-12-01');
		expect(moves(answer)).toEqual(['2003-06-23 uup independent', '2004-01-05 independent dup']);
		expect(answer.changes[0]).toMatchObject({ kind: 'whip_resigned', actor: 'member' });
		expect(answer.sitsAs).toMatchObject({ party: { id: 'independent' }, elected: { party: { id: 'uup' } } });
		expect(ask('member/650', '2004-02-01').sitsAs?.party?.id).toBe('dup');
	});

	it.each([
		[
			'Bob Spink',
			'member/1214',
			['2008-03-13 conservative independent', '2008-04-22 independent ukip', '2008-11-25 ukip independent'],
		],
		[
			'Jonathan Sayeed',
			'member/4',
			[
				'2005-02-03 conservative independent',
				'2005-03-07 independent conservative',
				'2005-03-18 conservative independent',
			],
		],
		[
			'Denis MacShane',
			'member/393',
			['2010-10-14 labour independent', '2012-07-05 independent labour', '2012-11-02 labour independent'],
		],
		[
			'Nigel Evans',
			'member/474',
			['2013-09-10 conservative independent', '2014-04-10 independent conservative'],
		],
		[
			'Chris Williamson',
			'member/3976',
			['2019-02-27 labour independent', '2019-06-26 independent labour', '2019-06-28 labour independent'],
		],
	])('%s', (_, id, expected) => {
		const answer = ask(id, '2019-06-27');
		expect(moves(answer)).toEqual(expected);
		expect(answer.moves.all).toBe(expected.length);
	});

	it('Nigel Evans is told of on two days, and both are kept', () => {
		const [left, back] = ask('member/474', '2013-10-01').changes;
		expect(left.accounts.map(({ on }) => on.earliest)).toEqual(['2013-09-10', '2013-09-11']);
		expect(back.accounts.map(({ on }) => on.earliest)).toEqual(['2014-04-10', '2014-04-28']);
	});

	it('Chris Williamson had the whip for two days in June 2019', () => {
		expect(ask('member/3976', '2019-06-25').sitsAs?.party?.id).toBe('independent');
		expect(ask('member/3976', '2019-06-27').sitsAs?.party?.id).toBe('labour');
		expect(ask('member/3976', '2019-06-28').sitsAs?.party?.id).toBe('independent');
	});

	const count = { suspensions: true, unit: 'events', net: false, via: 'steps' } as const;
	const window = (from: string, to: string) =>
		changesQuestion(known, { from, to, body: 'commons', rolls: false, count });

	it('eleven left in three days of February 2019, and the seats followed', () => {
		const { moves: left, flows } = window('2019-02-18', '2019-02-21');
		expect(left).toHaveLength(11);
		expect(flows.balances.map(({ party, balance }) => [party.id, balance])).toEqual([
			['labour', -8],
			['conservative', -3],
			['independent', 11],
		]);
		expect(flows.sum).toBe(0);
		const seats = (on: string) =>
			Object.fromEntries(compositionOn(known, on).parties.map(({ party, seats: held }) => [party.id, held]));
		const [before, after] = [seats('2019-02-17'), seats('2019-02-20')];
		expect(after.conservative - before.conservative).toBe(-3);
		expect(after.independent - before.independent).toBe(11);
	});

	it('of 3 September 2019: twenty-one lost the whip, one crossed the floor', () => {
		const { moves: left } = window('2019-09-03', '2019-09-05');
		expect(
			left.filter(({ from, to }) => from?.id === 'conservative' && to?.id === 'independent'),
		).toHaveLength(21);
		expect(left.filter(({ to }) => to?.id === 'liberal-democrats').map(({ person }) => person.name)).toEqual([
			'Phillip Lee',
		]);
	});

	it('Stockport stood in 2017 for Labour and sat on 1 March 2019 as an independent', () => {
		const answer = ask('member/458', '2019-03-01');
		expect(answer.stoodAs.at(-1)).toMatchObject({
			on: '2017-06-08',
			label: { id: 'labour' },
			votes: 26282,
			majority: 14477,
		});
		expect(answer.sitsAs).toMatchObject({ party: { id: 'independent' }, isEveryChangeKnown: true });
		expect(answer.sitsAs?.evidence.length).toBeGreaterThan(0);
	});

	it('what is not covered is said: nothing after September 2019 is known of everybody', () => {
		expect(ask('member/172', '2024-01-01').sitsAs).toMatchObject({
			party: { id: 'labour' },
			isEveryChangeKnown: false,
			knownTo: '2019-09-08',
		});
	});

	it('the whip withdrawn and restored, as claims, with both sides of it', () => {
		const ledger = ledgerOf([
			changed('member/172', 'whip_removed', 'labour', 'independent', '2023-04-23', {
				actor: 'party',
				timeline: 'whip',
			}),
			changed('member/172', 'whip_restored', 'independent', 'labour', '2024-05-28', {
				actor: 'party',
				timeline: 'whip',
			}),
		]);
		const of = { release: record, ledger };
		const answer = ask('member/172', '2024-01-01', of);
		expect(answer.moves).toEqual({ all: 2, withoutSuspensions: 0, notCounted: 0 });
		expect(answer.sitsAs?.party?.id).toBe('independent');
		expect(answer.timelines.membership).toEqual([]);
		expect(ask('member/172', '2024-05-29', of).sitsAs?.party?.id).toBe('labour');
		const before = compositionOn(known, '2024-01-01');
		const after = compositionOn(of, '2024-01-01');
		const labour = (one: typeof before) => one.parties.find(({ party }) => party.id === 'labour')?.seats ?? 0;
		expect(labour(before) - labour(after)).toBe(1);
	});

	it('Clacton was won again in 2026 by the member who had left it', () => {
		const row = placeAt(record, 'clacton') ?? -1;
		const { now, before } = whoRepresents(known, row, '2026-08-13');
		expect(now).toHaveLength(1);
		expect(now[0]).toMatchObject({ entered: 'by-election', from: '2026-08-13' });
		expect(before?.person.id).toBe(now[0].person.id);
		// No file at hand says when the seat fell vacant.
		expect(before).toMatchObject({ isEndLatest: true, left: 'by-election held' });
		expect(ask('member/5091', '2026-08-13').moves.all).toBe(0);
	});

	it('a label put right is no move', () => {
		const burnham = peopleOf(record)
			.named('Andy Burnham')
			.find(({ kind }) => kind === 'member');
		const id = burnham?.id ?? '';
		const ledger = ledgerOf([
			changed(id, 'label_corrected', 'labour', 'labour', '2026-06-18', {
				actor: 'registrar',
				timeline: 'label',
				fromLabel: 'Labour',
				toLabel: 'Labour and Co-operative',
				recorded: '2026-07-06/2026-08-03',
			}),
		]);
		const answer = ask(id, '2026-07-01', { release: record, ledger });
		expect(answer.moves).toEqual({ all: 0, withoutSuspensions: 0, notCounted: 1 });
		expect(answer.changes[0]).toMatchObject({
			kind: 'label_corrected',
			recorded: { earliest: '2026-07-06' },
		});
		expect(answer.stoodAs.at(-1)).toMatchObject({ on: '2026-06-18', label: { id: 'labour' } });
		expect(answer.stoodAs.at(-1)?.adjunct).not.toBeNull();
	});

	it('first speeches are notes, never tenures', () => {
		const answer = ask('member/119', '1990-01-01');
		expect(answer.firstSpeeches.map(({ place }) => place)).toEqual(['Huntingdonshire']);
		expect(answer.tenures).toEqual([]);
	});
});
