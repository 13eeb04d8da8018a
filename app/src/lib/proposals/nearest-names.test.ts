import { expect, it } from 'vitest';
import { nearestNames } from './nearest-names.ts';

const NAMES = [
	['Derby'],
	['Derbyshire Dales'],
	['North Devon'],
	['North Dorset'],
	['Torfaen', 'Tor-faen'],
	['Ealing'],
];

it.each([
	['Derby', [0]],
	['  DERBY ', [0]],
	['derbys', [1]],
	['Debry', [0]],
	['Derbby', [0]],
	['north d', [2, 3]],
	['Dales', [1]],
	['tor-faen', [4]],
	['Tor faen', [4]],
	['Torfane', [4]],
	['Hull', []],
	['', []],
	['%', []],
	['x'.repeat(5_000), []],
])('%s', (typed, found) => {
	expect(nearestNames(typed, NAMES)).toEqual(found);
});
