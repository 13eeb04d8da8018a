/** Everything a database holds, as the lines of a backup, a few megabytes at a time. */
import type { Database, Queries } from '../database.ts';
import { rawSql, sql } from '../sql.ts';
import { countRows, quoted, sequencesOf, type Table, tablesOf } from '../tables.ts';
import { FORMAT, type Header, type Row, type TableLine } from './lines.ts';

/** Rows that are asked for at first, before it is known how long they are; and bytes to ask for at once. */
const FIRST_ROWS = 10;
const MOST_ROWS = 2000;
const BYTES_AT_ONCE = 2_000_000;

/** So that values are written as text in one way, whatever the server is set to. */
const PLAINLY = `set transaction isolation level repeatable read;
	set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
	set local bytea_output = 'hex'; set local extra_float_digits = 1;`;

/**
 * @param take given each line, without its line feed; the database is the same from the first to the last
 * @param onRows told how many rows are done
 */
export function readAll(
	database: Database,
	take: (line: string) => Promise<void> | void,
	onRows: (done: number, of: number) => void,
): Promise<Header> {
	return database.transaction(async (queries) => {
		await queries.run(PLAINLY);
		const tables = await tablesOf(queries);
		const header = await headerOf(queries, tables);
		await take(JSON.stringify(header));
		const all = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
		let done = 0;
		for (const table of tables) {
			const line: TableLine = { table: table.name, columns: table.columns.map(({ name }) => name) };
			await take(JSON.stringify(line));
			for await (const row of rowsOf(queries, table)) {
				await take(JSON.stringify(row));
				done++;
			}
			onRows(done, all);
		}
		return header;
	});
}

async function headerOf(queries: Queries, tables: readonly Table[]): Promise<Header> {
	const migrations = await queries.query<{ name: string; hash: string }>(
		sql`select name, hash from migration order by name collate "C"`,
	);
	const counts: Record<string, number> = {};
	for (const { name } of tables) counts[name] = await countRows(queries, name);
	return {
		mandate: 'backup',
		format: FORMAT,
		migrations: migrations.map(({ name, hash }) => ({ name, hash })),
		counts,
		sequences: [...(await sequencesOf(queries))],
	};
}

async function* rowsOf(queries: Queries, { name, columns, order }: Table): AsyncGenerator<Row> {
	const values = columns.map((column, at) => `${quoted(column.name)}::text as v${at}`).join(', ');
	await queries.run(
		`declare backup_rows no scroll cursor for select ${values} from ${quoted(name)} order by ${order.join(', ')}`,
	);
	let ask = FIRST_ROWS;
	for (;;) {
		const rows = await queries.query<Record<string, string | null>>(rawSql(`fetch ${ask} from backup_rows`));
		let bytes = 1;
		for (const row of rows) {
			const line = columns.map((_, at) => row[`v${at}`]);
			for (const value of line) bytes += 8 + (value?.length ?? 0);
			yield line;
		}
		if (rows.length < ask) break;
		ask = Math.max(1, Math.min(MOST_ROWS, Math.floor((BYTES_AT_ONCE * rows.length) / bytes)));
	}
	await queries.run('close backup_rows');
}
