/** Cells: what a column takes and what it refuses. */
import { describe, expect, it } from 'vitest';
import { isRounded } from '../gates/shares-are-votes-over-total.ts';
import {
	BadCell,
	day,
	decimal,
	minuteOrNull,
	type Row,
	seatCode,
	whole,
	wholeOrNull,
	yesNoOrNull,
} from './cells.ts';
import { printedDecimal, scaled } from './decimals.ts';
import { byCodePoint } from './order.ts';

const row = (cell: string): Row => ({ cells: [cell], columns: new Map([['c', 0]]), line: 1 });

const taken: [string, (row: Row, column: string) => unknown, string, unknown][] = [
	['whole', whole, '22581', 22581],
	['wholeOrNull', wholeOrNull, '', null],
	['day', day, '29/02/2024', '2024-02-29'],
	['minute', minuteOrNull, '09/06/2017 04:57', '2017-06-09T04:57'],
	['decimal', decimal, '-0.081', '-0.081'],
	['yes', yesNoOrNull, 'Yes', true],
	['blank', yesNoOrNull, '', null],
	['code', seatCode, 'N05000009', 'N05000009'],
];

const refused: [string, (row: Row, column: string) => unknown, string][] = [
	['whole', whole, '1,234'],
	['whole', whole, '-1'],
	['whole', whole, '1e3'],
	['whole', whole, ''],
	['day', day, '29/02/2023'],
	['day', day, '2023-02-01'],
	['day', day, '00/01/2023'],
	['minute', minuteOrNull, '09/06/2017'],
	['decimal', decimal, 'NaN'],
	['yes', yesNoOrNull, 'yes'],
	['code', seatCode, 'E1400106'],
];

describe('cells', () => {
	it.each(taken)('%s takes what it should', (_, read, cell, value) =>
		expect(read(row(cell), 'c')).toEqual(value),
	);
	it.each(refused)('%s refuses "%3$s"', (_, read, cell) =>
		expect(() => read(row(cell), 'c')).toThrow(BadCell),
	);
});

describe('decimals', () => {
	it.each([
		['3.155439000000001', 6, 3155439],
		['0.364', 3, 364],
		['-0.0815', 3, -82],
		['8.9e-05', 6, 89],
		['..', 3, null],
	])('%s to the power %i', (cell, power, value) => expect(scaled(cell, power)).toBe(value));
	it.each([
		['0.20800000000000002', '0.208'],
		['0.4341993729546333', '0.434199372954633'],
		['-1.2E-16', '0'],
		['1', '1'],
		['', null],
	])('%s as printed', (cell, value) => expect(printedDecimal(cell)).toBe(value));
});

describe('shares to the digits given', () => {
	it.each([
		['0.519187', 16073, 30958, true],
		['0.519188', 16073, 30958, false],
		['0.51879', 15529, 29933, true],
		['0.548', 24927, 45490, true],
		['0.55', 24927, 45490, false],
		['0.5', 1, 2, true],
	])('%s is %i of %i: %s', (share, votes, total, value) =>
		expect(isRounded(share, votes, total)).toBe(value),
	);
});

describe('order', () => {
	it('is by code point, beyond the first plane too', () => {
		expect(['\u{1F600}', '\uFB00', 'b', 'B', 'ab', 'a'].sort(byCodePoint)).toEqual([
			'B',
			'a',
			'ab',
			'b',
			'\uFB00',
			'\u{1F600}',
		]);
	});
});
