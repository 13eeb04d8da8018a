/** What several questions of the API share: the latest day, the person at an address, a page of a hundred. */
import { type PersonRef, peopleOf, shownAs } from '@mandate/record/addresses';
import type { Known } from '@mandate/record/questions';
import { type Asking, badQuery, found } from './problems.ts';

export const A_PAGE = 100;

/** The last day on which the record knows of anything elected. */
export function latestDay({ release }: Known): string {
	return release.elections.reduce((last, { pollingOn }) => (pollingOn > last ? pollingOn : last), '');
}

/** Of the person at an address; where several bear a name, says which addresses there are. */
export function ofPerson<T>(known: Known, name: string, ask: (person: PersonRef) => T | null): Asking<T> {
	const people = peopleOf(known.release);
	const { person, others } = people.at(name);
	if (person === null && others.length > 0) {
		const addresses = others.map(({ slug }) => slug).join(', ');
		return badQuery('name', `More than one person is called so: ${addresses}.`, 'one of these');
	}
	const shown = person === null ? null : shownAs(people, known.ledger, person.id);
	return found(shown && ask(shown), `The record has nothing of this kind about "${name}".`);
}

export function pagedOf(count: number, page: number) {
	return { page, pages: Math.max(1, Math.ceil(count / A_PAGE)), count };
}
