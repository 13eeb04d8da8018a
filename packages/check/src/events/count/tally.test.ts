/** Bare counts of seats, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { saidOf } from '../claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2024-07-08',
		'Labour won 27 of the 32 seats in Wales, Plaid four, the Lib Dems one, the Conservatives none.',
		['supported: Conservatives none', 'supported: Plaid four'],
	],
	[
		'2024-07-08',
		'In Kent Labour now holds 11 of the 18 seats. The Tories are left with six.',
		['supported: Tories are left with six'],
	],
	[
		'2024-07-08',
		'In Kent Labour now holds 11 of the 18 seats. The Tories are left with five.',
		['contradicted: Tories are left with five'],
	],
	[
		'2024-07-08',
		"Seats are not votes. The Greens' 1.9 million votes bought four.",
		['supported: bought four'],
	],
	[
		'2024-07-08',
		"Seats are not votes. The Greens' 1.9 million votes bought five.",
		['contradicted: bought five'],
	],
	[
		'2024-07-08',
		'Scotland sends 57 MPs. The SNP, with more than half a million votes, has nine.',
		['supported: has nine'],
	],
	['2019-12-20', '29 of the 30 seats in Essex and Kent were Conservative.', []],
	[
		'2019-12-20',
		'All 18 of the seats in Essex are Conservative.',
		['supported: All 18 of the seats in Essex are Conservative'],
	],
	[
		'2019-12-20',
		'Cornwall has six seats. All six are Conservative, as they were in 2017 and 2015.',
		['supported: 2015', 'supported: All six are Conservative', 'supported: in 2017', 'supported: six seats'],
	],
	['2019-12-20', 'The Greens won a single seat.', ['supported: a single seat']],
	[
		'2019-12-20',
		'Wales has 40 seats. Two years ago it was 28 for Labour and eight for the Tories.',
		['supported: eight for the Tories'],
	],
	// Votes are no seats, and what nobody counts is not told.
	[
		'2019-12-20',
		'Labour held the seat in Bristol South. The Greens took 6 per cent and the Brexit Party four.',
		[],
	],
	['2019-12-20', 'Labour had four of everything, the Greens one.', []],
];

describe.skipIf(release === null)(`bare counts of seats${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		const said = saidOf(release!, ['seat_count'], text, published).map((line) =>
			line.slice('seat_count '.length),
		);
		if (expected.length === 0) expect(said.filter((line) => line.startsWith('contradicted'))).toEqual([]);
		else expect(said).toEqual(expect.arrayContaining([...expected]));
	});
});
