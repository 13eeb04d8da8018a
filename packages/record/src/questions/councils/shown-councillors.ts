/** The person whose page tells of a councillor of a roll. */
import { type People, type PersonRef, shownAs } from '../../addresses/people.ts';
import type { LedgerView } from '../../ledger/fold.ts';

const bySpell = new WeakMap<People, ReadonlyMap<number, PersonRef>>();

/** Whoever the ledger holds to be the same is shown once, as `shownAs` says. @param spell row of `Councils.spells` */
export function shownOf(people: People, ledger: LedgerView, spell: number): PersonRef | null {
	let known = bySpell.get(people);
	if (known === undefined) {
		known = new Map(people.all.flatMap((person) => person.spells.map((one) => [one, person] as const)));
		bySpell.set(people, known);
	}
	const person = known.get(spell);
	return person === undefined ? null : (shownAs(people, ledger, person.id) ?? person);
}
