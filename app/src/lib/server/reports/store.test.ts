import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openReports, readReports, type ToReport } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'mandate-reports-'));
afterAll(() => rmSync(root, { recursive: true }));

const report = (what = 'the majority is 14,477'): ToReport => ({
	kind: 'wrong',
	page: '/places/stockport',
	about: '',
	what,
	source: '',
	contact: '',
	release: 'sha256:0',
	position: 0,
});

let path = '';
beforeEach(() => {
	path = join(mkdtempSync(join(root, 'a-')), 'data', 'reports.ndjson');
});
const store = (mostBytes = 1_000_000) =>
	openReports(path, { now: () => Date.parse('2026-11-22T12:00:00Z'), mostBytes });

describe('reports', () => {
	it('are numbered in order, however many come at once', async () => {
		const reports = store();
		const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => reports.add(report(`no. ${i}`))));
		expect(answers.map((answer) => answer.ok && answer.n)).toEqual(
			Array.from({ length: 20 }, (_, i) => i + 1),
		);
		const kept = await readReports(path);
		expect(kept.map(({ n, what }) => `${n} ${what}`)).toEqual(answers.map((_, i) => `${i + 1} no. ${i}`));
		expect(kept[0].at).toBe('2026-11-22T12:00:00.000Z');
	});

	it('are read by nobody else on the machine', async () => {
		await store().add(report());
		expect(statSync(path).mode & 0o077).toBe(0);
	});

	it('keep line breaks and quotes on one line', async () => {
		await store().add(report('a\nb "c" \u2028 d'));
		expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(1);
		expect((await readReports(path))[0].what).toBe('a\nb "c" \u2028 d');
	});

	it('go on after a line that a crash cut short, and after one taken out by hand', async () => {
		const reports = store();
		await reports.add(report('one'));
		appendFileSync(path, '{"n":2,"what":"tw');
		expect(await reports.add(report('three'))).toEqual({ ok: true, n: 2 });
		expect((await readReports(path)).map(({ what }) => what)).toEqual(['one', 'three']);
		expect(await store().add(report('four'))).toEqual({ ok: true, n: 3 });
	});

	it('are refused where the file is full', async () => {
		const reports = store(400);
		expect((await reports.add(report())).ok).toBe(true);
		expect(await reports.add(report('x'.repeat(400)))).toEqual({ ok: false, why: 'full' });
		expect(await readReports(path)).toHaveLength(1);
	});

	it('are none where there is no file', async () => expect(await readReports(path)).toEqual([]));
});
