import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '@mandate/record/folder';
import { expect, it } from 'vitest';
import { liveLedger } from './live-ledger.ts';

const claim = {
	act: 'claim',
	claim: {
		subject: 'member/1',
		predicate: 'statement',
		value: { kind: 'said', words: 'An invented sentence.' },
		from: null,
		to: null,
		source: { title: 'An invented paper', publisher: 'Nobody', url: null, retrievedOn: null },
		locator: '',
		quote: '',
	},
} as const;
const by = { at: '2026-01-02T03:04:05.000Z', author: 'invented' };

it('shows an entry as soon as it is written, and what was known before', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'mandate-')), 'ledger.ndjson');
	const live = liveLedger(path, () => {});
	expect(live().latest).toBe(0);
	const ledger = await openLedger(path);
	await ledger.append(claim, by);
	expect(live().latest).toBe(1);
	expect(live().at(1).about('member/1')).toHaveLength(1);
	expect(live().at(0).about('member/1')).toHaveLength(0);
	await ledger.append(claim, by);
	expect(live().latest).toBe(2);
	await ledger.close();
});

it('keeps the last good ledger where the file is spoilt, and says so once', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'mandate-')), 'ledger.ndjson');
	const said: string[] = [];
	const live = liveLedger(path, (message) => said.push(message));
	const ledger = await openLedger(path);
	await ledger.append(claim, by);
	await ledger.close();
	expect(live().latest).toBe(1);
	appendFileSync(path, 'not an entry\n');
	expect(live().latest).toBe(1);
	expect(live().latest).toBe(1);
	expect(said).toHaveLength(1);
	expect(said[0]).toContain('line 2');
});
