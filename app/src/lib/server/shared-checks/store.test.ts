import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openSharedStore, type StoreOptions, type ToShare } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'mandate-shared-'));
afterAll(() => rmSync(root, { recursive: true }));

const DAY = 86_400_000;
const SUMMARY = {
	figures: 1,
	read: 1,
	checked: 1,
	not_understood: 0,
	supported: 1,
	contradicted: 0,
	mislabelled: 0,
	not_in_record: 0,
	ambiguous: 0,
};
const toShare = (text = 'Labour won.'): ToShare => ({
	text,
	kind: 'text',
	published: '',
	release: 'sha256:0',
	summary: SUMMARY,
});

let folder: string;
let now: number;
beforeEach(() => {
	folder = join(mkdtempSync(join(root, 'a-')), 'shared');
	now = Date.parse('2026-11-22T12:00:00Z');
});

function open(options: Partial<StoreOptions> = {}) {
	return openSharedStore(folder, {
		now: () => now,
		random: randomBytes,
		keep: 30 * DAY,
		mostTexts: 100,
		mostBytes: 1_000_000,
		...options,
	});
}

async function keep(store = open(), text?: string) {
	const kept = await store.keep(toShare(text));
	if (!kept.ok) throw new Error(kept.why);
	return kept;
}

describe('stored texts', () => {
	it('are found by their name, by another server too, and without the code that deletes them', async () => {
		const { id } = await keep(open(), 'Ynys Môn 🗳️\r\n\u2028');
		const found = await open().find(id);
		expect(found).toEqual({
			version: 1,
			...toShare('Ynys Môn 🗳️\r\n\u2028'),
			storedAt: '2026-11-22T12:00:00.000Z',
			keptUntil: '2026-12-22T12:00:00.000Z',
		});
		expect(readdirSync(folder)).toEqual([`${id}.json`]);
	});

	it('are deleted by their code alone, which is not stored', async () => {
		const store = open();
		const { id, deletion } = await keep(store);
		const other = await keep(store);
		expect(readFileSync(join(folder, `${id}.json`), 'utf8')).not.toContain(deletion);
		for (const wrong of ['', other.deletion, id, 'f'.repeat(64)])
			expect(await store.remove(id, wrong)).toBe(false);
		expect(await store.remove(other.id, deletion)).toBe(false);
		expect(await store.remove(id, deletion)).toBe(true);
		expect(await store.find(id)).toBeNull();
		expect(await store.remove(id, deletion)).toBe(false);
		expect(await store.find(other.id)).not.toBeNull();
	});

	it.each(['', 'nothing', '../secret', '..%2fsecret', 'A'.repeat(32), 'a'.repeat(33), `${'a'.repeat(32)}\n`])(
		'are not looked for under "%s"',
		async (id) => {
			await keep();
			writeFileSync(join(folder, '..', 'secret.json'), '{}');
			expect(await open().find(id)).toBeNull();
			expect(await open().remove(id, '')).toBe(false);
		},
	);

	it('are gone when their time is up, and their files with the next one', async () => {
		const store = open();
		const old = await keep(store);
		now += 29 * DAY;
		const young = await keep(store);
		now += DAY;
		expect(await store.find(old.id)).toBeNull();
		expect(await store.remove(old.id, old.deletion)).toBe(false);
		// The disk's clock is not the test's: the file is as old as it would be.
		const day = new Date(now - 30 * DAY);
		utimesSync(join(folder, `${old.id}.json`), day, day);
		const next = await keep(store);
		expect(readdirSync(folder).sort()).toEqual([`${next.id}.json`, `${young.id}.json`].sort());
	});

	it('stay when a copy of the folder has made their files look old', async () => {
		const { id } = await keep();
		utimesSync(join(folder, `${id}.json`), new Date(0), new Date(0));
		await keep();
		expect(await open().find(id)).not.toBeNull();
	});

	it('are refused when the folder is full, by number and by size', async () => {
		await keep();
		expect(await open({ mostTexts: 1 }).keep(toShare())).toEqual({ ok: false, why: 'full' });
		expect(await open({ mostBytes: 1000 }).keep(toShare('x'.repeat(900)))).toEqual({
			ok: false,
			why: 'full',
		});
		expect(readdirSync(folder)).toHaveLength(1);
	});

	it('never lie there in half', async () => {
		const ids = ['a', 'b'].map((letter) => letter.repeat(32));
		const codes = [ids[0], 'c'.repeat(32), ids[0], 'd'.repeat(32)];
		const store = open({ random: () => Buffer.from(codes.shift() as string, 'hex') });
		const first = await keep(store, 'first');
		expect(first.id).toBe(ids[0]);
		// A draft of the same name is there: another writer is at it.
		writeFileSync(join(folder, `${ids[0]}.json.writing`), '{"half');
		await expect(store.keep(toShare('second'))).rejects.toThrow(/EEXIST/);
		expect((await store.find(ids[0]))?.text).toBe('first');
	});
});
