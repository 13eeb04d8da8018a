import { expect, it } from 'vitest';
import { cellOf } from './write-roll-file.ts';

it.each([
	['=1+1', "'=1+1"],
	['+44 7700 900001', "'+44 7700 900001"],
	['@home', "'@home"],
	['-1', "'-1"],
	["'=1", "''=1"],
	['Ada, A', '"Ada, A"'],
	['=A,"B"', '"\'=A,""B"""'],
	['Ada', 'Ada'],
])('a table program runs nothing of %s', (text, cell) => {
	expect(cellOf(text)).toBe(cell);
});
