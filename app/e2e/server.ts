/** Starts the built server once for all journeys, as `mandate serve` does, and tells the tests its address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import buildFullRecord from '../../test/full-record.setup.ts';
import { FULL_RECORD } from '../../test/full-record.ts';

export const MANDATE = join(import.meta.dirname, '..', 'bin', 'mandate.js');

declare module 'vitest' {
	interface ProvidedContext {
		site: string;
		/** A server with the full record and a ledger of its own; null where the official files are not at hand. */
		full: { readonly site: string; readonly ledger: string } | null;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildFullRecord();
	const example = serve('example', '18080');
	project.provide('site', await addressOf(example.server));
	const full = existsSync(FULL_RECORD) ? serve(FULL_RECORD, '18280') : null;
	project.provide('full', full === null ? null : { site: await addressOf(full.server), ledger: full.ledger });
	return async () => {
		await Promise.all([example, full].map((one) => one && ended(one.server)));
	};
}

function serve(record: string, port: string): { readonly server: ChildProcess; readonly ledger: string } {
	const folder = mkdtempSync(join(tmpdir(), 'mandate-data-'));
	const ledger = join(folder, 'ledger.ndjson');
	const server = spawn(process.execPath, [MANDATE, 'serve', '--record', record, '--port', port], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ADDRESS_HEADER: undefined, MANDATE_DATA: folder, MANDATE_LEDGER: ledger },
	});
	return { server, ledger };
}

async function ended(server: ChildProcess): Promise<void> {
	const gone = new Promise((resolve) => server.once('exit', resolve));
	server.kill('SIGTERM');
	await gone;
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
