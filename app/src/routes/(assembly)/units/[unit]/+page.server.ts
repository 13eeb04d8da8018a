import { addUnit, changeImprint } from '$lib/server/assembly/organisation/change-units.ts';
import { seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { seeBegun } from '$lib/server/assembly/organisation/see-begun.ts';
import { seeUnit } from '$lib/server/assembly/organisation/units-page.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { seeContactCounts } from '$lib/server/assembly/roll/contact/counts.ts';

export async function load(event) {
	const { unit } = event.params;
	const [about, { rulebook }, contactCounts] = await Promise.all([
		seen(event, seeUnit, { unit }),
		seen(event, seeRules, { unit }),
		seen(event, seeContactCounts, { unit }),
	]);
	const mine = (await event.parent()).unit?.mine ?? [];
	const isOfficer = mine.some((one) => /^(secretary|administrator)/.test(one));
	return {
		...about,
		begun: isOfficer ? await seen(event, seeBegun, { unit }) : null,
		contactCounts,
		kinds: rulebook.versions.at(-1)!.unitKinds,
		bodyKinds: rulebook.versions.at(-1)!.bodyKinds,
		founded: event.url.searchParams.has('founded'),
	};
}

export const actions = {
	add: (event) => done(event, addUnit, { unit: event.params.unit }, ({ slug }) => `/units/${slug}`),
	imprint: (event) =>
		done(event, changeImprint, { unit: event.params.unit }, () => `/units/${event.params.unit}`),
};
