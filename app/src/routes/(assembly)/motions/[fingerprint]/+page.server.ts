import { seeFamily } from '$lib/server/assembly/motions/public.ts';
import { seeUnits } from '$lib/server/assembly/organisation/units-page.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { fingerprint } = event.params;
	const [family, units] = [await seen(event, seeFamily, { fingerprint }), await seen(event, seeUnits, {})];
	return { family, units: units.map(({ slug, name }) => ({ slug, name })) };
}
