/** A denial reaches to the end of its own clause. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { checkText } from './index.ts';

const release = openFullRecord();

/** Verdicts on the figure given. */
function verdicts(text: string, figure: string): string[] {
	const at = text.indexOf(figure);
	return checkText(text, release!, { published: '2017-06-12' })
		.claims.filter(({ start, end }) => start <= at && at < end)
		.map(({ verdict }) => verdict);
}

describe.skipIf(release === null)(`denials${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each([
		['The party had never done so well before Ann Coffey took Stockport with 26,282 votes.', '26,282'],
		['Stockport did not change hands and Ann Coffey’s majority was 14,477.', '14,477'],
		[
			'In Stockport, where the boundaries did not change and the majority was 14,477, Labour held on.',
			'14,477',
		],
	])('do not reach another clause: %s', (text, figure) => {
		expect(verdicts(text, figure)).toContain('supported');
	});

	it.each([
		['Ann Coffey did not poll 29,000 votes in Stockport.', '29,000'],
		['In Stockport Labour failed to reach 70 per cent of the vote.', '70'],
		['Labour never won Stockport with a majority of 20,000.', '20,000'],
	])('deny what follows in theirs: %s', (text, figure) => {
		expect(verdicts(text, figure)).toEqual([]);
	});
});
