/** The embedded engine: PostgreSQL inside this process, for trying out and for one machine. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { type Database, instantOf, type Queries, TYPE, withoutValues } from './database.ts';
import { lockFolder } from './lock.ts';
import { type Sql, textOf } from './sql.ts';

const PARSERS = {
	[TYPE.int8]: Number,
	[TYPE.date]: (text: string) => text,
	[TYPE.timestamptz]: instantOf,
};

/**
 * @param folder where the database lies; made where it is not there. Null: in memory, gone at the end
 * @param from a dumped database to start from, in memory only
 * @throws FolderInUse where another process has the folder
 */
export async function openEmbedded(folder: string | null, from?: Blob): Promise<Database> {
	if (folder !== null) mkdirSync(dirname(folder), { recursive: true });
	const unlock = folder === null ? () => {} : lockFolder(folder);
	const options: PGliteOptions = { parsers: PARSERS, loadDataDir: from };
	try {
		const engine = await (folder === null ? PGlite.create(options) : PGlite.create(folder, options));
		await engine.exec("set timezone to 'UTC'");
		return databaseOf(engine, unlock);
	} catch (error) {
		unlock();
		throw error;
	}
}

/** @param unlock called when it is closed */
export function databaseOf(engine: PGlite, unlock: () => void): Database {
	return {
		engine: 'embedded',
		...queriesOf(engine),
		transaction: (work) => engine.transaction((transaction) => work(queriesOf(transaction))),
		close: async () => {
			await engine.close();
			unlock();
		},
	};
}

function queriesOf(engine: Pick<PGlite, 'query' | 'exec'>): Queries {
	return {
		query: async <Row>(statement: Sql) => {
			const text = textOf(statement);
			try {
				return (await engine.query<Row>(text, [...statement.values])).rows;
			} catch (error) {
				throw withoutValues(error, text);
			}
		},
		run: async (script) => {
			await engine.exec(script);
		},
	};
}
