import { describe, expect, it } from 'vitest';
import { decodeInput, MAX_CHARACTERS } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('decodeInput', () => {
	it.each([
		['UTF-8', utf8('Ynys Môn £5')],
		['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...utf8('Ynys Môn £5'))],
		[
			'UTF-16, little end first',
			bytes(0xff, 0xfe, ...[...'Ynys Môn £5'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
		],
		[
			'UTF-16, big end first',
			bytes(0xfe, 0xff, ...[...'Ynys Môn £5'].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])),
		],
	])('reads %s', (_, input) => {
		expect(decodeInput(input)).toEqual({ ok: true, text: 'Ynys Môn £5' });
	});

	it.each<[string, Uint8Array, string, RegExp]>([
		['nothing', bytes(), 'empty', /empty/],
		['white space', utf8(' \n\t\u00a0 '), 'empty', /white space/],
		['a PDF', utf8('%PDF-1.7 ...'), 'binary', /a PDF: paste its text/],
		['a .docx', bytes(0x50, 0x4b, 3, 4, 20), 'binary', /\.docx.*paste its text/],
		['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13), 'binary', /PNG/],
		['a NUL', utf8('ab\0c'), 'binary', /Byte 2 is NUL/],
		['a NUL in UTF-16', bytes(0xff, 0xfe, 97, 0, 0, 0), 'binary', /NUL/],
		['Windows-1252', bytes(...utf8('Hold\nby '), 0x92, 97), 'not-utf8', /Byte 8 \(line 2\) is 0x92.*UTF-8/],
		['a lead byte alone at the end', bytes(97, 0xc3), 'not-utf8', /Byte 1 /],
		['an overlong sequence', bytes(97, 98, 0xc0, 0xaf), 'not-utf8', /Byte 2 /],
		['a surrogate in UTF-8', bytes(0xed, 0xa0, 0x80), 'not-utf8', /Byte 0 /],
		['past the last code point', bytes(97, 0xf4, 0x90, 0x80, 0x80), 'not-utf8', /Byte 1 /],
		['too much', new Uint8Array(MAX_CHARACTERS + 1).fill(97), 'too-large', /4000001 characters/],
		['far too much', new Uint8Array(MAX_CHARACTERS * 4 + 1).fill(97), 'too-large', /bytes/],
	])('refuses %s', (_, input, why, message) => {
		expect(decodeInput(input)).toMatchObject({ ok: false, why, message: expect.stringMatching(message) });
	});
});
