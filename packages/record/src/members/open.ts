/** The book of members in memory, as columns over its pack. */
import type { Pack } from '../release/pack.ts';

export interface Members {
	readonly count: number;
}

export function openMembers(pack: Pack): Members {
	return { count: (pack.json('rows') as readonly never[]).length };
}
