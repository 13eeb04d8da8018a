/** Groups of councils that split, merge, change their names or leave their party; every person in them is invented. */
import { describe, expect, it } from 'vitest';
import { changesOfPerson } from '../changes/member-changes.ts';
import { changed, spell, stated } from '../fixture/entries.ts';
import { asked, council, knownFrom, person, seats } from '../fixture/invented-council.ts';
import { changesQuestion, claimedBody } from '../index.ts';
import { timelinesOf } from '../people/timelines.ts';

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
