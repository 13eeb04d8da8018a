/** Members of the book grouped into people by the judgements of the ledger: rows of one person, and the person of a row. */
import { byCodePoint } from '../../compile/order.ts';
import type { MemberTable } from '../../members/open.ts';
import type { Known } from '../known.ts';
import { remembered } from '../remember.ts';

/** Who is meant, as pages name him or her. */
export interface PersonKey {
	/** Id under which the person is shown. */
	readonly id: string;
	readonly name: string;
}

export interface Everyone {
	/** Rows of the book of members of everybody held to be the same as this row, ascending. */
	rowsOf(member: number): readonly number[];
	personOf(member: number): PersonKey;
	/** Every person with a row, once, by the first row. */
	readonly firstRows: readonly number[];
	/** Row of an id, or -1. */
	rowWithId(id: string): number;
}

export const everyone = remembered(gather);

function gather({ release: { members }, ledger }: Known): Everyone {
	const count = members?.count ?? 0;
	const ids = Array.from({ length: count }, (_, row) => members?.id.at(row) ?? '');
	const rowOfId = new Map(ids.map((id, row) => [id, row]));
	const groups = ids.map((id, row): readonly number[] => {
		const same = ledger.same(id);
		if (same.length < 2) return [row];
		return same.flatMap((one) => rowOfId.get(one) ?? []).sort((a, b) => a - b);
	});
	const nameAt = (row: number) => members?.forms.at(members.form[members.nameFirst[row]]) ?? '';
	return {
		rowsOf: (row) => groups[row],
		personOf(row) {
			const shown = [...groups[row]].sort((a, b) => byCodePoint(ids[a], ids[b]))[0];
			return { id: ids[shown], name: nameAt(shown) };
		},
		firstRows: ids.flatMap((_, row) => (groups[row][0] === row ? [row] : [])),
		rowWithId: (id) => rowOfId.get(id) ?? -1,
	};
}

/** What `take` makes of each row of a table that belongs to one of the members. */
export function rowsOfTable<T>(
	table: MemberTable,
	members: readonly number[],
	take: (row: number) => T | readonly T[],
): T[] {
	return members.flatMap((member) => {
		const found: T[] = [];
		for (let row = table.first[member]; row < table.first[member + 1]; row++) {
			const taken = take(row);
			if (Array.isArray(taken)) found.push(...(taken as T[]));
			else found.push(taken as T);
		}
		return found;
	});
}
