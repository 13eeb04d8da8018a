/** What the readers of divisions found, and the book that it makes. */
import type { DivisionRows } from '../../divisions/model.ts';
import type { AssembledBook, BookContext } from './index.ts';

export interface DivisionReadings {
	readonly rows: never[];
}

export function noDivisionReadings(): DivisionReadings {
	return { rows: [] };
}

export function assembleDivisions(
	{ rows }: DivisionReadings,
	_context: BookContext,
): AssembledBook<DivisionRows> {
	return rows.length === 0 ? null : { rows: { rows }, holds: 'divisions' };
}
