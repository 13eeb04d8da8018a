/** `mandate serve`: the site and the API on one port. */
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inUse } from '../record/in-use.ts';
import { complain } from './complain.ts';

export interface ServeOptions {
	readonly record?: string;
	readonly port?: string;
}

const FIRST_PORT = 8080;
const PORTS_TO_TRY = 50;
/** Header of our own that tells SvelteKit the protocol, since it otherwise takes it to be https. */
const PROTOCOL = 'x-mandate-protocol';

export async function serve(options: ServeOptions): Promise<number> {
	const wanted = portOf(options.port ?? process.env.PORT);
	if (wanted === null) {
		return complain(
			`"${options.port ?? process.env.PORT}" is no port: expected a whole number from 1 to 65535.`,
		);
	}
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const site = join(process.env.MANDATE_HOME ?? '.', 'app', 'build', 'site', 'handler.js');
	if (!existsSync(site))
		return complain('the site is not built yet. Run "npm run build" in the Mandate folder, or "npm start".');

	// Bodies are limited where they are read, with an answer that says so.
	process.env.BODY_SIZE_LIMIT ??= 'Infinity';
	const isOurs = process.env.ORIGIN === undefined && process.env.PROTOCOL_HEADER === undefined;
	if (isOurs) process.env.PROTOCOL_HEADER = PROTOCOL;
	const { handler } = (await import(pathToFileURL(site).href)) as { handler: RequestListener };
	const server = createServer((request, response) => {
		if (isOurs) request.headers[PROTOCOL] = 'http';
		handler(request, response);
	});
	const host = process.env.HOST ?? '127.0.0.1';
	const port = await listen(server, wanted, host);
	if (port === null)
		return complain(
			`ports ${wanted} to ${wanted + PORTS_TO_TRY - 1} are all taken. Give another with --port.`,
		);
	const shown = host === '127.0.0.1' ? 'localhost' : host;
	if (port !== wanted) process.stdout.write(`Port ${wanted} is taken.\n`);
	process.stdout.write(
		`Mandate is at http://${shown}:${port}/ (Ctrl-C stops it).\nRecord: ${record.about}\n`,
	);
	await untilStopped(server);
	return 0;
}

function portOf(text = String(FIRST_PORT)): number | null {
	const port = Number(text);
	return /^\d+$/.test(text) && port >= 1 && port <= 65535 ? port : null;
}

async function listen(server: Server, first: number, host: string): Promise<number | null> {
	for (let port = first; port < Math.min(first + PORTS_TO_TRY, 65536); port++) {
		if (await isTaken(server, port, host)) continue;
		return port;
	}
	return null;
}

function isTaken(server: Server, port: number, host: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(true) : reject(error);
		server.once('error', failed);
		server.listen(port, host, () => {
			server.off('error', failed);
			resolve(false);
		});
	});
}

/** Lets requests in hand finish, for five seconds at most. */
function untilStopped(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const stop = () => {
			server.close(() => resolve());
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), 5000).unref();
		};
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
	});
}
