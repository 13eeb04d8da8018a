import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './lock.ts';

const root = mkdtempSync(join(tmpdir(), 'mandate-lock-'));
let count = 0;
const newFolder = () => {
	const folder = join(root, String(count++));
	mkdirSync(folder);
	return join(folder, 'database');
};
const locksOf = (folder: string) => readdirSync(join(folder, '..')).sort();

/** Takes a folder in a process of its own, says how that went, and keeps it until its input ends. */
const TAKER = `
import { lockFolder } from './lock.js';
const [folder, at] = process.argv.slice(2);
while (Date.now() < Number(at)) {}
try { lockFolder(folder); process.stdout.write('taken'); }
catch (error) { process.stdout.write(error.name + ': ' + error.message); }
process.stdin.resume().on('end', () => process.exit());
`;
beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: { ssr: join(import.meta.dirname, 'lock.ts'), outDir: join(root, 'built'), minify: false },
	});
	writeFileSync(join(root, 'built', 'taker.js'), TAKER);
	writeFileSync(join(root, 'built', 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function taker(folder: string, at = 0): Promise<{ said: string; child: ChildProcess }> {
	const child = spawn(process.execPath, [join(root, 'built', 'taker.js'), folder, String(at)], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const said = await new Promise<string>((resolve) =>
		child.stdout!.once('data', (text) => resolve(String(text))),
	);
	return { said, child };
}

async function ended(child: ChildProcess, how: 'kill' | 'end'): Promise<void> {
	const gone = new Promise((resolve) => child.once('exit', resolve));
	if (how === 'kill') child.kill('SIGKILL');
	else child.stdin!.end();
	await gone;
}

describe('the lock of a folder', () => {
	it('lets one process have it, and says to the second which', async () => {
		const folder = newFolder();
		const first = await taker(folder);
		expect(first.said).toBe('taken');
		const second = await taker(folder);
		expect(second.said).toBe(
			`FolderInUse: The database in ${folder} is in use by process ${first.child.pid}; stop that one first, or set DATABASE_URL to a PostgreSQL server that several may use.`,
		);
		await Promise.all([ended(first.child, 'end'), ended(second.child, 'end')]);
		const third = await taker(folder);
		expect(third.said).toBe('taken');
		await ended(third.child, 'end');
	});

	it('is free again when its owner was killed', async () => {
		const folder = newFolder();
		const { child } = await taker(folder);
		await ended(child, 'kill');
		lockFolder(folder)();
	});

	it('is free when the owner’s number has gone to another process', () => {
		const folder = newFolder();
		writeFileSync(`${folder}.lock.3`, `${process.ppid} 1`);
		lockFolder(folder)();
		expect(locksOf(folder)).toEqual(['database.lock.4']);
	});

	it('is not free while its owner is alive but the system does not say since when', () => {
		const folder = newFolder();
		writeFileSync(`${folder}.lock.3`, `${process.ppid} `);
		expect(() => lockFolder(folder)).toThrow(FolderInUse);
	});

	it('is given back, and taken again in the same process', () => {
		const folder = newFolder();
		const unlock = lockFolder(folder);
		expect(() => lockFolder(folder)).toThrow(FolderInUse);
		unlock();
		unlock();
		lockFolder(folder)();
		expect(locksOf(folder)).toEqual(['database.lock.2']);
	});

	it.each(['never used', 'left by a dead owner'])(
		'goes to exactly one of fifty that start at once, %s',
		async (before) => {
			const folder = newFolder();
			if (before !== 'never used') writeFileSync(`${folder}.lock.7`, '999999999 1');
			const at = Date.now() + 4000;
			const all = await Promise.all(Array.from({ length: 50 }, () => taker(folder, at)));
			expect(all.filter(({ said }) => said === 'taken')).toHaveLength(1);
			expect(all.filter(({ said }) => said.startsWith('FolderInUse'))).toHaveLength(49);
			await Promise.all(all.map(({ child }) => ended(child, 'end')));
			expect(locksOf(folder)).toHaveLength(1);
		},
		60_000,
	);

	it('is held by one at a time while many take it and give it back', async () => {
		const folder = newFolder();
		let holders = 0;
		for (let round = 0; round < 20; round++) {
			const both = await Promise.all([taker(folder), taker(folder), taker(folder)]);
			holders += both.filter(({ said }) => said === 'taken').length;
			await Promise.all(both.map(({ child }, at) => ended(child, (round + at) % 2 === 0 ? 'kill' : 'end')));
		}
		expect(holders).toBe(20);
	});
});
