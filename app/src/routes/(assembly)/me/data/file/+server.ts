import { redirect } from '@sveltejs/kit';
import { seen } from '$lib/server/assembly/pages.ts';
import { takeMyData } from '$lib/server/assembly/roll/personal-data/my-data.ts';

export async function GET(event) {
	const who = await event.locals.who();
	if (who === null) redirect(303, '/sign-in?next=/me/data');
	const data = await seen(event, takeMyData, { person: who.personId });
	return new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="my-data.json"',
			'cache-control': 'private, no-store',
		},
	});
}
