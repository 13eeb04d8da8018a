// What is small to send and large to read: it is refused or read in good time, and others are answered meanwhile.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askingOf, type Given } from '../assembly-routes/asking.ts';
import { type Seeded, seededAssembly } from '../seeded-assembly.ts';
import { putLongTexts, whileOthersLook, words } from './held-up.ts';

/** Others may wait for so long; a machine that builds and tests at the same time is slow. */
const MOST_MS = 6000;

describe('a bomb', () => {
	let seeded: Seeded;
	beforeAll(async () => {
		seeded = (await seededAssembly('embedded', (_, database) => putLongTexts(database)))!;
	}, 180_000);
	afterAll(() => seeded?.stop());

	const post = async (
		path: string,
		body: BodyInit,
		type?: string,
		as?: 'secretary@north' | 'member@north',
	) => {
		const headers = {
			origin: seeded.server.site,
			accept: 'text/html',
			...(as ? seeded.cookieOf(as) : {}),
			...(type ? { 'content-type': type } : {}),
		};
		const answer = await fetch(seeded.server.site + path, {
			method: 'POST',
			headers,
			body,
			redirect: 'manual',
		});
		await answer.body?.cancel();
		return answer.status;
	};
	const FORM = 'application/x-www-form-urlencoded';
	const file = (fields: Record<string, string | Uint8Array>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields))
			if (typeof value === 'string') form.append(name, value);
			else form.append(name, new Blob([value as BlobPart]), 'x.csv');
		return form;
	};
	const text = (of: string) => new TextEncoder().encode(of);
	const HEAD = 'Member number,Name,E-mail,Phone,Branch,Joined,Status\n';
	const ROLL = '/units/north/roll/import';
	const SLIDES = '/units/north/motions/openslides?/read';
	const parts = (count: number) =>
		`${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--x--\r\n`;

	it.each<readonly [string, () => Promise<number>, readonly number[]]>([
		[
			'a form of very many fields',
			() =>
				post('/units/north?/imprint', Array.from({ length: 180_000 }, (_, at) => `f${at}=`).join('&'), FORM),
			[413],
		],
		[
			'a form of one field very many times',
			() => post('/units/north?/imprint', 'a&'.repeat(900_000), FORM),
			[413],
		],
		[
			'a form in 30,000 parts',
			() => post('/units/north?/imprint', parts(30_000), 'multipart/form-data; boundary=x'),
			[413],
		],
		[
			'a form for blanks of 20 MB',
			() =>
				post(
					'/units/north/motions/models?/blanks',
					`text=${'['.repeat(20_000_000)}`,
					FORM,
					'secretary@north',
				),
			[413],
		],
		[
			'blanks in 2 MB of brackets',
			() =>
				post('/units/north/motions/models?/blanks', `text=${'['.repeat(2_000_000)}`, FORM, 'secretary@north'),
			[200],
		],
		[
			'blanks for a stranger',
			() => post('/units/north/motions/models?/blanks', `text=${'[a]'.repeat(600_000)}`, FORM),
			[303],
		],
		[
			'a key of a megabyte',
			() => post('/units/north?/imprint', `once=${'x'.repeat(1_000_000)}&imprint=x`, FORM, 'secretary@north'),
			[400],
		],
		[
			'a roll of 50 MB',
			() => post(ROLL, file({ file: new Uint8Array(50_000_000).fill(65) }), undefined, 'secretary@north'),
			[413],
		],
		[
			'a roll with one cell of 15 MB',
			() =>
				post(
					ROLL,
					file({ file: text(`${HEAD}1,"${'x'.repeat(15_000_000)}",,,Mill,2020-01-01,good\n`) }),
					undefined,
					'secretary@north',
				),
			[303],
		],
		[
			'a roll with a million columns',
			() =>
				post(
					ROLL,
					file({ file: text(`Member number,Name${','.repeat(1_000_000)}\n1,Ada\n`) }),
					undefined,
					'secretary@north',
				),
			[303],
		],
		[
			'a roll of a million wrong rows',
			() => post(ROLL, file({ file: text(HEAD + 'x\n'.repeat(1_000_000)) }), undefined, 'secretary@north'),
			[303],
		],
		[
			'a roll with quotes never closed',
			() =>
				post(
					ROLL,
					file({ file: text(`${HEAD}1,"${'x\n'.repeat(3_000_000)}`) }),
					undefined,
					'secretary@north',
				),
			[303],
		],
		[
			'a roll of nothing but zeros',
			() => post(ROLL, file({ file: new Uint8Array(15_000_000) }), undefined, 'secretary@north'),
			[303],
		],
		[
			'a roll that is packed',
			() =>
				post(
					ROLL,
					file({ file: new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]) }),
					undefined,
					'secretary@north',
				),
			[303],
		],
		[
			'JSON that is too deep',
			() => post(SLIDES, file({ file: text('['.repeat(5_000_000)) }), undefined, 'secretary@north'),
			[400],
		],
		[
			'JSON of motions without titles',
			() =>
				post(
					SLIDES,
					file({
						file: text(
							`{"motion":{${Array.from({ length: 2000 }, (_, at) => `"${at + 1}":{"text":"${'x'.repeat(3500)}"}`).join()}}}`,
						),
					}),
					undefined,
					'secretary@north',
				),
			[400],
		],
		[
			'a motion of 7 MB in a file',
			() =>
				post(
					SLIDES,
					file({ file: text(`{"motion":{"1":{"title":"T","text":"${'x '.repeat(3_500_000)}"}}}`) }),
					undefined,
					'secretary@north',
				),
			[400],
		],
		[
			'rules that are too deep',
			() => post('/units/north/rules?/adopt', `document=${'{"a":'.repeat(150_000)}`, FORM),
			[303],
		],
		['a text of 2 MB to be found', () => post('/motions?/find', `text=${'x '.repeat(900_000)}`, FORM), [400]],
		[
			'the words of a model, shuffled',
			() => post('/motions?/find', `text=${words(1234).toReversed().join('+')}`, FORM),
			[200],
		],
		[
			'an amendment in which every word is another',
			() =>
				post(
					'/units/north/motions/900/amend?/amend',
					`text=${Array.from({ length: 4500 }, (_, at) => `v${at}`).join('+')}`,
					FORM,
					'member@north',
				),
			[303],
		],
		[
			'an amendment in which the words are shuffled',
			() =>
				post(
					'/units/north/motions/900/amend?/amend',
					`text=${words(77).toReversed().join('+')}`,
					FORM,
					'member@north',
				),
			[303],
		],
		[
			'a passkey of junk',
			() =>
				post(
					'/sign-in?/passkey',
					`response=${encodeURIComponent(JSON.stringify({ id: 'a', rawId: 'a', type: 'public-key', response: { clientDataJSON: 'A'.repeat(9000), authenticatorData: 'v'.repeat(9000), signature: '_' } }))}`,
					FORM,
				),
			[403],
		],
		[
			'headers of 60 KB',
			() =>
				fetch(`${seeded.server.site}/units`, { headers: { 'x-long': 'x'.repeat(60_000) } }).then(
					({ status }) => status,
				),
			[431],
		],
		[
			'a cookie of 10 KB',
			() =>
				fetch(`${seeded.server.site}/me`, {
					headers: { cookie: `mandate_session=${'x'.repeat(10_000)}` },
					redirect: 'manual',
				}).then(({ status }) => status),
			[303],
		],
	])('%s', { timeout: 120_000 }, async (_, send, expected) => {
		const { came, longestMs } = await whileOthersLook(seeded.server.site, send);
		expect(expected).toContain(came);
		expect(longestMs).toBeLessThan(MOST_MS);
	});

	it('a new passkey of junk', async () => {
		const { send } = askingOf(seeded);
		for (const junk of ['oA', 'v_____', 'g'.repeat(9000), 'm__________8', 'o2NmbXRkbm9uZQ']) {
			const response = JSON.stringify({
				id: 'a',
				rawId: 'a',
				type: 'public-key',
				response: { clientDataJSON: 'e30', attestationObject: junk },
			});
			const answer = await send('/me', 'add-passkey', { name: 'Key', response } as Given, 'member@north');
			expect(answer.status).toBe(409);
		}
	});
});
