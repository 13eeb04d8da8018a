/** A bare figure beside a winner may be the votes or the majority: it is accused only where it is plainly meant as votes. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../index.ts';

const release = openFullRecord();

function verdicts(text: string, figure: string): string[] {
	const at = text.indexOf(figure);
	return checkText(text, release!, { published: '2024-07-06' })
		.claims.filter(({ start, end, type }) => type !== 'elected' && start <= at && at < end)
		.map(({ verdict }) => verdict);
}

describe.skipIf(release === null)(`a bare figure${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each([
		// The majority was 5,509, the votes 17,062.
		['Ashfield, Lee Anderson, 5,580', '5,580'],
		['Ashfield, Lee Anderson, 5,095', '5,095'],
	])('near the majority is not accused: %s', (text, figure) => {
		expect(verdicts(text, figure)).not.toContain('contradicted');
	});

	it.each([
		['Ashfield, Lee Anderson, 17,602', '17,602', 'contradicted'],
		['Ashfield, Lee Anderson, 17,062', '17,062', 'supported'],
		['In Ashfield Lee Anderson had a majority of 5,580.', '5,580', 'contradicted'],
	])('near the votes, or named, is judged: %s', (text, figure, expected) => {
		expect(verdicts(text, figure)).toContain(expected);
	});
});
