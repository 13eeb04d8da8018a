/** Winners named in lines of results, in lines of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [
	line: string,
	published: string,
	text: string,
	expected: readonly string[],
])[] = [
	['place, name, figure', '2019-12-20', 'Ashfield, Lee Anderson, 5,733', ['elected supported: Lee Anderson']],
	[
		'place and colon',
		'2019-12-20',
		'Wokingham: John Redwood (Con) 30,734, Phillip Lee (LD) 23,351',
		['elected supported: John Redwood'],
	],
	[
		'name, place and majority',
		'2019-12-20',
		'• Wera Hobhouse, Bath: majority 12,322',
		['elected supported: Wera Hobhouse'],
	],
	[
		'place in brackets',
		'2015-05-20',
		'The two nearest were Byron Davies (Gower, majority 27) and Andrew Griffiths (Burton, 11,252).',
		['elected supported: Byron Davies', 'elected supported: Andrew Griffiths'],
	],
	['a loser in the line', '2019-12-20', 'Ashfield: Jason Zadrozny 13,498', []],
	['a name without a figure', '2019-12-20', 'Ashfield: Lee Anderson was there', []],
	['a loser after the winner', '2019-12-20', 'Bath, Annabel Tuckfield, 16,000', []],
];

describe.skipIf(release === null)(`lines of results${release === null ? `: ${NO_DATA}` : ''}`, () => {
	for (const [line, published, text, expected] of CASES)
		it(`${line}: ${text}`, () => expect(saidOf(release!, ['elected'], text, published)).toEqual(expected));
});
