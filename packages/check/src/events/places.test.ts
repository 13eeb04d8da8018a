/** Places in a result, deposits and regions, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['place', 'deposit'];

/** Rule, day of publication, text, and every claim of these types; none where the record is not spoken of. */
const CASES: readonly (readonly [
	rule: string,
	published: string,
	text: string,
	expected: readonly string[],
])[] = [
	[
		'places',
		'2013-03-02',
		"Eastleigh was a surprise: Mike Thornton won with UKIP's Diane James second and the Conservative Maria Hutchings third.",
		["place supported: UKIP's Diane James second", 'place supported: Conservative Maria Hutchings third'],
	],
	[
		'places',
		'2024-07-06',
		"Leicester East's former MP Claudia Webbe finished fourth as an independent.",
		['place supported: Claudia Webbe finished fourth'],
	],
	[
		'places',
		'2021-07-02',
		'In Batley and Spen George Galloway came second.',
		['place contradicted: George Galloway came second'],
	],
	[
		'places',
		'2019-12-20',
		"In Ashfield the Ashfield Independents' Jason Zadrozny was runner-up.",
		["place supported: Ashfield Independents' Jason Zadrozny was runner-up"],
	],
	[
		'places',
		'2024-07-08',
		'In Bristol East the Greens rose from fourth to second.',
		['place supported: Greens rose from fourth'],
	],
	[
		'places',
		'2024-07-05',
		'The UUP finished fourth overall in Northern Ireland.',
		['place supported: UUP finished fourth overall in Northern Ireland'],
	],
	[
		'the last of a list',
		'2019-12-20',
		'The Greens had 5.9 per cent in Vale of Glamorgan, a rise of 5.2 points, and third place.',
		['place supported: third place'],
	],
	[
		'the last of a list',
		'2019-12-20',
		'What of the Greens? A share of 5.9 per cent in Vale of Glamorgan, and second place.',
		['place contradicted: second place'],
	],
	[
		'the last of a list',
		'2019-12-20',
		'What of the Greens and Labour? In Vale of Glamorgan a poor share, and second place.',
		[],
	],
	[
		'a name in brackets',
		'2017-08-04',
		'Labour, third in Richmond (Yorks) in 2015, came second in 2017.',
		['place supported: Labour, third in Richmond (Yorks) in 2015', 'place supported: came second in 2017'],
	],
	['places', '2016-07-15', 'Theresa May won the Conservative leadership. Michael Gove came third.', []],
	['places', '2024-07-05', 'Labour won Hendon for the third time. A second recount was refused.', []],
	['places', '2024-07-05', 'The Lib Dems could come third in Hendon.', []],
	[
		'deposits',
		'2023-02-20',
		'In West Lancashire the Liberal Democrats lost their deposit, as did Reform UK and the Greens.',
		[
			'deposit supported: Liberal Democrats lost their deposit',
			'deposit supported: Reform UK',
			'deposit supported: the Greens',
		],
	],
	[
		'deposits',
		'2023-02-20',
		'In West Lancashire the Liberal Democrats lost their deposit, as did the Conservatives.',
		['deposit supported: Liberal Democrats lost their deposit', 'deposit contradicted: the Conservatives'],
	],
	[
		'deposits',
		'2021-06-19',
		'Labour lost its deposit in Chesham and Amersham.',
		['deposit supported: Labour lost its deposit'],
	],
	[
		'deposits',
		'2021-06-19',
		'In Chesham and Amersham Labour saved its deposit.',
		['deposit contradicted: Labour saved its deposit'],
	],
	[
		'deposits',
		'2021-05-17',
		'Hartlepool had sixteen candidates. Thirteen of them lost their deposits.',
		['deposit supported: Thirteen of them lost their deposits'],
	],
	[
		'deposits',
		'2021-05-17',
		'Hartlepool had sixteen candidates. Eleven of them lost their deposits.',
		['deposit contradicted: Eleven of them lost their deposits'],
	],
	[
		'deposits',
		'2021-06-18',
		'Labour polled 622 in Chesham and Amersham, too few to save its deposit.',
		['deposit supported: Labour polled 622 in Chesham and Amersham, too few to save its deposit'],
	],
	['deposits', '2021-05-17', 'She lost her deposit on a flat in Hartlepool.', []],
	['deposits', '2021-05-17', 'Labour may lose its deposit in Hartlepool.', []],
	['geography', '2024-07-18', 'Cheltenham is in the South West.', []],
	['geography', '2024-07-18', 'Cheltenham is in the North East.', []],
	['geography', '2024-07-18', 'Gower is in Wales.', []],
	['geography', '2024-07-18', 'Cheltenham is in a good mood.', []],
	['geography', '2024-07-18', 'The town is in the South West.', []],
];

describe.skipIf(release === null)(`places${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s, %s: %s', (_rule, published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toEqual(expected);
	});
});
