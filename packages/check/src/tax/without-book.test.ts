import { describe, expect, it } from 'vitest';
import { exampleRelease } from '../fixtures/tagged.ts';
import { checkText } from '../index.ts';

const release = exampleRelease();
const claims = (text: string) => checkText(text, release, { published: '2019-05-01' }).claims;

describe('council tax, without a count of homes', () => {
	it.each([
		'The plan would freeze council tax for 70% of households.',
		'Four in five, or 80 per cent of the borough’s residents, would pay no more council tax.',
		'Under it, 12,000 homes would see their council tax frozen.',
	])('is outside the record: %s', (text) => {
		expect(claims(text)).toMatchObject([{ type: 'other', verdict: 'not_in_record', detail: 'dataset' }]);
	});

	it.each([
		'Council tax went up by £12 a year.',
		'She polled 12,000 votes and spoke of council tax.',
		'Homes were built for 900 people.',
	])('is not claimed of %s', (text) => {
		expect(claims(text).filter(({ type }) => type === 'other')).toEqual([]);
	});
});
