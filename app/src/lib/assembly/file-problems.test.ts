import { expect, it } from 'vitest';
import { problemsShown } from './file-problems.ts';

const problem = (line: number, found = 'nothing') => ({
	line,
	column: null,
	expected: 'the unit of a new member',
	found,
	advice: 'Give the unit in a column headed Unit.',
});

it.each([
	[[2], ['Line 2']],
	[[2, 3], ['Lines 2 and 3']],
	[[2, 3, 4, 5, 6], ['Lines 2, 3, 4, 5 and 6']],
	[[2, 3, 4, 5, 6, 7], ['6 lines (2, 3, 4, 5 and others)']],
])('says what is alike on lines %j once', (lines, shown) => {
	expect(problemsShown(lines.map((line) => problem(line))).map((one) => one.lines)).toEqual(shown);
});

it('keeps apart what differs, by its first line', () => {
	const shown = problemsShown([problem(2), problem(3, 'Mall'), problem(4)]);
	expect(shown.map(({ lines, problem: { found } }) => [lines, found])).toEqual([
		['Lines 2 and 4', 'nothing'],
		['Line 3', 'Mall'],
	]);
});
