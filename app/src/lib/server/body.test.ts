import { expect, it } from 'vitest';
import { readBody } from './body.ts';

function post(body: string | undefined) {
	return new Request('http://localhost/', { method: 'POST', body });
}

it.each([
	['nothing', undefined, 0],
	['less than the limit', 'abc', 3],
	['just the limit', 'x'.repeat(10), 10],
])('reads %s', async (_, text, length) => {
	const body = await readBody(post(text), 10);
	expect(body.ok && body.bytes.length).toBe(length);
});

it('refuses a longer body, at any length', async () => {
	expect(await readBody(post('x'.repeat(11)), 10)).toEqual({ ok: false, why: 'too-large' });
	expect(await readBody(post('x'.repeat(5_000_000)), 10)).toEqual({ ok: false, why: 'too-large' });
});
