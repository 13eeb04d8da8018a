import { seen } from '$lib/server/assembly/pages.ts';
import { exportRoll } from '$lib/server/assembly/roll/export-roll.ts';

export async function GET(event) {
	const { text } = await seen(event, exportRoll, { unit: event.params.unit });
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="roll-${event.params.unit}.csv"`,
			'cache-control': 'private, no-store',
		},
	});
}
