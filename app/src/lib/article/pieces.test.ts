import { describe, expect, it } from 'vitest';
import { piecesOf, type Span } from './pieces.ts';

const rank = (claim: number) => claim;
const span = (claim: number, start: number, end: number): Span => ({ claim, start, end });

describe('piecesOf', () => {
	it.each([
		['no claims', 'abcdef', [], ['abcdef:']],
		['one claim', 'abcdef', [span(0, 2, 4)], ['ab:', 'cd:0', 'ef:']],
		['two that overlap', 'abcdef', [span(0, 1, 4), span(1, 3, 5)], ['a:', 'bc:0', 'd:0,1', 'e:1', 'f:']],
		['one inside another', 'abcdef', [span(1, 0, 6), span(0, 2, 3)], ['ab:1', 'c:0,1', 'def:1']],
		['an empty one is dropped', 'abc', [span(0, 1, 1)], ['abc:']],
		['the whole block', 'abc', [span(0, 0, 3)], ['abc:0']],
		['an empty block', '', [], []],
	])('%s', (_, text, spans, expected) => {
		expect(piecesOf(text, spans, rank).map((piece) => `${piece.text}:${piece.claims}`)).toEqual(expected);
	});

	it('joins back to the text and starts and ends each claim once', () => {
		const spans = [span(0, 0, 9), span(1, 4, 12), span(2, 4, 9), span(3, 12, 15)];
		const pieces = piecesOf('In Truro they won', spans, rank);
		expect(pieces.map((piece) => piece.text).join('')).toBe('In Truro they won');
		expect(pieces.flatMap((piece) => piece.starts).sort()).toEqual([0, 1, 2, 3]);
		expect(pieces.flatMap((piece) => piece.ends).sort()).toEqual([0, 1, 2, 3]);
	});
});
