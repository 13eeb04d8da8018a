/** What the readers of members found, and the book that it makes. */
import type { MemberRows } from '../../members/model.ts';
import type { AssembledBook, BookContext } from './index.ts';

export interface MemberReadings {
	readonly rows: never[];
}

export function noMemberReadings(): MemberReadings {
	return { rows: [] };
}

export function assembleMembers({ rows }: MemberReadings, _context: BookContext): AssembledBook<MemberRows> {
	return rows.length === 0 ? null : { rows: { rows }, holds: 'members' };
}
