/** How many members, or members of a party, did what: the lobbies as they are counted and called. */
import type { Divisions } from '@mandate/record';
import { countsOfParty } from './parties.ts';
import type { SideOf } from './sides.ts';

export type Lobbies = Exclude<SideOf, 'other' | 'rebel' | 'winners'>;

export const LOBBY_LABELS: Readonly<Record<Lobbies, string>> = {
	aye: 'voted aye',
	no: 'voted no',
	none: 'have no vote recorded',
	both: 'went through both lobbies',
	teller: 'told',
};

/** Members of a party, or all where it is empty; tellers of a side are counted apart. */
export function sizeOf(
	book: Divisions,
	row: number,
	party: string,
	lobby: Lobbies,
): { value: number; tellers: number; isTold: boolean } {
	if (party !== '' && (lobby === 'aye' || lobby === 'no')) {
		const found = countsOfParty(book, row, party);
		return lobby === 'aye'
			? { value: found.ayes, tellers: found.ayeTellers, isTold: found.isTold }
			: { value: found.noes, tellers: found.noTellers, isTold: found.isTold };
	}
	let value = 0;
	for (const voter of book.votersOf(row))
		if (book.lobby(row, voter) === lobby && (party === '' || book.partyAt(row, voter) === party)) value++;
	return { value, tellers: 0, isTold: true };
}
