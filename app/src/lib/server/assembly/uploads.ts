/** A file that came with a form. Its bytes are kept out of whatever is written down of the form: log, keys, errors. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

export interface Upload {
	readonly name: string;
	readonly size: number;
	/** SHA-256 in hexadecimal. */
	readonly hash: string;
	/** Not enumerable, so that no JSON made of the form holds it. */
	readonly bytes: Uint8Array;
}

export function uploadOf(name: string, bytes: Uint8Array): Upload {
	const hash = createHash('sha256').update(bytes).digest('hex');
	const upload = { name, size: bytes.length, hash };
	return Object.defineProperty(upload, 'bytes', { value: bytes, enumerable: false }) as Upload;
}

/** @returns the fields with each file read; where none was chosen, the field is left out */
export async function withUploads(
	fields: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
	const read = await Promise.all(
		Object.entries(fields).map(async ([name, value]) => {
			if (!(value instanceof File)) return [[name, value]];
			if (value.size === 0 && value.name === '') return [];
			return [[name, uploadOf(value.name, new Uint8Array(await value.arrayBuffer()))]];
		}),
	);
	return Object.fromEntries(read.flat());
}

/** A field with a file. */
export const upload = (what: string) =>
	z.custom<Upload>(
		(given) => typeof given === 'object' && given !== null && 'bytes' in given && 'hash' in given,
		`Choose ${what}.`,
	);
