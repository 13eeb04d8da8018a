/** The book of polls in memory, as columns over its pack. */
import type { Pack } from '../release/pack.ts';

export interface Polls {
	readonly count: number;
}

export function openPolls(pack: Pack): Polls {
	return { count: (pack.json('rows') as readonly never[]).length };
}
