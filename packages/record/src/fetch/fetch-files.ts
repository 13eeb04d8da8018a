/** Fetches a list of files into a folder, some at once, leaves alone what is there and right, and keeps `fetched.json`. */
import { join } from 'node:path';
import type { Address, AddressList } from './address.ts';
import { codeOf, FetchError, type NotFetched } from './faults.ts';
import { fetchFile } from './fetch-file.ts';
import { LIMITS, type Limits, type Means } from './limits.ts';
import { type FetchedFile, type MadeTable, readFetched, writeFetched } from './manifest.ts';
import { fingerprintOf } from './part.ts';
import type { Job } from './receive.ts';
import { madeBefore, makeTables } from './tables.ts';
import { type Tally, tallyOf } from './tally.ts';

export interface FetchOptions {
	readonly limits?: Partial<Limits>;
	readonly onProgress?: (tally: Tally) => void;
}

export type FetchedFiles =
	| {
			readonly ok: true;
			readonly fetched: number;
			readonly there: number;
			/** Bytes that came over the network. */
			readonly received: number;
			/** Tables that differ from those the list was made with, in words. */
			readonly notes: readonly string[];
	  }
	| { readonly ok: false; readonly faults: readonly NotFetched[]; readonly fetched: number };

/**
 * Every file of `list` below `folder`. What cannot be fetched is told, and the rest is fetched all the same, except where
 * the network or the disk is at fault. Throws nothing for what a server, the network or the disk does.
 */
export async function fetchFiles(
	list: AddressList,
	folder: string,
	means: Means,
	options: FetchOptions = {},
): Promise<FetchedFiles> {
	const limits = { ...LIMITS, ...options.limits };
	const stop = new AbortController();
	const faults: NotFetched[] = [];
	const files = new Map<string, FetchedFile>();
	const tables: MadeTable[] = [];
	const notes: string[] = [];
	let fetched = 0;
	let written = Promise.resolve();
	const writeDown = () => {
		written = written.then(() => writeFetched(folder, { files: [...files.values()], tables }));
		return written;
	};
	const guarded = async (file: Address, work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			const fault = faultOf(error, file);
			if (fault.why !== 'stopped' || !stop.signal.aborted) faults.push(fault);
			if (fault.why === 'unreachable' || fault.why === 'disk') stop.abort();
		}
	};

	const wanted: Address[] = [];
	const before = await readFetched(folder);
	for (const file of list.files) {
		const known = await standing(file, folder, before.get(file.path));
		if (known !== null) files.set(file.path, known);
		else if ((await madeBefore(file, folder)) === null) wanted.push(file);
	}
	const tally = tallyOf(wanted, options.onProgress ?? (() => {}));
	const job: Job = { means, limits, signal: stop.signal, ...tally };
	await atMost(limits.filesAtOnce, wanted, (file) =>
		guarded(file, async () => {
			if (stop.signal.aborted) return;
			const got = await fetchFile(file, join(folder, file.path), job);
			fetched++;
			files.set(file.path, entryOf(file, got, got.etag, means.now().toISOString()));
			tally.onFile();
			await writeDown();
		}),
	);
	for (const file of list.files) {
		if (file.tables.length === 0 || stop.signal.aborted || faults.some(({ path }) => path === file.path))
			continue;
		await guarded(file, async () => {
			const made = await makeTables(file, folder).catch((error) => {
				// Of no known hash, it would else pass for fetched: it is not what it should be, and is fetched again.
				files.delete(file.path);
				throw error;
			});
			tables.push(...made.tables);
			notes.push(...made.notes);
		});
	}
	if (files.size > 0 && !stop.signal.aborted) await guarded(list.files[0], writeDown);
	if (faults.length > 0) return { ok: false, faults: withoutEcho(faults), fetched };
	return { ok: true, fetched, there: list.files.length - fetched, received: tally.received(), notes };
}

/** What is there and need not be fetched: the right bytes, or where no hash is known the bytes that came from there before. */
async function standing(
	file: Address,
	folder: string,
	before: FetchedFile | undefined,
): Promise<FetchedFile | null> {
	const found = await fingerprintOf(join(folder, file.path));
	if (found === null) return null;
	const came = before?.sha256 === found.sha256 ? before : undefined;
	if (file.sha256 === null ? came?.address !== file.address : found.sha256 !== file.sha256) return null;
	// Where it really came from, which may be another mirror than the list names now.
	const from = { ...file, address: came?.address ?? file.address };
	return entryOf(from, found, came?.etag ?? null, came?.fetchedAt ?? null);
}

function entryOf(
	{ path, address, publisher, licence }: Address,
	{ sha256, bytes }: { sha256: string; bytes: number },
	etag: string | null,
	fetchedAt: string | null,
): FetchedFile {
	return { path, address, sha256, bytes, etag, fetchedAt, publisher, licence };
}

function faultOf(error: unknown, file: Address): NotFetched {
	if (error instanceof FetchError) return { why: error.why, path: error.path, message: error.message };
	const code = codeOf(error);
	if (code === null) throw error;
	return { why: 'disk', path: file.path, message: new FetchError('disk', file, code).message };
}

/** A network that is away, or a full disk, is told once, not once a file. */
function withoutEcho(faults: readonly NotFetched[]): NotFetched[] {
	const first = faults.find(({ why }) => why === 'unreachable' || why === 'disk');
	return first ? [first] : [...faults];
}

async function atMost<T>(
	count: number,
	items: readonly T[],
	work: (item: T) => Promise<void>,
): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < items.length) await work(items[next++]);
	};
	await Promise.all(Array.from({ length: Math.min(count, items.length) }, worker));
}
