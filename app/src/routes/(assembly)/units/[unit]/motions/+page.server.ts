import { seePublicMotions } from '$lib/server/assembly/motions/public.ts';
import { seeMotions } from '$lib/server/assembly/motions/see.ts';
import { seen } from '$lib/server/assembly/pages.ts';
import { mayDo } from '$lib/server/assembly/within.ts';

export async function load(event) {
	const { unit } = event.params;
	if (await mayDo(event, seeMotions, { unit }))
		return { within: await seen(event, seeMotions, { unit }), shown: null };
	return { within: null, shown: await seen(event, seePublicMotions, { unit }) };
}
