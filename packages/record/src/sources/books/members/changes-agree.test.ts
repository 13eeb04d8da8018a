/** Differences between lists of changes: in invented members and lists. */
import { describe, expect, it } from 'vitest';
import type { AllegianceEvent, MemberRows, PartySpell } from '../../../members/model.ts';
import type { Finding } from '../../../model.ts';
import type { BookContext } from '../book.ts';
import { changesAgree } from './changes-agree.ts';

const event = (source: number, on: string, from = 'plum', to = 'independent'): AllegianceEvent => ({
	member: 'member/1',
	kind: 'left',
	actor: null,
	timeline: 'group',
	from,
	to,
	fromLabel: from,
	toLabel: to,
	on,
	at: { source, line: 9 },
});

const spell = (source: number, party: string, from: string, to: string | null): PartySpell => ({
	member: 'member/1',
	timeline: 'group',
	party,
	label: party,
	from,
	to,
	at: { source, line: 7 },
});

function found(events: readonly AllegianceEvent[], parties: readonly PartySpell[] = []): Finding[] {
	const findings: Finding[] = [];
	const sources = ['List A', 'List B', 'List C'].map((title) => ({ title }));
	const context = {
		base: { sources },
		find: (one: Finding) => void findings.push(one),
	} as unknown as BookContext;
	changesAgree({ events, parties } as unknown as MemberRows, new Map([['member/1', 'Ada Ash']]), context);
	return findings;
}

describe('changes in several lists', () => {
	it('on other days are a finding with every list and its row', () => {
		const [finding, ...more] = found([
			event(0, '2001-03-04'),
			event(1, '2001-03-05'),
			event(2, '2001-03-05'),
		]);
		expect(more).toEqual([]);
		expect(finding.gate).toBe('changes-are-dated-alike');
		expect(finding.message).toBe(
			'Ada Ash, plum to independent: the lists give other days, 2001-03-04 (List A); 2001-03-05 (List B; List C). All are kept.',
		);
		expect(finding.workings).toBe('2001-03-05 − 2001-03-04 = 1 day');
		expect(finding.at.map(({ source }) => source)).toEqual([0, 1, 2]);
	});

	it.each([
		['on one day', [event(0, '2001-03-04'), event(1, '2001-03-04')]],
		['on the first day in the new party', [event(0, '2001-04-05'), event(1, '2001-03-04/2001-04-05')]],
		['of two parties', [event(0, '2001-03-04'), event(1, '2001-03-05', 'plum', 'pear')]],
		['of no known day', [event(0, '2001-03-04'), event(1, '1999-05-06/2001-04-05')]],
		['in one list', [event(0, '2001-03-04')]],
	])('%s are none', (_, events) => expect(found(events)).toEqual([]));

	it('that another list denies by one party throughout are a finding', () => {
		const [finding] = found([event(0, '2001-03-04')], [spell(1, 'plum', '1997-05-01', '2001-05-14')]);
		expect(finding.gate).toBe('changes-are-in-every-list');
		expect(finding.message).toContain('2001-03-04 (List A). Elsewhere one party throughout, plum (List B).');
		expect(finding.workings).toBe('plum from 1997-05-01 to 2001-05-13');
		expect(finding.at).toHaveLength(2);
	});

	it.each([
		['ends on the day', [spell(1, 'plum', '1997-05-01', '2001-03-04')]],
		['is open, in a list that tells of no later day', [spell(1, 'plum', '1997-05-01', null)]],
		['is of another party', [spell(1, 'pear', '1997-05-01', '2001-05-14')]],
		['is of the same list', [spell(0, 'plum', '1997-05-01', '2001-05-14')]],
		[
			'is what a ballot paper said',
			[{ ...spell(1, 'plum', '1997-05-01', '2001-05-14'), timeline: 'label' as const }],
		],
	])('are not denied by a spell that %s', (_, parties) =>
		expect(found([event(0, '2001-03-04')], parties)).toEqual([]),
	);

	it('are denied by an open spell of a list that tells of later days', () => {
		const later = { ...spell(1, 'pear', '2001-02-01', '2001-06-01'), member: 'member/2' };
		expect(found([event(0, '2001-03-04')], [spell(1, 'plum', '1997-05-01', null), later])).toHaveLength(1);
	});
});
