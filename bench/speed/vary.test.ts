import { expect, test } from 'vitest';
import { randomFrom } from '../accuracy/generated/random.ts';
import { varied } from './vary.ts';

const TEXT = `# date: 2017-06-10
Close in Stockport

Labour held Stockport by 14,477 votes in 2017. Turnout there was 67.3 per cent, well up. The seat of Stockport had been close before.`;
const SEATS = ['Hexham', 'Torbay', 'Luton North', 'Angus'];

test('a copy keeps its date and length, and changes seats, numbers and order', () => {
	const copies = ['1', '2', '3', '4', '5', '6'].map((seed) =>
		varied(TEXT, ['Stockport'], SEATS, randomFrom(seed)),
	);
	expect(new Set(copies).size).toBe(copies.length);
	for (const copy of copies) {
		expect(copy).toContain('# date: 2017-06-10');
		expect(copy).not.toContain('Stockport');
		expect(copy).not.toContain('14,477');
		expect(copy.split('\n').length).toBe(TEXT.split('\n').length);
		expect(SEATS.filter((seat) => copy.includes(seat)).length).toBe(1);
	}
});

test('the same seed gives the same copy', () => {
	expect(varied(TEXT, ['Stockport'], SEATS, randomFrom('a'))).toBe(
		varied(TEXT, ['Stockport'], SEATS, randomFrom('a')),
	);
});
