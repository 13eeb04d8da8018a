/** The built server as one process of its own, so that what is killed is what answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface BuiltServer {
	readonly site: string;
	readonly process: ChildProcess;
	/** What it said on standard output and error. */
	readonly said: () => string;
	readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/**
 * @param root of the checkout
 * @param now the instant at which the server's clock stands
 */
export async function startBuilt(
	root: string,
	environment: Readonly<Record<string, string>>,
	now: string,
	port: number,
): Promise<BuiltServer> {
	const clock = join(environment.MANDATE_DATA, 'clock');
	writeFileSync(clock, now);
	const args = ['--max-semi-space-size=64', join(root, 'app/bin/mandate.js')];
	const child = spawn(process.execPath, [...args, 'serve', '--record', 'example', '--port', String(port)], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, DATABASE_URL: undefined, MANDATE_REHEARSAL: clock, ...environment },
	});
	let said = '';
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const site = await new Promise<string>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk) => {
				said += chunk;
				const address = /at (http:\/\/\S+)\//.exec(said)?.[1];
				if (address !== undefined) resolve(address);
			});
		gone.then(() => reject(new Error(`The server ended before it was up:\n${said}`)));
	});
	return {
		site,
		process: child,
		said: () => said,
		stop: (signal) => {
			child.kill(signal);
			return gone;
		},
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}
