/** The book of divisions in memory, as columns over its pack. */
import type { Pack } from '../release/pack.ts';

export interface Divisions {
	readonly count: number;
}

export function openDivisions(pack: Pack): Divisions {
	return { count: (pack.json('rows') as readonly never[]).length };
}
