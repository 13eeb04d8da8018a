/** Scores of polls in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2017-06-10',
		'Before the vote ICM had it at 46-34 and Survation 41-40.',
		['supported: 46-34', 'supported: 41-40'],
	],
	['2017-06-10', "YouGov's final call was 42-35.", ['supported: 42-35']],
	['2017-06-10', "YouGov's final call was 43-35.", ['contradicted: 43-35']],
	['2017-06-10', "YouGov's model said 42-38.", []],
	['2017-06-10', 'ICM had it at 46–30.', []],
	['2017-06-10', 'City beat Rovers 46-34. ICM counted.', []],
];

describe.skipIf(release === null)(`scores of polls${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		const { claims } = checkText(`Polls\n\n${text}`, release!, { published });
		expect(
			claims
				.filter(({ type, quote }) => type === 'poll' && /^\d+\D\d+$/.test(quote))
				.map(({ verdict, quote }) => `${verdict}: ${quote}`),
		).toEqual(expected);
	});
});
