import { addBody, changeBody, seeBodies } from '$lib/server/assembly/organisation/bodies.ts';
import { seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { unit } = event.params;
	const [bodies, { rulebook }] = await Promise.all([
		seen(event, seeBodies, { unit }),
		seen(event, seeRules, { unit }),
	]);
	return { bodies, kinds: rulebook.versions.at(-1)!.bodyKinds };
}

export const actions = {
	add: (event) => done(event, addBody, { unit: event.params.unit }, () => event.url.pathname),
	change: (event) => done(event, changeBody, { unit: event.params.unit }, () => event.url.pathname),
};
