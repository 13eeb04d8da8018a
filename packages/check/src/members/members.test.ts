/** Members, in sentences of our own, on the full record: what the book decides, what it cannot know, and words that only look so. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';
import { saidOf } from '../events/claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['elected', 'office', 'party_of', 'allegiance_change'];

/** Rule, day of publication, text, and every claim of these types. */
const CASES: readonly (readonly [
	rule: string,
	published: string,
	text: string,
	expected: readonly string[],
])[] = [
	[
		'changes',
		'2019-03-01',
		'Gavin Shuker left Labour on 18 February 2019.',
		['allegiance_change supported: Gavin Shuker left Labour'],
	],
	[
		'changes: a day beside the day of the list',
		'2019-09-06',
		'On 3 September 2019 Anne Milton lost the Conservative whip.',
		['allegiance_change supported: Anne Milton lost the Conservative whip'],
	],
	[
		'changes: another day',
		'2019-03-01',
		'Gavin Shuker left Labour on 8 February 2019.',
		['allegiance_change contradicted: Gavin Shuker left Labour'],
	],
	[
		'changes: another party',
		'2019-03-01',
		'Gavin Shuker left the Conservatives on 18 February 2019.',
		['allegiance_change contradicted: Gavin Shuker left the Conservatives'],
	],
	[
		'changes: joined for left',
		'2019-03-01',
		'Gavin Shuker joined Labour on 18 February 2019.',
		['allegiance_change contradicted: Gavin Shuker joined Labour'],
	],
	[
		'changes: who acted is not in the lists',
		'2019-07-01',
		'Chris Williamson was expelled from Labour in February 2019.',
		['allegiance_change not_in_record: Chris Williamson was expelled from Labour'],
	],
	[
		'changes: after the lists end',
		'2023-07-01',
		'Anne Milton left the Conservatives in 2021.',
		['allegiance_change not_in_record: Anne Milton left the Conservatives'],
	],
	[
		'changes: from one party to another',
		'2007-07-01',
		'On 26 June 2007 Quentin Davies defected from the Conservatives to Labour.',
		['allegiance_change supported: Quentin Davies defected from the Conservatives to Labour'],
	],
	[
		'changes: between two rolls',
		'2022-03-01',
		'Christian Wakeford crossed the floor to Labour in January 2022.',
		['allegiance_change supported: Christian Wakeford crossed the floor to Labour'],
	],
	[
		'changes: company',
		'2019-03-01',
		'Mike Gapes resigned from the Labour Party on 18 February 2019 with six other MPs.',
		[
			'allegiance_change supported: Mike Gapes resigned from the Labour Party on 18 February 2019 with six other MPs',
		],
	],
	[
		'changes: joined a group',
		'2019-03-01',
		'The seven were later joined by Joan Ryan.',
		['allegiance_change not_in_record: later joined by Joan Ryan'],
	],
	['changes: no change', '2019-03-01', 'Gavin Shuker may leave Labour in the spring.', []],
	[
		'changes: a councillor, whom the book of councils is asked for',
		'2019-03-01',
		'Councillor Ann Moss left Labour on 8 February 2019.',
		['allegiance_change not_in_record: Councillor Ann Moss left Labour'],
	],
	[
		'seats: before candidates are known',
		'2017-06-11',
		'The former Labour MP Andy Reed was there.',
		['office supported: former Labour MP Andy Reed'],
	],
	[
		'seats: the party of the whole career',
		'2017-06-11',
		'The former Conservative MP Jean Corston was there.',
		['office contradicted: former Conservative MP Jean Corston'],
	],
	[
		'seats: since',
		'2024-07-24',
		'Diane Abbott has represented Hackney North and Stoke Newington since 1987.',
		['elected supported: Diane Abbott has represented Hackney North and Stoke Newington since 1987'],
	],
	[
		'seats: since another year',
		'2024-07-24',
		'Diane Abbott has represented Hackney North and Stoke Newington since 1992.',
		['elected contradicted: Diane Abbott has represented Hackney North and Stoke Newington since 1992'],
	],
	[
		'seats: from and until',
		'2024-07-24',
		'Michael Portillo was the MP for Enfield Southgate from 1984 to 1997.',
		['elected not_in_record: Michael Portillo was the MP for Enfield Southgate from 1984 to 1997'],
	],
	[
		'seats: elected',
		'2024-07-24',
		'Jean Corston was elected for Bristol East in 1992.',
		['elected supported: Jean Corston was elected for Bristol East in 1992'],
	],
	[
		'seats: elected elsewhere',
		'2024-07-24',
		'Jean Corston was elected for Loughborough in 1992.',
		['elected contradicted: Jean Corston was elected for Loughborough in 1992'],
	],
	[
		'seats: a career that no list has whole',
		'2024-07-24',
		'Michael Portillo was the MP for Stockport from 1984 to 1997.',
		['elected not_in_record: Michael Portillo was the MP for Stockport from 1984 to 1997'],
	],
	[
		'seats: a career that no list has whole',
		'2024-07-24',
		'Michael Portillo was the MP for Stockport from 1984 to 1997.',
		['elected not_in_record: Michael Portillo was the MP for Stockport from 1984 to 1997'],
	],
	['seats: no member', '2024-07-24', 'Ann Moss has represented the firm in Bristol East since 1992.', []],
	[
		'offices',
		'2024-07-24',
		'Gordon Brown was Chancellor of the Exchequer from 1997 to 2007.',
		['office supported: Gordon Brown was Chancellor of the Exchequer from 1997 to 2007'],
	],
	[
		'offices: another year',
		'2024-07-24',
		'Gordon Brown became Prime Minister in 2004.',
		['office contradicted: Gordon Brown became Prime Minister in 2004'],
	],
	[
		'offices: another holder',
		'2024-07-24',
		'Diane Abbott was Chancellor of the Exchequer from 1998 to 2005.',
		['office contradicted: Diane Abbott was Chancellor of the Exchequer from 1998 to 2005'],
	],
	[
		'offices: days ago',
		'2018-05-15',
		'Theresa May, who became Prime Minister 671 days ago, spoke first.',
		['office supported: Theresa May, who became Prime Minister 671 days ago'],
	],
	['offices: another body', '2024-07-24', 'Ann Moss was the club secretary from 1998 to 2005.', []],
];

