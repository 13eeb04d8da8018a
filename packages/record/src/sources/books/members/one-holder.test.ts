/** Ids joined by the seat that they hold on one day, in invented people; and what the rule does to the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../../test/full-record.ts';
import type { Member, SeatSpell } from '../../../members/model.ts';
import { oneHolderPairs } from './one-holder.ts';

const member = (id: string, ids: string[], ...names: string[]): Member => ({
	id,
	ids,
	name: names[0],
	names: names.slice(1),
});
const spell = (
	of: string,
	place: string,
	from: string,
	to: string | null,
	more: Partial<SeatSpell> = {},
): SeatSpell => ({
	member: of,
	place,
	from,
	to,
	entered: '',
	left: '',
	isLatest: false,
	at: { source: 0, line: 1 },
	...more,
});
const speech = { entered: 'first speech' };

const ADA = member('member/1', ['mnis:1'], 'Ada Ash');
const ADA_WHIP = member('publicwhip/7', ['publicwhip:7'], 'Ada Ash');

describe('ids that hold one seat', () => {
	it.each<[string, readonly [Member, Member], readonly [SeatSpell, SeatSpell], boolean]>([
		[
			'one name, a first speech inside the other spell',
			[ADA, ADA_WHIP],
			[
				spell('member/1', 'Ashford', '1997-06-02', '1997-06-03', speech),
				spell('publicwhip/7', 'Ashford', '1997-05-01', '2001-05-15'),
			],
			true,
		],
		[
			'one name, no day in common',
			[ADA, ADA_WHIP],
			[
				spell('member/1', 'Ashford', '1979-06-13', '1979-06-14', speech),
				spell('publicwhip/7', 'Ashford', '1997-05-01', '2001-05-15'),
			],
			false,
		],
		[
			'one name, another seat',
			[ADA, ADA_WHIP],
			[
				spell('member/1', 'Elmford', '1997-06-02', '1997-06-03', speech),
				spell('publicwhip/7', 'Ashford', '1997-05-01', '2001-05-15'),
			],
			false,
		],
		[
			'two people by their ids',
			[ADA, member('member/2', ['mnis:2'], 'Ada Ash')],
			[
				spell('member/1', 'Ashford', '1997-05-01', '2001-05-15'),
				spell('member/2', 'Ashford', '1997-05-01', '2001-05-15'),
			],
			false,
		],
		[
			'a name in another form, elected on one day',
			[
				member('member/1', ['mnis:1'], 'Kit Ash'),
				member('publicwhip/7', ['publicwhip:7'], 'Christopher Ash'),
			],
			[
				spell('member/1', 'Ashford', '2010-05-06', '2013-02-28', { isLatest: true }),
				spell('publicwhip/7', 'Ashford', '2010-05-06', '2013-02-06'),
			],
			true,
		],
		[
			'a surname in common, elected on other days',
			[member('member/1', ['mnis:1'], 'Kit Ash'), member('publicwhip/7', ['publicwhip:7'], 'Jon Ash')],
			[
				spell('member/1', 'Ashford', '2010-05-06', '2013-02-28'),
				spell('publicwhip/7', 'Ashford', '2012-05-06', '2013-02-06'),
			],
			false,
		],
		[
			'successors of one name, the latest day of the first only a limit',
			[ADA, ADA_WHIP],
			[
				spell('member/1', 'Ashford', '2010-05-06', '2015-05-07', { isLatest: true }),
				spell('publicwhip/7', 'Ashford', '2014-10-10', '2015-03-31'),
			],
			false,
		],
	])('%s: joined %#', (_, members, spells, isJoined) => {
		expect(oneHolderPairs(members, spells)).toHaveLength(isJoined ? 1 : 0);
	});
});

const release = openFullRecord();
if (release === null) console.log(`Ids joined by the seat, on the full record: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('the full record', () => {
	const record = release as NonNullable<typeof release>;
	const of = (gate: string) => record.findings.filter((finding) => finding.gate === gate);

	it('tells of every pair joined, and how many are left apart', () => {
		const joined = of('one-person-by-seat');
		console.log(
			`${joined.length} pairs of ids joined by the seat; ${of('one-id-a-member')[0]?.workings} of one name left apart.`,
		);
		expect(joined).toHaveLength(205);
		for (const { at } of joined) expect(at).toHaveLength(2);
		expect(of('one-id-a-member').map(({ workings }) => workings)).toEqual(['191']);
	});

	it('joins none whose ids of one scheme differ', () => {
		const { members } = record;
		const groups = Array.from({ length: members?.count ?? 0 }, (_, row) =>
			(members?.ids.at(row) ?? '').split(' '),
		);
		const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)));
		for (const { message } of of('one-person-by-seat')) {
			const [, one, other] = /\((\S+) and (\S+)\): /.exec(message) ?? [];
			const ids = groupOf.get(one) ?? [];
			expect(ids, message).toContain(other);
			const schemes = ids.map((id) => id.split(':')[0]);
			expect(new Set(schemes).size, `${message} ${ids.join(' ')}`).toBe(schemes.length);
		}
	});

	it('a name alone is left apart', () => {
		const apart = of('one-id-a-member')[0].message;
		expect(apart).toContain('John Major: member/119 and publicwhip/10408');
		const { members } = record;
		const ids = Array.from({ length: members?.count ?? 0 }, (_, row) => members?.id.at(row));
		expect(ids).toContain('member/119');
		expect(ids).toContain('publicwhip/10408');
		for (const id of ['publicwhip/11113', 'everypolitician/70e9b913-af2d-49f5-b974-889a07dc7fdb'])
			expect(ids).not.toContain(id);
	});
});
