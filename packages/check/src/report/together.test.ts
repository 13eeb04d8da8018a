/** Accusations beside what else the text says, on the official results. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);

const verdicts = (text: string, published: string): string[] =>
	checkText(text, release as NonNullable<typeof release>, { published })
		.claims.filter(({ stated }) => stated !== null)
		.map(({ stated, verdict }) => `${stated?.value} ${verdict}`);

describe.skipIf(!release)('a figure that misses', () => {
	it('is wrong where the words name the seat', () => {
		expect(verdicts('In Stockport Labour had a majority of 14,744.', '2017-06-12')).toEqual([
			'14744 contradicted',
		]);
	});

	it('is wrong where another figure of the sentence holds', () => {
		const found = verdicts(
			'Stockport stayed Labour. The party took 63.3 per cent of the vote there and a majority of 14,744.',
			'2017-06-12',
		);
		expect(found).toContain('63.3 supported');
		expect(found).toContain('14744 contradicted');
	});

	it('is left open where nothing of its sentence holds: it may be about something else', () => {
		const found = verdicts(
			'Stockport stayed Labour in June. The turnout of 31.2 per cent and the majority of 402 said little.',
			'2017-06-12',
		);
		expect(found.filter((one) => one.endsWith('contradicted'))).toEqual([]);
	});

	it('is left open where the seat comes from earlier sentences and nothing in the text holds of it', () => {
		const found = verdicts(
			'Stockport is a town of mills. Old hands remember other days. The majority was 402.',
			'2017-06-12',
		);
		expect(found.filter((one) => one.endsWith('contradicted'))).toEqual([]);
	});
});

describe.skipIf(!release)('a figure of quite another size', () => {
	it('is left open beside others: it may be about something else', () => {
		const found = verdicts(
			'In Stockport Ms Coffey won 63.3 per cent of the vote, and of 30 streets canvassed in Labour’s name 9.1 per cent shut the door.',
			'2017-06-12',
		);
		expect(found).toContain('63.3 supported');
		expect(found.filter((one) => one.endsWith('contradicted'))).toEqual([]);
	});

	it('is wrong where its digits are those of the right one', () => {
		const found = verdicts(
			'In Stockport Ms Coffey won 26,282 votes, or 36.3 per cent of the vote.',
			'2017-06-12',
		);
		expect(found).toContain('36.3 contradicted');
	});
});
