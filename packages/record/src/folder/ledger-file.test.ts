/** The ledger on a disk: whole after a crash, alone while written, refused where it was altered. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '../ledger/model.ts';
import { openLedger, readLedger } from './ledger-file.ts';

const BY = { at: '2026-11-22T12:00:00Z', author: 'desk/1' };

const claim = (label: string): Body => ({
	act: 'claim',
	claim: {
		subject: 'member/1',
		predicate: 'timeline',
		value: { timeline: 'group', party: null, label },
		from: '2019-02-18',
		to: null,
		source: { title: 'Minutes', publisher: 'A council', url: null, retrievedOn: null },
		locator: 'page 2',
		quote: '',
	},
});

let dir: string;
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a ledger on the disk', () => {
	it('keeps what was appended, in order', async () => {
		const path = join(dir, 'kept.ndjson');
		const first = await openLedger(path);
		await Promise.all([first.append(claim('a'), BY), first.append(claim('b'), BY)]);
		await first.close();
		const second = await openLedger(path);
		await second.append(
			{ act: 'judge', entry: 1, status: 'disputed', by: 2, reason: 'the minutes differ' },
			BY,
		);
		await second.close();
		const read = readLedger(path);
		expect(read.ok && read.entries.map(({ n, body }) => `${n} ${body?.act}`)).toEqual([
			'1 claim',
			'2 claim',
			'3 judge',
		]);
	});

	it('drops a line that was cut short, and goes on', async () => {
		const path = join(dir, 'cut.ndjson');
		const first = await openLedger(path);
		await first.append(claim('a'), BY);
		await first.close();
		appendFileSync(path, '{"n":2,"at":"2026');
		const second = await openLedger(path);
		expect(second.entries).toHaveLength(1);
		await second.append(claim('b'), BY);
		await second.close();
		const read = readLedger(path);
		expect(read.ok && read.entries).toHaveLength(2);
	});

	it('is written by one at a time', async () => {
		const path = join(dir, 'alone.ndjson');
		const first = await openLedger(path);
		await expect(openLedger(path)).rejects.toThrow(/is writing to this ledger/);
		await first.close();
		await (await openLedger(path)).close();
	});

	it('takes the words of an entry out and stays whole', async () => {
		const path = join(dir, 'erased.ndjson');
		const ledger = await openLedger(path);
		await ledger.append(claim('a name that must go'), BY);
		await ledger.append(claim('b'), BY);
		await ledger.append({ act: 'erase', entry: 1, reason: 'asked for by the person' }, BY);
		await ledger.append(claim('c'), BY);
		await ledger.close();
		expect(readFileSync(path, 'utf8')).not.toContain('must go');
		const read = readLedger(path);
		expect(read.ok && read.entries.map(({ body }) => body?.act ?? null)).toEqual([
			null,
			'claim',
			'erase',
			'claim',
		]);
	});

	it('says where it was altered, and is not opened', async () => {
		const path = join(dir, 'altered.ndjson');
		const ledger = await openLedger(path);
		await ledger.append(claim('Labour'), BY);
		await ledger.append(claim('b'), BY);
		await ledger.close();
		const before = readFileSync(path, 'utf8').replace('Labour', 'Liberal');
		writeFileSync(path, before);
		const read = readLedger(path);
		expect(read).toMatchObject({ ok: false });
		expect(!read.ok && read.message).toMatch(/line 1: entry 1: its words are not those that were sealed/);
		await expect(openLedger(path)).rejects.toThrow(/entry 1/);
		expect(readFileSync(path, 'utf8')).toBe(before);
		expect(existsSync(`${path}.lock`)).toBe(false);
	});

	it.each([
		['an entry that is not there', { act: 'judge', entry: 9, status: 'rejected', by: null, reason: 'x' }],
		['an entry that is no claim', { act: 'judge', entry: 2, status: 'rejected', by: null, reason: 'x' }],
	] as const)('refuses a judgement of %s', async (_, body) => {
		const path = join(dir, `${body.entry}.ndjson`);
		const ledger = await openLedger(path);
		await ledger.append(claim('a'), BY);
		await ledger.append(
			{ act: 'identity', one: 'member/1', other: 'member/2', judgement: 'same', reason: 'x' },
			BY,
		);
		await expect(ledger.append(body, BY)).rejects.toThrow(/entry/);
		await ledger.append(claim('b'), BY);
		await ledger.close();
		expect(readLedger(path)).toMatchObject({ ok: true });
	});
});

/** Times that the writer is killed. `LEDGER_KILLS=200` for the long run. */
const KILLS = Number(process.env.LEDGER_KILLS ?? 12);

describe('a writer that is killed', () => {
	let writer: string;
	beforeAll(async () => {
		const root = fileURLToPath(new URL('../../../../', import.meta.url));
		const outDir = join(dir, 'writer');
		await build({
			root,
			configFile: false,
			logLevel: 'silent',
			publicDir: false,
			build: {
				ssr: 'packages/record/src/folder/fixture/ledger-writer.ts',
				outDir,
				emptyOutDir: true,
				target: 'node20',
				minify: false,
				rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
			},
			ssr: { noExternal: true, target: 'node' },
		});
		writer = join(outDir, 'writer.mjs');
	}, 60_000);

	it(`loses nothing that it acknowledged, ${KILLS} times over`, async () => {
		const path = join(dir, 'killed.ndjson');
		let acknowledged = 0;
		for (let kill = 0; kill < KILLS; kill++) {
			const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
			let said = '';
			child.stdout.on('data', (part: Buffer) => {
				said += part.toString();
				// Some entries on, at no particular point of the next.
				if (said.split('\n').length > 2 + (kill % 7)) setTimeout(() => child.kill('SIGKILL'), kill % 5);
			});
			await new Promise((resolve) => child.on('close', resolve));
			acknowledged = Math.max(acknowledged, ...said.split('\n').slice(0, -1).map(Number));
			const read = readLedger(path);
			expect(read).toMatchObject({ ok: true });
			expect(read.ok && read.entries.length).toBeGreaterThanOrEqual(acknowledged);
		}
		expect(acknowledged).toBeGreaterThan(KILLS);
	}, 600_000);
});
