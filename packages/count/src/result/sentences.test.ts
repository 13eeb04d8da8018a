import { describe, expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { candidateLabels } from '../papers/election.ts';
import { SCOTTISH_STV_2011 } from '../rules/scottish-stv.ts';
import { drawLot } from '../ties/lot.ts';
import { countInWords } from './sentences.ts';

function told(names: readonly string[], seats: number, rows: readonly (readonly number[])[], seed?: string) {
	const election = smallElection(names, seats, rows);
	const lot = seed === undefined ? null : drawLot(seed, candidateLabels(election.candidates));
	return countInWords(SCOTTISH_STV_2011.count(election, { seats, lot }), election.candidates);
}

describe('a count in words', () => {
	it('tells a surplus and an exclusion with the sums', () => {
		expect(
			told(['Ada', 'Ben', 'Cas'], 2, [
				[7, 0, 1],
				[3, 0, 2],
				[2, 1],
				[3, 2],
			]),
		).toEqual([
			{
				stage: 1,
				heading: 'First preferences',
				sentences: [
					'15 papers are counted by first preference.',
					'The quota, the votes that are enough for a seat: 15 ÷ (2 + 1), the fraction left off, is 5; and 1 more makes 6.',
					'Ada (10) has reached the quota of 6 and is elected.',
				],
			},
			{
				stage: 2,
				heading: 'Surplus of Ada',
				sentences: [
					'Ada has 10, the quota is 6: a surplus of 4.',
					'10 papers go on to the next choice still in the count, at 4 × 1 ÷ 10 = 0.40000 each.',
					'Gained: Ben 2.80000 and Cas 1.20000.',
				],
			},
			{
				stage: 3,
				heading: 'Exclusion of Cas',
				sentences: [
					'Cas (4.20000) has the fewest votes and is excluded.',
					'6 papers go on to the next choice still in the count at their present value.',
					'4.20000 can go to nobody, since the papers name no other candidate still in the count.',
					'Ben (4.80000) is elected, since no more candidates are left than there are seats to fill.',
					'All 2 seats are filled.',
				],
			},
		]);
	});

	it('gives each value of papers its own sum, and says what is lost', () => {
		const stages = told(['Ada', 'Ben', 'Cas', 'Dee'], 2, [
			[9, 0, 1, 2],
			[5, 1, 2],
			[4, 2],
			[3, 3],
		]);
		expect(stages[1].sentences[1]).toBe(
			'9 papers go on to the next choice still in the count, at 1 × 1 ÷ 9 = 0.11111 each.',
		);
		expect(stages[1].sentences.at(-1)).toBe(
			'0.00001 is lost because values are cut short after 5 decimal places.',
		);
	});

	it('tells how a tie was settled by an earlier stage', () => {
		const stages = told(['Ada', 'Ben', 'Cas', 'Dee'], 1, [
			[10, 0],
			[4, 1],
			[5, 2],
			[1, 3, 1],
		]);
		expect(stages[2].sentences.slice(0, 3)).toEqual([
			'Ben and Cas are tied, and it has to be settled who is excluded.',
			'Stage 1 settles it: there Ben had 4 and Cas 5. It is Ben.',
			'Ben (5) has the fewest votes and is excluded.',
		]);
	});

	it('tells how a tie was settled by lot, and where the count stops for want of one', () => {
		const rows = [
			[5, 0],
			[2, 1],
			[2, 2],
			[4, 3],
		];
		const names = ['Ada', 'Ben', 'Cas', 'Dee'];
		const drawn = told(names, 1, rows, 'seven')[1].sentences;
		expect(drawn[0]).toBe('Ben and Cas are tied, and it has to be settled who is excluded.');
		expect(drawn[1]).toMatch(
			/^The lot settles it: drawn in the order (Ben, Cas|Cas, Ben)\. Who is drawn earlier is favoured, so it is (Ben|Cas)\.$/,
		);
		expect(told(names, 1, rows).at(-1)?.sentences.at(-1)).toBe(
			'The count stops here: Ben and Cas are tied, no earlier figure parts them, and a lot has to settle who is excluded.',
		);
	});
});
