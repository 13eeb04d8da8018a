import { describe, expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { type CountJson, countJson } from '../result/json.ts';
import type { Lot } from '../stages/count.ts';
import { FIRST_PAST_THE_POST } from './first-past-the-post.ts';
import { findRule } from './rules.ts';

function counted(rows: readonly string[], lot: Lot | null = null): CountJson {
	const election = writtenElection(['Ada', 'Ben', 'Cas', 'Dot*'], rows);
	return countJson(FIRST_PAST_THE_POST.count(election, { seats: 1, lot }), election);
}

describe('first past the post', () => {
	it('elects whoever has the most first preferences, be it less than half, in whole votes', () => {
		const result = counted(['4 Ada Cas', '3 Ben Cas', '2 Cas Ben']);
		expect(result).toMatchObject({
			...{ rule: 'fptp-1', seats: 1, valid: 9, quota: null, elected: ['Ada'], unfilled: 0, stopped: null },
			...{ spoilt: [], readInPart: [] },
		});
		expect(result.stages).toEqual([
			{
				stage: 1,
				kind: 'first',
				of: null,
				totals: { Ada: '4', Ben: '3', Cas: '2', Dot: '0' },
				nonTransferable: '0',
				lost: '0',
				quota: null,
				elected: ['Ada'],
				excluded: [],
				electedBy: { Ada: 'most' },
				transfers: [],
				ties: [],
			},
		]);
	});

	it('passes over who has withdrawn, and looks at nothing after the first preference', () => {
		const result = counted(['4 Ada', '3 Dot Ben - Cas', '2 Ben Cas=Ada', '1 Cas Cas']);
		expect(result.stages[0].totals).toEqual({ Ada: '4', Ben: '5', Cas: '1', Dot: '0' });
		expect(result.elected).toEqual(['Ben']);
		expect([result.spoilt, result.readInPart]).toEqual([[], []]);
	});

	it('lists the papers that are no vote, and why', () => {
		const { valid, spoilt } = counted(['4 Ada', '3 Ada=Ben', '2 - Ben', '1', '5 Dot']);
		expect(valid).toBe(4);
		expect(spoilt).toEqual([
			{ line: 2, copies: 3, reason: 'equal-first' },
			{ line: 3, copies: 2, reason: 'no-first' },
			{ line: 4, copies: 1, reason: 'blank' },
			{ line: 5, copies: 5, reason: 'only-withdrawn' },
		]);
	});

	it('leaves a tie for the seat to the lot', () => {
		const tied = ['4 Ada', '4 Ben', '2 Cas'];
		expect(counted(tied)).toMatchObject({
			stopped: { why: 'lot', about: 'seat', between: ['Ada', 'Ben'] },
			elected: [],
		});
		expect(counted(tied).stages).toHaveLength(1);
		const drawn = counted(tied, { order: [2, 1, 3, 0], seed: null });
		expect(drawn.elected).toEqual(['Ben']);
		expect(drawn.stages[0].ties).toEqual([
			{ about: 'seat', between: ['Ada', 'Ben'], chosen: ['Ben'], by: 'lot' },
		]);
	});

	it('has nothing to count without a valid paper', () => {
		expect(counted(['5 Dot'])).toMatchObject({ stopped: { why: 'no-papers' }, stages: [], elected: [] });
	});

	it('tells its progress', () => {
		const told: unknown[] = [];
		const election = writtenElection(['Ada', 'Ben', 'Cas*'], ['2 Ada', '1 Ben']);
		FIRST_PAST_THE_POST.count(election, { seats: 1, lot: null, heard: (one) => told.push(one) });
		expect(told).toEqual([{ stage: 1, elected: 1, continuing: 1 }]);
	});

	it('refuses several seats', () => {
		const election = writtenElection(['Ada', 'Ben'], ['2 Ada', '1 Ben']);
		expect(() => FIRST_PAST_THE_POST.count(election, { seats: 2, lot: null })).toThrow(
			'fptp-1 fills one seat, not 2',
		);
	});

	it('is found by its short name', () => {
		expect(findRule('fptp')).toBe(FIRST_PAST_THE_POST);
	});
});
