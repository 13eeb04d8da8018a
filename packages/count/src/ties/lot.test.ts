import { expect, it } from 'vitest';
import { drawLot, favoured, leastFavoured } from './lot.ts';

it('orders candidates by the SHA-256 of seed, line feed and label, smallest first', () => {
	// printf 'drand 4711\nAda' | sha256sum: a418..., and so Ben e248..., Cas 7ab4..., Élodie 7228...
	expect(drawLot('drand 4711', ['Ada', 'Ben', 'Cas', 'Élodie'])).toEqual({
		order: [3, 2, 0, 1],
		seed: 'drand 4711',
	});
});

it('draws the same whatever the order of the ballot paper', () => {
	const names = ['Ada', 'Ben', 'Cas', 'Dot', 'Eve'];
	const turned = [3, 0, 4, 2, 1].map((place) => names[place]);
	const byName = (labels: readonly string[]) => drawLot('s', labels).order.map((place) => labels[place]);
	expect(byName(turned)).toEqual(byName(names));
	expect(byName(names)).not.toEqual(drawLot('t', names).order.map((place) => names[place]));
});

it('favours who stands earliest, of those who are tied', () => {
	const lot = { order: [2, 0, 3, 1], seed: null };
	expect([favoured([1, 3, 0], lot), leastFavoured([1, 3, 0], lot)]).toEqual([0, 1]);
	expect([favoured([3, 2], lot), leastFavoured([3, 2], lot)]).toEqual([2, 3]);
});
