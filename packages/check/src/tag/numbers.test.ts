import { describe, expect, it } from 'vitest';
import type { Approximator } from './number-words.ts';
import { type NumberTag, numbersOf } from './numbers.ts';
import { tokenize } from './tokens.ts';

function tags(text: string): NumberTag[] {
	return numbersOf(tokenize(text));
}

/** "441", "12.5%", "3/4": value, then unit. */
function short({ n, d, unit }: NumberTag): string {
	const ends = { percent: '%', points: 'pt', money: '£', none: '' };
	return `${d === 1 ? n : n % d === 0 ? n / d : /^10*$/.test(String(d)) ? n / d : `${n}/${d}`}${ends[unit]}`;
}

describe('value and unit', () => {
	const cases: readonly (readonly [string, ...string[]])[] = [
		['won 12,645 votes', '12645'],
		['won 1,234,567 votes', '1234567'],
		['won 12645 votes', '12645'],
		['on 38.7% of the vote', '38.7%'],
		['on 38.7 per cent', '38.7%'],
		['on 38.7 percent', '38.7%'],
		['on 38.7pc', '38.7%'],
		['on 38.70 per cent', '38.7%'],
		['up 4.5 points', '4.5pt'],
		['up 4.5 percentage points', '4.5pt'],
		['up 4.5% points', '4.5pt'],
		['a 4.5-point rise', '4.5pt'],
		['up 4.5pp and 15pp', '4.5pt', '15pt'],
		['took .5 per cent', '0.5%'],
		['1.2m people', '1200000'],
		['9.7 million votes', '9700000'],
		['2.5k and 4bn', '2500', '4000000000'],
		['half a million', '500000'],
		['a quarter of a million', '250000'],
		['three and a half million', '3500000'],
		['one and a half million', '1500000'],
		['one and a quarter million', '1250000'],
		['a million and a half', '1500000'],
		['two million and a quarter', '2250000'],
		['a million', '1000000'],
		['a thousand and one', '1001'],
		['seventeen hundred', '1700'],
		['a hundred and one', '101'],
		['twenty-two thousand four hundred and one', '22401'],
		['twenty-two thousand, four hundred and one', '22401'],
		['fifteen thousand, five hundred and ninety-six', '15596'],
		['three hundred and forty-five thousand six hundred and seventy-eight', '345678'],
		['two million three hundred thousand', '2300000'],
		['forty two votes', '42'],
		['twenty, two of them women', '20', '2'],
		['two thousand, four of them', '2000', '4'],
		['two dozen and half a dozen and a dozen', '24', '6', '12'],
		['a quarter of the vote', '1/4'],
		['two thirds', '2/3'],
		['two-thirds of them', '2/3'],
		['three quarters', '3/4'],
		['one fifth', '1/5'],
		['half of it', '1/2'],
		['half the voters', '1/2'],
		['½ of it, 2½ points and 1¼ million', '1/2', '5/2pt', '1250000'],
		['1/3 of the vote', '1/3'],
		['half a point', '1/2pt'],
		['half a percentage point', '1/2pt'],
		['half a per cent', '1/2%'],
		['one and a half points', '3/2pt'],
		['sixty-six per cent', '66%'],
		['one per cent', '1%'],
		['£2.5m and £350', '2500000£', '350£'],
		['350 pounds', '350£'],
		['0.0 per cent', '0%'],
		['1,234.5', '1234.5'],
	];
	for (const [text, ...expected] of cases) it(text, () => expect(tags(text).map(short)).toEqual(expected));
});

describe('size of the last digit', () => {
	const cases: readonly (readonly [string, number])[] = [
		['12,645', 1],
		['38.7%', 0.1],
		['38.70%', 0.01],
		['9.7 million', 100_000],
		['9 million', 1_000_000],
		['1.25m', 10_000],
		['three and a half million', 500_000],
		['twenty-two thousand', 1000],
		['twenty-two thousand four hundred', 1],
		['half a million', 100_000],
		['half a point', 0.5],
	];
	for (const [text, step] of cases)
		it(text, () => {
			const [{ stepN, stepD }] = tags(text);
			expect(stepN / stepD).toBeCloseTo(step, 9);
		});
});

describe('one in so many', () => {
	const cases: readonly (readonly [string, string])[] = [
		['one in eight', '1/8'],
		['one voter in eight', '1/8'],
		['one in every twelve', '1/12'],
		['three people in ten', '3/10'],
		['7 out of 10', '7/10'],
		['seven out of every ten', '7/10'],
		['1 in 50 electors', '1/50'],
		['one in a hundred', '1/100'],
	];
	for (const [text, expected] of cases)
		it(text, () => {
			const [tag, ...more] = tags(text);
			expect([tag.kind, `${tag.n}/${tag.d}`, more.length]).toEqual(['rate', expected, 0]);
		});
	for (const text of ['three seats in 2017', '40 in London', '12 in 1,234', 'ten in eight'])
		it(`not ${text}`, () => expect(tags(text).map(({ kind }) => kind)).not.toContain('rate'));
});

describe('hedges', () => {
	const cases: readonly (readonly [string, Approximator])[] = [
		['won 5,000', 'bare'],
		['just over 5,000', 'just-over'],
		['only just over 5,000', 'just-over'],
		['a little more than 5,000', 'just-over'],
		['over 5,000', 'over'],
		['well over 5,000', 'over'],
		['more than 5,000', 'over'],
		['upwards of 5,000', 'over'],
		['5,000-plus', 'over'],
		['5,000+ votes', 'over'],
		['nearly 5,000', 'almost'],
		['almost 5,000', 'almost'],
		['very nearly 5,000', 'almost'],
		['just under 5,000', 'almost'],
		['not quite 5,000', 'almost'],
		['close to 5,000', 'almost'],
		['under 5,000', 'under'],
		['well under 5,000', 'under'],
		['fewer than 5,000', 'under'],
		['less than 5 per cent', 'under'],
		['about 5,000', 'about'],
		['some 5,000', 'about'],
		['5,000 or so', 'about'],
		['about 5,000 or so', 'about'],
		['300-odd', 'about'],
		['c. 5,000', 'about'],
		['~5,000', 'about'],
		['almost exactly 5,000', 'about'],
		['in the region of 5,000', 'about'],
		['exactly 5,000', 'exactly'],
		['at least 5,000', 'least'],
		['no fewer than 5,000', 'least'],
		['up to 5,000', 'most'],
		['no more than 5,000', 'most'],
		['just 31', 'only'],
		['a mere 31', 'only'],
		['a whopping 13.4 per cent', 'only'],
		['nearly a third', 'almost'],
		['more than half', 'over'],
		['just over a quarter of', 'just-over'],
		['just under a half', 'almost'],
		['about £5m', 'about'],
	];
	for (const [text, approximator] of cases)
		it(text, () => expect(tags(text)[0].approximator).toBe(approximator));

	it('takes in the hedge, not the words before it', () => {
		const text = 'a lead of well over 5,000 or so';
		const tokens = tokenize(text);
		const [{ from, to, figureFrom, figureTo }] = numbersOf(tokens);
		expect(text.slice(tokens[from].start, tokens[to - 1].end)).toBe('well over 5,000 or so');
		expect(text.slice(tokens[figureFrom].start, tokens[figureTo - 1].end)).toBe('5,000');
	});

	it('takes in no word that is no hedge', () => {
		for (const text of ['cost and 3 pounds', 'majority of 441', 'Labour 441']) {
			const [{ from, figureFrom }] = tags(text);
			expect(from).toBe(figureFrom);
		}
	});
});
