/** Unpacks a file that is packed with gzip; what it unpacks to is bounded. */
import { gunzipSync } from 'node:zlib';

export type Unpacked =
	| { readonly ok: true; readonly bytes: Uint8Array; readonly path: string }
	| { readonly ok: false; readonly reason: string };

/** `path` comes back without `.gz`. Files of other names are handed back as they are. */
export function unpack(bytes: Uint8Array, path: string, mostBytes: number): Unpacked {
	if (!/\.gz$/i.test(path)) return { ok: true, bytes, path };
	try {
		return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: mostBytes }), path: path.slice(0, -3) };
	} catch (error) {
		const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		const found = isLarge ? `one that unpacks to more than ${mostBytes} bytes` : 'one that is damaged';
		return { ok: false, reason: `expected a file packed with gzip, found ${found}. Copy it again.` };
	}
}
