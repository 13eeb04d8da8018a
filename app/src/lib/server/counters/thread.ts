/** The thread that counts ballots that come over the network. */
import { parentPort } from 'node:worker_threads';
import {
	type CountedPage,
	countInput,
	type NotCounted,
	shownCount,
	type ToCount,
} from '../../count/counting.ts';
import { type CountFileKind, countFileOf } from '../../count/files.ts';

export interface CountTask {
	readonly toCount: ToCount;
	/** What is wanted of it. */
	readonly as: 'page' | CountFileKind;
}

/** A count as a file, in UTF-8. */
export interface CountedBytes {
	readonly ok: true;
	readonly title: string | null;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type CountResult = CountedPage | CountedBytes | NotCounted;

/** The same wherever it is done. */
export function countFor({ toCount, as }: CountTask): CountResult {
	const counted = countInput(toCount);
	if (!counted.ok) return counted;
	if (as === 'page') return shownCount(counted);
	return {
		ok: true,
		title: counted.election.title,
		bytes: new TextEncoder().encode(countFileOf(counted, as)),
	};
}

parentPort?.on('message', (task: CountTask) => {
	const result = countFor(task);
	parentPort?.postMessage(result, 'bytes' in result ? [result.bytes.buffer] : []);
});
