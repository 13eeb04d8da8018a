/** Claims about homes by council tax band on the official files, in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { type Claim, checkText } from '../index.ts';

const release = openFullRecord();
if (!release?.tax) console.log(`skipped: ${NO_DATA}`);

const claims = (text: string, published = '2017-03-01'): Claim[] =>
	checkText(text, release!, { published }).claims.filter(({ type }) => type === 'other');

describe.skipIf(!release?.tax)('homes by council tax band', () => {
	it.each([
		// Derby 2016: A to C 93,100 of 108,570 = 85.75, A 56,080 = 51.65, D 8,280 = 7.63, D and above 15,470 = 14.25.
		['In Derby 85.8 per cent of homes are in bands A to C.', 'exact'],
		['Some 86% of the homes in Derby are in bands A–C.', 'rounded'],
		['Bands A, B and C hold 86 per cent of Derby’s homes.', 'rounded'],
		['More than half of homes in Derby are in band A.', 'rounded'],
		['In Derby 14.2 per cent of dwellings are in band D and above.', 'exact'],
		['About 56,000 homes in Derby are in band A.', 'rounded'],
		['86% of the residents of Derby live in bands A to C.', 'definition'],
		// Gwynedd 2016: 80 homes of 61,650 in band I; Wales alone has one.
		['In Gwynedd 80 homes are in council tax band I.', 'exact'],
	])('supports %s', (text, detail) => {
		const found = claims(text);
		expect(found).toMatchObject([
			{ verdict: 'supported', detail: expect.stringMatching(/exact|rounded|definition/) },
		]);
		if (detail === 'definition') expect(found[0].detail).toBe('definition');
		expect(found[0].sources[0].title).toMatch(/ctsop201[56]\.csv$/);
		expect(found[0].subject.body).toHaveLength(1);
	});

	it('reads two figures of one sentence, the second without its noun', () => {
		expect(claims('In Derby 51.7 per cent of homes are in band A and 7.6 per cent in band D.')).toMatchObject(
			[
				{ verdict: 'supported', stated: { value: '51.7' } },
				{ verdict: 'supported', stated: { value: '7.6' } },
			],
		);
	});

	it.each([
		'Only 40 per cent of homes across the Derby City Council area are in bands A to C.',
		'In the borough of Blaby Council, 90% of homes are in band A.',
		'In Derby City Council’s area 70.2 per cent of dwellings are in band A.',
	])('contradicts %s', (text) => {
		expect(claims(text)).toMatchObject([{ verdict: 'contradicted', detail: 'value' }]);
	});

	it.each([
		// Off by a little, or years away, or of people, or of a place that may be something else: never red.
		['In Derby 85 per cent of homes are in bands A to C.', '2017-03-01', 'ambiguous'],
		['In Derby City Council’s area 80 per cent of homes are in bands A to C.', '2026-03-01', 'ambiguous'],
		[
			'In Derby City Council’s area 60 per cent of residents live in bands A to C.',
			'2017-03-01',
			'ambiguous',
		],
		['Ann Lincoln said that 20 per cent of homes in Lincoln are in bands A to C.', '2017-03-01', 'ambiguous'],
		[
			'If 60 per cent of homes in the Derby City Council area are in bands A to C, it fails.',
			'2017-03-01',
			'ambiguous',
		],
	])('leaves %s open', (text, published, verdict) => {
		expect(claims(text, published)).toMatchObject([{ verdict }]);
	});

	it.each([
		'In Derby 60 per cent of new homes are in bands A to C.',
		'In Derby 60 per cent of council homes are in band A.',
		'In Derby 60 per cent of homes in bands A to C have one resident.',
		'Sixty homes in Derby had bands of wild flowers.',
		'In Atlantis 60 per cent of homes are in band A.',
		'The band A Certain Ratio played to 900 people in Derby.',
	])('makes nothing of %s', (text) => {
		expect(claims(text).filter(({ verdict }) => verdict !== 'not_in_record')).toEqual([]);
	});
});

describe.skipIf(!release?.tax)('a freeze that names no bands', () => {
	it.each([
		['The plan would freeze council tax for 86% of homes in Derby.', 'supported', 'definition'],
		['Under it 71 per cent of residents in Derby would pay no more council tax.', 'supported', 'definition'],
		['The plan would freeze council tax for 85% of homes in Derby.', 'ambiguous', 'readings'],
		['The plan would freeze council tax for more than 80% of homes in Derby.', 'ambiguous', 'readings'],
		['The plan would freeze council tax for 20% of homes in Derby.', 'not_in_record', 'dataset'],
		['The plan would freeze council tax for 86% of homes.', 'not_in_record', 'dataset'],
		['Council tax went up for 86% of homes in Derby.', 'not_in_record', 'dataset'],
	])('%s: %s', (text, verdict, detail) => {
		expect(claims(text)).toMatchObject([{ verdict, detail }]);
	});

	it('is of the council that the text is about, and says so; people are not homes', () => {
		const text = `The vote in Derby

Derby City Council met on Monday.

The plan would freeze council tax for 86% of the city’s residents.`;
		const [claim] = claims(text);
		expect(claim).toMatchObject({
			verdict: 'supported',
			detail: 'definition',
			subject: { body: [{ id: 'derby', name: 'Derby' }] },
		});
		expect(claim.assumptions.join('; ')).toMatch(
			/no council is named here: Derby.*not people.*taken for A to C/,
		);
		expect(claim.workings[0].text).toContain('93,100 of 108,570, 85.8 per cent');
	});
});
