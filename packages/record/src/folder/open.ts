/** Opens the folder of a release. Every fault of the folder is an answer, not an exception. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import {
	BOOK_NAMES,
	type BookName,
	FORMAT_VERSION,
	type LoadablePacks,
	PACK_NAMES,
	type PackName,
} from '../release/format.ts';
import { loadRelease } from '../release/load.ts';
import { type Manifest, releaseId } from '../release/manifest.ts';
import { PackError, type PackFault } from '../release/pack.ts';
import type { Release } from '../release/release.ts';
import { type Faulty, type FolderFault, faulty, systemCode } from './faults.ts';

export const MANIFEST = 'manifest.json';
/** Where the release before is while a new one takes its place. */
export const previousOf = (dir: string) => `${dir.replace(/[/\\]+$/u, '')}.previous`;

export interface OpenOptions {
	/** Read every pack and compare its hash, and that of all, with the manifest. Costs some ten milliseconds. */
	readonly verify?: boolean;
	/** Packs to load; `core` always is. All of them if not given. The bytes of a book are read when it is first asked for. */
	readonly packs?: readonly PackName[];
}

export type Opened = { readonly ok: true; readonly release: Release; readonly manifest: Manifest } | Faulty;

const WHY: Readonly<Record<PackFault, FolderFault>> = {
	'not-a-pack': 'damaged',
	'other-version': 'other-version',
	truncated: 'truncated',
	damaged: 'damaged',
	'big-endian': 'unreadable',
};

export function openRelease(dir: string, options: OpenOptions = {}): Opened {
	const read = readManifest(dir);
	if (!read.ok) return read;
	const { manifest } = read;
	const wanted = new Set<PackName>(['core', ...(options.packs ?? PACK_NAMES)]);
	const packs: { [Name in PackName]?: Uint8Array } = {};
	const books: { [Name in BookName]?: () => Uint8Array } = {};
	for (const { name, path, bytes, sha256 } of manifest.packs) {
		if (!options.verify && !wanted.has(name)) continue;
		const file = join(dir, path);
		try {
			if (!options.verify && isBook(name)) {
				const found = statSync(file).size;
				if (found !== bytes) {
					return faulty('truncated', dir, `${path} should have ${bytes} bytes and has ${found}`);
				}
				books[name] = () => readFileSync(file);
				continue;
			}
			packs[name] = readFileSync(file);
		} catch (error) {
			if (systemCode(error) === 'ENOENT') return faulty('truncated', dir, `${path} is missing`);
			return faulty('unreadable', file, systemCode(error));
		}
		const pack = packs[name];
		if (pack.length !== bytes) {
			return faulty('truncated', dir, `${path} should have ${bytes} bytes and has ${pack.length}`);
		}
		if (options.verify && hashOf(pack) !== sha256) {
			return faulty('wrong-hash', dir, `${path} should have the SHA-256 ${sha256} and has ${hashOf(pack)}`);
		}
	}
	const { core, history, findings } = packs;
	if (core === undefined) return faulty('damaged', dir, `${MANIFEST} names no core pack`);
	if (options.verify) {
		if (history === undefined || findings === undefined) {
			return faulty('damaged', dir, `${MANIFEST} does not name all of core, history, findings`);
		}
		const id = releaseId({ ...packs, core }, hashOf);
		if (id !== manifest.id) return faulty('wrong-hash', dir, `it should be ${manifest.id} and is ${id}`);
	}
	const given = Object.entries(packs).filter(([name]) => wanted.has(name as PackName));
	const loaded: LoadablePacks = { ...books, ...Object.fromEntries(given), core };
	try {
		return { ok: true, release: loadRelease(loaded, manifest), manifest };
	} catch (error) {
		if (error instanceof PackError) return faulty(WHY[error.why], dir, error.message);
		throw error;
	}
}

function isBook(name: PackName): name is BookName {
	return BOOK_NAMES.some((book) => book === name);
}

/** The manifest alone: what a folder holds without opening a pack. */
export function readManifest(dir: string): { readonly ok: true; readonly manifest: Manifest } | Faulty {
	let stat: Stats | undefined;
	try {
		stat = statSync(dir, { throwIfNoEntry: false });
	} catch (error) {
		const isBelowFile = systemCode(error) === 'ENOTDIR';
		return isBelowFile ? faulty('missing', dir) : faulty('unreadable', dir, systemCode(error));
	}
	if (stat === undefined) {
		const previous = previousOf(dir);
		return existsSync(join(previous, MANIFEST))
			? faulty('interrupted', dir, previous)
			: faulty('missing', dir);
	}
	if (!stat.isDirectory()) return faulty('not-a-folder', dir);
	let text: string;
	try {
		text = readFileSync(join(dir, MANIFEST), 'utf8');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return faulty('not-a-release', dir, `it holds no ${MANIFEST}`);
		return faulty('unreadable', join(dir, MANIFEST), systemCode(error));
	}
	let manifest: Manifest;
	try {
		manifest = JSON.parse(text);
	} catch {
		return faulty('damaged', dir, `${MANIFEST} is not JSON or was cut short`);
	}
	if (manifest?.format !== 'mandate-record') {
		return faulty('not-a-release', dir, `its ${MANIFEST} does not say "format": "mandate-record"`);
	}
	if (manifest.version !== FORMAT_VERSION) {
		const found = `this program reads format ${FORMAT_VERSION}, the record is format ${manifest.version}`;
		return faulty('other-version', dir, found);
	}
	if (
		typeof manifest.id !== 'string' ||
		!Array.isArray(manifest.packs) ||
		!manifest.packs.every(isPackFile)
	) {
		return faulty('damaged', dir, `${MANIFEST} does not say which packs there are`);
	}
	return { ok: true, manifest };
}

/** A pack file lies in the folder itself: a manifest leads nowhere else. */
function isPackFile(file: unknown): boolean {
	const { name, path, bytes, sha256 } = (file ?? {}) as Record<string, unknown>;
	return (
		PACK_NAMES.some((known) => known === name && path === `${known}.pack`) &&
		Number.isSafeInteger(bytes) &&
		typeof sha256 === 'string'
	);
}

export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
