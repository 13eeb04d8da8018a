/** The book of councils in memory, as columns over its pack. */
import type { Pack } from '../release/pack.ts';

export interface Councils {
	readonly count: number;
}

export function openCouncils(pack: Pack): Councils {
	return { count: (pack.json('rows') as readonly never[]).length };
}
