/** Fetches one file: tries again where that may help, checks the hash, and only then puts the file in its place. */
import { rename } from 'node:fs/promises';
import type { Address } from './address.ts';
import { FetchError } from './faults.ts';
import { dropNote, dropPart, fingerprintOf, keptOf, partOf } from './part.ts';
import { type Job, receive } from './receive.ts';

export interface Fetched {
	readonly sha256: string;
	readonly bytes: number;
	readonly etag: string | null;
}

/** @throws FetchError; what stood at `place` is then as it was */
export async function fetchFile(file: Address, place: string, job: Job): Promise<Fetched> {
	const { limits, means, signal } = job;
	const whole = await wholeAlready(file, place);
	if (whole !== null) return whole;
	let isDoubted = false;
	for (let tries = 1; ; tries++) {
		const received = await receive(file, place, job);
		if (received.kind === 'whole') {
			const got = await fingerprintOf(partOf(place));
			if (got === null) throw new FetchError('disk', file, 'it is gone again');
			if (file.sha256 === null || got.sha256 === file.sha256) {
				await putInPlace(place);
				return { ...got, etag: received.etag };
			}
			await dropPart(place);
			// Two halves that do not fit may each be right: once, the file is fetched anew from its first byte.
			if (!received.isResumed || isDoubted) throw new FetchError('wrong-hash', file, compared(file, got));
			isDoubted = true;
			continue;
		}
		if (tries >= limits.tries) throw received.fault;
		const delay = received.after ?? limits.firstDelay * 2 ** (tries - 1);
		await means.wait(delay, signal).catch(() => {
			throw new FetchError('stopped', file);
		});
	}
}

/** A part that was whole when the program ended. */
async function wholeAlready(file: Address, place: string): Promise<Fetched | null> {
	if (file.sha256 === null) return null;
	const got = await fingerprintOf(partOf(place));
	if (got?.sha256 !== file.sha256) return null;
	const kept = await keptOf(place, file.address);
	await putInPlace(place);
	return { ...got, etag: kept?.etag ?? null };
}

async function putInPlace(place: string): Promise<void> {
	await rename(partOf(place), place);
	await dropNote(place);
}

function compared({ sha256, bytes }: Address, got: { sha256: string; bytes: number }): string {
	const expected = bytes === null ? `sha256 ${sha256}` : `sha256 ${sha256}, ${bytes} bytes`;
	return `Expected ${expected}.\nFound    sha256 ${got.sha256}, ${got.bytes} bytes.`;
}
