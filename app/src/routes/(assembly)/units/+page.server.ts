import { seeUnits } from '$lib/server/assembly/organisation/units-page.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { units: await seen(event, seeUnits, {}) };
}
