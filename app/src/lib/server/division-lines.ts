/** Divisions as lines of a list: what a page shows of each, and where its page is. */
import { divisionPath } from '@mandate/record/addresses';
import type { DivisionHead, Known } from '@mandate/record/questions';

export interface DivisionLine extends DivisionHead {
	readonly path: string;
}

export function divisionLines({ release }: Known, heads: readonly DivisionHead[]): DivisionLine[] {
	return heads.map((head) => ({ ...head, path: divisionPath(release, head.row) }));
}
