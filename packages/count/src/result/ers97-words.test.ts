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

it('says why nothing is transferred where the lot excludes the last', () => {
	const election = writtenElection(['Ada', 'Ben', 'Cas'], ['5 Ada', '5 Ben']);
	const lot = { order: [1, 2, 0], seed: null };
	const last = countInWords(ERS97.count(election, { seats: 1, lot }), election.candidates).at(-1);
	expect(last?.sentences.slice(-4)).toEqual([
		'Ada (5) has the fewest votes and is excluded.',
		'No papers are transferred, since no more candidates are left than there are seats to fill.',
		'Ben (5) is elected, since no more candidates are left than there are seats to fill.',
		'The seat is filled.',
	]);
});

it.each([
	[
		'0.01 is left over, since the value of a paper is cut short after 2 decimal places, and goes to nobody.',
		['2 A B', '1 A C', '1 A', '1 B', '2 C'],
	],
	[
		'1 of the surplus is more than these papers are worth, and goes to nobody.',
		['28 A C', '26 B', '24 C', '2 D A B', '1 D A C', '3 D A', '3 D B', '3 D C'],
	],
	[
		'11.66 can go to nobody, since the papers name no other candidate still in the count.',
		['45 A', '31 B', '13 C', '11 D'],
	],
])('says why part of a surplus goes to nobody: %s', (sentence, rows) => {
	const election = writtenElection([...'ABCD'], rows);
	const told = countInWords(ERS97.count(election, { seats: 2, lot: null }), election.candidates);
	expect(told.flatMap(({ sentences }) => sentences)).toContain(sentence);
});

it.each([
	[
		'The surplus of A, 2, waits: with the votes of who is excluded that makes 18, no more than the 18 of C, next above.',
		2,
		['35 A B', '30 B', '18 C', '16 D C'],
	],
	[
		'The surplus of A, 2, waits: with the votes of who is excluded that makes 12, no more than the 24 of C, next above.',
		2,
		['35 A B', '30 B', '24 C', '5 D C', '5 E C'],
	],
	[
		'The surpluses of A and B, together 2, wait: with the votes of who is excluded that makes 7, no more than the 8 of F, next above.',
		3,
		['26 A', '26 B', '23 C', '12 D', '5 E', '8 F'],
	],
	['Together they have 15, no more than the 40 of B, next above.', 1, ['45 A', '40 B', '8 C B', '7 D']],
])('says why surpluses wait and several go together: %s', (sentence, seats, rows) => {
	const election = writtenElection([...'ABCDEF'].slice(0, rows.length), rows);
	const told = countInWords(ERS97.count(election, { seats, lot: null }), election.candidates);
	expect(told[1].sentences).toContain(sentence);
});

it('does not say so where one alone is excluded and no surplus waits', () => {
	const election = writtenElection([...'ABCD'], ['28 A C', '26 B', '24 C', '12 D A B']);
	const told = countInWords(ERS97.count(election, { seats: 2, lot: null }), election.candidates);
	expect(told[1].sentences.filter((sentence) => /next above|wait/.test(sentence))).toEqual([]);
	expect(told[1].sentences[0]).toBe('D (12) has the fewest votes and is excluded.');
});
