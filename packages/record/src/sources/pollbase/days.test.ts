import { expect, it } from 'vitest';
import { fieldworkOf, publishedOf } from './days.ts';

it.each([
	['8-9', '2015-05-08', 'May', 2015, '2015-05-08', '2015-05-09'],
	['31-1', '2010-08-31', 'Aug', 2010, '2010-08-31', '2010-09-01'],
	['10', '2017-06-10', 'Jun ', 2017, '2017-06-10', '2017-06-10'],
	['22-24', '', 'Mar', 2012, '2012-03-22', '2012-03-24'],
	['30/5-21/6', '2024-05-30', 'May', 2024, '2024-05-30', '2024-06-21'],
	['21-?', '2010-05-21', 'May', 2010, '2010-05-21', '2010-05-21'],
	['20-11', '2022-12-20', 'Dec', 2022, '2022-12-20', '2023-01-11'],
])('fieldwork %s, given %s', (words, given, month, year, from, to) => {
	expect(fieldworkOf(words, given, month, year)).toEqual({ from, to });
});

it('does not guess days that are not told', () => {
	expect(fieldworkOf('n/a', '', 'Aug', 2021)).toBeNull();
	expect(fieldworkOf('', '', 'Jul', 2010)).toBeNull();
});

it.each([
	['11', '2017-06-10', '2017-06-11'],
	['2', '2010-05-31', '2010-06-02'],
	['4/2', '2022-01-27', '2022-02-04'],
	['2018-12-18', '2018-11-09', '2018-12-18'],
	['', '2017-06-10', null],
])('published "%s" after %s', (cell, to, day) => {
	expect(publishedOf(cell, to)).toBe(day);
});
