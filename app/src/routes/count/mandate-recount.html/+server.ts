/** The recount program, to be kept and opened without this site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Built beside the site. */
const PROGRAM = join(process.env.MANDATE_HOME ?? '..', 'app', 'build', 'recount', 'mandate-recount.html');

export const GET: RequestHandler = async () => {
	const program = await readFile(PROGRAM).catch(() => null);
	if (program === null) error(404, 'The recount program is not built here. "npm run build" makes it.');
	return new Response(new Uint8Array(program), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-disposition': 'attachment; filename="mandate-recount.html"',
		},
	});
};
