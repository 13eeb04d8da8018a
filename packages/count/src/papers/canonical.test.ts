import { expect, it } from 'vitest';
import { written } from '../fixture/written.ts';
import { writtenElection } from '../fixture/written-election.ts';
import { canonicalPapers } from './canonical.ts';

const NAMES = ['A', 'B', 'C', 'D'];

function canonical(...rows: readonly string[]) {
	return canonicalPapers(writtenElection(NAMES, rows).papers);
}

it.each<readonly [string, readonly string[], readonly string[]]>([
	[
		'rows by their marks, the shorter first',
		['1 B', '2 A C', '3 A', '4 A B D', '5'],
		['5:', '3: 1', '4: 1 2 4', '2: 1 3', '1: 2'],
	],
	['equal rows added up', ['1 B A', '2 A', '4 B A', '8 A'], ['10: 1', '5: 2 1']],
	[
		'gaps together are one, and none ends a paper',
		['1 A - - B', '1 A B -', '1 - -'],
		['1:', '1: 1 2', '1: 1 - 2'],
	],
	['a gap at the front stays', ['1 - B', '2 B'], ['2: 2', '1: - 2']],
	[
		'equal preferences by place on the ballot paper',
		['1 A C=B', '2 A B=C', '4 D=C=B A'],
		['3: 1 2=3', '4: 2=3=4 1'],
	],
	['the same name twice at one preference once', ['1 B=A=B C'], ['1: 1=2 3']],
	['a gap parts equal preferences from what follows', ['1 A=B - C=D'], ['1: 1=2 - 3=4']],
])('has %s', (_, rows, expected) => {
	expect(written(canonical(...rows))).toEqual(expected);
});

it('keeps the earliest line of rows that are added up', () => {
	const { lines, copies } = canonical('1 B', '2 A', '3 B', '4 A');
	expect([[...lines], [...copies]]).toEqual([
		[2, 1],
		[6, 4],
	]);
});

it('is the same for papers that are so already', () => {
	const once = canonical('1 B=A', '2 - C', '3 C');
	expect(canonicalPapers(once)).toEqual(once);
});
