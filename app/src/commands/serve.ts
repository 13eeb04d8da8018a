/** `mandate serve`: the site and the API on one port. */
import { createServer, type Server } from 'node:http';
import { inUse } from '../record/in-use.ts';
import { warmUp } from './ask-itself.ts';
import { complain } from './complain.ts';
import { NOT_BUILT, siteHandler } from './site-handler.ts';

export interface ServeOptions {
	readonly record?: string;
	readonly port?: string;
}

const FIRST_PORT = 8080;
const PORTS_TO_TRY = 50;
const CLOSING_MS = 5000;

export async function serve(options: ServeOptions): Promise<number> {
	const wanted = portOf(options.port ?? process.env.PORT);
	if (wanted === null) {
		return complain(
			`"${options.port ?? process.env.PORT}" is no port: expected a whole number from 1 to 65535.`,
		);
	}
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const handler = await siteHandler().catch(reasonOf);
	if (handler === null) return complain(NOT_BUILT);
	if (typeof handler === 'string') return complain(handler);
	if (!record.release.isExample) await warmUp(handler, record.release);
	const server = createServer(handler);
	const host = process.env.HOST ?? '127.0.0.1';
	const port = await listen(server, wanted, host);
	if (port === null)
		return complain(
			`ports ${wanted} to ${wanted + PORTS_TO_TRY - 1} are all taken. Give another with --port.`,
		);
	const shown = host === '127.0.0.1' ? 'localhost' : host;
	// Links in mail lead here where MANDATE_ORIGIN says nothing else.
	process.env.MANDATE_LISTENS = `http://${shown}:${port}`;
	if (port !== wanted) process.stdout.write(`Port ${wanted} is taken.\n`);
	process.stdout.write(
		`Mandate is at http://${shown}:${port}/ (Ctrl-C stops it).\nRecord: ${record.about}\n`,
	);
	await untilStopped(server);
	await untilClosed();
	// The embedded database has timers of its own, which would keep the process.
	process.exit(0);
}

/** @returns what whoever starts the server is told; throws what nobody foresaw */
function reasonOf(error: unknown): string {
	if (error instanceof Error && ['FolderInUse', 'DatabaseUnfit'].includes(error.name)) return error.message;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
		return `no PostgreSQL answers at DATABASE_URL (${code}). Start it, mend the address, or unset it for the embedded database.`;
	throw error;
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

/** Lets the site end its work for later and close its database, where it has one open. */
function untilClosed(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, CLOSING_MS).unref();
		process.once('mandate:closed' as 'exit', () => resolve());
		if (!process.emit('sveltekit:shutdown' as 'exit', 0)) resolve();
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
