import { describe, expect, it } from 'vitest';
import { questionShown } from './words.ts';

describe('what is put to the meeting', () => {
	it.each([
		['one line', 'That we meet.', { heading: 'That we meet.', rest: '', isCut: false }],
		['a motion of few words', 'Motion 1\n\nWe ask.', { heading: 'Motion 1', rest: 'We ask.', isCut: false }],
	])('is shown whole: %s', (_, question, expected) => {
		expect(questionShown(question)).toEqual(expected);
	});

	it('ends after a whole word where it is long', () => {
		const { rest, isCut } = questionShown(`Motion 1\n\n${'many words '.repeat(100)}`);
		expect(isCut).toBe(true);
		expect(rest.length).toBeLessThanOrEqual(402);
		expect(rest).toMatch(/(?:many|words) …$/);
	});

	it('is cut also where no word ends', () => {
		expect(questionShown(`Motion 1\n${'x'.repeat(500)}`).rest).toBe(`${'x'.repeat(400)} …`);
	});
});
