/** Starts the built server once for all journeys, as `mandate serve` does, and tells the tests its address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

export const MANDATE = join(import.meta.dirname, '..', 'bin', 'mandate.js');

declare module 'vitest' {
	interface ProvidedContext {
		site: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = spawn(process.execPath, [MANDATE, 'serve', '--record', 'example', '--port', '18080'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			ADDRESS_HEADER: undefined,
			MANDATE_DATA: mkdtempSync(join(tmpdir(), 'mandate-data-')),
		},
	});
	project.provide('site', await addressOf(server));
	return async () => {
		const gone = new Promise((resolve) => server.once('exit', resolve));
		server.kill('SIGTERM');
		await gone;
	};
}

export function addressOf(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.once('exit', (status) =>
			reject(new Error(`The server ended with status ${status} before it was up.`)),
		);
		server.stdout?.on('data', (chunk) => {
			said += chunk;
			const address = /at (http:\/\/\S+)\//.exec(said)?.[1];
			if (address) resolve(address);
		});
	});
}
