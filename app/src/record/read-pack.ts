/** Reads a pack of a record's folder as it stands, to hand it on: to a browser, or to a thread that checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from '@mandate/record';
import { hashOf } from '@mandate/record/folder';

/** @returns a function that throws where the bytes are not those of the manifest: the folder was replaced meanwhile */
export function packReader(folder: string): (file: PackFile) => Uint8Array {
	return ({ path, sha256 }) => {
		const bytes = readFileSync(join(folder, path));
		if (hashOf(bytes) !== sha256) {
			throw new Error(
				`${join(folder, path)}: expected the pack with the SHA-256 ${sha256}, found another. ` +
					'The record was replaced while it was in use; start the server again.',
			);
		}
		return bytes;
	};
}
