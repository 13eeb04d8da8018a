import { expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { MEEK_PRF } from '../rules/meek-prf.ts';
import { countInWords } from './sentences.ts';

function told(rows: readonly string[], seats: number) {
	const election = writtenElection(['Ada', 'Ben', 'Cas', 'Dot'], rows);
	const lot = { order: [1, 2, 3, 0], seed: null };
	return countInWords(MEEK_PRF.count(election, { seats, lot }), election.candidates);
}

it('tells what the elected keep, and how often the papers were shared out', () => {
	const [first, surplus, exclusion] = told(['6 Ada Ben', '6 Ada', '4 Ben', '5 Cas', '3 Dot'], 2);
	expect(first.sentences).toEqual([
		'24 papers are counted by first preference.',
		'The quota, the votes that are enough for a seat: 24 ÷ (2 + 1) is 8; and 0.000000001 more makes 8.000000001.',
		'Ada (12) has reached the quota of 8.000000001 and is elected.',
	]);
	expect(surplus.heading).toBe('Surplus of Ada');
	expect(surplus.sentences[0]).toMatch(
		/^Of every vote that comes, Ada keeps 0\.6\d{8}; the rest goes on to the next choice\.$/,
	);
	expect(surplus.sentences[1]).toMatch(/^The papers were shared out \d+ times to come to these figures\.$/);
	expect(exclusion.sentences[0]).toBe(
		'Dot (3) has the fewest votes and is excluded. What reaches this candidate goes on whole to the next choice.',
	);
});

it('says where the papers are not shared out again', () => {
	const [, last] = told(['4 Ada Ben', '4 Ben', '4 Cas', '4 Dot'], 3);
	expect(last.sentences).toEqual([
		'Ada, Ben, Cas and Dot are no further apart than the surplus still to be passed on, which counts as a tie; it has to be settled who is excluded.',
		'The lot settles it: drawn in the order Ben, Cas, Dot, Ada. Who is drawn earlier is favoured, so it is Ada.',
		'Ada (4) has the fewest votes and is excluded. With that nobody is left to choose between, and the papers are not shared out again.',
		'Ben (4), Cas (4) and Dot (4) are elected, since no more candidates are left than there are seats to fill.',
		'All 3 seats are filled.',
	]);
});
