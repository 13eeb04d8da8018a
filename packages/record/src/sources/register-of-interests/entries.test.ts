/** How lines become entries, and which days are read from them. */
import { describe, expect, it } from 'vitest';
import { daysOf, entriesOf } from './entries.ts';

const grouped = (...items: string[][]): string[][] =>
	entriesOf(items.map((lines, line) => ({ lines, depth: 0 as const, line }))).map(({ lines }) => [...lines]);

describe('entries', () => {
	it.each([
		['lines without labels stand alone', [['Author.'], ['Farmer.']], [['Author.'], ['Farmer.']]],
		[
			'a small letter goes on',
			[['A flat, owned'], ['with my sister.']],
			[['A flat, owned', 'with my sister.']],
		],
		[
			'a day alone ends what stands before it',
			[['Author.'], ['A visit.'], ['(Registered 4 May 2010)'], ['Farmer.'], ['Potter.']],
			[['Author.'], ['A visit.', '(Registered 4 May 2010)'], ['Farmer.'], ['Potter.']],
		],
		[
			'a record that ends with a day of its own is cut at such days',
			[
				['First paragraph.'],
				['Second paragraph.'],
				['(Registered 4 May 2010)'],
				['Third.'],
				['(Registered 5 May 2010)'],
			],
			[
				['First paragraph.', 'Second paragraph.', '(Registered 4 May 2010)'],
				['Third.', '(Registered 5 May 2010)'],
			],
		],
		[
			'a donor runs to the next donor',
			[
				['Name of donor: A'],
				['Donor status: company'],
				['Name of donor: B'],
				['Donor status: charity'],
				['Author.'],
			],
			[
				['Name of donor: A', 'Donor status: company'],
				['Name of donor: B', 'Donor status: charity', 'Author.'],
			],
		],
		[
			'a note on lateness belongs to what it is about',
			[['Name of donor: A'], ['(Registered 4 May 2010)'], ['This is a late entry.'], ['Author.']],
			[['Name of donor: A', '(Registered 4 May 2010)', 'This is a late entry.'], ['Author.']],
		],
		['an item without lines is none', [[], ['Author.']], [['Author.']]],
	])('%s', (_, items, expected) => expect(grouped(...items)).toEqual(expected));

	it('part what is set in from what it is set in below', () => {
		const items = [
			{ lines: ['A role'], depth: 0 as const, line: 1 },
			{ lines: ['(Registered 4 May 2010)'], depth: 0 as const, line: 2 },
			{ lines: ['A payment'], depth: 1 as const, line: 3 },
			{ lines: ['(Registered 5 May 2010)'], depth: 1 as const, line: 4 },
		];
		expect(entriesOf(items).map(({ depth, line }) => [depth, line])).toEqual([
			[0, 1],
			[1, 3],
		]);
	});
});

describe('days', () => {
	it.each([
		['(Registered 4 May 2010)', '2010-05-04', null],
		['(Registered 04May 2010 )', '2010-05-04', null],
		['(Registered21 July2009)', '2009-07-21', null],
		['(Registered 1st May 2010; updated 2 May 2010, 3 May 2010 and 4 June 2011)', '2010-05-01', '2011-06-04'],
		['(Updated 4 May 2010)', null, '2010-05-04'],
		['(Registered 31 June 2010)', null, null],
		['registered company since 4 May 2010', null, null],
		['(Registered 4 May)', null, null],
	])('%s', (text, registeredOn, updatedOn) => expect(daysOf(text)).toEqual({ registeredOn, updatedOn }));
});
