/** A short run of the fuzzer, and every input that once failed. `npm run fuzz` runs a million. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DATA, FULL_RECORD } from '../../test/full-record.ts';
import { runTarget, whyBad } from './run-target.ts';
import { targetsOf } from './targets.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = join(ROOT, 'bench', 'fuzz', 'kept');
/** Milliseconds for one input here: other tests run beside it. */
const LIMIT = 5_000;

const targets = await targetsOf({ root: ROOT, data: DATA, record: FULL_RECORD });
const now = () => performance.now();

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
	it('stands a hundred spoilt inputs', () => {
		expect(runTarget(target, { seed: 'test', from: 0, count: 100, limit: LIMIT }, now)).toEqual([]);
	});

	const folder = join(KEPT, name.replace(/[^a-z0-9-]+/gi, '-'));
	const kept = existsSync(folder) ? readdirSync(folder).sort() : [];
	it.each(kept)('stands %s, which it once did not', (file) => {
		expect(whyBad(target, target.read(readFileSync(join(folder, file))), LIMIT, now)).toBeNull();
	});
});

describe('a parser that breaks a promise', () => {
	it('is reported with the input that shows it', () => {
		const bad = {
			name: 'bad',
			make: () => 'x',
			run: () => {
				throw new Error('broken');
			},
			show: (input: unknown) => String(input),
			read: (bytes: Uint8Array) => String(bytes),
		};
		const [failure] = runTarget(bad, { seed: '1', from: 7, count: 1, limit: LIMIT }, now);
		expect(failure).toMatchObject({ target: 'bad', input: 7, shown: 'x' });
		expect(failure.why).toContain('broken');
	});
});
