import { describe, expect, it } from 'vitest';
import { pieces } from './pieces.ts';
import { tokenize } from './tokens.ts';

const lengths = (text: string): number[] => pieces(tokenize(text)).map((tokens) => tokens.length);

describe('pieces', () => {
	it('a sentence is one', () => expect(lengths('Labour held Clacton by 441.')).toEqual([6]));
	it('nothing is one, empty', () => expect(lengths('')).toEqual([0]));
	it('500 tokens are one, 501 two', () => {
		expect(lengths('a '.repeat(500))).toEqual([500]);
		expect(lengths('a '.repeat(501))).toEqual([500, 1]);
	});
	it('are cut after a semicolon near the limit, else after another mark, else anywhere', () => {
		expect(lengths(`${'a '.repeat(450)}; b, ${'c '.repeat(400)}`)).toEqual([451, 402]);
		expect(lengths(`${'a '.repeat(450)}, b ${'c '.repeat(400)}`)).toEqual([451, 401]);
		expect(lengths(`${'a '.repeat(300)}, ${'c '.repeat(400)}`)).toEqual([500, 201]);
	});
	it('hold every token once, in order', () => {
		const tokens = tokenize('Labour 441, Conservative 442; '.repeat(300));
		expect(pieces(tokens).flat()).toEqual(tokens);
	});
});
