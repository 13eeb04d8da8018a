/** Puts a backup into a database, whole or not at all, whichever engine it was made on. */
import type { Database, Queries } from '../database.ts';
import { MIGRATIONS, runMigrations } from '../migrate.ts';
import { rawSql, sql } from '../sql.ts';
import { countRows, dropAll, quoted, referencesOf, type Table, tablesOf } from '../tables.ts';
import { BackupRefused, type Header } from './lines.ts';
import { type Proven, partsOf, proveBackup } from './read-backup.ts';

const ROWS_AT_ONCE = 2000;
const BYTES_AT_ONCE = 2_000_000;

export interface RestoreOptions {
	/** Whether what is in the database may be thrown away. */
	readonly replace: boolean;
	readonly onRows?: (done: number, of: number) => void;
}

/**
 * @returns what was restored; afterwards the database is brought up to date where the backup is older than the program
 * @throws BackupRefused where the file is not whole or the database is not empty; then the database is as it was
 */
export async function restoreBackup(
	database: Database,
	path: string,
	{ replace, onRows = () => {} }: RestoreOptions,
): Promise<Proven> {
	const proven = await proveBackup(path);
	await database.transaction(async (queries) => {
		if (!replace) await mustBeEmpty(queries);
		await dropAll(queries);
		const names = proven.header.migrations.map(({ name }) => name);
		await runMigrations(
			queries,
			MIGRATIONS.filter(({ name }) => names.includes(name)),
		);
		await load(queries, path, proven, onRows);
		await runMigrations(queries, MIGRATIONS);
	});
	return proven;
}

/** A database that was never used holds only what its migrations put there. */
async function mustBeEmpty(queries: Queries): Promise<void> {
	const before = await countsOf(queries);
	if (Object.keys(before).length === 0) return;
	const isOurs = 'migration' in before;
	const had = isOurs ? await queries.query<{ name: string }>(sql`select name from migration`) : [];
	const names = had.map(({ name }) => name);
	await dropAll(queries);
	await runMigrations(
		queries,
		MIGRATIONS.filter(({ name }) => names.includes(name)),
	);
	const fresh = await countsOf(queries);
	const used = Object.entries(before).filter(([name, count]) => fresh[name] !== count);
	if (isOurs && used.length === 0) return;
	const rows = used.reduce((sum, [, count]) => sum + count, 0);
	throw new BackupRefused(
		`The database is not empty: it holds ${rows} ${rows === 1 ? 'row' : 'rows'} that would be lost. Restore into an empty one, or say --replace to throw away what is there.`,
	);
}

async function countsOf(queries: Queries): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { name } of await tablesOf(queries)) counts[name] = await countRows(queries, name);
	return counts;
}

async function load(
	queries: Queries,
	path: string,
	{ header, sha256, rowsCount }: Proven,
	onRows: (done: number, of: number) => void,
): Promise<void> {
	const tables = new Map((await tablesOf(queries)).map((table) => [table.name, table]));
	const references = await referencesOf(queries);
	for (const { table, name } of references)
		await queries.run(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
	for (const name of tables.keys()) {
		await queries.run(`alter table ${quoted(name)} disable trigger user`);
		await queries.run(`delete from ${quoted(name)}`);
	}
	let done = 0;
	let into: { readonly table: Table; readonly columns: readonly string[] } | null = null;
	let held: string[] = [];
	let bytes = 0;
	const put = async () => {
		if (into !== null && held.length > 0) await insert(queries, into.table, into.columns, held);
		done += held.length;
		if (held.length > 0) onRows(done, rowsCount);
		held = [];
		bytes = 0;
	};
	let end: string | null = null;
	for await (const part of partsOf(path)) {
		if (part.kind === 'table') {
			await put();
			const { table: name, columns } = part.table;
			const table = tables.get(name);
			if (table === undefined || !sameNames(columns, table))
				throw new BackupRefused(
					`The backup has a table ${name} that this program does not make in the same way.`,
				);
			into = { table, columns };
		} else if (part.kind === 'row') {
			held.push(part.line);
			bytes += part.line.length;
			if (held.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) await put();
		} else if (part.kind === 'end') end = part.sha256;
	}
	await put();
	if (end !== sha256) throw new BackupRefused('The backup changed while it was read; try again.');
	await setSequences(queries, header);
	for (const { table, name, definition } of references)
		await queries.run(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
	for (const name of tables.keys()) await queries.run(`alter table ${quoted(name)} enable trigger user`);
}

const sameNames = (columns: readonly string[], table: Table): boolean =>
	columns.length === table.columns.length && table.columns.every(({ name }) => columns.includes(name));

/** Each line is a row as JSON; the engine takes it apart and reads each value as the type of its column. */
async function insert(
	queries: Queries,
	table: Table,
	columns: readonly string[],
	lines: readonly string[],
): Promise<void> {
	const typeOf = new Map(table.columns.map(({ name, type }) => [name, type]));
	const names = columns.map(quoted).join(', ');
	const values = columns.map((name, at) => `(line ->> ${at})::${typeOf.get(name)}`).join(', ');
	const into = rawSql(
		`insert into ${quoted(table.name)} (${names}) overriding system value select ${values}`,
	);
	await queries.query(sql`${into} from json_array_elements(${`[${lines.join(',')}]`}::json) line`);
}

async function setSequences(queries: Queries, { sequences }: Header): Promise<void> {
	for (const { name, last, isCalled } of sequences)
		await queries.query(sql`select setval(${quoted(name)}::regclass, ${last}, ${isCalled})`);
}
