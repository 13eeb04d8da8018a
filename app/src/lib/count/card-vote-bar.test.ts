import { countCardVote } from '@mandate/count';
import { expect, it } from 'vitest';
import { cardVoteBar } from './card-vote-bar.ts';

function barOf(...lines: readonly string[]) {
	const table = ['section,weight,delegation,for,against', ...lines].join('\n');
	const counted = countCardVote(new TextEncoder().encode(table), {});
	if (!counted.ok) throw new Error(JSON.stringify(counted.refused));
	return cardVoteBar(counted.cards, 1000);
}

it('gives each side its part of the weighted vote, divided by section, side by side over the whole width', () => {
	const { parts, labels } = barOf('Branches,1/2,Alder,3,1', 'Unions,1/2,Ferrymen,1,3');
	expect(parts.map(({ option, section, x, width }) => [option, section, x, width])).toEqual([
		['for', 'Branches', 0, 375],
		['for', 'Unions', 375, 125],
		['against', 'Branches', 500, 125],
		['against', 'Unions', 625, 375],
	]);
	expect(labels).toEqual([
		{ option: 'for', percent: '50.00' },
		{ option: 'against', percent: '50.00' },
	]);
});

it('leaves out a section that gave no card, and a side that has none', () => {
	const { parts } = barOf('Branches,1/2,Alder,3,0', 'Unions,1/2,Ferrymen,0,0');
	expect(parts.map(({ option, section, x, width }) => [option, section, x, width])).toEqual([
		['for', 'Branches', 0, 1000],
	]);
});
