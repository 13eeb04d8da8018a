/** A PostgreSQL server, reached by its address. */
import pg from 'pg';
import { type Database, instantOf, type Queries, TYPE, withoutValues } from './database.ts';
import { type Sql, textOf } from './sql.ts';

const MOST_CONNECTIONS = 10;

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
	[TYPE.int8]: Number,
	[TYPE.date]: (text) => text,
	[TYPE.timestamptz]: instantOf,
};

/** @param url postgres://user:password@host:port/database */
export async function openPostgresql(url: string): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: url,
		max: MOST_CONNECTIONS,
		// A server that was told to stop does not wait for connections that nobody uses.
		allowExitOnIdle: true,
		options: '-c timezone=UTC',
		types: {
			getTypeParser: ((type: number, format?: 'text' | 'binary') =>
				PARSERS[type] ?? pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
		},
	});
	// A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
	pool.on('error', () => {});
	await pool.query('select 1');
	return {
		engine: 'postgresql',
		...queriesOf(pool),
		transaction: (work) => transaction(pool, work),
		close: () => pool.end(),
	};
}

async function transaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query('begin');
		const result = await work(queriesOf(client));
		await client.query('commit');
		return result;
	} catch (error) {
		await client.query('rollback').catch((failed) => {
			broken = failed;
		});
		throw error;
	} finally {
		client.release(broken);
	}
}

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
	return {
		query: async <Row>(statement: Sql) => {
			const text = textOf(statement);
			try {
				return (await client.query(text, [...statement.values])).rows as Row[];
			} catch (error) {
				throw withoutValues(error, text);
			}
		},
		run: async (script) => {
			await client.query(script);
		},
	};
}
