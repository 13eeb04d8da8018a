/** The record that is measured with: read from official files, compiled, and kept under `build/` until a file or the code changes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, compileBase, loadRelease, type Release } from '@mandate/record';
import { openRelease, writeRelease } from '@mandate/record/folder';
import { readBase } from '@mandate/record/sources';

const KEPT = join('build', 'accuracy-record');
const CODE = [join('packages', 'record', 'src'), join('packages', 'psephology', 'src')];

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export function releaseOf(base: Base): Release {
	const { packs, manifest } = compileBase(base, sha256);
	return loadRelease(packs, manifest);
}

/** @throws Error in words for people, where the folders hold no record */
export async function readRecord(folders: readonly string[]): Promise<Base> {
	const read = await readBase(folders);
	if (!read.ok) throw new Error(read.message);
	return read.base;
}

/** Changes when an official file or the code that reads and compiles it does. */
function stampOf(folders: readonly string[]): string {
	const lines = [...folders, ...CODE].flatMap((root) =>
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.sort()
			.map((name) => {
				const { size, mtimeMs } = statSync(join(root, name));
				return `${root} ${name} ${size} ${mtimeMs}`;
			}),
	);
	return sha256(lines.join('\n'));
}

/**
 * The record of folders of official files, or of one folder of a release.
 * @throws Error in words for people, where the folders hold no record
 */
export async function openRecord(folders: readonly string[]): Promise<Release> {
	const [only] = folders;
	if (folders.length === 1 && existsSync(join(only, 'manifest.json'))) {
		const opened = openRelease(only);
		if (!opened.ok) throw new Error(opened.message);
		return opened.release;
	}
	const mark = `${KEPT}.stamp`;
	const stamp = stampOf(folders);
	if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp) {
		const opened = openRelease(KEPT);
		if (opened.ok) return opened.release;
	}
	const base = await readRecord(folders);
	const compiled = compileBase(base, sha256);
	await writeRelease(KEPT, compiled, base);
	writeFileSync(mark, stamp);
	return loadRelease(compiled.packs, compiled.manifest);
}
