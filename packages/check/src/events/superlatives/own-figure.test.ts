/** Rankings that give a figure, a count, an area or a year with them: right only where that is right too. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { saidOf } from '../claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, verdict: string])[] = [
	// the figure of the holder
	['2019-12-16', 'Kingston upon Hull East had the lowest turnout in the United Kingdom, 49.3%.', 'supported'],
	[
		'2019-12-16',
		'Kingston upon Hull East had the lowest turnout in the United Kingdom, 43.9%.',
		'contradicted',
	],
	['2017-06-12', 'At 53.0 per cent, turnout in Glasgow North East was the lowest in the UK.', 'supported'],
	['2017-06-12', 'At 35.0 per cent, turnout in Glasgow North East was the lowest in the UK.', 'contradicted'],
	[
		'2024-07-12',
		'The 15 votes by which Labour won Hendon made it the closest seat in the country.',
		'supported',
	],
	// another figure of the seat
	['2017-06-12', 'Liverpool Walton gave its winner the highest share in the UK, 85.7 per cent.', 'supported'],
	[
		'2017-06-12',
		'Liverpool Walton gave its winner the highest share in the UK, 77.1 per cent.',
		'mislabelled',
	],
	// a figure of something else beside it
	[
		'2017-06-12',
		'With 650 seats declared, turnout in Glasgow North East was the lowest in the UK.',
		'supported',
	],
	// the area
	['2024-07-12', 'Hendon had the smallest majority in London.', 'supported'],
	['2024-07-12', 'Hendon had the smallest majority in Scotland.', 'contradicted'],
	['2024-07-12', 'No seat in Wales had a smaller majority than Hendon.', 'ambiguous'],
	['2024-07-12', 'No seat in London had a smaller majority than Poole.', 'contradicted'],
	[
		'2024-07-12',
		'Turnout in Northern Ireland in 2024 was lower than at any general election since 2010.',
		'supported',
	],
	['2019-12-20', 'Turnout in Scotland was its lowest at any general election since 2010.', 'contradicted'],
	// how many there were
	[
		'2024-07-12',
		'Hendon’s majority of 15 was the smallest of the five general elections there since 2010.',
		'supported',
	],
	[
		'2024-07-12',
		'Hendon’s majority of 15 was the smallest of the nine general elections there since 2010.',
		'contradicted',
	],
	// a place in a list
	['2024-07-12', 'On a list of the narrowest majorities in the UK, Poole comes second.', 'supported'],
	['2024-07-12', 'On a list of the narrowest majorities in the UK, Poole comes fifth.', 'contradicted'],
	[
		'2024-07-12',
		'Hendon was among the narrowest majorities in the UK and finished second in the draw.',
		'supported',
	],
	// words in pairs
	['2024-07-12', 'Hendon was the least safe seat in the country.', 'supported'],
	['2024-07-12', 'The most one-sided contest in the country was in Hendon.', 'contradicted'],
	['2024-07-12', 'Harpenden and Berkhamsted topped the turnout table.', 'supported'],
	['2024-07-12', 'Hendon propped up the turnout table.', 'contradicted'],
	['2024-07-12', 'Hendon topped the list of targets.', ''],
	// what opens the sentence
	['2024-07-12', 'Of all 650 seats, Hendon saw the smallest majority.', 'supported'],
	['2024-07-12', 'Of all 650 seats, Poole saw the smallest majority.', 'contradicted'],
	[
		'2019-12-20',
		'Since 2010 no general election in Putney has produced a bigger majority than that of 2015.',
		'supported',
	],
	[
		'2019-12-20',
		'Since 2010 no general election in Putney has produced a bigger majority than that of 2017.',
		'contradicted',
	],
	// the first votes of a new party are no rise; what fell grew by nothing
	['2019-12-20', 'In Wales no party’s share rose by more than that of the Conservatives.', 'supported'],
	['2019-12-20', 'In Wales no party’s share rose by less than that of the Conservatives.', 'contradicted'],
	// the party of who is first
	['2019-12-16', 'Fleur Anderson is the first Labour MP for Putney since 2005.', 'supported'],
	['2019-12-16', 'Fleur Anderson is the first Green MP for Putney since 2010.', 'contradicted'],
];

describe.skipIf(release === null)(`rankings with a figure${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, verdict) => {
		const said = saidOf(release!, ['superlative'], text, published).map((line) => line.split(/[ :]/)[1]);
		expect(said).toEqual(verdict ? [verdict] : []);
	});
});
