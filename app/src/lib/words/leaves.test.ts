import type { Claim } from '@mandate/check';
import { expect, it } from 'vitest';
import { leavesOf } from './leaves.ts';

const claim = { sources: [{ id: 's1', title: 'a/results.csv', locator: 'line 7' }] } as unknown as Claim;

it.each([
	['one line', ['x.csv, line 4'], [['x.csv', 'line 4']]],
	['two lines of a file, in order', ['x.csv, line 9', 'x.csv, line 4'], [['x.csv', 'lines 4 and 9']]],
	['three', ['x.csv, line 9', 'x.csv, line 4', 'x.csv, line 12'], [['x.csv', 'lines 4, 9 and 12']]],
	['a line named twice', ['x.csv, line 4', 'x.csv, line 4'], [['x.csv', 'line 4']]],
	[
		'two files',
		['x.csv, line 4', 'y.csv, line 4'],
		[
			['x.csv', 'line 4'],
			['y.csv', 'line 4'],
		],
	],
	['an id', ['s1'], [['a/results.csv', 'line 7']]],
	['no line', ['the register'], [['the register', '']]],
	['none', [], []],
])('%s', (_, sources, expected) => {
	expect(leavesOf(claim, sources).map(({ file, lines }) => [file, lines])).toEqual(expected);
});
