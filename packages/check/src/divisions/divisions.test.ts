/** What is said of divisions, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';
import { saidOf } from '../events/claims-of-text.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);
const said = (text: string, published: string): string[] =>
	saidOf(release as NonNullable<typeof release>, ['division_vote'], text, published);

describe.skipIf(!release)('divisions', () => {
	it.each([
		[
			'by counts, day and stage',
			'MPs gave the Health and Social Care Bill its third reading by 316 votes to 251 on 7 September 2011.',
			['supported: 316 votes to 251'],
		],
		[
			'a digit wrong',
			'MPs gave the Health and Social Care Bill its third reading by 316 votes to 215 on 7 September 2011.',
			['contradicted: 316 votes to 215'],
		],
		[
			'with the tellers',
			'MPs gave the Health and Social Care Bill its third reading by 318 votes to 253 on 7 September 2011.',
			['supported: 318 votes to 253'],
		],
		['by counts alone', 'The Commons voted by 412 to 149 for war.', ['supported: 412 to 149']],
		[
			'a vote on a question, not for a seat',
			'David Cameron lost the vote on military action in Syria by 285 votes to 272 on 29 August 2013.',
			['supported: 285 votes to 272'],
		],
		[
			'counts of no division at hand',
			'The Commons voted by 411 to 147 for war.',
			['not_in_record: 411 to 147'],
		],
		[
			'a majority that the counts do not leave',
			'MPs backed the plan by 340 votes to 300, a majority of 50.',
			['not_in_record: 340 votes to 300', 'contradicted: majority of 50'],
		],
		[
			'a majority that they do',
			'MPs backed the plan by 340 votes to 300, a majority of 40.',
			['not_in_record: 340 votes to 300', 'supported: majority of 40'],
		],
		[
			'the outcome',
			'The motion in division 117 on 18 March 2003 was carried.',
			['contradicted: was carried'],
		],
	])('%s', (_, text, expected) => {
		expect(said(text, '2013-09-08')).toEqual(expected.map((one) => `division_vote ${one}`));
	});

	it.each([
		['Jeremy Corbyn voted with the noes in division 118 on 18 March 2003.', 'supported'],
		['Jeremy Corbyn voted with the ayes in division 118 on 18 March 2003.', 'contradicted'],
		[
			'Ann Coffey voted against the Identity Cards Bill at its third reading on 18 October 2005.',
			'contradicted',
		],
		['Ann Coffey voted for the Identity Cards Bill at its third reading on 18 October 2005.', 'supported'],
		// Who voted in neither lobby has not therefore abstained, nor is he said not to have.
		['Kenneth Clarke abstained in division 118 on 18 March 2003.', 'not_in_record'],
		['Kenneth Clarke did not vote in division 118 on 18 March 2003.', 'supported'],
		['Ann Coffey abstained in division 118 on 18 March 2003.', 'contradicted'],
		// Want of a vote proves no lobby wrong, for a list may miss a name.
		['Kenneth Clarke voted with the noes in division 118 on 18 March 2003.', 'ambiguous'],
		// Another question than the bill's own.
		[
			'Ann Coffey voted for an amendment to the Identity Cards Bill at third reading on 18 October 2005.',
			'not_in_record',
		],
		[
			'Ann Coffey voted against an amendment to the Identity Cards Bill at third reading on 18 October 2005.',
			'not_in_record',
		],
		// No division at hand.
		['Ann Coffey abstained on the motion for an inquiry on 30 November 2016.', 'not_in_record'],
		[
			'Ann Coffey consistently voted for military action and against an inquiry into the Iraq war.',
			'not_in_record',
		],
	])('%s', (text, verdict) => {
		expect(said(text, '2019-02-27').map((one) => one.split(/[ :]/)[1])).toEqual([verdict]);
	});

	it.each([
		['84 Labour MPs voted against the motion in division 118 on 18 March 2003.', 'supported'],
		['139 Labour MPs voted for the amendment in division 117 on 18 March 2003.', 'supported'],
		['193 Labour MPs voted for the amendment in division 117 on 18 March 2003.', 'contradicted'],
		['Some 140 Labour MPs voted for the amendment in division 117 on 18 March 2003.', 'supported'],
	])('%s', (text, verdict) => {
		expect(said(text, '2003-03-20').map((one) => one.split(/[ :]/)[1])).toEqual([verdict]);
	});

	it.each([
		'If the Commons votes by 340 to 300 the Bill will fall.',
		'Did Ann Coffey vote for the Identity Cards Bill at third reading on 18 October 2005?',
		'Voters in Stockport backed Labour by 28,282 votes to 14,477.',
		'The club voted by 120 votes to 43 to keep its ground.',
		'Bill Rowe voted for the plan.',
	])('says nothing of: %s', (text) => {
		expect(said(text, '2018-01-01')).toEqual([]);
	});

	it('names the line that it has a vote from, and the member', () => {
		const { claims } = checkText(
			'A heading\n\nAnn Coffey voted with the ayes in division 118 on 18 March 2003.',
			release as NonNullable<typeof release>,
			{ published: '2003-03-20' },
		);
		const claim = claims.find(({ type }) => type === 'division_vote');
		expect(claim?.subject.person).toEqual([{ id: 'public-whip/10122', name: 'Ms Ann Coffey' }]);
		expect(claim?.subject.body).toEqual([{ id: 'house-of-commons', name: 'House of Commons' }]);
		expect(claim?.sources[0]?.title).toContain('divisions.csv');
	});
});
