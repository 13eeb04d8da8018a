import { describe, expect, it } from 'vitest';
import { tagged } from '../fixtures/tagged.ts';
import type { NumberKind } from './number-kind.ts';
import { numbersOf } from './numbers.ts';
import { tokenize } from './tokens.ts';

function kinds(text: string): NumberKind[] {
	return numbersOf(tokenize(text)).map(({ kind }) => kind);
}

describe('kinds of numbers', () => {
	const cases: readonly (readonly [string, ...NumberKind[]])[] = [
		['In 2017 he won', 'year'],
		['won 2,017 votes', 'count'],
		['won 2017 votes', 'count'],
		['a 2017-vote lead', 'count'],
		['since 1832 and 1831', 'year', 'count'],
		['2015-17 and 2015/16', 'year', 'label', 'year', 'label'],
		['in 2100', 'count'],
		['the 1990s and his 40s', 'label', 'label'],
		['2017-06-08', 'year', 'label', 'label'],
		['8/6/2017', 'label', 'label'],
		['08.06.2017', 'label'],
		['the 47-year-old', 'age'],
		['aged 47', 'age'],
		['47 years old', 'age'],
		['24 year olds', 'age'],
		['16- and 17-year-olds', 'age', 'age'],
		['18 to 24 year olds', 'age', 'age'],
		['18-24-year-olds', 'age'],
		['47 years', 'count'],
		['at 3am', 'clock'],
		['at 10.30pm', 'clock'],
		['at 10:30pm', 'clock'],
		['at 22:00', 'clock'],
		['7.30 sharp', 'clock'],
		['23.32 Blyth Valley declares', 'clock'],
		['23.32 per cent voted', 'count'],
		['23.32 points', 'count'],
		['1. Sixteen stood', 'label', 'count'],
		['2) Turnout', 'label'],
		['page 3, room 4, No. 10 and no 10', 'label', 'label', 'label', 'label'],
		['10 Downing Street', 'label'],
		['the A38 and the M25', 'label', 'label'],
		['Covid-19', 'label'],
		['E14001455', 'label'],
		['call 01234 567890', 'label'],
		['ring 0800 1111 now', 'label'],
		['agent 007', 'label'],
		['1.2.3', 'label'],
		['12,34,567 and 1,23', 'label', 'label'],
		['12345678901234', 'label'],
		['999999999999bn', 'label'],
		['24/7 and 50/50', 'label', 'label'],
		['third, 3rd and 21st', 'ordinal', 'ordinal', 'ordinal'],
		['the twenty-first seat', 'ordinal'],
		['a second term', ...([] as NumberKind[])],
		['two seconds', 'count'],
		['a third of the votes', 'fraction'],
		['a third party', 'ordinal'],
		['5km at 20mph', 'measure', 'measure'],
		['40-50 per cent', 'range'],
		['between 40 and 50 per cent', 'range', 'range'],
		['40–50 per cent', 'range', 'range'],
		['15,862–15,835', 'count', 'count'],
		['between 2015 and 2017', 'year', 'year'],
		['from 40 to 50 per cent', 'count', 'count'],
	];
	for (const [text, ...expected] of cases) it(text, () => expect(kinds(text)).toEqual(expected));
});

describe('“one” as a count and not', () => {
	for (const text of [
		'one seat',
		'lost one MP',
		'Labour won one.',
		'had just one, at most',
		'one vote',
		'one per cent',
		'one million',
	])
		it(text, () => expect(kinds(text)).toEqual(['count']));
	for (const text of [
		'one of them',
		'no one',
		'the one thing',
		'one by one',
		'number one',
		'the first one',
		'one-sided',
	])
		it(`not ${text}`, () => expect(kinds(text)).toEqual([]));
});

describe('an age beside a name', () => {
	const of = (text: string): NumberKind[] => tagged(text).numbers.map(({ kind }) => kind);
	for (const text of [
		'Giles Watling, 47, won Clacton',
		'Giles Watling (47) won',
		'Zanthar Quibble, 47, won',
		'Mr Watling, 47, won',
	])
		it(text, () => expect(of(text)).toEqual(['age']));
	for (const text of [
		'Giles Watling, 27,031, won',
		'Giles Watling (27,031) won',
		'Giles Watling 47, Tasha Osben 11,203',
		'Giles Watling, 61.2, won',
		'Clacton, 47, and others',
		'Scotland (57), Wales',
		'Giles Watling, 47 per cent, won',
		'Giles Watling, 47.',
	])
		it(`not ${text}`, () => expect(of(text)).not.toContain('age'));
});
