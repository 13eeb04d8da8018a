import { describe, expect, it } from 'vitest';
import { apiInput } from './api-input.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const none = new URLSearchParams();

describe('apiInput', () => {
	it.each([
		['{"text": "a"}', { input: 'a', published: undefined, kind: undefined }],
		['{"text": "a", "published": null}', { input: 'a', published: undefined, kind: undefined }],
		[
			'{"text": "a", "published": "2024-07-05", "kind": "html"}',
			{ input: 'a', published: '2024-07-05', kind: 'html' },
		],
	])('takes %s', (body, toCheck) => {
		expect(apiInput('application/json; charset=utf-8', bytes(body), none)).toEqual({ ok: true, toCheck });
	});

	it.each([
		['text/plain', undefined],
		['Text/Markdown', 'markdown'],
		['text/html; charset=utf-8', 'html'],
	])('takes %s as it is', (type, kind) => {
		const body = bytes('a');
		const query = new URLSearchParams('published=2024-07-05');
		expect(apiInput(type, body, query)).toEqual({
			ok: true,
			toCheck: { input: body, kind, published: '2024-07-05' },
		});
	});

	it.each([
		['not JSON', '{', 'bad-json', 'the body'],
		['a list', '[1]', 'bad-json', 'the body'],
		['null', 'null', 'bad-json', 'the body'],
		['no text', '{}', 'bad-json', 'text'],
		['another key', '{"text": "a", "texts": "b"}', 'bad-json', 'texts'],
		['a number for a day', '{"text": "a", "published": 5}', 'bad-date', 'published'],
		['another kind', '{"text": "a", "kind": "pdf"}', 'bad-kind', 'kind'],
	])('refuses %s', (_, body, code, where) => {
		expect(apiInput('application/json', bytes(body), none)).toMatchObject({
			ok: false,
			problem: { code, where },
		});
	});

	it.each([null, '', 'image/png', 'application/x-www-form-urlencoded'])('refuses the type %s', (type) => {
		expect(apiInput(type, bytes('a'), none)).toMatchObject({ ok: false, problem: { code: 'wrong-type' } });
	});
});