describe.skipIf(!release?.members)(release?.members ? 'members' : `members: ${NO_DATA}`, () => {
	it.each(CASES)('%s (%s): %s', (_rule, published, text, expected) => {
		if (release) expect(saidOf(release, TYPES, text, published)).toEqual(expected);
	});

	it.each([
		['Gavin Shucker left Labour on 18 February 2019.', 'Gavin Shuker'],
		['Gavyn Shuker resigned from Labour in February 2019.', 'Gavin Shuker'],
	])('proposes somebody of nearly the name, and decides nothing: %s', (text, name) => {
		if (!release) return;
		const { claims } = checkText(`A heading\n\n${text}`, release, { published: '2019-03-01' });
		expect(claims.map(({ verdict }) => verdict)).not.toContain('contradicted');
		const [claim] = claims.filter(({ assumptions }) => assumptions.join().includes('may be meant'));
		expect(claim?.verdict).toBe('not_in_record');
		expect(claim?.assumptions.join()).toContain(name);
	});

	it('names from, to and the day of a change, with the lines it rests on', () => {
		if (!release) return;
		const text = 'A heading\n\nGavin Shuker left Labour on 18 February 2019.';
		const [claim] = checkText(text, release, { published: '2019-03-01' }).claims;
		expect(claim.subject.person).toEqual([{ id: 'member/4013', name: 'Gavin Shuker' }]);
		expect(claim.from?.id).toBe('labour');
		expect(claim.to).toBeNull();
		expect(claim.on).toBe('2019-02-18');
		expect(claim.sources.map(({ title }) => title)).toEqual(['people/term-57-dated-rows.csv']);
		expect(claim.assumptions.join()).toContain('they do not say who acted');
	});
});
