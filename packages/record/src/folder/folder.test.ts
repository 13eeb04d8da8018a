import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileBase } from '../compile/compile.ts';
import { fullBase as base } from './full-base.fixture.ts';
import { hashOf, type OpenOptions, openRelease, writeRelease } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'mandate-folder-'));
const good = join(root, 'good');
const compiled = compileBase(base, hashOf);

beforeAll(async () => {
	expect((await writeRelease(good, compiled, base)).ok).toBe(true);
});
afterAll(() => rmSync(root, { recursive: true }));

function copy(name: string): string {
	const dir = join(root, name);
	cpSync(good, dir, { recursive: true });
	return dir;
}

function flip(path: string): void {
	const bytes = readFileSync(path);
	bytes[bytes.length - 9] ^= 1;
	writeFileSync(path, bytes);
}

function replaceText(path: string, from: RegExp, to: string): void {
	writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('a release as a folder', () => {
	it('is opened as it was written', () => {
		const opened = openRelease(good, { verify: true });
		if (!opened.ok) throw new Error(opened.message);
		expect(opened.release.id).toBe(compiled.manifest.id);
		expect(opened.release.contests.count).toBe(base.contests.length);
		expect(opened.release.findings).toHaveLength(1);
		expect(opened.manifest).toEqual(compiled.manifest);
	});

	it('opens the packs asked for', () => {
		const opened = openRelease(good, { packs: ['core'] });
		expect(opened.ok && opened.release.findings).toEqual([]);
		const verified = openRelease(good, { packs: ['core'], verify: true });
		expect(verified.ok && verified.release.findings).toEqual([]);
	});

	it('is the same bytes when written again, and tells how far it is', async () => {
		const dir = join(root, 'again');
		const paths: string[] = [];
		const onProgress = ({ path, done, of }: { path: string; done: number; of: number }) => {
			expect(done).toBe(paths.length);
			expect(done).toBeLessThanOrEqual(of);
			paths.push(path);
		};
		await writeRelease(dir, compiled, base, { onProgress });
		const names = (readdirSync(dir, { recursive: true }) as string[])
			.filter((name) => name !== 'data')
			.sort();
		expect(names).toEqual(
			(readdirSync(good, { recursive: true }) as string[]).filter((name) => name !== 'data').sort(),
		);
		for (const name of names) expect(readFileSync(join(dir, name))).toEqual(readFileSync(join(good, name)));
		expect(paths).toHaveLength(names.length + 1);
	});

	const faults: [string, (dir: string) => unknown, string, RegExp, OpenOptions?][] = [
		['no folder', (dir) => rmSync(dir, { recursive: true }), 'missing', /no such folder/],
		['a file', (dir) => join(dir, 'core.pack'), 'not-a-folder', /core\.pack: expected the folder/],
		[
			'a path below a file',
			(dir) => join(dir, 'core.pack/x'),
			'missing',
			/core\.pack\/x: there is no such folder/,
		],
		['a path that cannot be', (dir) => join(dir, 'x'.repeat(5000)), 'unreadable', /ENAMETOOLONG/],
		['another folder', (dir) => join(dir, 'data'), 'not-a-release', /holds no manifest\.json/],
		[
			'another manifest',
			(dir) => writeFileSync(join(dir, 'manifest.json'), '{"name":"x"}'),
			'not-a-release',
			/"format": "mandate-record"/,
		],
		[
			'a manifest of null',
			(dir) => writeFileSync(join(dir, 'manifest.json'), 'null'),
			'not-a-release',
			/mandate-record/,
		],
		['half a manifest', (dir) => truncateSync(join(dir, 'manifest.json'), 50), 'damaged', /cut short/],
		[
			'a later format',
			(dir) => replaceText(join(dir, 'manifest.json'), /"version": 2/, '"version": 9'),
			'other-version',
			/reads format 2, the record is format 9/,
		],
		[
			'a manifest that leads elsewhere',
			(dir) => replaceText(join(dir, 'manifest.json'), /"core\.pack"/, '"../core.pack"'),
			'damaged',
			/which packs/,
		],
		['a missing pack', (dir) => rmSync(join(dir, 'history.pack')), 'truncated', /history\.pack is missing/],
		[
			'half a pack',
			(dir) => truncateSync(join(dir, 'core.pack'), 4096),
			'truncated',
			/core\.pack should have \d+ bytes and has 4096/,
		],
		[
			'a changed pack',
			(dir) => flip(join(dir, 'core.pack')),
			'wrong-hash',
			/core\.pack should have the SHA-256/,
			{ verify: true },
		],
		[
			'a changed id',
			(dir) => replaceText(join(dir, 'manifest.json'), /"sha256:..../, '"sha256:0000'),
			'wrong-hash',
			/should be sha256:0000/,
			{ verify: true },
		],
		[
			'no core pack named',
			(dir) => replaceText(join(dir, 'manifest.json'), /\{\s+"name": "core"[^}]+\},/, ''),
			'damaged',
			/names no core pack/,
		],
	];
	it.each(faults)('says what is wrong with %s', (name, spoil, why, message, options) => {
		const dir = copy(`spoiled-${name}`);
		const elsewhere = spoil(dir);
		const opened = openRelease(typeof elsewhere === 'string' ? elsewhere : dir, options);
		expect(opened).toMatchObject({ ok: false, why, message: expect.stringMatching(message) });
	});

	it('opens a changed pack unasked, unless its layout is broken', () => {
		const dir = copy('header');
		const bytes = readFileSync(join(dir, 'core.pack'));
		bytes.write('NOTAPACK');
		writeFileSync(join(dir, 'core.pack'), bytes);
		expect(openRelease(dir)).toMatchObject({ ok: false, why: 'damaged' });
	});
});

describe('replacing a release', () => {
	const other = compileBase({ ...base, title: 'Another' }, hashOf);
	const idAt = (dir: string) => {
		const opened = openRelease(dir, { verify: true });
		return opened.ok ? opened.release.id : opened.message;
	};
	const beside = () => readdirSync(root).filter((name) => /previous|writing/.test(name));

	it('puts the new one in its place and leaves nothing behind', async () => {
		const dir = copy('replaced');
		await writeRelease(`${dir}/`, other, base);
		expect(idAt(dir)).toBe(other.manifest.id);
		expect(beside()).toEqual([]);
	});

	it('keeps the old one when writing fails', async () => {
		const dir = copy('kept');
		const broken = { ...other, packs: { ...other.packs, findings: null as unknown as Uint8Array } };
		await expect(writeRelease(dir, broken, base)).rejects.toThrow();
		expect(idAt(dir)).toBe(compiled.manifest.id);
		expect(beside()).toEqual([]);
	});

	it.each([
		[
			'a folder of other things',
			() => mkdirSync(join(root, 'mine/papers'), { recursive: true }),
			'mine',
			/other things/,
		],
		['a file', () => writeFileSync(join(root, 'file'), 'x'), 'file', /it is a file/],
		[
			'what stands where the old one would step aside',
			() => mkdirSync(join(root, 'x.previous')),
			'x',
			/x\.previous is in the way/,
		],
	])('leaves %s alone', async (_, prepare, name, message) => {
		prepare();
		const written = await writeRelease(join(root, name), other, base);
		expect(written).toMatchObject({
			ok: false,
			why: 'not-replaceable',
			message: expect.stringMatching(message),
		});
		rmSync(join(root, 'x.previous'), { recursive: true, force: true });
	});

	it('fills an empty folder, and makes the folders above a new one', async () => {
		mkdirSync(join(root, 'empty'));
		expect((await writeRelease(join(root, 'empty'), other, base)).ok).toBe(true);
		expect((await writeRelease(join(root, 'a/b/c'), other, base)).ok).toBe(true);
		expect(idAt(join(root, 'a/b/c'))).toBe(other.manifest.id);
	});

	it('takes up an interrupted replacement', async () => {
		const dir = copy('interrupted');
		renameSync(dir, `${dir}.previous`);
		expect(openRelease(dir)).toMatchObject({ ok: false, why: 'interrupted' });
		expect((await writeRelease(dir, other, base)).ok).toBe(true);
		expect(idAt(dir)).toBe(other.manifest.id);
		expect(existsSync(`${dir}.previous`)).toBe(false);
	});
});
