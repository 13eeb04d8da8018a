/** Finds the files below the folders given, in an order that does not depend on the disk, and reads their bytes. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { byCodePoint } from './order.ts';

export interface FoundFile {
	/** Folder name and path below it, with forward slashes: `elections/countries.csv`. Never an absolute path. */
	readonly path: string;
	readonly location: string;
	readonly bytes: number;
}

export type FoundFiles =
	| { readonly ok: true; readonly files: readonly FoundFile[] }
	| { readonly ok: false; readonly message: string };

const SKIPPED = new Set(['node_modules']);

async function listBelow(location: string, path: string, into: FoundFile[]): Promise<void> {
	for (const entry of await readdir(location, { withFileTypes: true })) {
		if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
		const below = join(location, entry.name);
		const shown = `${path}/${entry.name}`;
		if (entry.isDirectory()) await listBelow(below, shown, into);
		else if (entry.isFile() || entry.isSymbolicLink()) {
			const seen = await stat(below).catch(() => null);
			if (seen?.isFile()) into.push({ path: shown, location: below, bytes: seen.size });
		}
	}
}

/** Every file below `folders`, sorted by path. A folder that is missing, unreadable or no folder is an error in words. */
export async function findFiles(folders: readonly string[]): Promise<FoundFiles> {
	const files: FoundFile[] = [];
	const names = new Map<string, number>();
	for (const folder of folders) {
		const location = resolve(folder);
		const seen = await stat(location).catch(() => null);
		if (!seen?.isDirectory()) {
			const found = seen ? 'a file' : 'nothing';
			return {
				ok: false,
				message: `${folder}: expected a folder of official files, found ${found}. Name a folder that holds them.`,
			};
		}
		const name = basename(location);
		const times = (names.get(name) ?? 0) + 1;
		names.set(name, times);
		try {
			await listBelow(location, times === 1 ? name : `${name}-${times}`, files);
		} catch (error) {
			return {
				ok: false,
				message: `${folder}: expected a folder that can be read, found one that cannot (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). Check who may read it.`,
			};
		}
	}
	return { ok: true, files: files.sort((a, b) => byCodePoint(a.path, b.path)) };
}

export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

export function readBytes(file: FoundFile): Promise<Uint8Array> {
	return readFile(file.location);
}
