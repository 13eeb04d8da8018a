/** Rankings of seats and by-elections, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { saidOf } from '../claims-of-text.ts';

const release = openFullRecord();

/** Verdict and quote, of the date and text. */
const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	// a superlative after its holder
	[
		'2024-07-08',
		'David Pinto-Duschinsky won Hendon by 15 votes, the smallest majority in the UK.',
		['supported: the smallest majority in the UK'],
	],
	[
		'2024-07-08',
		'Jim Allister won North Antrim by 450 votes, the smallest majority in the UK.',
		['contradicted: the smallest majority in the UK'],
	],
	[
		'2019-12-16',
		'Kingston upon Hull East had the lowest turnout in the United Kingdom, 49.3%.',
		['supported: the lowest turnout in the United Kingdom, 49.3%'],
	],
	[
		'2017-06-12',
		'North East Fife was the most marginal seat in the country: the SNP held it by two votes.',
		['supported: the most marginal seat in the country'],
	],
	// its holder after it
	[
		'2019-12-16',
		'The highest turnout in the country was in East Dunbartonshire, at 80.3 per cent.',
		['supported: The highest turnout in the country was in East Dunbartonshire'],
	],
	[
		'2017-06-12',
		'The largest majority anywhere was in East Ham, 39,883.',
		['contradicted: The largest majority anywhere was in East Ham'],
	],
	[
		'2017-06-12',
		'In Wales the highest turnout was in Cardiff North, where 77.4 per cent voted.',
		['supported: the highest turnout was in Cardiff North'],
	],
	// what is ranked told by the figure before
	[
		'2019-12-16',
		'In Fermanagh and South Tyrone just 57 votes separated the top two, the fewest anywhere.',
		['supported: the fewest anywhere'],
	],
	[
		'2024-07-12',
		'In Poole Neil Duncan-Jordan has a majority of 18, the second smallest in the country.',
		['supported: the second smallest in the country'],
	],
	[
		'2024-07-12',
		'In Poole Neil Duncan-Jordan has a majority of 18, the smallest in the country.',
		['contradicted: the smallest in the country'],
	],
	[
		'2017-06-12',
		'Labour’s majority in Liverpool Walton, where it won 85.7 per cent, is the biggest in the country in percentage terms.',
		['supported: the biggest in the country'],
	],
	// a denial that ranks
	[
		'2015-05-12',
		'Byron Davies won Gower by 27. No seat in the kingdom was closer.',
		['supported: No seat in the kingdom was closer'],
	],
	[
		'2019-12-16',
		'No constituency in Scotland had a lower turnout than Glasgow East, where 57.1 per cent voted.',
		['contradicted: No constituency in Scotland had a lower turnout'],
	],
	[
		'2024-07-08',
		'Nobody was elected on a smaller share than Terry Jermy in South West Norfolk.',
		['supported: Nobody was elected on a smaller share'],
	],
	[
		'2019-12-16',
		'Only one constituency had a lower turnout than Chorley’s 51.7 per cent.',
		['supported: Only one constituency had a lower turnout'],
	],
	// a party's own seats
	['2019-12-16', 'Labour’s safest seat is Knowsley.', ['supported: Labour’s safest seat is Knowsley']],
	[
		'2024-07-08',
		'Bootle is the safest Labour seat in the country.',
		['supported: the safest Labour seat in the country'],
	],
	[
		'2017-06-12',
		'Ukip’s best result in the country was in Clacton, where it took 7.6 per cent.',
		['contradicted: Ukip’s best result in the country was in Clacton'],
	],
	// swings and changes
	[
		'2019-12-16',
		'Bassetlaw saw the largest swing from Labour to the Conservatives of any seat.',
		['supported: the largest swing from Labour to the Conservatives of any seat'],
	],
	[
		'2017-06-12',
		'In Scotland the largest swing from the SNP to the Conservatives was in Banff and Buchan, 20.2 points.',
		['contradicted: the largest swing from the SNP to the Conservatives was in Banff and Buchan'],
	],
	[
		'2019-12-16',
		'The biggest fall in the Labour share anywhere in Britain was in Bassetlaw, 24.9 points.',
		['supported: The biggest fall in the Labour share anywhere in Britain was in Bassetlaw'],
	],
	// by-elections
	[
		'2025-05-03',
		'Sarah Pochin won Runcorn and Helsby by six votes, the smallest majority at any by-election since 2010.',
		['supported: the smallest majority at any by-election since 2010'],
	],
	[
		'2025-05-03',
		'Sarah Pochin won Runcorn and Helsby by six votes, the smallest majority at any by-election since 1945.',
		['not_in_record: the smallest majority at any by-election since 1945'],
	],
	[
		'2023-07-22',
		'In Uxbridge and South Ruislip turnout was 46.2 per cent, the lowest at any by-election since 2010.',
		['contradicted: the lowest at any by-election since 2010'],
	],
	[
		'2016-12-02',
		'In Richmond Park Sarah Olney overturned Zac Goldsmith’s majority of 23,015, the biggest overturned at a by-election since 2010.',
		['supported: the biggest overturned at a by-election since 2010'],
	],
	// a seat's own contests
	[
		'2021-05-08',
		'The Conservatives’ share in Hartlepool, 51.9 per cent, was their highest in the seat since 2010.',
		['supported: 51.9 per cent, was their highest in the seat since 2010'],
	],
	[
		'2023-10-08',
		'In Rutherglen and Hamilton West the majority of 9,446 is the largest in the seat since 2010.',
		['contradicted: the largest in the seat since 2010'],
	],
	// no measure is named, and they differ
	[
		'2018-03-29',
		'The result in Ashfield was one of the worst in the country for Labour.',
		['ambiguous: one of the worst in the country for Labour'],
	],
];

/** Nothing is said of these. */
const SILENT: readonly (readonly [published: string, text: string])[] = [
	['2024-07-12', 'Labour’s biggest name in the county, Rachel Reeves, held Leeds West and Pudsey by 12,392.'],
	['2024-07-12', 'The highest-profile casualty was Liz Truss, who lost South West Norfolk by 630 votes.'],
	['2024-07-12', 'At best, Labour would hold Bury South with the smallest majority in Greater Manchester.'],
	['2024-07-12', 'Could Hendon be the safest seat in the country?'],
	['2024-07-12', 'If he wins Hendon, it will be the largest majority overturned since 1945.'],
	['2024-07-12', 'Turnout was at its lowest in the estates around Clacton.'],
	['2024-07-12', 'No more than 15 votes separated them in Hendon.'],
	['2024-07-12', 'No Conservative has a bigger smile than Rishi Sunak in Richmond and Northallerton.'],
	['2024-07-12', 'In Hendon Labour’s lead was 15. It was the closest in living memory.'],
	['2024-07-12', 'The highest was in Boston and Skegness, where turnout was low.'],
	['2024-07-12', 'Labour’s 27 seats in Wales equalled its best since 2005.'],
];

describe.skipIf(release === null)(`superlatives${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, ['superlative'], text, published)).toEqual(
			expected.map((said) => `superlative ${said}`),
		);
	});
	it.each(SILENT)('%s: nothing of “%s”', (published, text) => {
		expect(saidOf(release!, ['superlative'], text, published)).toEqual([]);
	});
});
