/**
 * A file that has not come whole: its bytes in `<file>.part`, and beside them in `<file>.part.json` the address they are
 * from and the ETag they had there. Without a strong ETag there is no note, and what has come is of no use to go on from.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Kept {
	readonly bytes: number;
	readonly etag: string;
}

export const partOf = (place: string) => `${place}.part`;
const noteOf = (place: string) => `${place}.part.json`;

/** Bytes of `address` that are there to go on from, or null. */
export async function keptOf(place: string, address: string): Promise<Kept | null> {
	const size = (await stat(partOf(place)).catch(() => null))?.size ?? 0;
	const note = await readFile(noteOf(place), 'utf8').catch(() => null);
	if (size === 0 || note === null) return null;
	try {
		const { address: from, etag } = JSON.parse(note);
		return from === address && isStrong(etag) ? { bytes: size, etag } : null;
	} catch {
		return null;
	}
}

/** A weak ETag promises the same meaning, not the same bytes (RFC 9110, 8.8.1). */
export function isStrong(etag: unknown): etag is string {
	return typeof etag === 'string' && /^"[^"]*"$/.test(etag);
}

/** An empty part. The old bytes go before the new note comes, so that no note ever stands beside bytes of another file. */
export async function beginPart(place: string, address: string, etag: string | null): Promise<FileHandle> {
	await mkdir(dirname(place), { recursive: true });
	await rm(noteOf(place), { force: true });
	const file = await open(partOf(place), 'w');
	try {
		if (isStrong(etag)) await writeFile(noteOf(place), `${JSON.stringify({ address, etag })}\n`);
	} catch (error) {
		await file.close();
		throw error;
	}
	return file;
}

/** The part as it is, to be written on at its end. */
export function continuePart(place: string): Promise<FileHandle> {
	return open(partOf(place), 'a');
}

export async function dropNote(place: string): Promise<void> {
	await rm(noteOf(place), { force: true });
}

export async function dropPart(place: string): Promise<void> {
	await rm(partOf(place), { force: true });
	await dropNote(place);
}

/** SHA-256 of the bytes on the disk and how many they are, or null where there is no file. */
export async function fingerprintOf(place: string): Promise<{ sha256: string; bytes: number } | null> {
	if (!(await stat(place).catch(() => null))?.isFile()) return null;
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(place)) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { sha256: hash.digest('hex'), bytes };
}
