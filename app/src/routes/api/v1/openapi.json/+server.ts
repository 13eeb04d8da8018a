/** `GET /api/v1/openapi.json`: what may be asked here, for programs that read such descriptions. */
import type { RequestHandler } from '@sveltejs/kit';
import { openApi } from '$lib/server/api/openapi.ts';

let made: string | undefined;

export const GET: RequestHandler = () => {
	made ??= JSON.stringify(openApi());
	return new Response(made, { headers: { 'content-type': 'application/json' } });
};
