/** The motions of a unit as a file for OpenSlides. */
import { exportMotions } from '$lib/server/assembly/motions/openslides.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function GET(event) {
	const { unit, format } = event.params;
	const { fileName, text } = await seen(event, exportMotions, { unit, format });
	return new Response(text, {
		headers: {
			'content-type': format === 'json' ? 'application/json' : 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store',
		},
	});
}
