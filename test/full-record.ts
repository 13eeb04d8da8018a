/** The full record for tests, built once a run; null where the official files are not beside the repository. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Release } from '@mandate/record';
import { openRelease } from '@mandate/record/folder';

/** Folder of official files, beside the repository. */
export const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
export const FULL_RECORD = fileURLToPath(new URL('../build/test-record', import.meta.url));

/** Said by tests that are skipped for want of the official files. */
export const NO_DATA = 'no official files beside the repository';

export function openFullRecord(): Release | null {
	if (!existsSync(`${DATA}elections`) || !existsSync(FULL_RECORD)) return null;
	const opened = openRelease(FULL_RECORD);
	if (!opened.ok) throw new Error(opened.message);
	return opened.release;
}
