/** Councils on which a party or label has seats, by the last roll. */
import { byCodePoint } from '../../compile/order.ts';
import type { Release } from '../../release/release.ts';
import type { Known } from '../known.ts';

export interface SeatsOnCouncil {
	readonly council: string;
	readonly name: string;
	readonly count: number;
}

/** @param id of a party of the record, or of a label of the book of councils; the most seats first */
export function councilsOfParty({ release }: Known, id: string): readonly SeatsOnCouncil[] {
	const { councils } = release;
	if (councils === null) return [];
	const own = labelsOf(release, id);
	const last = 1 << (councils.rolls.length - 1);
	const counts = new Map<number, number>();
	for (let spell = 0; spell < councils.spells.count; spell++) {
		if (!own.has(councils.spells.party[spell]) || (councils.spells.rolls[spell] & last) === 0) continue;
		const council = councils.wards.council[councils.spells.ward[spell]];
		counts.set(council, (counts.get(council) ?? 0) + 1);
	}
	return [...counts]
		.map(([row, count]) => ({
			council: councils.councils[row].id,
			name: councils.councils[row].name,
			count,
		}))
		.sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name));
}

/** Rows of `Councils.parties` that are this party: those that the record says are it, else the label itself. */
export function labelsOf({ councils }: Release, id: string): ReadonlySet<number> {
	return new Set(
		councils?.parties.flatMap((label, row) => ((label.party ?? label.id) === id ? [row] : [])) ?? [],
	);
}
