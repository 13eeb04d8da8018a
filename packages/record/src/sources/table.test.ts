/** From bytes to rows: line numbers, encodings, broken lines. */
import { describe, expect, it } from 'vitest';
import { decode, parseTable } from './table.ts';

const parse = (text: string) => parseTable(text, 'x.csv', 0, 'utf-8');

describe('lines', () => {
	it.each([
		['LF', 'a,b\nc,d\n', [1, 2]],
		['CRLF', 'a,b\r\nc,d\r\n', [1, 2]],
		['no final line end', 'a,b\nc,d', [1, 2]],
		['a line end inside quotation marks', 'a,"b\nb"\nc,d\n', [1, 3]],
		['blank lines between', 'a,b\n\n\nc,d\n', [1, 4]],
		['a byte-order mark', '\uFEFFa,b\nc,d\n', [1, 2]],
	])('%s', (_, text, lines) => {
		const table = parse(text);
		expect(table.lines).toEqual(lines);
		expect(table.rows[0][0]).toBe('a');
		expect(table.rows[1]).toEqual(['c', 'd']);
		expect(table.broken).toEqual([]);
	});

	it('loses only the line with an open quotation mark', () => {
		const table = parse('a,b\n"c,d\ne,f\n');
		expect(table.rows).toEqual([
			['a', 'b'],
			['e', 'f'],
		]);
		expect(table.lines).toEqual([1, 3]);
		expect(table.broken).toMatchObject([{ line: 2 }]);
	});
});

describe('encodings', () => {
	it.each([
		['UTF-8', [0x59, 0x6d, 0xc3, 0xb4, 0x6e], 'utf-8', 'Ymôn'],
		['Windows-1252', [0x59, 0x6d, 0xf4, 0x6e], 'windows-1252', 'Ymôn'],
	])('%s', (_, bytes, encoding, text) => {
		expect(decode(new Uint8Array(bytes))).toEqual({ ok: true, text, encoding });
	});

	it('refuses bytes that are no text', () => {
		expect(decode(new Uint8Array([1, 2, 0, 3]))).toMatchObject({ ok: false });
	});
});
