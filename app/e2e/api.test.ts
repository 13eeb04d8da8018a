// The API as a program meets it: what it takes, what it refuses and how it says so, and who may not use what.
import { describe, expect, inject, it } from 'vitest';

const TEXT = 'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477.';

function post(body: BodyInit | undefined, type: string | null, path = '/api/v1/check') {
	const headers: Record<string, string> = type === null ? {} : { 'content-type': type };
	return fetch(`${inject('site')}${path}`, { method: 'POST', body, headers });
}

async function errorOf(response: Response) {
	const { error } = (await response.json()) as { error: Record<string, string> };
	expect(error.message, 'an error says what is wrong').toMatch(/\S/);
	return { status: response.status, code: error.code, where: error.where };
}

describe('what it takes', () => {
	it.each([
		['JSON', JSON.stringify({ text: TEXT, published: '2017-06-10' }), 'application/json'],
		[
			'JSON with a kind',
			JSON.stringify({ text: `<p>${TEXT}</p>`, kind: 'html' }),
			'application/json; charset=utf-8',
		],
		['plain text', TEXT, 'text/plain'],
		['Markdown', `## Stockport\n\n${TEXT}`, 'text/markdown'],
		['HTML', `<article><p>${TEXT}</p></article>`, 'text/html'],
	])('%s', async (_, body, type) => {
		const response = await post(body, type);
		expect(response.status).toBe(200);
		expect(response.headers.get('cache-control')).toBe('no-store');
		const answer = await response.json();
		expect(answer.summary).toMatchObject({ figures: 1, checked: 1, contradicted: 0 });
		const claim = answer.claims.find((one: { type: string }) => one.type === 'majority');
		expect(claim.verdict).toBe('supported');
		expect(body.includes('"text"') || body.slice(claim.start, claim.end) === claim.quote).toBe(true);
	});

	it('takes the day of publication in the address where the body is the article', async () => {
		const response = await post(TEXT, 'text/plain', '/api/v1/check?published=2017-06-10');
		expect((await response.json()).document.published).toBe('2017-06-10');
	});
});

describe('what it refuses', () => {
	const json = (value: unknown) => JSON.stringify(value);
	it.each([
		['broken JSON', '{"text": ', 'application/json', 400, 'bad-json'],
		['a list', '[]', 'application/json', 400, 'bad-json'],
		['no text', json({ published: '2017-06-10' }), 'application/json', 400, 'bad-json'],
		['a text that is no string', json({ text: 5 }), 'application/json', 400, 'bad-json'],
		['a key it does not know', json({ text: TEXT, tax: 1 }), 'application/json', 400, 'bad-json'],
		[
			'a day that is none',
			json({ text: TEXT, published: '2017-02-31' }),
			'application/json',
			400,
			'bad-date',
		],
		['a kind it does not know', json({ text: TEXT, kind: 'pdf' }), 'application/json', 400, 'bad-kind'],
		['nothing', '', 'text/plain', 422, 'empty'],
		['white space', ' \n ', 'text/plain', 422, 'empty'],
		['an empty JSON text', json({ text: '' }), 'application/json', 422, 'empty'],
		['a form', 'text=x', 'application/x-www-form-urlencoded', 415, 'wrong-type'],
		['a picture', 'x', 'image/png', 415, 'wrong-type'],
		['broken UTF-8', new Uint8Array([0x41, 0xff, 0x42]), 'text/plain', 422, 'not-text'],
		['a PDF', '%PDF-1.7 and so on', 'text/plain', 422, 'not-text'],
		['more than 1 MB', 'x'.repeat(1_048_577), 'text/plain', 413, 'too-large'],
	])('%s', async (_, body, type, status, code) => {
		expect(await errorOf(await post(body, type))).toMatchObject({ status, code });
	});

	it('50 MB', async () => {
		expect(await errorOf(await post('x'.repeat(50_000_000), 'text/plain'))).toMatchObject({
			status: 413,
			code: 'too-large',
		});
	});

	it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
		const response = await fetch(`${inject('site')}/api/v1/check`, { method });
		expect(response.headers.get('allow')).toBe('POST');
		expect(await errorOf(response)).toMatchObject({ status: 405, code: 'wrong-method' });
	});
});

describe('a text of 1 MB', () => {
	// Dense with claims, so that the check has as much to do as a text of its length can give it.
	const long = `${TEXT} `.repeat(Math.floor(1_048_000 / (TEXT.length + 1)));

	const asForm = () => {
		const form = new FormData();
		form.set('text', long);
		return fetch(`${inject('site')}/check`, {
			method: 'POST',
			body: form,
			headers: { origin: inject('site'), accept: 'text/html' },
		});
	};

	it.each([
		['through the API', () => post(long, 'text/plain')],
		['on the page', asForm],
	])('is checked %s, and holds up nobody else meanwhile', async (way, send) => {
		const began = performance.now();
		let isDone = false;
		const slow = send().then(async (response) => {
			const body = await response.text();
			isDone = true;
			return { status: response.status, took: performance.now() - began, size: body.length };
		});
		const waits: number[] = [];
		while (!isDone) {
			const asked = performance.now();
			expect((await fetch(`${inject('site')}/healthz`)).status).toBe(200);
			waits.push(performance.now() - asked);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		const { status, took, size } = await slow;
		waits.sort((a, b) => a - b);
		console.log(
			`1 MB ${way}: ${status} with ${size} characters after ${Math.round(took)} ms; meanwhile ${waits.length} others waited ` +
				`${Math.round(waits[waits.length >> 1])} ms in the middle, ${Math.round(waits[waits.length - 1])} ms at most`,
		);
		expect([200, 503]).toContain(status);
		expect(size).toBeLessThan(way === 'on the page' ? 8_000_000 : 80_000_000);
		expect(waits[waits.length - 1]).toBeLessThan(2000);
	});
});

describe('headers', () => {
	it.each([
		'/',
		'/check',
		'/definitions',
		'/record',
		'/record/findings',
		'/record/manifest.json',
		'/check/share',
		'/api',
		'/offline',
		'/api/v1/check',
		'/no-such-page',
		'/healthz',
	])('%s', async (path) => {
		const { headers } = await fetch(`${inject('site')}${path}`);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('same-origin');
		expect(headers.get('x-frame-options')).toBe('DENY');
		if (!headers.get('content-type')?.startsWith('text/html')) return;
		const policy = headers.get('content-security-policy');
		expect(policy).toMatch(/default-src 'none'/);
		expect(policy).toMatch(/script-src 'self'( 'nonce-|;)/);
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
	});
});

describe('forms', () => {
	const form = () => {
		const data = new FormData();
		data.set('text', TEXT);
		return data;
	};

	it('from another site are refused', async () => {
		const foreign: Record<string, string>[] = [
			{ 'sec-fetch-site': 'cross-site' },
			{ origin: 'https://elsewhere.example' },
		];
		for (const headers of foreign) {
			const response = await fetch(`${inject('site')}/check`, { method: 'POST', body: form(), headers });
			expect(response.status).toBe(403);
		}
	});

	it('from our own pages are not', async () => {
		const response = await fetch(`${inject('site')}/check`, {
			method: 'POST',
			body: form(),
			headers: { origin: inject('site'), accept: 'text/html' },
		});
		expect(response.status).toBe(200);
		expect(response.headers.get('cache-control')).toBe('no-store');
	});
});
