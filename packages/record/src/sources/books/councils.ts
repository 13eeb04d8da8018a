/** What the readers of councils found, and the book that it makes. */
import type { CouncilRows } from '../../councils/model.ts';
import type { AssembledBook, BookContext } from './index.ts';

export interface CouncilReadings {
	readonly rows: never[];
}

export function noCouncilReadings(): CouncilReadings {
	return { rows: [] };
}

export function assembleCouncils(
	{ rows }: CouncilReadings,
	_context: BookContext,
): AssembledBook<CouncilRows> {
	return rows.length === 0 ? null : { rows: { rows }, holds: 'councils' };
}
