/**
 * The ledger as a file: one entry a line, each written through to the disk before it counts. A line that a crash cut short was
 * never acknowledged, and goes when the file is next opened for writing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { brokenAt, sealed } from '../ledger/chain.ts';
import type { Body, Entry } from '../ledger/model.ts';
import { readBody } from '../ledger/read-body.ts';
import { hashOf } from './open.ts';

export type ReadLedger =
	| { readonly ok: true; readonly entries: readonly Entry[]; readonly bytes: number }
	| { readonly ok: false; readonly message: string };

const COPY = 'Copy the ledger again from where it is kept; its entries before this one are sound.';

/** Reads and verifies a ledger; one that is not there is empty. `bytes` are those of its whole lines. */
export function readLedger(path: string): ReadLedger {
	if (!existsSync(path)) return { ok: true, entries: [], bytes: 0 };
	const content = readFileSync(path);
	const bytes = content.lastIndexOf(10) + 1;
	const lines = content.subarray(0, bytes).toString('utf8').split('\n').slice(0, -1);
	const entries: Entry[] = [];
	for (const [i, line] of lines.entries()) {
		const entry = parsed(line);
		if (entry === null)
			return { ok: false, message: `${path}, line ${i + 1}: expected an entry of a ledger. ${COPY}` };
		entries.push(entry);
	}
	const broken = brokenAt(entries, hashOf);
	if (broken !== null)
		return { ok: false, message: `${path}, line ${broken.n}: entry ${broken.n}: ${broken.why}. ${COPY}` };
	return { ok: true, entries, bytes };
}

function parsed(line: string): Entry | null {
	try {
		const entry = JSON.parse(line) as Entry;
		const isSealed =
			Number.isSafeInteger(entry.n) &&
			[entry.at, entry.author, entry.content, entry.previous, entry.hash].every(
				(part) => typeof part === 'string',
			);
		return isSealed && (entry.body === null || readBody(entry.body).ok) ? entry : null;
	} catch {
		return null;
	}
}

export interface LedgerWriter {
	readonly entries: readonly Entry[];
	/** Resolves when the entry is on the disk. @throws Error in words for people, where it cannot stand in the ledger */
	append(body: Body, by: { readonly at: string; readonly author: string }): Promise<Entry>;
	close(): Promise<void>;
}

/** Opens a ledger for writing, alone. @throws Error in words for people */
export async function openLedger(path: string): Promise<LedgerWriter> {
	await mkdir(dirname(path), { recursive: true });
	const release = await lock(`${path}.lock`);
	try {
		const read = readLedger(path);
		if (!read.ok) throw new Error(read.message);
		const file = await open(path, 'a');
		await file.truncate(read.bytes);
		return writer(path, file, [...read.entries], release);
	} catch (error) {
		await release();
		throw error;
	}
}

function writer(
	path: string,
	opened: FileHandle,
	entries: Entry[],
	release: () => Promise<void>,
): LedgerWriter {
	let file = opened;
	let last: Promise<unknown> = Promise.resolve();
	async function write(body: Body, by: { readonly at: string; readonly author: string }): Promise<Entry> {
		const refused = whyNot(body, entries);
		if (refused !== null) throw new Error(refused);
		const entry = sealed(body, by, entries.at(-1) ?? null, hashOf);
		if (body.act === 'erase') {
			const kept = entries.map((one) => (one.n === body.entry ? { ...one, body: null } : one));
			await replace(path, [...kept, entry]);
			await file.close();
			file = await open(path, 'a');
			entries.splice(0, entries.length, ...kept, entry);
			return entry;
		}
		await file.appendFile(`${JSON.stringify(entry)}\n`);
		await file.datasync();
		entries.push(entry);
		return entry;
	}
	return {
		entries,
		append(body, by) {
			const next = last.then(() => write(body, by));
			last = next.catch(() => {});
			return next;
		},
		async close() {
			await last;
			await file.close();
			await release();
		},
	};
}

/** What an entry speaks of must be there. */
function whyNot(body: Body, entries: readonly Entry[]): string | null {
	if (body.act === 'claim' || body.act === 'identity') return null;
	for (const n of [body.entry, body.act === 'judge' ? body.by : null]) {
		if (n === null) continue;
		const entry = entries[n - 1];
		if (entry === undefined)
			return `${body.act}.entry: expected an entry of this ledger, which has ${entries.length}; found ${n}.`;
		if (entry.body !== null && entry.body.act !== 'claim')
			return `${body.act}.entry: expected a claim; entry ${n} is none.`;
	}
	return null;
}

async function replace(path: string, entries: readonly Entry[]): Promise<void> {
	const draft = `${path}.draft`;
	const file = await open(draft, 'w');
	await file.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
	await file.sync();
	await file.close();
	await rename(draft, path);
	const folder = await open(dirname(path), 'r');
	await folder.sync();
	await folder.close();
}

/** A file with the number of the process that holds it; that of a process that is gone does not count. */
async function lock(path: string): Promise<() => Promise<void>> {
	for (let attempt = 0; ; attempt++) {
		try {
			await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
			return () => rm(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const holder = Number(readFileSync(path, 'utf8'));
			if (isRunning(holder) || attempt > 2)
				throw new Error(
					`${path}: process ${holder} is writing to this ledger. Wait for it to end, or stop it first.`,
				);
			await rm(path, { force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** The ledger that lies on a record: beside its folder, which is replaced whole when the record is built again. */
export function ledgerOf(folder: string): string {
	return `${resolve(folder)}.ledger.ndjson`;
}
