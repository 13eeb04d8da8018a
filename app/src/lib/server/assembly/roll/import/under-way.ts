/**
 * Files that are being applied in this process: how far each has come and what came of it. In memory, since what is applied is one
 * transaction: nobody sees any of it in the database before its end, and on the embedded engine nobody can ask meanwhile.
 */
import { createHash } from 'node:crypto';
import { isRedirect } from '@sveltejs/kit';

export interface UnderWay {
	/** Members done with, of how many; null before the first. */
	readonly progress: { readonly done: number; readonly of: number } | null;
	/** Null until it is ended. */
	readonly ended: { readonly result: unknown } | null;
}

/** What came of it is told for so long; afterwards the database says whether it was applied. */
const TOLD_MS = 10 * 60_000;

const all = new Map<string, UnderWay & { readonly begunBy: string }>();
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * @param secret of the session that begins it, which alone is told how far it has come
 * @returns what the work gives
 */
export function follow<T>(importId: string, secret: string, work: () => Promise<T>): Promise<T> {
	const begunBy = hashOf(secret);
	all.set(importId, { begunBy, progress: null, ended: null });
	const end = (result: unknown) => {
		all.set(importId, { begunBy, progress: null, ended: { result } });
		setTimeout(() => all.delete(importId), TOLD_MS).unref();
	};
	const working = work();
	working.then(end, (error) => {
		// To sign in first is no fault.
		if (!isRedirect(error)) console.error('A file of members was not applied:', error);
		end(null);
	});
	return working;
}

/** Told by what applies a file; others have their turn meanwhile. */
export async function cameTo(importId: string, done: number, of: number): Promise<void> {
	const known = all.get(importId);
	if (known?.ended === null) all.set(importId, { ...known, progress: { done, of } });
	await new Promise((resolve) => setImmediate(resolve));
}

/** @returns null where it is not under way here, or another session began it */
export function underWay(importId: string, secret: string | undefined): UnderWay | null {
	const known = all.get(importId);
	return known === undefined || secret === undefined || known.begunBy !== hashOf(secret) ? null : known;
}
