/** `GET /record/manifest.json`: what the record in use says of itself: its release and its packs, with their hashes. */
import { json, type RequestHandler } from '@sveltejs/kit';
import { theRecord } from '$lib/server/the-record.ts';

export const GET: RequestHandler = async ({ request }) => {
	const { manifest } = await theRecord();
	const headers = { 'cache-control': 'no-cache', etag: `"${manifest.id}"` };
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	return json(manifest, { headers });
};
