/** Hashes of files and folders: by content, so a checkout, a copy or a clock that jumps changes nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'build', '.svelte-kit', 'e2e']);

/** @param {string} path */
export function hashOfFile(path) {
	return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function* filesUnder(root, path) {
	if (!existsSync(join(root, path))) return;
	if (!statSync(join(root, path)).isDirectory()) {
		yield path;
		return;
	}
	for (const name of readdirSync(join(root, path)).sort()) {
		if (!LEFT_OUT.has(name) && !name.includes('.test.')) yield* filesUnder(root, `${path}/${name}`);
	}
}

/**
 * @param {string} root folder that the paths are relative to
 * @param {readonly string[]} paths files and folders, with `/`
 */
export function hashOfSources(root, paths) {
	const hash = createHash('sha256');
	for (const path of paths) {
		for (const file of filesUnder(root, path)) hash.update(`${file}\0${hashOfFile(join(root, file))}\n`);
	}
	return hash.digest('hex');
}
