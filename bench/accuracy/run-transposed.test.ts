/** Which figures of an article are altered. */
import { describe, expect, it } from 'vitest';
import type { JudgedClaim } from './gold.ts';
import { transposedFigures } from './run-transposed.ts';

const claim = (quote: string, more: Partial<JudgedClaim> = {}): JudgedClaim => ({
	quote,
	type: 'votes',
	verdict: 'supported',
	isLoaded: true,
	party: null,
	...more,
});

function figures(text: string, more: Partial<JudgedClaim> = {}): string[] {
	return transposedFigures({ id: 'x', text, published: null, claims: [claim(text, more)] }).map(
		({ figure }) => figure,
	);
}

describe('figures that are altered', () => {
	it.each([
		['He won by 4,752 votes.', ['4,752']],
		['Her share was 42.6%, down from 45.1.', ['42.6', '45.1']],
		['In 2017 she polled 1234 votes.', ['1234']],
		['On 12 December 2019 it was 64.5 per cent.', ['64.5']],
		['They came 23rd at 04.57 with 21 votes, a £500 deposit lost.', ['21']],
		['It was 33 per cent, or 7.', []],
		['More than 3,210 voted.', []],
		['More than 1,230 voted.', ['1,230']],
	])('%s', (text, expected) => expect(figures(text)).toEqual(expected));

	it('leaves alone what is not supported, borderline or out of reach', () => {
		expect(figures('Of 4,752 votes', { verdict: 'contradicted' })).toEqual([]);
		expect(figures('Of 4,752 votes', { borderline: true })).toEqual([]);
		expect(figures('Of 4,752 votes', { isLoaded: false })).toEqual([]);
	});

	it('alters a figure of two claims once, for the shorter', () => {
		const text = 'She won by 4,752 votes.';
		const found = transposedFigures({
			id: 'x',
			text,
			published: null,
			claims: [claim(text), claim('4,752 votes')],
		});
		expect(found.map((one) => one.claim)).toEqual([1]);
	});
});
