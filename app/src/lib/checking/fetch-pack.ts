/** Fetches the record's packs in a browser and proves that they are what the manifest says. */
import type { Manifest, PackFile } from '@mandate/record';

export async function fetchManifest(): Promise<Manifest> {
	const response = await fetch('/record/manifest.json');
	if (!response.ok)
		throw new Error(`The record could not be fetched: the server answered ${response.status}.`);
	return response.json();
}

/**
 * @param onArrival is told how many bytes came, as they come
 * @throws Error where the network or the server fails, or the bytes are not those of the manifest
 */
export async function fetchPack(file: PackFile, onArrival: (bytes: number) => void): Promise<Uint8Array> {
	const response = await fetch(`/record/packs/${file.sha256}.pack`);
	if (!response.ok || response.body === null) {
		throw new Error(`The pack "${file.name}" could not be fetched: the server answered ${response.status}.`);
	}
	const bytes = new Uint8Array(file.bytes);
	let at = 0;
	const reader = response.body.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const { value } = part;
		if (at + value.length > bytes.length) throw wrongBytes(file, `more than ${file.bytes} bytes`);
		bytes.set(value, at);
		at += value.length;
		onArrival(value.length);
	}
	if (at !== bytes.length) throw wrongBytes(file, `${at} bytes`);
	const found = await sha256Of(bytes);
	if (found !== file.sha256) throw wrongBytes(file, `the SHA-256 ${found}`);
	return bytes;
}

function wrongBytes({ name, bytes, sha256 }: PackFile, found: string): Error {
	return new Error(
		`The pack "${name}" is not what the record says it is: expected ${bytes} bytes with the SHA-256 ${sha256}, found ${found}. Load the page again.`,
	);
}

/** Lower-case hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
