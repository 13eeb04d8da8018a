import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOfSources } from './hashes.mjs';
import { withLock } from './lock.mjs';
import { tooOldFor } from './node-version.mjs';

const fresh = () => mkdtempSync(join(tmpdir(), 'mandate-ready-'));

it.each([
	['20.18.3', false],
	['20.19.0', true],
	['18.20.0', false],
	['22.0.0', true],
	['26.1.0', true],
])('Node %s', (version, isNewEnough) => {
	const sentence = tooOldFor(version);
	if (isNewEnough) expect(sentence).toBeNull();
	else expect(sentence).toContain(`20.19 or newer; this is Node ${version}`);
});

describe('the hash of sources', () => {
	function tree() {
		const root = fresh();
		mkdirSync(join(root, 'src', 'deep'), { recursive: true });
		writeFileSync(join(root, 'src', 'a.ts'), 'a');
		writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'b');
		return root;
	}

	it.each([
		['a change', 'src/a.ts', true],
		['a new file', 'src/deep/c.ts', true],
		['a test', 'src/a.test.ts', false],
		['a file elsewhere', 'README.md', false],
	])('changes with %s: %s', (_, path, changes) => {
		const root = tree();
		const before = hashOfSources(root, ['src', 'nowhere']);
		writeFileSync(join(root, path), 'new');
		expect(hashOfSources(root, ['src', 'nowhere']) !== before).toBe(changes);
	});

	it('is the same for a copy', () => {
		expect(hashOfSources(tree(), ['src'])).toBe(hashOfSources(tree(), ['src']));
	});
});

describe('the lock', () => {
	it('is held while the work is done and gone after, also when the work fails', async () => {
		const folder = join(fresh(), 'lock');
		await withLock(folder, () => expect(readFileSync(join(folder, 'pid'), 'utf8')).toBe(String(process.pid)));
		expect(existsSync(folder)).toBe(false);
		await expect(
			withLock(folder, () => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		expect(existsSync(folder)).toBe(false);
	});

	it('is waited for while its owner runs, and taken over from one that is gone', async () => {
		const folder = join(fresh(), 'lock');
		mkdirSync(folder);
		writeFileSync(join(folder, 'pid'), String(process.ppid));
		let isDone = false;
		const waiting = withLock(folder, () => {
			isDone = true;
		});
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(isDone).toBe(false);
		// No process has the largest number that one can have.
		writeFileSync(join(folder, 'pid'), '4194303');
		await waiting;
		expect(isDone).toBe(true);
	});
});
