/** Pairing of predictions with gold, as the design's section 5 says. */
import type { Claim, ClaimType, Verdict } from '@mandate/check';
import { describe, expect, it } from 'vitest';
import { accepts, type GoldClaim, isInScope, overlap, score } from './score.ts';

const TEXT = 'Ann Lee won Ayton by 441 votes on a swing of 8.9 points, and turnout rose to 64.0 per cent.';

const gold = (quote: string, type: ClaimType, verdict: Verdict = 'supported'): GoldClaim => ({
	quote,
	type,
	verdict,
});

function claim(quote: string, type: ClaimType, verdict: Verdict = 'supported'): Claim {
	const start = TEXT.indexOf(quote);
	return { quote, start, end: start + quote.length, type, verdict } as Claim;
}

describe('overlap', () => {
	it.each([
		['a quarter of the union', [0, 10], [6, 16], 0.25],
		['less than a quarter', [0, 10], [7, 17], 0],
		['inside, four times as long', [0, 40], [10, 20], 0.25],
		['inside, longer than that', [0, 41], [10, 20], 0],
		['side by side', [0, 10], [10, 20], 0],
	] as const)('%s', (_, [a, b], [c, d], expected) => {
		expect(overlap({ start: a, end: b }, { start: c, end: d })).toBe(expected);
	});
});

describe('score', () => {
	it('pairs one prediction with one gold claim, best overlap first', () => {
		const { pairs, extra } = score(
			TEXT,
			[gold('won Ayton by 441 votes', 'majority'), gold('a swing of 8.9 points', 'swing')],
			[
				claim('by 441 votes on a swing', 'majority'),
				claim('Ayton by 441 votes', 'votes'),
				claim('swing of 8.9 points', 'swing'),
			],
		);
		expect(pairs.map((pair) => pair.claim?.quote)).toEqual(['Ayton by 441 votes', 'swing of 8.9 points']);
		expect(extra.map(({ quote }) => quote)).toEqual(['by 441 votes on a swing']);
	});

	it('pairs only types of one family', () => {
		const { pairs, extra } = score(
			TEXT,
			[gold('by 441 votes', 'majority')],
			[claim('by 441 votes', 'swing')],
		);
		expect(pairs[0].claim).toBeNull();
		expect(extra).toHaveLength(1);
	});

	it('takes the place of a quote that is given rather than the first', () => {
		const at = TEXT.indexOf('on a');
		const { pairs } = score(TEXT, [{ ...gold('on', 'swing'), at }], [claim('on a', 'swing')]);
		expect(pairs[0].claim?.quote).toBe('on a');
	});

	it('says which quote is not in the text', () => {
		expect(() => score(TEXT, [gold('by 442 votes', 'majority')], [])).toThrow('by 442 votes');
	});
});

describe('what counts', () => {
	it.each([
		[gold('x', 'votes'), true],
		[gold('x', 'votes', 'mislabelled'), true],
		[gold('x', 'votes', 'not_in_record'), false],
		[{ ...gold('x', 'votes'), borderline: true }, false],
	])('in scope %#', (one, expected) => expect(isInScope(one)).toBe(expected));

	it('accepts what is as good', () => {
		expect(accepts({ ...gold('x', 'votes'), accept: ['ambiguous'] }, 'ambiguous')).toBe(true);
		expect(accepts({ ...gold('x', 'votes'), accept: 'ambiguous' }, 'ambiguous')).toBe(true);
		expect(accepts(gold('x', 'votes'), 'ambiguous')).toBe(false);
	});
});
