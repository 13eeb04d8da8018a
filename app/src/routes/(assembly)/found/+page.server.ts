import { TEMPLATES } from '@mandate/assembly/rulebook';
import { error, fail } from '@sveltejs/kit';
import { minutesToTry } from '$lib/server/accounts/limits.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import { foundOrganisation } from '$lib/server/assembly/organisation/found.ts';
import { setupCode } from '$lib/server/assembly/organisation/setup-code.ts';
import { seeUnits } from '$lib/server/assembly/organisation/units-page.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const units = await seen(event, seeUnits, {});
	if (units.length > 0) error(409, 'The organisation is founded already. Sign in to go on.');
	setupCode();
	const asked = TEMPLATES.find(({ id }) => id === event.url.searchParams.get('template'));
	return {
		templates: TEMPLATES.map(({ id, title }) => ({ id, title })),
		template:
			asked === undefined
				? null
				: { id: asked.id, title: asked.title, kinds: asked.versions.at(-1)!.unitKinds },
	};
}

export const actions = {
	found: async (event) => {
		const minutes = await minutesToTry(event.getClientAddress());
		if (minutes > 0) return fail(429, tooMany(foundOrganisation, minutes));
		return done(event, foundOrganisation, {}, ({ slug }) => `/units/${slug}?founded=1`);
	},
};
