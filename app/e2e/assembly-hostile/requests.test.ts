// Requests as no page of this site makes them: forged, from elsewhere, again, or too often.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../../src/lib/server/accounts/sessions.ts';
import { askingOf } from '../assembly-routes/asking.ts';
import { type Seeded, seededAssembly, WORLD_NOW } from '../seeded-assembly.ts';

const EMAIL = 'secretary-north@invented.example';

describe('a request that no page of this site makes', () => {
	let seeded: Seeded;
	beforeAll(async () => {
		seeded = (await seededAssembly('embedded', async () => {}))!;
	}, 180_000);
	afterAll(() => seeded?.stop());

	const site = () => seeded.server.site;
	const post = (
		path: string,
		fields: Record<string, string>,
		headers: Record<string, string> = {},
	): Promise<Response> =>
		fetch(site() + path, {
			method: 'POST',
			headers: { origin: site(), accept: 'text/html', ...headers },
			body: new URLSearchParams(fields),
			redirect: 'manual',
		});
	const askLink = async (email = EMAIL, fields: Record<string, string> = {}) => {
		const before = seeded.server.printed().length;
		const answer = await post('/sign-in?/link', { email, ...fields });
		expect(answer.status).toBe(200);
		for (let tries = 0; tries < 100; tries++) {
			const link = /Link to sign in[^:]*: (\S+)/.exec(seeded.server.printed().slice(before))?.[1];
			if (link !== undefined) return new URL(link);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error('No link was printed.');
	};
	const cookiesOf = (answer: Response) => answer.headers.getSetCookie();
	const sessionOf = (answer: Response) =>
		cookiesOf(answer)
			.find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
			?.split(/[=;]/)[1];
	/** A browser opens the link and presses the button. */
	const use = async (link: URL, browser?: string, more: Record<string, string> = {}) => {
		const path = link.pathname + link.search;
		const seen = await fetch(site() + path, { headers: browser ? { cookie: browser } : {} });
		await seen.body?.cancel();
		const mine = browser ?? cookiesOf(seen)[0].split(';')[0];
		const answer = await post(path, {}, { cookie: mine, ...more });
		await answer.body?.cancel();
		return { browser: mine, answer };
	};
	/** Where no client would go: a path, a host, a method as they stand. */
	const raw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
			const { hostname, port } = new URL(site());
			const asked = request({ hostname, port, path, method, headers }, (answer) => {
				let body = '';
				answer.on('data', (chunk) => {
					body += chunk;
				});
				answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
			});
			asked.on('error', reject);
			asked.end();
		});

	it.each([
		['another site', { origin: 'https://other.invented.example' }],
		['no site', { origin: 'null' }],
		['a site beside it', { 'sec-fetch-site': 'same-site' }],
		['another site, which says so', { 'sec-fetch-site': 'cross-site' }],
	])('from %s is not read, whatever kind of form it is', async (_, headers) => {
		for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'Multipart/Form-Data; boundary=x'])
			for (const path of ['/sign-in?/link', '/sign-out', '/units/north?/imprint', '/mail/bounces']) {
				const answer = await fetch(site() + path, {
					method: 'POST',
					headers: { ...seeded.cookieOf('secretary@north'), ...headers, 'content-type': type },
					body: 'email=secretary-north@invented.example&imprint=x',
					redirect: 'manual',
				});
				expect([path, type, answer.status]).toEqual([path, type, 403]);
			}
	});

	it('changes nothing by a look, another method or another kind of body', async () => {
		const cookie = seeded.cookieOf('secretary@north');
		const page = async () => (await fetch(`${site()}/units/north`)).text();
		for (const [method, more] of [
			['GET', {}],
			['GET', { 'x-http-method-override': 'POST' }],
			['HEAD', {}],
			['PUT', {}],
			['PATCH', {}],
			['DELETE', {}],
		] as const) {
			const answer = await raw(
				'/units/north?/imprint&imprint=Forged&_method=POST',
				{ ...cookie, ...more },
				method,
			);
			expect(answer.status).toBeLessThan(500);
		}
		for (const type of [
			'application/json',
			'application/octet-stream',
			'',
			'application/x-sveltekit-formdata',
		]) {
			const answer = await fetch(`${site()}/units/north?/imprint`, {
				method: 'POST',
				headers: { ...cookie, ...(type === '' ? {} : { 'content-type': type }) },
				body: new TextEncoder().encode('{"imprint":"Forged"}'),
			});
			expect(answer.status).toBeGreaterThanOrEqual(400);
			expect(answer.status).toBeLessThan(500);
		}
		expect(await page()).not.toContain('Forged');
	});

	it('does not lead to another site after signing in', async () => {
		for (const next of [
			'//evil.example',
			'/\\evil.example',
			'https:evil.example',
			'/\t/evil.example',
			'javascript:alert(1)',
			'/%0d%0aset-cookie:x=1',
			'/../../evil',
			'/%5cevil.example',
			'/units/../..//evil.example',
		]) {
			const link = await askLink(
				'administrator-region@invented.example'.replace(
					'administrator',
					['chair', 'panel', 'auditor', 'member', 'delegate'][next.length % 5],
				),
				{ next },
			);
			link.searchParams.has('next') || link.searchParams.set('next', next);
			const { answer } = await use(link);
			const to = new URL(answer.headers.get('location') ?? 'https://none.example', site());
			expect([next, to.origin]).toEqual([next, site()]);
			expect(cookiesOf(answer).some((cookie) => cookie.startsWith('x='))).toBe(false);
		}
	});

	it('names another host, and no link goes there', async () => {
		const link = await new Promise<string>((resolve) => {
			const before = seeded.server.printed().length;
			const { hostname, port } = new URL(site());
			const body = `email=${encodeURIComponent('secretary-mill@invented.example')}`;
			const asked = request({
				hostname,
				port,
				path: '/sign-in?/link',
				method: 'POST',
				headers: {
					host: 'evil.example',
					'x-forwarded-host': 'evil.example',
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': body.length,
				},
			});
			asked.end(body);
			const look = setInterval(() => {
				const found = /Link to sign in[^:]*: (\S+)/.exec(seeded.server.printed().slice(before))?.[1];
				if (found === undefined) return;
				clearInterval(look);
				resolve(found);
			}, 50);
		});
		expect(link).not.toContain('evil');
		expect(new URL(link).origin).toBe(site());
	});

	it('climbs out of no folder', async () => {
		for (const path of [
			'/../../../../etc/passwd',
			'/_app/../../../../../etc/passwd',
			'/_app/..%2f..%2f..%2f..%2fetc%2fpasswd',
			'/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
			'/_app/%2e%2e%5c%2e%2e%5cetc%5cpasswd',
			'//etc/passwd',
			'/units/..%2f..%2fetc%2fpasswd',
			'/_app/immutable/%00.js',
		]) {
			const { status, body } = await raw(path);
			expect([path, status < 500]).toEqual([path, true]);
			expect(body).not.toMatch(/root:.{0,5}:0:0/);
		}
	});

	it('signs in with a new secret, in a cookie that no script and no other site has, and out for good', async () => {
		const link = await askLink();
		const fixed = `${SESSION_COOKIE}=${'a'.repeat(64)}`;
		const { browser, answer } = await use(link, undefined, {});
		expect(answer.status).toBe(303);
		for (const cookie of cookiesOf(answer)) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/i);
		const secret = sessionOf(answer)!;
		expect(secret.length).toBeGreaterThanOrEqual(40);
		// The one who used it may again, for the answer may have been lost; with a session of its own.
		const again = await use(link, `${browser}; ${fixed}`);
		expect(again.answer.status).toBe(303);
		expect(sessionOf(again.answer)).not.toBe(secret);
		expect(sessionOf(again.answer)).not.toBe('a'.repeat(64));
		const other = await use(link);
		expect(other.answer.status).toBe(409);
		expect(sessionOf(other.answer)).toBeUndefined();
		const { ask } = {
			ask: (cookie: string) => fetch(`${site()}/me`, { headers: { cookie }, redirect: 'manual' }),
		};
		expect((await ask(`${SESSION_COOKIE}=${secret}`)).status).toBe(200);
		const left = await post('/sign-out', {}, { cookie: `${SESSION_COOKIE}=${secret}` });
		expect(left.headers.get('location')).toBe('/sign-in');
		expect((await ask(`${SESSION_COOKIE}=${secret}`)).status).toBe(303);
	});

	it('uses an old link, or one of several when another was used', async () => {
		const [first, second] = [await askLink(), await askLink()];
		expect((await use(second)).answer.status).toBe(303);
		expect((await use(first)).answer.status).toBe(409);
		const third = await askLink();
		seeded.server.setNow(new Date(Date.parse(WORLD_NOW) + 20 * 60_000).toISOString());
		try {
			expect((await use(third)).answer.status).toBe(409);
		} finally {
			seeded.server.setNow(WORLD_NOW);
		}
	});

	it('asks for links too often, known or not, and from wherever it says that it comes', async () => {
		const answers: (readonly [number, string])[][] = [];
		for (const email of ['secretary-dale@invented.example', 'nobody@invented.example']) {
			const said: (readonly [number, string])[] = [];
			for (let time = 0; time < 12; time++) {
				const from = {
					'x-forwarded-for': `203.0.113.${time}`,
					'x-real-ip': `203.0.113.${time}`,
					forwarded: `for=203.0.113.${time}`,
				};
				const answer = await post('/sign-in?/link', { email: time % 2 ? email : email.toUpperCase() }, from);
				const body = (await answer.text()).replaceAll(
					/<script[\s\S]*?<\/script>|nonce="[^"]*"|value="[^"]*"|link-sign[^>]*>\w+/g,
					'',
				);
				said.push([answer.status, body]);
			}
			expect(said.map(([status]) => status)).toEqual([...Array(10).fill(200), 429, 429]);
			answers.push(said);
		}
		expect(answers[1]).toEqual(answers[0]);
	});

	it('is done once with one key, whoever sends it again and with whatever in it', async () => {
		const { send } = askingOf(seeded);
		const once = 'key-of-one';
		const fields = { imprint: 'A. Invented, 1 Invented Street', once };
		expect((await send('/units/north', 'imprint', fields, 'secretary@north')).status).toBe(303);
		expect((await send('/units/north', 'imprint', fields, 'secretary@north')).status).toBe(303);
		expect((await send('/units/north', 'imprint', fields, 'administrator@north')).status).toBe(409);
		expect(
			(await send('/units/north', 'imprint', { ...fields, imprint: 'Other' }, 'secretary@north')).status,
		).toBe(409);
		expect((await send('/units/north', 'imprint', fields, 'secretary@south')).status).toBe(403);
		const page = await fetch(`${site()}/units/north`, { headers: seeded.cookieOf('secretary@north') });
		const made = /name="once" value="([^"]+)"/.exec(await page.text())![1];
		const own = { ...fields, once: made };
		expect((await send('/units/north', 'imprint', own, 'secretary@north')).status).toBe(303);
		for (const key of ['x'.repeat(201), 'a b', 'a\u0000', ['a', 'b']])
			expect(
				(await send('/units/north', 'imprint', { ...fields, once: key }, 'secretary@north')).status,
			).toBe(400);
	});
});
