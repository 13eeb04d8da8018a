import { versionInForce } from '@mandate/assembly/rulebook';
import { adoptRules, seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

export async function load(event) {
	const { rulebook } = await seen(event, seeRules, { unit: event.params.unit });
	const today = (await theOffice()).now().toISOString().slice(0, 10);
	const asked = rulebook.versions.find(({ version }) => version === event.url.searchParams.get('version'));
	const inForce = versionInForce(rulebook, today);
	const shown = asked ?? inForce ?? rulebook.versions[0];
	return {
		title: rulebook.title,
		versions: rulebook.versions.map(({ version, effectiveFrom, effectiveUntil }) => ({
			version,
			effectiveFrom,
			effectiveUntil: effectiveUntil ?? null,
			isInForce: version === inForce?.version,
		})),
		shown: {
			version: shown.version,
			rules: shown.rules.map(({ clause, title, words }) => ({ clause, title, words })),
		},
		document: JSON.stringify(rulebook, null, '\t'),
	};
}

export const actions = {
	adopt: (event) => done(event, adoptRules, { unit: event.params.unit }, () => event.url.pathname),
};
