/** The folder of stored texts that this process serves, below the data folder. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DAYS_KEPT } from '../../sharing.ts';
import { openSharedStore, type SharedStore } from './store.ts';

const MOST_TEXTS = 5000;
const MOST_BYTES = 500_000_000;

let opened: SharedStore | undefined;

/** `MANDATE_DATA` names the data folder; without it, it is `build/data` in the Mandate folder. */
export function theSharedStore(): SharedStore {
	const data = process.env.MANDATE_DATA ?? join(process.env.MANDATE_HOME ?? '..', 'build', 'data');
	opened ??= openSharedStore(join(data, 'shared-checks'), {
		now: Date.now,
		random: randomBytes,
		keep: DAYS_KEPT * 86_400_000,
		mostTexts: MOST_TEXTS,
		mostBytes: MOST_BYTES,
	});
	return opened;
}
