import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Token, tokenize } from './tokens.ts';

function words(text: string): string[] {
	return tokenize(text).map(({ word }) => word);
}

describe('tokens', () => {
	const cases: readonly (readonly [string, readonly string[]])[] = [
		['Labour held Stockport.', ['labour', 'held', 'stockport', '.']],
		['12,645 votes', ['12,645', 'votes']],
		['1,234,567', ['1,234,567']],
		['12.5 per cent', ['12.5', 'per', 'cent']],
		['in 2017.', ['in', '2017', '.']],
		['on 441, then', ['on', '441', ',', 'then']],
		['441,Labour', ['441', ',', 'labour']],
		['took .5 per cent', ['took', '.5', 'per', 'cent']],
		['the end.5 votes', ['the', 'end', '.', '5', 'votes']],
		['...5 votes', ['.', '.', '.', '5', 'votes']],
		['2½ points', ['2½', 'points']],
		['½ the vote', ['½', 'the', 'vote']],
		['a 441-vote lead', ['a', '441', 'vote', 'lead']],
		['Rees-Mogg', ['rees', 'mogg']],
		['Labour – at last – won', ['labour', '–', 'at', 'last', '–', 'won']],
		['- 5 -', ['-', '5', '-']],
		["O'Neill's seat", ['oneill', 'seat']],
		['Ynys Môn', ['ynys', 'mon']],
		['R&D & more', ['r', 'and', 'd', 'and', 'more']],
		['13.4%', ['13.4', '%']],
		['(+5.4)', ['(', '+', '5.4', ')']],
		['£2.5m', ['£', '2.5', 'm']],
		['A38', ['a', '38']],
		[
			'see https://example.org/2017/12345?x=99, then',
			['see', 'https://example.org/2017/12345?x=99', ',', 'then'],
		],
		['(www.example.org/441).', ['(', 'www.example.org/441', ')', '.']],
		['HTTP://EXAMPLE.ORG 441', ['HTTP://EXAMPLE.ORG', '441']],
		['http and www', ['http', 'and', 'www']],
		['', []],
		['  \n\t ', []],
	];
	for (const [text, expected] of cases) it(JSON.stringify(text), () => expect(words(text)).toEqual(expected));
});

describe('what a token keeps', () => {
	const one = (text: string, word: string): Token => tokenize(text).find((token) => token.word === word)!;

	it('possessives', () => {
		expect(one("Labour's vote", 'labour').isPossessive).toBe(true);
		expect(one('Labour’s vote', 'labour').isPossessive).toBe(true);
		expect(one("the Tories' vote", 'tories').isPossessive).toBe(true);
		expect(one("LABOUR'S VOTE", 'labour').isPossessive).toBe(true);
		expect(one('Labour vote', 'labour').isPossessive).toBe(false);
		expect(one("O'Neill won", 'oneill').isPossessive).toBe(false);
	});

	it('capitals', () => {
		expect(one('Éire', 'eire').isCapital).toBe(true);
		expect(one('Reading', 'reading').isCapital).toBe(true);
		expect(one('reading', 'reading').isCapital).toBe(false);
		expect(one('13.4', '13.4').isCapital).toBe(false);
	});

	it('hyphens', () => {
		expect(one('a 441-vote lead', 'vote').isJoined).toBe(true);
		expect(one('441 vote', 'vote').isJoined).toBe(false);
		expect(one('a - vote', 'vote').isJoined).toBe(false);
	});

	it('offsets inside a part of a text', () => {
		const text = 'Before. Labour held it by 441. After';
		const tokens = tokenize(text, 8, 30);
		expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
			'Labour',
			'held',
			'it',
			'by',
			'441',
			'.',
		]);
	});
});

describe('any text', () => {
	const alphabet = fc.constantFrom(
		...'abzAZ éÉ0123456789.,-–—\'’"&%£$()/:;½⅓\n\t\u0000\u202e😀http://www.'.split(''),
		'\ud800',
		'http://',
		'www.',
	);

	it('is cut into tokens in order, none empty, none overlapping, that leave out white space and hyphens alone', () => {
		fc.assert(
			fc.property(fc.array(alphabet, { maxLength: 60 }), (parts) => {
				const text = parts.join('');
				let at = 0;
				for (const { start, end, word } of tokenize(text)) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(text.slice(at, start)).toMatch(/^[\s-]*$/);
					expect(word).not.toBe(' ');
					at = end;
				}
				expect(text.slice(at)).toMatch(/^[\s-]*$/);
			}),
			{ numRuns: 500 },
		);
	});
});
