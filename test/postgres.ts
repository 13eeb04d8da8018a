/** A PostgreSQL of the tests' own on loopback, in a folder that is thrown away. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenGone } from './when-gone.ts';

export interface PostgresServer {
	/** Address without a database: postgres://postgres@127.0.0.1:port */
	readonly url: string;
	/** "15.18" */
	readonly version: string;
	readonly stop: () => void;
}

/** @returns null where PostgreSQL's programs are not on this machine, or it does not start, with the reason printed */
export async function startPostgres(): Promise<PostgresServer | null> {
	const programs = programsFolder();
	if (programs === null) {
		console.log(
			'Tests on PostgreSQL are skipped: its programs are not here. On Debian, apt-get install postgresql.',
		);
		return null;
	}
	const folder = mkdtempSync(join(tmpdir(), 'mandate-postgres-'));
	const port = await freePort();
	try {
		if (process.getuid?.() === 0) execFileSync('chown', ['postgres', folder]);
		asPostgres([
			join(programs, 'initdb'),
			'-D',
			join(folder, 'data'),
			'-U',
			'postgres',
			'-A',
			'trust',
			'-E',
			'UTF8',
			'--locale=C.UTF-8',
			'--no-sync',
		]);
		const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200`;
		asPostgres([
			join(programs, 'pg_ctl'),
			'-D',
			join(folder, 'data'),
			'-o',
			options,
			'-l',
			join(folder, 'log'),
			'-w',
			'start',
		]);
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		console.log(`Tests on PostgreSQL are skipped: it does not start here (${String(error).split('\n')[0]}).`);
		return null;
	}
	const stopping = [join(programs, 'pg_ctl'), '-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop'];
	const gone = whenGone(folder, commandOf(stopping));
	return {
		url: `postgres://postgres@127.0.0.1:${port}`,
		version:
			/\d[\d.]*/.exec(execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0] ??
			'',
		stop: () => {
			asPostgres(stopping);
			rmSync(folder, { recursive: true, force: true });
			gone();
		},
	};
}

/** PostgreSQL does not run as root, so there it is started as the user that its package made. */
const commandOf = (command: readonly string[]): readonly string[] =>
	process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;

function asPostgres(given: readonly string[]): void {
	const [command, ...args] = commandOf(given);
	const { status, stderr, error } = spawnSync(command, args, {
		cwd: tmpdir(),
		stdio: ['ignore', 'ignore', 'pipe'],
		encoding: 'utf8',
		env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
	});
	if (status !== 0) throw error ?? new Error(`${given[0]} ended with status ${status}: ${stderr}`);
}

function programsFolder(): string | null {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...(process.env.PATH ?? '').split(':'),
		...versions.map((version) => join(debian, version, 'bin')),
	];
	return (
		folders.find((folder) =>
			['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))),
		) ?? null
	);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}
