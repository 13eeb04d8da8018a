/** Writes a backup: gzip of lines, beside its place and then renamed, so that it is never there in half. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../database.ts';
import type { EndLine, Header } from './lines.ts';
import { readAll } from './read-all.ts';

/** What is held before it is handed to the compressor. */
const CHUNK = 65_536;

export interface Written {
	readonly header: Header;
	readonly rowsCount: number;
	/** Of everything before the last line; two backups of the same database have the same. */
	readonly sha256: string;
}

/**
 * @param path where it goes; nobody else may read it, and what was there before stays until the new one is whole
 * @param onRows told how many rows are done
 */
export async function writeBackup(
	database: Database,
	path: string,
	onRows: (done: number, of: number) => void = () => {},
): Promise<Written> {
	const draft = `${path}.writing-${process.pid}`;
	try {
		const written = await writeDraft(database, draft, onRows);
		await toDisk(draft);
		await rename(draft, path);
		await toDisk(dirname(path));
		return written;
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

async function writeDraft(
	database: Database,
	draft: string,
	onRows: (done: number, of: number) => void,
): Promise<Written> {
	const hash = createHash('sha256');
	const gzip = createGzip();
	const ended = pipeline(gzip, createWriteStream(draft, { mode: 0o600 }));
	// Without this, a disk that is full would be reported twice, the second time to nobody.
	let trouble: unknown = null;
	ended.catch((error) => {
		trouble = error;
	});
	let held = '';
	let linesCount = 0;
	const hand = async (text: string) => {
		if (trouble !== null) throw trouble;
		if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), ended]);
	};
	try {
		const header = await readAll(
			database,
			(line) => {
				linesCount++;
				held += `${line}\n`;
				if (held.length < CHUNK) return;
				const text = held;
				held = '';
				hash.update(text);
				return hand(text);
			},
			onRows,
		);
		hash.update(held);
		const sha256 = hash.digest('hex');
		const end: EndLine = { end: linesCount, sha256 };
		await hand(`${held}${JSON.stringify(end)}\n`);
		gzip.end();
		await ended;
		return { header, rowsCount: linesCount - 1 - Object.keys(header.counts).length, sha256 };
	} catch (error) {
		gzip.destroy();
		await ended.catch(() => {});
		throw error;
	}
}

async function toDisk(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} catch (error) {
		// Some systems do not do this for a folder.
		if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
	} finally {
		await handle.close();
	}
}
