/** Changes of several lists put together as one: in invented members, lists 1, 2 and 3. */
import { describe, expect, it } from 'vitest';
import { isSameDay, type ListedChange, sameChanges } from './same-change.ts';

const change = (
	source: number,
	on: string,
	from = 'plum',
	to: string | null = 'independent',
): ListedChange => ({
	member: 'member/1',
	from,
	to,
	fromLabel: from,
	toLabel: to ?? 'Pear Party',
	on,
	at: { source, line: 2 },
});

const shown = (groups: readonly (readonly ListedChange[])[]) =>
	groups.map((group) => group.map(({ on, at }) => `${at.source}: ${on}`).join(', '));

describe('changes of several lists', () => {
	it.each([
		['one day', [change(1, '2001-03-04'), change(2, '2001-03-04')], ['1: 2001-03-04, 2: 2001-03-04']],
		['days apart', [change(2, '2001-06-01'), change(1, '2001-03-04')], ['1: 2001-03-04, 2: 2001-06-01']],
		[
			'over a year apart',
			[change(1, '2001-03-04'), change(2, '2002-06-01')],
			['1: 2001-03-04', '2: 2002-06-01'],
		],
		[
			'twice in one list and once in another: the nearer is the same',
			[change(1, '2001-02-03'), change(1, '2001-03-18'), change(2, '2001-03-20')],
			['1: 2001-02-03', '1: 2001-03-18, 2: 2001-03-20'],
		],
		[
			'to another party',
			[change(1, '2001-03-04'), change(2, '2001-03-04', 'plum', 'pear')],
			['1: 2001-03-04', '2: 2001-03-04'],
		],
		[
			'to a party that the record does not know, by its label',
			[change(1, '2001-03-04', 'plum', null), change(2, '2001-03-05', 'plum', null)],
			['1: 2001-03-04, 2: 2001-03-05'],
		],
		[
			'of two members',
			[change(1, '2001-03-04'), { ...change(2, '2001-03-04'), member: 'member/2' }],
			['1: 2001-03-04', '2: 2001-03-04'],
		],
	])('%s', (_, changes, groups) => expect(shown(sameChanges(changes))).toEqual(groups));

	it.each([
		['2001-03-04', '2001-03-04', true],
		['2001-03-04', '2001-03-05', false],
		['2001-03-04', '2001-03-04/2001-05-01', true],
		['2001-05-01', '2001-03-04/2001-05-01', true],
		['2001-04-01', '2001-03-04/2001-05-01', false],
		['2001-03-04/2001-05-01', '2001-03-04/2001-05-02', false],
	])('%s and %s', (a, b, isSame) => expect(isSameDay(change(1, a), change(2, b))).toBe(isSame));
});
