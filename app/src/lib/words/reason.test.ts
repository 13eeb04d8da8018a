import type { Claim } from '@mandate/check';
import { describe, expect, it } from 'vitest';
import { basisOf, reasonFor } from './reason.ts';

const BARE: Claim = {
	quote: 'majority of 1,000',
	start: 0,
	end: 17,
	type: 'majority',
	subject: { person: [], party: [], area: [], body: [] },
	election: null,
	base: null,
	stated: null,
	speaker: null,
	verdict: 'supported',
	detail: 'exact',
	definition: null,
	found: { value: '14477', measure: 'majority', label: 'majority' },
	workings: [],
	assumptions: [],
	sources: [],
};

const WON = [
	{ text: 'Clacton, 2017: won by Giles Watling, 27,031; second Tasha Osben', sources: ['a.csv, line 6'] },
];
const SHARE = { value: '43.1', measure: 'share', label: 'share of the vote' };

describe('reasonFor', () => {
	it.each<[string, Partial<Claim>, string]>([
		['exact', {}, 'Majority 14,477.'],
		['rounded', { detail: 'rounded' }, 'Majority 14,477: as rounded.'],
		['a wrong figure', { verdict: 'contradicted', detail: 'value' }, 'In the record: majority 14,477.'],
		[
			'a wrong year',
			{ verdict: 'contradicted', detail: 'year' },
			'In the record: majority 14,477; it was another election.',
		],
		[
			'a wrong name',
			{ verdict: 'mislabelled', detail: 'as', found: SHARE },
			'43.1% is the share of the vote, not the majority.',
		],
		[
			'a share of the change',
			{
				verdict: 'mislabelled',
				detail: 'as',
				type: 'swing',
				found: { value: '13.4', measure: 'share change', label: 'change in share' },
			},
			'13.4 points is the change in share, not the swing.',
		],
		[
			'two readings',
			{ verdict: 'ambiguous', detail: 'readings' },
			'The readings differ; the likeliest gives 14,477 (majority).',
		],
		[
			'nothing known',
			{ verdict: 'not_in_record', detail: 'dataset', found: null },
			'The record holds no figures of this kind.',
		],
		[
			'a winner',
			{ type: 'elected', found: null, workings: WON },
			'Clacton, 2017: won by Giles Watling, 27,031.',
		],
		[
			'another winner',
			{ type: 'elected', verdict: 'contradicted', detail: 'party', found: null, workings: WON },
			'In the record: Clacton, 2017: won by Giles Watling, 27,031.',
		],
		['nothing to say', { detail: null, found: null }, ''],
	])('%s', (_, change, expected) => expect(reasonFor({ ...BARE, ...change })).toBe(expected));
});

it('names what a change is counted from', () => {
	expect(basisOf(BARE)).toBeNull();
	const base = { id: '2015-general', label: '2015 general election', date: '2015-05-07' };
	expect(basisOf({ ...BARE, base })).toBe('Counted from the 2015 general election.');
	const workings = [{ text: '49.87% to 63.26% (against 2015 general election)', sources: [] }];
	expect(basisOf({ ...BARE, base, workings })).toBeNull();
});
