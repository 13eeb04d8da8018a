/** What the readers of polls found, and the book that it makes. */
import type { PollRows } from '../../polls/model.ts';
import type { AssembledBook, BookContext } from './index.ts';

export interface PollReadings {
	readonly rows: never[];
}

export function noPollReadings(): PollReadings {
	return { rows: [] };
}

export function assemblePolls({ rows }: PollReadings, _context: BookContext): AssembledBook<PollRows> {
	return rows.length === 0 ? null : { rows: { rows }, holds: 'polls' };
}
