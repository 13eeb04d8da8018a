import { expect, it } from 'vitest';
import { decimal } from './decimal.ts';
import { listInWords, papersInWords, seatsInWords, votesInWords } from './in-words.ts';
import { outcomeInWords } from './outcome-words.ts';

it.each([
	[0n, 5, '0', '0.00000'],
	[1n, 5, '0.00001', '0.00001'],
	[480_000n, 5, '4.80000', '4.80000'],
	[142_300_000n, 5, '1,423', '1423.00000'],
	[-142_300_001n, 5, '-1,423.00001', '-1423.00001'],
	[999n, 0, '999', '999'],
	[1000n, 0, '1,000', '1000'],
	[1_234_567n, 0, '1,234,567', '1234567'],
	[-12n, 0, '-12', '-12'],
	[100n, 2, '1', '1.00'],
	[110n, 2, '1.10', '1.10'],
])('%s units at %s places', (units, places, words, figures) => {
	expect(votesInWords(units, places)).toBe(words);
	expect(decimal(units, places)).toBe(figures);
});

it('names papers, seats and lists', () => {
	expect([0, 1, 2, 12_345].map(papersInWords)).toEqual(['0 papers', '1 paper', '2 papers', '12,345 papers']);
	expect([1, 2].map(seatsInWords)).toEqual(['1 seat', '2 seats']);
	expect([[], ['Ada'], ['Ada', 'Ben'], ['Ada', 'Ben', 'Cas']].map(listInWords)).toEqual([
		'',
		'Ada',
		'Ada and Ben',
		'Ada, Ben and Cas',
	]);
});

it('says what became of a candidate', () => {
	const places = [1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 111, 121];
	expect(places.map((place) => outcomeInWords({ kind: 'elected', stage: 7, place }))).toEqual(
		[
			'1st',
			'2nd',
			'3rd',
			'4th',
			'10th',
			'11th',
			'12th',
			'13th',
			'20th',
			'21st',
			'22nd',
			'23rd',
			'111th',
			'121st',
		].map((ordinal) => `elected ${ordinal}, at stage 7`),
	);
	expect(outcomeInWords({ kind: 'excluded', stage: 2 })).toBe('excluded at stage 2');
	expect(outcomeInWords({ kind: 'withdrawn' })).toBe('withdrawn');
	expect(outcomeInWords({ kind: 'standing' })).toBe('not elected');
});
