import { describe, expect, it } from 'vitest';
import { exampleRelease, tagged, taggedOn, wordsAt } from '../fixtures/tagged.ts';
import type { Cast, PersonTag } from '../tag/index.ts';
import { type Mention, mentionsOf, partyOfPerson, type Recall } from './mentions.ts';

const NOBODY: Recall = { person: () => null, party: () => -1, own: () => -1 };
const { parties } = exampleRelease();
const party = (id: string): number => parties.findIndex((p) => p.id === id);

function show(m: Mention): string {
	const who = [m.person?.surname ?? '', m.party >= 0 ? parties[m.party].id : ''].filter(
		(part) => part !== '',
	);
	return `${who.join(' ')}${m.isPronoun ? ' (pronoun)' : ''}${m.isPossessive ? ' (owner)' : ''}`;
}

function mentions(text: string, recall: Recall = NOBODY): string[] {
	return mentionsOf(tagged(text), recall).map(show);
}

describe('people and parties named together are one mention', () => {
	const cases: readonly (readonly [string, ...string[]])[] = [
		['Labour’s Ann Coffey won.', 'coffey labour'],
		['The Labour candidate Ann Coffey won.', 'coffey labour'],
		['Labour candidate Ann Coffey won.', 'coffey labour'],
		['The Conservative Giles Watling lost.', 'watling conservative'],
		['Ann Coffey of Labour won.', 'coffey labour'],
		['Ann Coffey, for Labour, won.', 'coffey labour'],
		['Ann Coffey (Labour) won.', 'coffey labour'],
		['Ann Coffey, the Labour candidate, won.', 'coffey labour'],
		['Ann Coffey beat the Conservative Daniel Hamilton.', 'coffey', 'hamilton conservative'],
		['Ann Coffey beat Labour.', 'coffey', 'labour'],
		['Labour beat Giles Watling.', 'labour', 'watling'],
		['Labour won and Giles Watling lost.', 'labour', 'watling'],
		['Labour’s vote and the Tories’ vote.', 'labour (owner)', 'conservative (owner)'],
		['Giles Watling’s majority.', 'watling (owner)'],
		['Zanthar Quibble, the Labour candidate, lost.', 'quibble labour'],
	];
	for (const [text, ...expected] of cases) it(text, () => expect(mentions(text)).toEqual(expected));

	it('the bracket after a name belongs to it', () => {
		const s = tagged('Ann Coffey (Labour) won.');
		const [m] = mentionsOf(s, NOBODY);
		expect(wordsAt(s, m.from, m.to)).toBe('ann coffey (labour)');
	});
});

describe('pronouns', () => {
	const cast: Cast = new Map();
	const [coffey, watling] = taggedOn(exampleRelease(), 'Ann Coffey met Giles Watling', cast)
		.names as PersonTag[];
	const recall: Recall = {
		person: (gender) => (gender === 1 ? coffey : gender === 2 ? watling : null),
		party: () => party('labour'),
		own: () => party('green'),
	};
	const cases: readonly (readonly [string, ...string[]])[] = [
		// from before the sentence
		['She won.', 'coffey (pronoun)'],
		['He won.', 'watling (pronoun)'],
		['Her majority rose.', 'coffey (pronoun) (owner)'],
		['His majority rose.', 'watling (pronoun) (owner)'],
		['They won.', 'labour (pronoun)'],
		['Its share rose.', 'labour (pronoun) (owner)'],
		['The party won.', 'labour (pronoun)'],
		['A party won.'],
		['We won.', 'green (pronoun)'],
		['Our share rose.', 'green (pronoun) (owner)'],
		// from the sentence itself
		['Michelle Gildernew said she won.', 'gildernew', 'gildernew (pronoun)'],
		['Tom Elliott said he won.', 'elliott', 'elliott (pronoun)'],
		['Tom Elliott said she won.', 'elliott', 'coffey (pronoun)'],
		['The SNP said they won.', 'snp', 'snp (pronoun)'],
		['The SNP said the party won.', 'snp', 'snp (pronoun)'],
		['Giles Watling, who won, spoke.', 'watling', 'watling (pronoun)'],
		['Giles Watling, whose majority rose, spoke.', 'watling', 'watling (pronoun) (owner)'],
		['It was 441.'],
	];
	for (const [text, ...expected] of cases) it(text, () => expect(mentions(text, recall)).toEqual(expected));

	it('stand for nobody where nobody was named', () => {
		expect(mentions('She won, they lost, we drew and the party slept.')).toEqual([]);
	});
});

describe('the party of a person', () => {
	it('is that of the last time he or she stood', () => {
		const [gethins, unknown] = tagged('Stephen Gethins beat Zanthar Quibble').names as PersonTag[];
		expect(partyOfPerson(exampleRelease(), gethins)).toBe(party('snp'));
		expect(partyOfPerson(exampleRelease(), unknown)).toBe(-1);
	});
});
