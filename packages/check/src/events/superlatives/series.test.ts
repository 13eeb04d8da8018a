/** Rankings over elections, areas and parties; firsts, thresholds and lists. In sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { saidOf } from '../claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	// a party's elections since 1918; "since 1945" leaves out 1945
	[
		'2019-12-16',
		'Labour won 202 seats, its lowest total since 1935.',
		['supported: its lowest total since 1935'],
	],
	[
		'2019-12-16',
		'Labour won 202 seats, its lowest total since 1918.',
		['contradicted: its lowest total since 1918'],
	],
	[
		'2017-06-12',
		'Labour’s share rose by 9.5 points, its biggest increase since 1945.',
		['supported: its biggest increase since 1945'],
	],
	[
		'2024-07-08',
		'The Conservatives were left with 121 seats, the fewest in their history.',
		['not_in_record: the fewest in their history'],
	],
	[
		'2017-06-12',
		'Not since 1983 have the Tories had so many MPs north of the border.',
		['supported: Not since 1983 have the Tories had so many MPs north of the border'],
	],
	// turnout, majorities of the House, shares of winning parties
	[
		'2017-06-12',
		'Turnout across the UK was 68.8 per cent, the highest since 1997.',
		['supported: the highest since 1997'],
	],
	[
		'2017-06-12',
		'Turnout across the UK was 68.8 per cent, the highest since 1992.',
		['contradicted: the highest since 1992'],
	],
	[
		'2019-12-16',
		'Boris Johnson has a majority of 80, the largest Conservative majority since 1987.',
		['supported: the largest Conservative majority since 1987'],
	],
	[
		'2024-07-12',
		'Labour’s 33.7 per cent is the lowest share for a winning party since 1918.',
		['supported: the lowest share for a winning party since 1918'],
	],
	// areas and parties at one election
	['2024-07-08', 'Of the four nations, Wales had the lowest turnout.', ['supported: the lowest turnout']],
	[
		'2024-07-08',
		'Scotland had the lowest turnout of the four nations.',
		['contradicted: the lowest turnout of the four nations'],
	],
	[
		'2024-07-12',
		'The South West had the highest turnout of any English region.',
		['supported: the highest turnout of any English region'],
	],
	[
		'2024-07-08',
		'Labour is the largest party in Scotland with 37 seats.',
		['supported: the largest party in Scotland'],
	],
	// lists
	[
		'2019-12-16',
		'Turnout was low. Three of the five lowest were in Hull.',
		['supported: Three of the five lowest were in Hull'],
	],
	[
		'2017-06-12',
		'Knowsley, East Ham and Hackney South and Shoreditch have the three largest majorities in the country.',
		['supported: the three largest majorities in the country'],
	],
	[
		'2017-06-12',
		'The three closest results in Scotland were North East Fife, Perth and North Perthshire and Stirling.',
		['contradicted: The three closest results in Scotland'],
	],
	// thresholds
	[
		'2024-07-22',
		'No seat in the country had a turnout above 75 per cent.',
		['contradicted: No seat in the country had a turnout above 75 per cent'],
	],
	[
		'2024-07-22',
		'No seat in the country had a turnout above 76 per cent.',
		['supported: No seat in the country had a turnout above 76 per cent'],
	],
	[
		'2019-12-16',
		'No constituency in Wales recorded a turnout of 80 per cent.',
		['supported: No constituency in Wales recorded a turnout of 80 per cent'],
	],
	// firsts
	[
		'2019-12-16',
		'In Kensington Felicity Buchan is the first Conservative MP since 2015.',
		['supported: the first Conservative MP since 2015'],
	],
	[
		'2019-12-16',
		'Sarah Atherton is the first Conservative MP for Wrexham since 1931.',
		['not_in_record: the first Conservative MP for Wrexham since 1931'],
	],
	[
		'2024-07-12',
		'The Liberal Democrats won Cheltenham for the first time since 2010.',
		['supported: for the first time since 2010'],
	],
	[
		'2024-07-12',
		'Alex Burghart is the first Conservative MP for Brentwood and Ongar since 2010.',
		['contradicted: the first Conservative MP for Brentwood and Ongar since 2010'],
	],
];

const SILENT: readonly (readonly [published: string, text: string])[] = [
	['2024-07-12', 'Labour had its best night in a generation.'],
	['2024-07-12', 'The poll gives Labour its biggest lead since 2013.'],
	['2024-07-12', 'Labour’s vote was higher than in any opinion poll.'],
	['2024-07-12', 'No seat was decided before the count reached 80 per cent.'],
	['2024-07-12', 'She would be the first Green MP in Stroud since 2010.'],
	['2024-07-12', 'Three of the five tallest candidates were in Hull.'],
];

describe.skipIf(release === null)(`rankings over elections${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, ['superlative'], text, published)).toEqual(
			expected.map((said) => `superlative ${said}`),
		);
	});
	it.each(SILENT)('%s: nothing of “%s”', (published, text) => {
		expect(saidOf(release!, ['superlative'], text, published)).toEqual([]);
	});
});
