/** A change that an owner after a comma shares, and counts of elections, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from '../events/claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['share', 'share_change', 'turnout'];

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
	[
		"In Peterborough Labour's share was down 17.2 points, the Tories' 25.5.",
		["share_change supported: Labour's share was down 17.2 points", "share_change supported: Tories' 25.5"],
	],
	[
		"In Peterborough Labour's share was down 17.2 points, the Tories' 21.4.",
		["share_change supported: Labour's share was down 17.2 points", "share_change ambiguous: Tories' 21.4"],
	],
	[
		"In Peterborough Labour's share was 30.9 per cent, the Tories' 21.4.",
		["share supported: Labour's share was 30.9 per cent", "share supported: Tories' 21.4"],
	],
	[
		'In Peterborough turnout was 48.3 per cent. She had voted in 19 general elections.',
		['turnout supported: turnout was 48.3 per cent'],
	],
];

describe.skipIf(release === null)(`a change shared${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s', (text, expected) => {
		expect(saidOf(release!, TYPES, text, '2019-06-12')).toEqual(expected);
	});
});
