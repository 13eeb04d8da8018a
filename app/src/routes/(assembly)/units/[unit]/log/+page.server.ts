import { seeLog } from '$lib/server/assembly/organisation/see-log.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const before = event.url.searchParams.get('before') ?? undefined;
	return seen(event, seeLog, { unit: event.params.unit, before });
}
