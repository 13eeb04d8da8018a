import { expect, it } from 'vitest';
import { parseArticleLine } from './article-line.ts';

const parse = (line: string) => parseArticleLine(new TextEncoder().encode(line), 7);

it.each([
	['{"text": "a"}', { id: undefined, text: 'a', published: undefined }],
	[
		'{"id": {"n": 1}, "text": "a", "published": "2024-07-05", "more": 1}',
		{ id: { n: 1 }, text: 'a', published: '2024-07-05' },
	],
	['{"id": 0, "text": "", "published": null}', { id: 0, text: '', published: undefined }],
])('takes %s', (line, article) => expect(parse(line)).toEqual({ ok: true, article }));

it.each([
	['{"text"', undefined, /^line 7: expected JSON/],
	['"text"', undefined, /^line 7: expected an object/],
	['{"id": 3}', 3, /^line 7: expected "text", a string, found none$/],
	['{"id": 3, "text": ["a"]}', 3, /^line 7: expected "text", a string, found object$/],
	[
		'{"id": 3, "text": "a", "published": "2024"}',
		3,
		/^line 7: expected "published" as YYYY-MM-DD, found "2024"$/,
	],
])('refuses %s', (line, id, error) => {
	expect(parse(line)).toEqual({ ok: false, id, error: expect.stringMatching(error) });
});

it('refuses what is not UTF-8', () => {
	expect(parseArticleLine(new Uint8Array([0x22, 0xff, 0x22]), 1)).toMatchObject({
		ok: false,
		error: 'line 1: expected UTF-8',
	});
});
