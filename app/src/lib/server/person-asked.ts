/** Who is meant by an address of a person: one to show, the page he or she has moved to, or several to choose from. */
import { type PersonRef, peopleOf, personPath, shownAs } from '@mandate/record/addresses';
import type { Known } from '@mandate/record/questions';
import { error, redirect } from '@sveltejs/kit';

export interface PersonAsked {
	/** Null where several bear the name, and none has the address. */
	readonly person: PersonRef | null;
	/** Others of the name, whoever is held to be the same left out. */
	readonly others: readonly PersonRef[];
}

/** Redirects for ever where the ledger holds somebody to be the same as another; 404 where nobody has the name. */
export function personAsked(known: Known, name: string, url: URL, rest = ''): PersonAsked {
	const people = peopleOf(known.release);
	const { person, others } = people.at(name);
	if (person === null && others.length === 0)
		error(
			404,
			`The record has no member or councillor at "${name}". It has those who held office; who stood and was not elected is on the page of the contest.`,
		);
	const shown = person && shownAs(people, known.ledger, person.id);
	// A name that one person bears today another may bear too tomorrow; a judgement leads on for good.
	if (shown && shown.slug !== name)
		redirect(shown.id === person?.id ? 307 : 308, `${personPath(shown)}${rest}${url.search}`);
	const apart = new Map<string, PersonRef>();
	for (const other of others) {
		const one = shownAs(people, known.ledger, other.id) ?? other;
		if (one.id !== shown?.id) apart.set(one.id, one);
	}
	return { person: shown, others: [...apart.values()] };
}
