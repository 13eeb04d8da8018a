/** `fetched.json`: where each file of a folder came from, when, and what it was. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodePoint } from '../sources/order.ts';

export const FETCHED = 'fetched.json';

export interface FetchedFile {
	readonly path: string;
	readonly address: string;
	readonly sha256: string;
	readonly bytes: number;
	/** As the server gave it; null where it gave none, or where the file was there before. */
	readonly etag: string | null;
	/** Instant in UTC at which the file was whole; null where it was there before. */
	readonly fetchedAt: string | null;
	readonly publisher: string;
	readonly licence: string;
}

/** A table made out of a workbook. */
export interface MadeTable {
	readonly path: string;
	/** Path of the workbook. */
	readonly workbook: string;
	readonly sha256: string;
	readonly bytes: number;
}

export interface FetchManifest {
	readonly files: readonly FetchedFile[];
	readonly tables: readonly MadeTable[];
}

/** What an earlier fetch wrote, by path. Nothing where it cannot be read: then every file is judged by its bytes alone. */
export async function readFetched(folder: string): Promise<ReadonlyMap<string, FetchedFile>> {
	try {
		const { files } = JSON.parse(await readFile(join(folder, FETCHED), 'utf8'));
		return new Map(files.filter(isFetchedFile).map((file: FetchedFile) => [file.path, file]));
	} catch {
		return new Map();
	}
}

function isFetchedFile(value: unknown): value is FetchedFile {
	const file = value as FetchedFile;
	return [file?.path, file?.address, file?.sha256].every((one) => typeof one === 'string');
}

/** Sorted by path; written beside its place and renamed. */
export async function writeFetched(folder: string, { files, tables }: FetchManifest): Promise<void> {
	const sorted = {
		files: [...files].sort((a, b) => byCodePoint(a.path, b.path)),
		tables: [...tables].sort((a, b) => byCodePoint(a.path, b.path)),
	};
	await mkdir(folder, { recursive: true });
	const draft = join(folder, `${FETCHED}.part`);
	const file = await open(draft, 'w');
	try {
		await file.writeFile(`${JSON.stringify(sorted, null, '\t')}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, join(folder, FETCHED));
}
