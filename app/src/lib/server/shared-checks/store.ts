/**
 * Texts that their writers asked to be stored, one file each in a folder. A file is written through to the disk and renamed
 * whole; it is found only by its name, which is random; what its time is up for is removed when the next one comes.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, DocumentKind } from '@mandate/check';

export interface SharedCheck {
	readonly version: 1;
	readonly text: string;
	readonly kind: DocumentKind;
	/** `YYYY-MM-DD`, or empty where the writer gave none. */
	readonly published: string;
	/** The release that it was checked by when it was stored, and what came out. */
	readonly release: string;
	readonly summary: Answer['summary'];
	/** Instants, ISO 8601 in UTC. */
	readonly storedAt: string;
	readonly keptUntil: string;
}

interface Stored extends SharedCheck {
	/** SHA-256 of the code that deletes it, in hexadecimal. */
	readonly deletion: string;
}

export type ToShare = Pick<SharedCheck, 'text' | 'kind' | 'published' | 'release' | 'summary'>;

export interface StoreOptions {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly random: (bytes: number) => Uint8Array;
	/** Milliseconds that a text is kept. */
	readonly keep: number;
	/** Texts in the folder, and bytes of all of them. */
	readonly mostTexts: number;
	readonly mostBytes: number;
}

export type Kept =
	| { readonly ok: true; readonly id: string; readonly deletion: string }
	| { readonly ok: false; readonly why: 'full' };

export interface SharedStore {
	keep(toShare: ToShare): Promise<Kept>;
	/** Null where there is none, or no longer. */
	find(id: string): Promise<SharedCheck | null>;
	/** False where there is none, or the code is not its own. */
	remove(id: string, deletion: string): Promise<boolean>;
}

export const SHARED_ID = /^[0-9a-f]{32}$/;

export function openSharedStore(folder: string, options: StoreOptions): SharedStore {
	const pathOf = (id: string) => join(folder, `${id}.json`);
	const name = () => Buffer.from(options.random(16)).toString('hex');

	async function read(id: string): Promise<Stored | null> {
		if (!SHARED_ID.test(id)) return null;
		try {
			const stored: Stored = JSON.parse(await readFile(pathOf(id), 'utf8'));
			return Date.parse(stored.keptUntil) > options.now() ? stored : null;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw error;
		}
	}

	/** Removes what its time is up for; counts the rest. */
	async function tidy(): Promise<{ readonly texts: number; readonly bytes: number }> {
		let texts = 0;
		let bytes = 0;
		for (const file of await readdir(folder)) {
			const id = file.replace(/\.json$/, '');
			if (!SHARED_ID.test(id) || file === id) continue;
			const path = pathOf(id);
			const { size, mtimeMs } = await stat(path);
			// The file's own time only saves reading the young ones.
			if (mtimeMs + options.keep <= options.now() && (await read(id)) === null) {
				await rm(path, { force: true });
				continue;
			}
			texts++;
			bytes += size;
		}
		return { texts, bytes };
	}

	return {
		async keep(toShare) {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const id = name();
			const deletion = name();
			const now = options.now();
			const stored: Stored = {
				version: 1,
				...toShare,
				storedAt: new Date(now).toISOString(),
				keptUntil: new Date(now + options.keep).toISOString(),
				deletion: hashOf(deletion),
			};
			const content = JSON.stringify(stored);
			const { texts, bytes } = await tidy();
			if (texts >= options.mostTexts || bytes + content.length > options.mostBytes)
				return { ok: false, why: 'full' };
			await writeWhole(pathOf(id), content);
			return { ok: true, id, deletion };
		},
		async find(id) {
			const stored = await read(id);
			if (stored === null) return null;
			const { deletion: _deletion, ...shared } = stored;
			return shared;
		},
		async remove(id, deletion) {
			const stored = await read(id);
			if (stored === null || !isSame(stored.deletion, hashOf(deletion))) return false;
			await rm(pathOf(id), { force: true });
			return true;
		},
	};
}

async function writeWhole(path: string, content: string): Promise<void> {
	const draft = `${path}.writing`;
	try {
		const file = await open(draft, 'wx', 0o600);
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

function hashOf(code: string): string {
	return createHash('sha256').update(code).digest('hex');
}

function isSame(a: string, b: string): boolean {
	return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
