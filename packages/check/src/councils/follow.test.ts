/** Sentences that go on about a council, of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2023-05-08',
		'Mid Suffolk District Council has changed hands\n\nThe Greens have 24 of the 34 seats.\n\nThe Conservatives have six and the Liberal Democrats four.',
		['supported: six', 'supported: four'],
	],
	[
		'2023-05-08',
		'Mid Suffolk District Council has changed hands\n\nThe Greens have 24 of the 34 seats, up from twelve.\n\nIn other words the Conservatives lost ten.',
		['supported: from twelve', 'supported: lost ten'],
	],
	// A figure that the book does not bear out is passed over, unless the list around it holds.
	[
		'2023-05-08',
		'Mid Suffolk District Council has changed hands\n\nIt is no longer under no overall control.\n\nThe hall takes 90, the Greens nine.',
		[],
	],
	// The Commons are not held against a council.
	[
		'2023-05-08',
		'A small town\n\nThe town is under no overall control. Labour has 36 of the 84 seats, the Greens 14.',
		[],
	],
];

describe.skipIf(release === null)(`councils gone on about${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		const { claims } = checkText(text, release!, { published });
		const said = claims
			.filter(({ type }) => type === 'seat_count')
			.map(({ verdict, quote }) => `${verdict}: ${quote}`);
		for (const one of expected) {
			const [verdict, word] = one.split(': ');
			expect(
				said.some((line) => line.startsWith(verdict) && line.endsWith(word)),
				said.join('; '),
			).toBe(true);
		}
		expect(said.filter((line) => line.startsWith('contradicted'))).toEqual([]);
	});
});
