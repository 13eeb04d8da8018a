/** Pages of the record are sent again only when they have changed, and an entry of the ledger changes them at once. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { MANDATE } from './server.ts';

const site = inject('site');
const full = inject('full');

const enter = (ledger: string): void => {
	const file = join(mkdtempSync(join(tmpdir(), 'mandate-')), 'claims.ndjson');
	const claim = {
		subject: 'nobody/invented',
		predicate: 'statement',
		value: { kind: 'said', words: 'An invented sentence.' },
		from: null,
		to: null,
		source: { title: 'An invented paper', publisher: 'Nobody', url: null, retrievedOn: null },
		locator: '',
		quote: '',
	};
	writeFileSync(file, `${JSON.stringify({ act: 'claim', claim })}\n`);
	execFileSync(process.execPath, [MANDATE, 'ledger', 'add', file, '--author', 'e2e', '--ledger', ledger]);
};

describe('a page of the record', () => {
	it('is not sent twice to who has it', async () => {
		const first = await fetch(`${site}/record`);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^W\/"/);
		expect((await first.text()).length).toBeGreaterThan(1000);
		const again = await fetch(`${site}/record`, { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		expect(again.headers.get('x-content-type-options')).toBe('nosniff');
		const other = await fetch(`${site}/record/findings`, { headers: { 'if-none-match': etag } });
		expect(other.status).toBe(200);
	});

	it('comes packed where that is understood, with the same content', async () => {
		const plain = await fetch(`${site}/record`, { headers: { 'accept-encoding': 'identity' } });
		const packed = await fetch(`${site}/record`, { headers: { 'accept-encoding': 'gzip' } });
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(Number(packed.headers.get('content-length'))).toBeLessThan(
			Number(plain.headers.get('content-length')),
		);
		expect(packed.headers.get('vary')).toContain('accept-encoding');
	});

	it('is kept for the host alone by which it was asked for', async () => {
		const feed = (host: string): Promise<string> =>
			new Promise((done, failed) => {
				get(`${site}/changes/feed.xml`, { headers: { host } }, (answer) => {
					let text = '';
					answer.on('data', (part) => {
						text += part;
					});
					answer.on('end', () => done(text));
				}).on('error', failed);
			});
		expect(await feed('one.example')).toContain('one.example');
		expect(await feed('other.example')).not.toContain('one.example');
	});

	it('is never kept where it holds what somebody sent', async () => {
		const page = await fetch(`${site}/check`);
		expect(page.headers.get('etag') ?? '').not.toMatch(/^W\//);
	});

	it.skipIf(full === null)('is another once the ledger has one more entry', async () => {
		const { site, ledger } = full as NonNullable<typeof full>;
		const etag = async () => (await fetch(`${site}/record`)).headers.get('etag');
		const before = await etag();
		expect(await etag()).toBe(before);
		enter(ledger);
		expect(await etag()).not.toBe(before);
	});
});
