/** The built server on a database with the invented organisation in it and everybody signed in, on either engine. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../test/postgres.ts';
import { SESSION_COOKIE } from '../src/lib/server/accounts/sessions.ts';
import { DUTIES } from '../src/lib/server/assembly/acts/act.ts';
import { HOLDER_UNITS, type Holder } from '../src/lib/server/assembly/fixture/permissions/row.ts';
import { buildWorld, type World } from '../src/lib/server/assembly/fixture/world.ts';
import type { Database } from '../src/lib/server/database/database.ts';
import { openDatabase } from '../src/lib/server/database/open.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';

export type Engine = Database['engine'];

/** On which engines: PostgreSQL only where its programs are, with the reason printed where they are not. */
export const ASSEMBLY_ENGINES: readonly Engine[] = ['embedded', 'postgresql'];

export interface Seeded {
	readonly server: AssemblyServer;
	/** Header of somebody who is signed in; empty for a visitor. */
	readonly cookieOf: (holder: Holder | null) => Readonly<Record<string, string>>;
	readonly environment: Readonly<Record<string, string>>;
	readonly stop: () => Promise<void>;
}

export const HOLDERS: readonly Holder[] = HOLDER_UNITS.flatMap((unit) =>
	DUTIES.map((duty): Holder => `${duty}@${unit}`),
);

/** The day of the world. */
export const WORLD_NOW = '2026-06-01T09:00:00.000Z';

/**
 * @param put puts more into the database before the server has it
 * @returns null where the engine is not at hand
 */
export async function seededAssembly(
	engine: Engine,
	put: (world: World, database: Database) => Promise<void>,
	more: Readonly<Record<string, string>> = {},
): Promise<Seeded | null> {
	const folder = mkdtempSync(join(tmpdir(), 'mandate-seeded-'));
	const postgres = engine === 'postgresql' ? await startPostgres() : null;
	if (engine === 'postgresql' && postgres === null) return null;
	const environment: Record<string, string> = { MANDATE_DATA: folder, ...more };
	if (postgres !== null) environment.DATABASE_URL = await newDatabase(postgres.url);
	const cookies = new Map<Holder, string>();
	const database = await openDatabase(environment as NodeJS.ProcessEnv);
	try {
		const world = await buildWorld(database, WORLD_NOW);
		for (const holder of HOLDERS) {
			const [duty, unit] = holder.split('@') as [(typeof DUTIES)[number], (typeof HOLDER_UNITS)[number]];
			cookies.set(holder, await world.signIn(world.holder(duty, unit)));
		}
		await put(world, database);
	} finally {
		await database.close();
	}
	const server = await startAssembly(WORLD_NOW, environment, folder);
	return {
		server,
		environment,
		cookieOf: (holder): Record<string, string> =>
			holder === null ? {} : { cookie: `${SESSION_COOKIE}=${cookies.get(holder)}` },
		stop: async () => {
			await server.stop();
			postgres?.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

export async function newDatabase(server: string): Promise<string> {
	const name = `mandate_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return `${server}/${name}`;
}
