/** A server of a journey's own, from an empty data folder, with a clock that the journey sets. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, MANDATE } from './server.ts';

export interface AssemblyServer {
	readonly site: string;
	/** Everything that it has printed so far: links to sign in, the code to begin. */
	readonly printed: () => string;
	/** The same of what it complained of; it is passed on as well. */
	readonly complained: () => string;
	/** Waits until it prints something that fits, and gives the first group of the last such line. */
	readonly untilPrinted: (pattern: RegExp) => Promise<string>;
	/** Sets the clock, ISO 8601. */
	readonly setNow: (instant: string) => void;
	/** Its data folder. */
	readonly folder: string;
	readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/**
 * @param start what the clock says at first; null: the real time
 * @param more environment: DATABASE_URL, MANDATE_SMTP ...
 * @param record which one it serves beside the meetings
 */
export async function startAssembly(
	start: string | null,
	more: Readonly<Record<string, string>> = {},
	folder = mkdtempSync(join(tmpdir(), 'mandate-assembly-')),
	record = 'example',
): Promise<AssemblyServer> {
	const clock = join(folder, 'clock');
	if (start !== null) writeFileSync(clock, start);
	const server = spawn(
		process.execPath,
		[MANDATE, 'serve', '--record', record, '--port', String(await freePort())],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...process.env,
				ADDRESS_HEADER: undefined,
				DATABASE_URL: undefined,
				MANDATE_DATA: folder,
				MANDATE_LEDGER: join(folder, 'ledger.ndjson'),
				MANDATE_REHEARSAL: start === null ? undefined : clock,
				...more,
			},
		},
	);
	let said = '';
	server.stdout.on('data', (chunk) => {
		said += chunk;
	});
	let complained = '';
	server.stderr.on('data', (chunk) => {
		complained += chunk;
		process.stderr.write(chunk);
	});
	const site = await addressOf(server);
	return {
		site,
		printed: () => said,
		complained: () => complained,
		untilPrinted: (pattern) => untilFound(() => said, pattern),
		setNow: (instant) => writeFileSync(clock, instant),
		folder,
		stop: (signal = 'SIGTERM') => ended(server, signal),
	};
}

async function untilFound(said: () => string, pattern: RegExp): Promise<string> {
	const all = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
	for (let tries = 0; tries < 300; tries++) {
		const last = [...said().matchAll(all)].at(-1);
		if (last !== undefined) return last[1] ?? last[0];
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`The server has printed nothing like ${pattern}:\n${said()}`);
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
	const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	server.kill(signal);
	return gone;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}
