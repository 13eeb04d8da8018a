/** The built site as a listener of requests, for `serve` and `export`. */
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Header of our own that tells SvelteKit the protocol, since it otherwise takes it to be https. */
const PROTOCOL = 'x-mandate-protocol';

/** Where the files are that browsers are sent as they stand. */
export const clientFolder = (): string =>
	join(process.env.MANDATE_HOME ?? '.', 'app', 'build', 'site', 'client');

/** Null where the site is not built. */
export async function siteHandler(): Promise<RequestListener | null> {
	const site = join(process.env.MANDATE_HOME ?? '.', 'app', 'build', 'site', 'handler.js');
	if (!existsSync(site)) return null;
	// Bodies are limited where they are read, with an answer that says so.
	process.env.BODY_SIZE_LIMIT ??= 'Infinity';
	const isOurs = process.env.ORIGIN === undefined && process.env.PROTOCOL_HEADER === undefined;
	if (isOurs) process.env.PROTOCOL_HEADER = PROTOCOL;
	const { handler } = (await import(pathToFileURL(site).href)) as { handler: RequestListener };
	return (request, response) => {
		if (isOurs) request.headers[PROTOCOL] = 'http';
		handler(request, response);
	};
}

export const NOT_BUILT =
	'the site is not built yet. Run "npm run build" in the Mandate folder, or "npm start".';
