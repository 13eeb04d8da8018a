/** A paper as the server gives it: as a file to keep, never as a page of this site. */
import type { Paper } from './keep-paper.ts';

export function paperResponse({ fileName, mediaType, bytes }: Paper): Response {
	const plain = fileName.replace(/[^\w .()-]/g, '_');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
		},
	});
}
