import { describe, expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { SCOTTISH_STV_2011 } from '../rules/scottish-stv.ts';
import { whyNot } from './why.ts';

function whyOf(names: readonly string[], seats: number, rows: readonly (readonly number[])[]) {
	const election = smallElection(names, seats, rows);
	const found = whyNot(SCOTTISH_STV_2011.count(election, { seats, lot: null }), election.candidates);
	return Object.fromEntries(found.map(({ candidate, sentences }) => [names[candidate], sentences]));
}

describe('why somebody was not elected', () => {
	it('names the stage, the votes, the next above and how far, and where the votes went', () => {
		expect(
			whyOf(['Ada', 'Ben', 'Cas', 'Dee*'], 2, [
				[7, 0, 1],
				[3, 0, 2],
				[2, 1],
				[3, 2],
			]),
		).toEqual({
			Cas: [
				'Cas was excluded at stage 3 with 4.20000, the fewest of the 2 still in the count.',
				'Next above was Ben with 4.80000, 0.60000 more.',
				'With more than 0.60000 votes more at that point, and nothing else changed, Cas would have stayed in for that stage, and the fewest would have been those of Ben.',
				'That left no more candidates than seats, so it was the last that anybody was excluded.',
				'These votes went on: 4.20000 to nobody.',
			],
		});
	});

	it('tells those who stood to the end by how much the last seat was missed', () => {
		expect(
			whyOf(['Ada', 'Ben', 'Cas'], 1, [
				[6, 0],
				[3, 1],
				[2, 2],
			]),
		).toEqual({
			Ben: [
				'Ben was never excluded, and had 3 when the seat was taken.',
				'Ada took it at stage 1 with 6, the quota being 6: 3 more than Ben had then.',
			],
			Cas: [
				'Cas was never excluded, and had 2 when the seat was taken.',
				'Ada took it at stage 1 with 6, the quota being 6: 4 more than Cas had then.',
			],
		});
	});

	it('names a tie, and says nothing of votes that were wanting', () => {
		const why = whyOf(['Ada', 'Ben', 'Cas', 'Dee'], 1, [
			[10, 0],
			[4, 1],
			[5, 2],
			[1, 3, 1],
		]);
		expect(why.Ben.slice(0, 3)).toEqual([
			'Ben was excluded at stage 3 with 5, the fewest of the 3 still in the count.',
			'Ben and Cas are tied, and it has to be settled who is excluded.',
			'Stage 1 settles it: there Ben had 4 and Cas 5. It is Ben.',
		]);
		expect(why.Ben.join(' ')).not.toContain('With more than');
	});

	it('says where a count stopped', () => {
		const why = whyOf(['Ada', 'Ben', 'Cas'], 1, [
			[5, 0],
			[3, 1],
			[3, 2],
		]);
		expect(why.Ben).toEqual([
			'Ben has 3 at stage 1, where the count stopped.',
			'The count stops here: Ben and Cas are tied, no earlier figure parts them, and a lot has to settle who is excluded.',
		]);
	});
});
