import { beforeMembers } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';
import { personAsked } from '$lib/server/person-asked.ts';
import { personLine } from '$lib/server/person-lines.ts';
import { councillorPage, memberPage } from '$lib/server/person-page.ts';

/** A person who held office; or everybody of a name, where the address is a name that several bear. */
export async function load({ params, url }) {
	const { known, at, position, latest } = await asked(url);
	const { person, others } = personAsked(known, params.name, url);
	const member = person?.kind === 'member' ? memberPage(known, person, at) : null;
	const councillor = person?.kind === 'councillor' ? councillorPage(known, person, at) : null;
	return {
		name: person?.name ?? others[0].name,
		slug: person?.slug ?? '',
		others: others.map((other) => personLine(known, other)),
		member,
		councillor,
		beforeMembers: person === null || person === undefined ? [] : beforeMembers(known, person.id),
		/** Words on record that belong to none of the changes. */
		statements: (member?.answer.statements ?? councillor?.statements ?? []).filter(
			({ about }) => about === null,
		),
		at,
		position,
		latest,
	};
}
