import { describe, expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { writtenElection } from '../fixture/written-election.ts';
import type { Election } from '../papers/election.ts';
import { type CountJson, countJson } from '../result/json.ts';
import type { Lot } from '../stages/count.ts';
import { MEEK_PRF } from './meek-prf.ts';
import type { Progress } from './rule.ts';
import { findRule } from './rules.ts';

function counted(election: Election, seats: number, lot: Lot | null = null): CountJson {
	return countJson(MEEK_PRF.count(election, { seats, lot }), election);
}

/** Kind, of whom, elected and excluded of each stage. */
function course({ stages }: CountJson): readonly unknown[] {
	return stages.map(({ kind, of, elected, excluded }) => [kind, of, elected, excluded]);
}

const FOUR = ['Ada', 'Ben', 'Cas', 'Dot'];

describe("Meek's method", () => {
	/**
	 * By hand: where Ada keeps the part a of 12 papers, 6(1 - a) votes can go to nobody and the quota is a third of what is left,
	 * 12a = (24 - 6(1 - a)) / 3, so a = 0.6, the quota is 7.2 and Ben has 4 + 6 x 0.4. Without Dot's 3 votes the quota falls to
	 * (21 - 2.4) / 3 = 6.2, which Ben has.
	 */
	it('keeps of a paper what makes up the quota, and lowers the quota as papers run out', () => {
		const result = counted(writtenElection(FOUR, ['6 Ada Ben', '6 Ada', '4 Ben', '5 Cas', '3 Dot']), 2);
		expect(course(result)).toEqual([
			['first', null, ['Ada'], []],
			['surplus', 'Ada', [], []],
			['exclusion', 'Dot', ['Ben'], ['Dot']],
		]);
		const [first, surplus, exclusion] = result.stages;
		expect(first).toEqual({
			stage: 1,
			kind: 'first',
			of: null,
			totals: { Ada: '12.000000000', Ben: '4.000000000', Cas: '5.000000000', Dot: '3.000000000' },
			nonTransferable: '0.000000000',
			lost: '0.000000000',
			quota: '8.000000001',
			elected: ['Ada'],
			excluded: [],
			electedBy: { Ada: 'quota' },
			transfers: [],
			ties: [],
			meek: {
				keepFactors: { Ada: '1.000000000', Ben: '1.000000000', Cas: '1.000000000', Dot: '1.000000000' },
				iterations: 1,
				surplus: '3.999999999',
				ended: 'elected',
			},
		});
		expect(surplus.quota).toMatch(/^7\.2000000/);
		expect(surplus.totals).toMatchObject({ Cas: '5.000000000', Dot: '3.000000000' });
		expect(surplus.totals.Ben).toMatch(/^6\.399999/);
		expect(surplus.nonTransferable).toMatch(/^2\.399999/);
		expect(surplus.meek).toMatchObject({ ended: 'small' });
		expect(surplus.meek?.keepFactors.Ada).toMatch(/^0\.6000000/);
		expect(exclusion.quota).toMatch(/^6\.2000000/);
		expect(exclusion.totals.Dot).toBe('0.000000000');
		expect(exclusion.meek?.keepFactors.Dot).toBe('0.000000000');
		expect(result).toMatchObject({
			rule: 'meek-prf-1',
			quota: exclusion.quota,
			elected: ['Ada', 'Ben'],
			unfilled: 0,
		});
	});

	it('elects the remaining, and shares nothing out again, once a defeat leaves nobody to choose between', () => {
		const lot = { order: [1, 2, 3, 0], seed: null };
		const result = counted(writtenElection(FOUR, ['4 Ada Ben', '4 Ben', '4 Cas', '4 Dot']), 3, lot);
		expect(course(result)).toEqual([
			['first', null, [], []],
			['exclusion', 'Ada', ['Ben', 'Cas', 'Dot'], ['Ada']],
		]);
		const [first, last] = result.stages;
		expect([first.quota, first.ties.length, last.ties.length]).toEqual(['4.000000001', 0, 1]);
		expect([last.totals, last.quota, last.meek]).toEqual([first.totals, first.quota, first.meek]);
		expect(last.electedBy).toEqual({ Ben: 'remaining', Cas: 'remaining', Dot: 'remaining' });
	});

	it.each([
		['as many candidates as seats', 4, ['Ben', 'Ada', 'Cas', 'Dot'], 0],
		['fewer', 6, ['Ben', 'Ada', 'Cas', 'Dot'], 2],
	])('elects all at the first stage where there are %s', (_, seats, elected, unfilled) => {
		const result = counted(writtenElection(FOUR, ['4 Ada', '9 Ben']), seats);
		expect(result).toMatchObject({ elected, unfilled, stopped: null });
		expect(course(result)).toEqual([['first', null, elected, []]]);
		expect(result.stages[0].electedBy).toMatchObject({ Ben: 'remaining' });
	});

	it('has nothing to count without a valid paper', () => {
		const result = counted(writtenElection(['Ada*', 'Ben'], ['3 Ada']), 1);
		expect(result).toMatchObject({ stopped: { why: 'no-papers' }, stages: [], quota: null, unfilled: 0 });
	});

	it('tells its progress each time the papers were shared out', () => {
		const told: Progress[] = [];
		const election = writtenElection(FOUR, ['6 Ada Ben', '6 Ada', '4 Ben', '5 Cas', '3 Dot']);
		const { stages } = MEEK_PRF.count(election, { seats: 2, lot: null, heard: (one) => told.push(one) });
		expect(told.length).toBe(stages.reduce((sum, { meek }) => sum + (meek?.iterations ?? 0), 0));
		expect(told[0]).toEqual({ stage: 0, elected: 0, continuing: 4 });
		expect(told.at(-1)).toEqual({ stage: 2, elected: 1, continuing: 2 });
	});

	it.each(['meek', 'meek-prf', 'meek-prf-1'])('is found as %s', (name) => {
		expect(findRule(name)).toBe(MEEK_PRF);
	});
});

describe('awkward papers', () => {
	it.each([
		['a number left out is read past', ['7 Ada', '3 - - Ben', '2 Cas'], { Ada: 7, Ben: 3, Cas: 2 }],
		['equal first preferences are not counted', ['7 Ada', '3 Ben=Cas', '2 Cas'], { Ada: 7, Ben: 0, Cas: 2 }],
		['a withdrawn candidate is passed over', ['7 Ada', '3 Eve Ben', '2 Cas'], { Ada: 7, Ben: 3, Cas: 2 }],
	])('%s', (_, rows, votes) => {
		const { stages } = counted(writtenElection(['Ada', 'Ben', 'Cas', 'Eve*'], rows), 1);
		for (const [name, many] of Object.entries(votes))
			expect(stages[0].totals[name]).toBe(`${many}.000000000`);
		expect(stages[0].meek?.keepFactors.Eve).toBe('0.000000000');
	});

	it('give nobody a second part who is named twice', () => {
		const twice = counted(writtenElection(FOUR, ['12 Ada Ada Ben', '4 Ben', '5 Cas', '3 Dot']), 2);
		const once = counted(writtenElection(FOUR, ['12 Ada Ben', '4 Ben', '5 Cas', '3 Dot']), 2);
		expect(twice.stages).toEqual(once.stages);
	});
});

describe('ties', () => {
	const tied = writtenElection(FOUR, ['6 Ada', '2 Ben', '2 Cas', '3 Dot']);

	it('stop the count where there is no lot, with the figures they came at', () => {
		const result = counted(tied, 1);
		expect(result.stopped).toEqual({ why: 'lot', about: 'exclusion', between: ['Ben', 'Cas'] });
		expect(course(result)).toEqual([['first', null, [], []]]);
		expect(result.unfilled).toBe(0);
	});

	it('are settled by the lot: the later is defeated first', () => {
		const result = counted(tied, 1, { order: [3, 2, 1, 0], seed: null });
		expect(result.stages[0].ties).toEqual([]);
		expect(result.stages[1].ties).toEqual([
			{ about: 'exclusion', between: ['Ben', 'Cas'], chosen: ['Ben'], by: 'lot' },
		]);
		expect(result.stages[1]).toMatchObject({ kind: 'exclusion', of: 'Ben', excluded: ['Ben'] });
		expect(result.elected).toEqual(['Ada']);
	});

	/** The whole of the surplus of Cas would lift Ada to the one vote that Ben has. */
	it('are there too where the surplus that is left could make up the difference', () => {
		const result = counted(writtenElection(FOUR, ['4 Dot', '1 Ben', '2 Cas Ada']), 3);
		const { totals, meek } = result.stages[1];
		expect([totals.Ada, totals.Ben, meek?.surplus]).toEqual(['0.999999818', '1.000000000', '0.000000272']);
		expect(result.stopped).toEqual({ why: 'lot', about: 'exclusion', between: ['Ada', 'Ben'] });
	});

	it('are none where the surplus that is left could not', () => {
		const result = counted(writtenElection(FOUR, ['400 Dot', '100 Ben', '2 Cas Ada', '200 Cas']), 3);
		expect(result.stopped).toBeNull();
	});

	it('for the last seat are settled by the lot, where rounding lets one more have the quota than there are seats', () => {
		const election = smallElection(['A', 'B', 'C', 'D', 'E'], 3, [
			[900_357, 4, 3, 1, 0, 2],
			[900_357, 4, 3, 0, 1, 2],
			[308_283, 3, 1, 0, 4],
			[308_283, 3, 0, 1, 4],
		]);
		expect(counted(election, 3).stopped).toEqual({ why: 'lot', about: 'seat', between: ['A', 'B'] });
		const result = counted(election, 3, { order: [2, 1, 0, 3, 4], seed: null });
		expect(result.elected).toEqual(['E', 'D', 'B']);
		expect(result.stages.at(-1)).toMatchObject({
			elected: ['B'],
			electedBy: { B: 'quota' },
			ties: [{ about: 'seat', between: ['A', 'B'], chosen: ['B'], by: 'lot' }],
		});
	});
});
