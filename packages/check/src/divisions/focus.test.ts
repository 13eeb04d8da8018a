/** Sentences that go on about a division, of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();
const HEAD =
	'MPs gave the Marriage (Same Sex Couples) Bill its third reading on 21 May 2013 by 366 votes to 161.';

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
	['Labour: 194 for, 14 against.', ['supported: 194 for', 'supported: 14 against']],
	['Labour: 149 for, 14 against.', ['contradicted: 149 for', 'supported: 14 against']],
	[
		'Among those against were Stephen Timms and Paul Murphy.',
		['supported: Stephen Timms', 'supported: Paul Murphy'],
	],
	[
		'All eight DUP members were against. So was David Davis.',
		['supported: eight DUP members were against', 'supported: David Davis'],
	],
	[
		'David Cameron was in favour, as was Ed Miliband.',
		['supported: David Cameron', 'supported: Ed Miliband'],
	],
	['Those against included Ed Miliband.', ['contradicted: Ed Miliband']],
	// What is no part of the division is left alone.
	['At the election 23 per cent voted for Labour and 14 million for nobody.', []],
	['Ed Miliband was born in London. For lunch there were 14 sandwiches.', []],
];

describe.skipIf(release === null)(`divisions gone on about${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s', (text, expected) => {
		const { claims } = checkText(`How they voted\n\n${HEAD}\n\n${text}`, release!, {
			published: '2013-05-24',
		});
		const said = claims
			.filter(({ type, start }) => type === 'division_vote' && start > HEAD.length + 16)
			.map(({ verdict, quote }) => `${verdict}: ${quote}`);
		expect(said).toEqual(expect.arrayContaining([...expected]));
		expect(said.length).toBe(expected.length);
	});
});
