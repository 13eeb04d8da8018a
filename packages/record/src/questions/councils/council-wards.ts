/** Who sits for the wards of a council by a roll. */
import { type PersonRef, peopleOf } from '../../addresses/people.ts';
import type { CouncilParty } from '../../councils/model.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { councilRow } from './council-facts.ts';
import { rollNotBefore } from './roll-days.ts';
import { rollsOf } from './rolls-of-council.ts';
import { shownOf } from './shown-councillors.ts';

export interface WardSeat {
	/** As the council lists it; empty for a vacant seat. */
	readonly name: string;
	/** Whose page tells of the councillor; null for a vacant seat. */
	readonly person: PersonRef | null;
	readonly party: CouncilParty;
	readonly nextPollOn: string | null;
	readonly evidence: Evidence;
}

export interface CouncilWards {
	/** Year of the roll: the last that may have been taken by the day asked for. */
	readonly year: number;
	readonly wards: readonly { readonly ward: string; readonly seats: readonly WardSeat[] }[];
}

/** Null where no roll so early names the council. @param at ISO day, or null for the last roll */
export function councilWards({ release, ledger }: Known, id: string, at: string | null): CouncilWards | null {
	const book = release.councils;
	if (book === null) return null;
	const row = councilRow(book, id);
	const roll =
		row < 0
			? undefined
			: rollsOf(book, row).findLast(({ year }) => at === null || rollNotBefore(book, row, year) <= at);
	if (roll === undefined) return null;
	const people = peopleOf(release);
	const wards = new Map<number, WardSeat[]>();
	for (const { ward, name, key, party, spell, line } of roll.seats) {
		const list = wards.get(ward) ?? [];
		wards.set(ward, list);
		list.push({
			name,
			person: key === '' ? null : shownOf(people, ledger, spell),
			party: book.parties[party],
			nextPollOn: book.nextPoll(spell, roll.roll) || null,
			evidence: inFile(release, roll.source, line),
		});
	}
	return {
		year: roll.year,
		wards: [...wards]
			.sort(([a], [b]) => a - b)
			.map(([ward, seats]) => ({ ward: book.wards.name.at(ward), seats })),
	};
}
