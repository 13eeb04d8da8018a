/** Offices in passing, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from '../events/claims-of-text.ts';

const release = openFullRecord();

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
	[
		'Gordon Brown made Andy Burnham chief secretary in 2007 and culture secretary in January 2008.',
		['office supported: chief secretary in 2007', 'office supported: culture secretary in January 2008'],
	],
	[
		'Philip Hammond was pleased. The coalition sent him to Transport, and in July 2016 Theresa May made him Chancellor.',
		['office supported: Transport', 'office supported: Chancellor'],
	],
	['Liam Fox went from Defence in October 2011.', ['office supported: Defence in October 2011']],
	['Andy Burnham served as shadow health secretary.', ['office supported: shadow health secretary']],
	// What the lists do not bear out is passed over.
	['Theresa May made Philip Hammond culture secretary.', []],
	['Philip Hammond took the train to Transport House.', []],
	['The chancellor of the university of Bath met Andy Burnham.', []],
];

describe.skipIf(release === null)(`offices in passing${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s', (text, expected) => {
		expect(saidOf(release!, ['office'], text, '2019-07-25')).toEqual(expected);
	});
});
