/** Sums over parties, elections and parts of counties, and averages, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['seat_count', 'aggregate'];

const CASES: readonly (readonly [published: string, text: string, expected: string])[] = [
	[
		'2024-07-10',
		'Reform UK and the Greens took 21 per cent between them.',
		'aggregate supported: Reform UK and the Greens took 21 per cent between them',
	],
	[
		'2024-07-10',
		'Reform UK and the Greens took 27 per cent between them.',
		'aggregate contradicted: Reform UK and the Greens took 27 per cent between them',
	],
	[
		'2024-07-10',
		'The Greens and Plaid Cymru together won eight seats.',
		'seat_count supported: The Greens and Plaid Cymru together won eight seats',
	],
	[
		'2024-07-10',
		'In Stroud the Conservatives and Reform UK together polled 20,548 votes.',
		'aggregate supported: Conservatives and Reform UK together polled 20,548 votes',
	],
	[
		'2024-07-10',
		'Labour won more seats than all the other parties put together.',
		'seat_count supported: Labour won more seats than all the other parties put together',
	],
	[
		'2024-07-10',
		'The Liberal Democrats won more seats than in 2010, 2015, 2017 and 2019 combined.',
		'aggregate contradicted: Liberal Democrats won more seats than in 2010, 2015, 2017 and 2019 combined',
	],
	[
		'2017-06-12',
		'In Leicestershire, outside the city, Labour added 38,225 votes on 2015.',
		'aggregate supported: added 38,225 votes',
	],
	[
		'2017-06-12',
		'In Leicestershire Labour added 60,411 votes on 2015.',
		'aggregate supported: added 60,411 votes',
	],
	['2024-08-02', 'The average majority was 7,051.', 'aggregate supported: The average majority was 7,051'],
	[
		'2019-12-20',
		'The government has an overall majority of 80.',
		'aggregate supported: an overall majority of 80',
	],
	[
		'2019-12-20',
		'The government has an overall majority of 108.',
		'aggregate contradicted: an overall majority of 108',
	],
	[
		'2017-06-12',
		'The Conservatives are eight short of an overall majority.',
		'aggregate supported: eight short of an overall majority',
	],
	[
		'2024-07-10',
		'Sir Keir Starmer has a Commons majority of 174.',
		'aggregate supported: a Commons majority of 174',
	],
];

const SILENT: readonly (readonly [published: string, text: string])[] = [
	['2024-07-12', 'The Conservatives and Reform UK together would have taken 36 per cent in Stroud.'],
	['2024-07-12', 'Labour and the Greens worked together in 15 wards.'],
	['2024-07-12', 'The committee had a majority of two, and carried the motion.'],
	['2025-03-12', 'The government has a working majority of 166.'],
];

describe.skipIf(release === null)(`sums${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toContain(expected);
	});
	it.each(SILENT)('%s: nothing red in “%s”', (published, text) => {
		expect(
			saidOf(release!, TYPES, text, published).filter((line) => /contradicted|mislabelled/.test(line)),
		).toEqual([]);
	});
});
