/** Adds up what has come of all files that are fetched at once, for a line that says how far the fetch is. */
import type { Address } from './address.ts';
import type { Job } from './receive.ts';

export interface Tally {
	/** Bytes that came in this run, and that are to come in it as far as is known. */
	readonly done: number;
	readonly total: number;
	readonly filesDone: number;
	readonly files: number;
	/** The file that bytes came of last. */
	readonly path: string;
}

export interface TallyKeeper extends Pick<Job, 'onBytes' | 'onReceived'> {
	readonly onFile: () => void;
	readonly received: () => number;
}

export function tallyOf(files: readonly Address[], onProgress: (tally: Tally) => void): TallyKeeper {
	const expected = new Map(files.map(({ path, bytes }) => [path, bytes ?? 0]));
	const start = new Map<string, number>();
	const there = new Map<string, number>();
	let received = 0;
	let filesDone = 0;
	const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
	const tell = (path: string) => {
		const before = sum(start);
		const done = sum(there) - before;
		onProgress({ done, total: Math.max(sum(expected) - before, done), filesDone, files: files.length, path });
	};
	return {
		onBytes(path, bytes, total) {
			if (total !== null) expected.set(path, total);
			// What an earlier run left is not this one's work; a file that begins anew has nothing left.
			if (!start.has(path) || bytes < (start.get(path) ?? 0)) start.set(path, bytes);
			there.set(path, bytes);
			tell(path);
		},
		onReceived(bytes) {
			received += bytes;
		},
		onFile() {
			filesDone++;
		},
		received: () => received,
	};
}
