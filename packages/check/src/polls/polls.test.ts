/** What is said of polls, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);

/** Verdicts of the claims about polls, in order. */
function verdicts(text: string, published: string): string[] {
	const { claims } = checkText(`A heading\n\n${text}`, release as NonNullable<typeof release>, { published });
	return claims.filter(({ type }) => type === 'poll').map(({ verdict }) => verdict);
}

describe.skipIf(!release)('polls', () => {
	it.each([
		[
			'Survation, polling on 10 June 2017, put Labour on 45 per cent and the Conservatives on 39 per cent.',
			'2017-06-12',
			['supported', 'supported'],
		],
		[
			'Survation, polling on 10 June 2017, put Labour on 54 per cent and the Conservatives on 39 per cent.',
			'2017-06-12',
			['contradicted', 'supported'],
		],
		[
			'Survation, polling on 10 June 2017, put Labour on 39 per cent and the Conservatives on 45 per cent.',
			'2017-06-12',
			['contradicted', 'contradicted'],
		],
		[
			'A fresh Survation poll gives Labour a six-point lead over the Conservatives.',
			'2017-06-12',
			['supported'],
		],
		[
			'A Survation poll on 10 June 2017 had the Conservatives six points ahead of Labour.',
			'2017-06-12',
			['contradicted'],
		],
		[
			'A Survation poll on 10 June 2017 had the Conservatives six points behind Labour.',
			'2017-06-12',
			['supported'],
		],
		// A sentence that goes on about the poll before it.
		[
			'A new poll by Survation has Labour on 45%. The Liberal Democrats stood at 7%.',
			'2017-06-12',
			['supported', 'supported'],
		],
		[
			'A new poll by Survation has Labour on 45%. The Liberal Democrats stood at 17%.',
			'2017-06-12',
			['supported', 'contradicted'],
		],
		// The lead is 18, and did not grow by it.
		[
			'The Conservatives widened their lead over Labour by 18 points, YouGov said.',
			'2021-05-22',
			['ambiguous'],
		],
		// Sums inside the text need no poll.
		[
			'A poll by nobody in particular gave Labour 45%, ten points ahead of the Conservatives on 39%.',
			'1999-01-01',
			['not_in_record', 'contradicted', 'not_in_record'],
		],
		// Later than the last, and models.
		['A YouGov poll on 20 April 2027 had Labour on 19%.', '2027-05-01', ['not_in_record']],
	])('%s', (text, published, expected) => {
		expect(verdicts(text, published)).toEqual(expected);
	});

	it.each([
		// A part of the voters, another question, the election itself.
		'A Survation poll on 10 June 2017 of Scottish voters had Labour on 30%.',
		'Survation found on 10 June 2017 that Labour was trusted on the economy by 31% of voters.',
		'Labour won 41% in the election, against 45% in a Survation poll on 10 June 2017.',
		'An MRP model on 10 June 2017 by Survation put Labour on 31%.',
		'If a Survation poll on 10 June 2017 had put Labour on 31%, nobody would have believed it.',
	])('is never red on: %s', (text) => {
		expect(verdicts(text, '2017-06-12')).not.toContain('contradicted');
	});

	it('names the line, the firm, the days and the publisher', () => {
		const { claims } = checkText(
			'A heading\n\nA Survation poll on 10 June 2017 had Labour on 45%.',
			release as NonNullable<typeof release>,
			{ published: '2017-06-12' },
		);
		const claim = claims.find(({ type }) => type === 'poll');
		expect(claim?.workings[0].text).toBe(
			'Survation, 10 June 2017, for Mail on Sunday, of the United Kingdom: Labour 45%',
		);
		expect(claim?.sources[0]?.title).toContain('17-19.csv');
		expect(claim?.subject.area[0]?.id).toBe('united-kingdom');
	});
});
