import { expect, it } from 'vitest';
import { written } from '../papers/fraction.ts';
import { weightOf } from './weight.ts';

it.each([
	['1/2', '1/2'],
	[' 3 / 6 ', '1/2'],
	['7/120', '7/120'],
	[' 50% ', '1/2'],
	['50%', '1/2'],
	['12.5 %', '1/8'],
	['0.5', '1/2'],
	['3', '3'],
	['4/2', '2'],
	['999999999999/1', '999999999999'],
	['0.000000000001', '1/1000000000000'],
])('reads "%s" as %s', (text, exact) => {
	const weight = weightOf(text);
	expect(weight === null ? null : written(weight)).toBe(exact);
});

it.each([
	'',
	'0',
	'0%',
	'0/3',
	'0.0',
	'1/0',
	'-1',
	'1/-2',
	'.5',
	'1.',
	'1e3',
	'half',
	'½',
	'1/2/3',
	'1000000000000',
	'1,5',
	'5 0%',
	'50%%',
	'x1',
	'1/2x',
])('does not read "%s"', (text) => {
	expect(weightOf(text)).toBeNull();
});
