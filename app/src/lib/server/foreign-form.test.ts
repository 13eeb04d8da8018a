import { describe, expect, it } from 'vitest';
import { isForeignForm } from './foreign-form.ts';

const FORM = 'multipart/form-data; boundary=x';

function request(method: string, headers: Record<string, string>) {
	const bare = new Headers(headers);
	return { method, headers: bare } as Request;
}

describe('isForeignForm', () => {
	it.each([
		[
			'a form of our own page',
			'POST',
			'/check',
			{ 'content-type': FORM, 'sec-fetch-site': 'same-origin' },
			false,
		],
		[
			'a form on another site',
			'POST',
			'/check',
			{ 'content-type': FORM, 'sec-fetch-site': 'cross-site' },
			true,
		],
		[
			'a form on a sister site',
			'POST',
			'/check',
			{ 'content-type': FORM, 'sec-fetch-site': 'same-site' },
			true,
		],
		[
			'an old browser, own origin',
			'POST',
			'/check',
			{ 'content-type': FORM, origin: 'http://h:1', host: 'h:1' },
			false,
		],
		[
			'an old browser, other origin',
			'POST',
			'/check',
			{ 'content-type': FORM, origin: 'http://e.org', host: 'h:1' },
			true,
		],
		['an opaque origin', 'POST', '/check', { 'content-type': FORM, origin: 'null', host: 'h:1' }, true],
		['a program', 'POST', '/check', { 'content-type': FORM }, false],
		[
			'text to the API',
			'POST',
			'/api/v1/check',
			{ 'content-type': 'text/plain', origin: 'http://e.org', host: 'h' },
			false,
		],
		['reading a page', 'GET', '/check', { 'sec-fetch-site': 'cross-site' }, false],
		[
			'JSON, which no form can send',
			'POST',
			'/check',
			{ 'content-type': 'application/json', origin: 'http://e.org' },
			false,
		],
	])('%s', (_, method, path, headers, expected) => {
		expect(isForeignForm(request(method, headers), path)).toBe(expected);
	});
});
