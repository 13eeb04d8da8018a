import type { EditionOfMember, StandingInterest } from '@mandate/record/questions';
import { expect, it } from 'vitest';
import { editionList, editionWords, standsWords } from './interest.ts';

it.each([
	['2015-06-08', '8 June 2015'],
	['2015-09', 'September 2015'],
])('%s', (on, words) => expect(editionWords(on)).toBe(words));

it('lists editions', () => {
	const editions = ['2009-10-28', '2014-11-24', '2015-09'].map((on) => ({ on }) as EditionOfMember);
	expect(editionList(editions)).toBe('28 October 2009, 24 November 2014 and September 2015');
	expect(editionList(editions.slice(0, 1))).toBe('28 October 2009');
});

it.each([
	['2009-10-28', '2009-10-28', null, 'in the register of 28 October 2009'],
	[
		'2009-10-28',
		'2014-11-24',
		'2015-06-08',
		'in the registers from 28 October 2009 to 24 November 2014, not in that of 8 June 2015',
	],
])('%s to %s', (firstIn, lastIn, goneBy, words) =>
	expect(standsWords({ firstIn, lastIn, goneBy } as StandingInterest)).toBe(words),
);
