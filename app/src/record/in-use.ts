/**
 * The record in use, opened once a process. The command line and the site are two bundles in one process, so what is open
 * is kept where both can see it.
 */
import type { Manifest, PackFile, Release } from '@mandate/record';
import { openRelease } from '@mandate/record/folder';
import { openExample } from './open-example.ts';
import { packReader } from './read-pack.ts';
import { HOW_TO_LOAD, whichRecord } from './which.ts';

export interface RecordInUse {
	readonly ok: true;
	readonly release: Release;
	readonly manifest: Manifest;
	/** The bytes of a pack of the manifest. Throws where the folder no longer holds what was opened. */
	readonly packOf: (file: PackFile) => Uint8Array;
	/** Folder that it was opened from; null for the example, which comes with the program. */
	readonly folder: string | null;
	/** Which one it is and why, in one line for people. */
	readonly about: string;
}

export type OpenedRecord = RecordInUse | { readonly ok: false; readonly message: string };

const KEPT = Symbol.for('mandate.record-in-use');
const process_ = globalThis as typeof globalThis & { [KEPT]?: Promise<OpenedRecord> };

/**
 * @param asked folder given with `--record`; only the first call in a process decides
 * @param environment see `whichRecord`
 */
export function inUse(
	asked: string | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenedRecord> {
	process_[KEPT] ??= open(asked, environment);
	return process_[KEPT];
}

async function open(
	asked: string | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenedRecord> {
	const which = whichRecord(asked, environment);
	if (which.kind === 'example') {
		return {
			ok: true,
			...(await openExample()),
			folder: null,
			about: `the small example, built in. ${HOW_TO_LOAD}`,
		};
	}
	const opened = openRelease(which.path);
	if (!opened.ok) return { ok: false, message: `${opened.message} (This record was ${which.because}.)` };
	const { release, manifest } = opened;
	const about = `${release.title}, ${release.id.slice(0, 19)}, ${which.because}.`;
	return { ok: true, release, manifest, packOf: packReader(which.path), folder: which.path, about };
}
