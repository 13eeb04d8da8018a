/** Ends of an order in words that are no superlative, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { saidOf } from '../claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2017-06-20',
		'Turnout was uneven. Twickenham was top. Bottom: Glasgow North East, 53.0.',
		['superlative supported: was top', 'superlative supported: Bottom: Glasgow North East'],
	],
	[
		'2024-07-20',
		'Turnout varied. Harpenden and Berkhamsted topped the list.',
		['superlative supported: topped the list'],
	],
	[
		'2019-12-20',
		'Turnout in Scotland varied. East Dunbartonshire voted most, Glasgow North East least.',
		['superlative supported: most', 'superlative supported: least'],
	],
	['2019-12-20', 'Turnout varied. Bath topped the list.', []],
	['2019-12-20', 'The cat was top. Most voted.', []],
];

describe.skipIf(release === null)(`ends of an order${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		const said = saidOf(release!, ['superlative'], text, published);
		if (expected.length > 0) expect(said).toEqual(expected);
		else expect(said.filter((line) => line.includes('supported'))).toEqual([]);
	});
});
