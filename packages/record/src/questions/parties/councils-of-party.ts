/** Councils on which a party or label has seats, by the last roll. */
import { byCodePoint } from '../../compile/order.ts';
import type { Councils } from '../../councils/open.ts';
import type { Known } from '../known.ts';

export interface SeatsOnCouncil {
	readonly council: string;
	readonly name: string;
	readonly count: number;
}

/** By id of party or label: seats by row of council in the last roll, and how many in each roll. */
const counted = new WeakMap<Councils, ReadonlyMap<string, Counted>>();

interface Counted {
	readonly councils: Map<number, number>;
	readonly rolls: number[];
}

function countedBy(book: Councils): ReadonlyMap<string, Counted> {
	const known = counted.get(book);
	if (known) return known;
	const { rolls, spells, wards, parties } = book;
	const all = new Map<string, Counted>();
	for (let spell = 0; spell < spells.count; spell++) {
		const label = parties[spells.party[spell]];
		const id = label.party ?? label.id;
		const own = all.get(id) ?? { councils: new Map<number, number>(), rolls: rolls.map(() => 0) };
		all.set(id, own);
		for (let roll = 0; roll < rolls.length; roll++) own.rolls[roll] += (spells.rolls[spell] >> roll) & 1;
		if (((spells.rolls[spell] >> (rolls.length - 1)) & 1) === 0) continue;
		const council = wards.council[spells.ward[spell]];
		own.councils.set(council, (own.councils.get(council) ?? 0) + 1);
	}
	counted.set(book, all);
	return all;
}

/** @param id of a party of the record, or of a label of the book of councils; the most seats first */
export function councilsOfParty({ release: { councils } }: Known, id: string): readonly SeatsOnCouncil[] {
	if (councils === null) return [];
	return [...(countedBy(councils).get(id)?.councils ?? [])]
		.map(([row, count]) => ({
			council: councils.councils[row].id,
			name: councils.councils[row].name,
			count,
		}))
		.sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name));
}

/** Councillors in each roll, in the order of the rolls; none where no roll names the party. */
export function councillorsByRoll(book: Councils, id: string): readonly number[] {
	return countedBy(book).get(id)?.rolls ?? [];
}
