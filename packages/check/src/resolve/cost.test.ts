import { describe, expect, it } from 'vitest';
import { tagged, wordsAt } from '../fixtures/tagged.ts';
import type { Sentence } from '../frame/sentence.ts';
import { asides, boundaries, type Costed, clauseStart, distance, offer, rightEnd } from './cost.ts';

/** Position of the token that starts at `words` in the text. */
function at(s: Sentence, text: string, words: string): number {
	return s.tokens.findIndex((token) => token.start === text.indexOf(words));
}

describe('offers', () => {
	const same = (a: string, b: string): boolean => a === b;

	it('keep the least cost of what is offered twice, and how that was told', () => {
		const list: Costed<string>[] = [];
		offer(list, 'Clacton', 0.5, 'from before', same);
		offer(list, 'Stockport', 0.2, null, same);
		offer(list, 'Clacton', 0.1, null, same);
		offer(list, 'Stockport', 0.9, 'from before', same);
		expect(list).toEqual([
			{ value: 'Clacton', cost: 0.1, assumption: null },
			{ value: 'Stockport', cost: 0.2, assumption: null },
		]);
	});
});

describe('asides', () => {
	const cases: readonly (readonly [string, string, boolean])[] = [
		['In Clacton (as in Stockport in 2015) Labour polled 441.', 'Stockport', true],
		['In Clacton (as in Stockport in 2015) Labour polled 441.', 'Clacton', false],
		['In Clacton (as in Stockport in 2015) Labour polled 441.', 'Labour', false],
		['Giles Watling, who lost Stockport in 2015, polled 441.', 'Stockport', true],
		['Giles Watling, who lost Stockport in 2015, polled 441.', 'Giles', false],
		['Clacton, where Ukip won in 2015, gave Labour 441.', 'Ukip', true],
		['Clacton, where Ukip won in 2015, gave Labour 441.', 'Labour', false],
		['Labour, third in Clacton, polled 441.', 'Clacton', true],
		['Labour, in Clacton, polled 441.', 'Clacton', false],
		['Giles Watling, first elected in Stockport, polled 441.', 'Stockport', true],
		['Giles Watling, elected for Stockport in 2015, polled 441.', 'Stockport', true],
		['The SNP, like Labour, polled 441.', 'Labour', true],
		['Giles Watling, who lost Stockport.', 'Stockport', false],
		['Giles Watling, who lost Stockport; Labour polled 441, it said.', 'Labour', false],
	];
	for (const [text, words, isInside] of cases)
		it(`${words} in “${text}”`, () => {
			const s = tagged(text);
			expect(asides(s)[at(s, text, words)] > 0).toBe(isInside);
		});

	it('number each for itself', () => {
		const text = 'In Clacton (Essex) and Stockport (Cheshire) Labour polled 441.';
		const s = tagged(text);
		const span = asides(s);
		expect(span[at(s, text, 'Essex')]).not.toBe(span[at(s, text, 'Cheshire')]);
	});
});

describe('the words after a figure that belong to it', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Labour polled 441 in Clacton.', 'in clacton'],
		['Labour polled 441 in Clacton, and lost.', 'in clacton'],
		['Labour polled 441 in Clacton and 442 in Stockport.', 'in clacton'],
		['Labour polled 441 in Clacton but lost.', 'in clacton'],
		['Labour polled 441 in Clacton while Ukip won.', 'in clacton'],
		['Labour polled 441 in Clacton – a record.', 'in clacton'],
		['Labour polled 441; in Clacton it lost.', ''],
		[
			'Labour polled 441 in Fermanagh and South Tyrone on Thursday.',
			'in fermanagh and south tyrone on thursday',
		],
	];
	for (const [text, words] of cases)
		it(text, () => {
			const s = tagged(text);
			expect(wordsAt(s, s.numbers[0].to, rightEnd(s, 0))).toBe(words);
		});
});

describe('boundaries of clauses', () => {
	const text = 'Labour won; but Ukip lost: it polled 441 while others slept.';
	const s = tagged(text);

	it('between two words', () => {
		expect(boundaries(s, at(s, text, 'Labour'), at(s, text, '441'))).toBe(3);
		expect(boundaries(s, at(s, text, 'it'), at(s, text, '441'))).toBe(0);
		expect(boundaries(s, at(s, text, '441'), at(s, text, 'slept'))).toBe(1);
	});

	it('before a word', () => {
		expect(clauseStart(s, at(s, text, '441'))).toBe(at(s, text, 'it polled'));
		expect(clauseStart(s, at(s, text, 'won'))).toBe(0);
	});
});

describe('distance', () => {
	it('nothing for what stands in the words of the figure', () => {
		const text = 'In Clacton Labour polled 441.';
		const s = tagged(text);
		expect(distance(s, 0, at(s, text, 'Clacton'), asides(s))).toBe(0);
	});

	it('something for what an aside holds that the figure is not in', () => {
		const text = 'Clacton, where Ukip won in 2015, gave Labour 441.';
		const s = tagged(text);
		const index = s.numbers.findIndex((n) => n.n === 441);
		expect(distance(s, index, at(s, text, 'Ukip'), asides(s))).toBeGreaterThan(0);
		expect(distance(s, index, at(s, text, 'Labour'), asides(s))).toBe(0);
	});

	it('something for what ends the words of the figure before', () => {
		const text = 'Labour polled 441 in Clacton and the Greens 442.';
		const s = tagged(text);
		expect(distance(s, 1, at(s, text, 'Clacton'), asides(s))).toBeGreaterThan(0);
		expect(distance(s, 1, at(s, text, 'Greens'), asides(s))).toBe(0);
	});
});
