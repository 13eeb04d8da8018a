/** Brings a database up to date: the files of `migrations/`, in the order of their names, each once and whole. */
import { createHash } from 'node:crypto';
import type { Database, Queries } from './database.ts';
import { sql } from './sql.ts';

const FILES = import.meta.glob<string>('./migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
});

export interface Migration {
	readonly name: string;
	readonly script: string;
}

export const MIGRATIONS: readonly Migration[] = Object.keys(FILES)
	.sort()
	.map((path) => ({ name: path.slice('./migrations/'.length, -'.sql'.length), script: FILES[path] }));

/** This program cannot use the database as it is. The message is for whoever started the program. */
export class DatabaseUnfit extends Error {
	override readonly name = 'DatabaseUnfit';
}

/** Number that keeps two servers from migrating one database at once. */
const TURN = 760_226;

/**
 * @returns names of the migrations that were run now
 * @throws DatabaseUnfit where one that was run before has other words now, or the database is newer than this program
 */
export function migrate(database: Database): Promise<readonly string[]> {
	return database.transaction(async (queries) => {
		await queries.query(sql`select pg_advisory_xact_lock(${TURN})`);
		return runMigrations(queries, MIGRATIONS);
	});
}

/**
 * For a transaction that is open already.
 * @param migrations those that the database shall have had afterwards
 */
export async function runMigrations(
	queries: Queries,
	migrations: readonly Migration[],
): Promise<readonly string[]> {
	await queries.run(
		'create table if not exists migration (name text primary key, hash text not null, run_at timestamptz not null default now())',
	);
	const before = new Map(
		(await queries.query<{ name: string; hash: string }>(sql`select name, hash from migration`)).map(
			({ name, hash }) => [name, hash],
		),
	);
	const unknown = [...before.keys()].filter((name) => !migrations.some((one) => one.name === name));
	if (unknown.length > 0)
		throw new DatabaseUnfit(
			`The database was made by a newer Mandate (it has had ${unknown.join(', ')}); use that one, or restore a backup.`,
		);
	const ran: string[] = [];
	for (const migration of migrations) {
		const { name, script } = migration;
		const hash = hashOfMigration(migration);
		if (before.get(name) === hash) continue;
		if (before.has(name))
			throw new DatabaseUnfit(`The migration ${name} was changed after it was run; add a new one instead.`);
		await queries.run(script);
		await queries.query(sql`insert into migration (name, hash) values (${name}, ${hash})`);
		ran.push(name);
	}
	return ran;
}

export const hashOfMigration = ({ script }: Migration): string =>
	createHash('sha256').update(script).digest('hex');
