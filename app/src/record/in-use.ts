/**
 * The record in use, opened once a process. The command line and the site are two bundles in one process, so what is open
 * is kept where both can see it.
 */
import type { Release } from '@mandate/record';
import { openRelease } from '@mandate/record/folder';
import { openExample } from './open-example.ts';
import { HOW_TO_LOAD, whichRecord } from './which.ts';

export interface RecordInUse {
	readonly ok: true;
	readonly release: Release;
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
		return { ok: true, release: await openExample(), about: `the small example, built in. ${HOW_TO_LOAD}` };
	}
	const opened = openRelease(which.path);
	if (!opened.ok) return { ok: false, message: `${opened.message} (This record was ${which.because}.)` };
	const { release } = opened;
	return { ok: true, release, about: `${release.title}, ${release.id.slice(0, 19)}, ${which.because}.` };
}
