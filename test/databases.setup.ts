/** Before any test: a PostgreSQL, where there is one, and an empty embedded database to copy, for the tests that ask for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { whenGone } from './when-gone.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a PostgreSQL server; null where there is none. */
		postgres: string | null;
		/** File with an empty embedded database. */
		emptyDatabase: string;
	}
}

export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'mandate-empty-'));
	const gone = whenGone(folder);
	const file = join(folder, 'database.tar.gz');
	const [postgres] = await Promise.all([startPostgres(), writeEmpty(file)]);
	const engines = ['the embedded one', ...(postgres === null ? [] : [`PostgreSQL ${postgres.version}`])];
	console.log(`Tests of databases run on ${engines.join(' and ')}.`);
	project.provide('postgres', postgres?.url ?? null);
	project.provide('emptyDatabase', file);
	return () => {
		postgres?.stop();
		rmSync(folder, { recursive: true, force: true });
		gone();
	};
}

async function writeEmpty(file: string): Promise<void> {
	const engine = await PGlite.create();
	const dumped = await engine.dumpDataDir('gzip');
	writeFileSync(file, new Uint8Array(await dumped.arrayBuffer()));
	await engine.close();
}
