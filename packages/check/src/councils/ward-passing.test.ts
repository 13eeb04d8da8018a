/** Ward results told in passing, in texts of our own about a council, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();
const HEAD = 'Exeter City Council: Labour holds on\n\nLabour stays in charge.\n\n';

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
	[
		'In Exwick Rachel Sutton had 1,278 votes, followed by Elliott Malik on 593.',
		['supported: Rachel Sutton had 1,278 votes', 'supported: Elliott Malik on 593'],
	],
	[
		'In Exwick Rachel Sutton had 1,728 votes, followed by Elliott Malik on 593.',
		['contradicted: Rachel Sutton had 1,728 votes', 'supported: Elliott Malik on 593'],
	],
	[
		'The closest were Pinhoe, where Labour beat the Conservatives by 71, and Alphington.',
		['supported: by 71'],
	],
	['In Pinhoe Labour saw off the Conservatives by 17.', ['contradicted: by 17']],
	// Not the two who were first there: the margin may be over another.
	['In Pinhoe Labour saw off the Greens by 17.', []],
	[
		'Duncan Wood was elected in Pinhoe, 1,128 votes to 1,057.',
		['supported: 1,128 votes', 'supported: 1,057'],
	],
	// A score that does not fit may be of another contest.
	[
		'Duncan Wood was elected in Pinhoe, 1,218 votes to 1,057.',
		['supported: Duncan Wood was elected in Pinhoe'],
	],
	[
		'Luke Sills (1,119) and Diana Moore (826) were the first two in St David’s.',
		['supported: Sills (1,119', 'supported: Moore (826'],
	],
	// Somebody of the surname who did not stand is nobody of the poll; a margin larger than all votes is of a constituency.
	['Priscilla Sutton had 1,278 votes, she says, for her cake.', []],
	['In Pinhoe Labour won by 12,897 at the general election.', ['supported: Labour won']],
	[
		'Peter Holland came first in St Loyes with 1,299.',
		['supported: came first in St Loyes', 'supported: 1,299'],
	],
];

describe.skipIf(release === null)(`wards in passing${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s', (text, expected) => {
		const { claims } = checkText(HEAD + text, release!, { published: '2018-05-06' });
		const said = claims
			.filter(
				({ start, verdict }) =>
					start >= HEAD.length && (verdict === 'supported' || verdict === 'contradicted'),
			)
			.map(({ verdict, quote }) => `${verdict}: ${quote}`);
		for (const one of expected) {
			const [verdict, quote] = one.split(': ');
			expect(
				said.some((line) => line.startsWith(verdict) && line.includes(quote)),
				said.join('; '),
			).toBe(true);
		}
		const reds = expected.filter((one) => one.startsWith('contradicted'));
		expect(said.filter((line) => line.startsWith('contradicted')).length, said.join('; ')).toBe(reds.length);
		if (expected.length === 0) expect(said).toEqual([]);
	});
});
