import { expect, it } from 'vitest';
import { resultText } from './result-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const BALLOTS = utf8('2 1\n2 1 0\n3 2 0\n0\n"Ada"\n"Ben"\n"T"\n');
const CARDS = utf8(
	'section,weight,delegation,for,against\nBranches,1/2,Alder,3,1\nUnions,1/2,Ferrymen,0,9\n',
);
const CHOICE = utf8('section,weight,delegation,Ada,Ben\nBranches,1,Alder,3,3\n');

it.each([
	['papers', BALLOTS, { rule: 'fptp' }, { rule: 'fptp-1', elected: ['Ben'] }],
	['cards', CARDS, { rule: 'card-vote' }, { rule: 'card-vote-1', elected: [] }],
	[
		'cards, a lot drawn in the room',
		CHOICE,
		{ rule: 'card-vote-1', order: ['Ben', 'Ada'] },
		{ elected: ['Ben'] },
	],
])('gives the result of %s by the rule that is named', (_, bytes, wanted, expected) => {
	const result = resultText(bytes, wanted);
	expect(result.ok && JSON.parse(result.text)).toMatchObject(expected);
	expect(result.ok && result.text.endsWith('\n}\n')).toBe(true);
});

it.each([
	['ballots for a card vote', BALLOTS, { rule: 'card-vote' }, 'file'],
	['cards for ballots', CARDS, { rule: 'fptp' }, 'file'],
	['a lot between others', CHOICE, { rule: 'card-vote', order: ['Ben', 'Cas'] }, 'asked'],
	['no rule of that name', BALLOTS, { rule: 'nought' }, 'asked'],
] as const)('refuses %s', (_, bytes, wanted, why) => {
	expect(resultText(bytes, wanted)).toMatchObject({ ok: false, refused: { why } });
});
