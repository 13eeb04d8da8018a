/** `GET /record/packs/<SHA-256>.pack`: a pack of the record in use. Its address is its hash, so it may be kept for ever. */
import { error, type RequestHandler } from '@sveltejs/kit';
import { encodingFor, servedPack } from '$lib/server/served-packs.ts';

export const GET: RequestHandler = async ({ params, request }) => {
	const sha256 = /^([0-9a-f]{64})\.pack$/.exec(params.file ?? '')?.[1];
	const pack = sha256 === undefined ? null : await servedPack(sha256);
	if (pack === null || sha256 === undefined) {
		error(404, 'There is no such pack. /record/manifest.json lists the packs of the record in use.');
	}
	const etag = `"${sha256}"`;
	const headers = new Headers({
		'cache-control': 'public, max-age=31536000, immutable',
		vary: 'accept-encoding',
		etag,
	});
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const encoding = encodingFor(request.headers.get('accept-encoding'));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	headers.set('content-type', 'application/octet-stream');
	headers.set('content-length', String(pack.bytes[encoding].length));
	return new Response(pack.bytes[encoding] as Uint8Array<ArrayBuffer>, { headers });
};
