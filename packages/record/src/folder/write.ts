/**
 * Writes a release as a folder: packs for programs, a data package for people. The folder is made under another name
 * beside its place, written through to the disk, and renamed whole; the release before it steps aside for that moment
 * and is removed after. A crash leaves the old release or the new one, at worst the old one under `<dir>.previous`.
 */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled } from '../compile/compile.ts';
import type { Base } from '../model.ts';
import { csvOf } from './csv.ts';
import { dataPackageOf, type ResourceFile } from './data-package.ts';
import { type Faulty, faulty, systemCode } from './faults.ts';
import { hashOf, MANIFEST, previousOf, readManifest } from './open.ts';
import { tablesOf } from './tables.ts';

export interface WriteProgress {
	/** File that is being written, relative to the folder. */
	readonly path: string;
	readonly done: number;
	readonly of: number;
}

export interface WriteOptions {
	readonly onProgress?: (progress: WriteProgress) => void;
}

export type Written = { readonly ok: true; readonly id: string; readonly bytes: number } | Faulty;

/**
 * `dir` may be missing, empty, or hold a release, which is replaced; any other folder or file is left alone. Throws what
 * the system throws (a full disk, no right to write); nothing is left at `dir` then but what was there.
 */
export async function writeRelease(
	dir: string,
	{ manifest, packs }: Compiled,
	base: Base,
	{ onProgress = () => {} }: WriteOptions = {},
): Promise<Written> {
	const place = resolve(dir);
	const previous = previousOf(place);
	await mkdir(dirname(place), { recursive: true });
	if (!existsSync(place) && readManifest(previous).ok) await rename(previous, place);
	const taken = await whyNotReplaceable(place, previous);
	if (taken !== null) return taken;

	const tables = tablesOf(base);
	const count = tables.length + manifest.packs.length + 2;
	const draft = await makeDraft(place);
	let done = 0;
	let size = 0;
	const write = async (path: string, content: Uint8Array) => {
		onProgress({ path, done: done++, of: count });
		size += content.length;
		await writeThrough(join(draft, path), content);
	};
	const encoder = new TextEncoder();
	const json = (value: unknown) => encoder.encode(`${JSON.stringify(value, null, '\t')}\n`);
	try {
		await mkdir(join(draft, 'data'));
		const files: ResourceFile[] = [];
		for (const table of tables) {
			const path = `data/${table.name}.csv`;
			const names = table.fields.map(({ name }) => name);
			const content = encoder.encode(csvOf(names, table.rows()));
			await write(path, content);
			files.push({ table, path, bytes: content.length, sha256: hashOf(content) });
		}
		await write('datapackage.json', json(dataPackageOf(manifest, base.sources, files)));
		for (const { name, path } of manifest.packs) {
			const pack = packs[name];
			if (pack !== undefined) await write(path, pack);
		}
		await write(MANIFEST, json(manifest));
		await syncFolder(join(draft, 'data'));
		await syncFolder(draft);
		await takePlace(draft, place, previous);
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		throw error;
	}
	onProgress({ path: MANIFEST, done: count, of: count });
	return { ok: true, id: manifest.id, bytes: size };
}

/** A folder of its own beside the place, so that two writers never share one. */
async function makeDraft(place: string): Promise<string> {
	for (let attempt = 0; ; attempt++) {
		const draft = join(dirname(place), `.${basename(place)}.writing-${process.pid}-${attempt}`);
		try {
			await mkdir(draft);
			return draft;
		} catch (error) {
			if (systemCode(error) !== 'EEXIST') throw error;
		}
	}
}

async function whyNotReplaceable(place: string, previous: string): Promise<Faulty | null> {
	if (existsSync(previous) && !isOurs(previous)) {
		return faulty('not-replaceable', place, `${previous} is in the way and is not a record`);
	}
	const found = await stat(place).catch(() => null);
	if (found === null) return null;
	if (!found.isDirectory()) return faulty('not-replaceable', place, 'it is a file');
	if ((await readdir(place)).length === 0 || isOurs(place)) return null;
	return faulty('not-replaceable', place, 'it holds other things than a record');
}

/** A record, of whatever version and however damaged. */
function isOurs(dir: string): boolean {
	return (
		readManifest(dir).ok || (existsSync(join(dir, 'core.pack')) && existsSync(join(dir, 'datapackage.json')))
	);
}

async function takePlace(draft: string, place: string, previous: string): Promise<void> {
	const isReplaced = existsSync(place);
	if (isReplaced) {
		await rm(previous, { recursive: true, force: true });
		await rename(place, previous);
	}
	try {
		await rename(draft, place);
	} catch (error) {
		if (isReplaced) await rename(previous, place);
		throw error;
	}
	await syncFolder(dirname(place));
	if (isReplaced) await rm(previous, { recursive: true, force: true });
}

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Makes renames and new files in a folder last. Some systems cannot; there it does nothing. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r').catch(() => null);
	await folder?.sync().catch(() => {});
	await folder?.close();
}
