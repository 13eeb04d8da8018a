/** Days, the register of parties, and sentences that disagree with themselves, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';
import { weekdayOf } from './days.ts';

const release = openFullRecord();

describe('weekdayOf', () => {
	it.each([
		[2017, 6, 9, 5],
		[2024, 7, 4, 4],
		[2000, 2, 29, 2],
		[1918, 12, 14, 6],
		[2100, 3, 1, 1],
	])('%i-%i-%i is day %i of the week', (year, month, day, weekday) => {
		expect(weekdayOf(year, month, day)).toBe(weekday);
	});
});

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2019-02-27',
		'Stockport was declared in the early hours of Friday 9th June 2017.',
		['date supported: early hours of Friday 9th June 2017'],
	],
	[
		'2019-02-27',
		'Stockport was declared on Saturday 9 June 2017.',
		['date contradicted: Saturday 9 June 2017'],
	],
	[
		'2024-08-02',
		'The election of Thursday, July 4, 2024 was short.',
		['date supported: Thursday, July 4, 2024'],
	],
	['2024-08-02', 'The election of Thursday 4 July was short.', []],
	['2024-08-02', 'The count ended on 5 July 2024.', []],
	[
		'2019-02-27',
		'The Independent Group has not registered as a political party.',
		['registration supported: has not registered as a political party'],
	],
	[
		'2019-06-27',
		'Change UK - The Independent Group registered as a party in April 2019.',
		['registration supported: registered as a party'],
	],
	[
		'2019-06-27',
		'The Labour Party is not a registered political party.',
		['registration contradicted: is not a registered political party'],
	],
	[
		'2019-06-27',
		'The Tea Party of Little Snoring has not registered as a party.',
		['registration not_in_record: has not registered as a party'],
	],
	[
		'2024-08-02',
		'Ten of the 15 branches (61%) agreed.',
		['ratio contradicted: Ten of the 15 branches (61%)'],
	],
	['2024-08-02', 'Ten of the 15 branches (67%) agreed.', []],
	['2024-08-02', 'About ten of the 15 branches (61%) agreed.', []],
];

describe.skipIf(release === null)(`days and registrations${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, ['date', 'registration', 'ratio'], text, published)).toEqual(expected);
	});
});
