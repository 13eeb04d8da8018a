import { error } from '@sveltejs/kit';
import { seen } from '$lib/server/assembly/pages.ts';
import { seeMinutes } from '$lib/server/assembly/sitting/minutes/see-minutes.ts';

/** The minutes as Markdown. */
export async function GET(event) {
	const { minutes, markdown, unitSlug } = await seen(event, seeMinutes, { meeting: event.params.meeting });
	if (minutes === null || unitSlug !== event.params.unit)
		error(404, 'There are no minutes of this meeting yet.');
	return new Response(markdown, {
		headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'private, no-store' },
	});
}
