import { expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { ERS97 } from '../rules/ers97.ts';
import { countInWords } from './sentences.ts';

it('says that candidates with enough votes for one seat are not elected where nothing tells them apart', () => {
	const election = writtenElection(['Ada', 'Ben', 'Cas'], ['5 Ada', '5 Ben']);
	const lot = { order: [1, 2, 0], seed: null };
	const [first] = countInWords(ERS97.count(election, { seats: 1, lot }), election.candidates);
	expect(first.sentences.at(-1)).toBe(
		'Ada and Ben have enough votes, and there are not as many seats left. Nothing at any point before tells them apart, so none of them is elected at this point.',
	);
});
