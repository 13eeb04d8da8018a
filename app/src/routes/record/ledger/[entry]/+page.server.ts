import { peopleOf, personPath, shownAs } from '@mandate/record/addresses';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** One claim of the ledger: what it says, of what source, and every judgement on it. */
export async function load({ params, url }) {
	const { known, position, latest } = await asked(url);
	const entry = /^\d{1,9}$/.test(params.entry) ? known.ledger.claim(Number(params.entry)) : null;
	if (entry === null)
		error(404, `The ledger, as known at position ${position}, has no claim of the number ${params.entry}.`);
	const subject = entry.claim?.subject ?? null;
	const person = subject === null ? null : shownAs(peopleOf(known.release), known.ledger, subject);
	return {
		entry,
		position,
		latest,
		subject: person ? { name: person.name, path: personPath(person) } : { name: subject ?? '', path: null },
	};
}
