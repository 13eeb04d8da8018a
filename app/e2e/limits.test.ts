// How often one address may check. The tests of this file use up an allowance of their own, behind a header of a proxy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, MANDATE } from './server.ts';

const server = spawn(process.execPath, [MANDATE, 'serve', '--record', 'example', '--port', '18180'], {
	stdio: ['ignore', 'pipe', 'inherit'],
	env: { ...process.env, ADDRESS_HEADER: 'x-test-address' },
});
let site = '';
beforeAll(async () => {
	site = await addressOf(server);
});
afterAll(async () => {
	server.kill('SIGTERM');
	await once(server, 'exit');
});

function check(address: string) {
	return fetch(`${site}/api/v1/check`, {
		method: 'POST',
		body: 'Labour won.',
		headers: { 'content-type': 'text/plain', 'x-test-address': address },
	});
}

it('sixty checks a minute and no more, for each address by itself, on the page as through the API', async () => {
	for (let count = 0; count < 60; count++) expect((await check('192.0.2.1')).status).toBe(200);
	const refused = await check('192.0.2.1');
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect((await refused.json()).error).toMatchObject({
		code: 'too-many',
		expected: 'at most 60 checks a minute',
	});

	expect((await check('192.0.2.2')).status).toBe(200);

	const form = new FormData();
	form.set('text', 'Labour won.');
	const page = await fetch(`${site}/check`, {
		method: 'POST',
		body: form,
		headers: { origin: site, accept: 'text/html', 'x-test-address': '192.0.2.1' },
	});
	expect(page.status).toBe(429);
	expect(await page.text()).toMatch(/more than 60 checks in a minute/);
});

it('thirty counts a minute and no more, for each address by itself', async () => {
	const count = (address: string) => {
		const form = new FormData();
		form.set('text', '2 1\n2 1 0\n1 2 0\n0\n"Ada"\n"Ben"\n"Small"\n');
		form.set('rule', 'fptp');
		form.set('as', 'json');
		return fetch(`${site}/count/files`, {
			method: 'POST',
			body: form,
			headers: { origin: site, 'x-test-address': address },
		});
	};
	for (let done = 0; done < 30; done++) expect((await count('192.0.2.11')).status).toBe(200);
	const refused = await count('192.0.2.11');
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await refused.text()).toContain('more than 30 counts in a minute');
	expect((await count('192.0.2.12')).status).toBe(200);
});
