/** What there is in a database, asked of the database itself, so that nothing is left out because nobody thought of it. */
import type { Queries } from './database.ts';
import { rawSql, type Sql, sql } from './sql.ts';

export interface Column {
	readonly name: string;
	/** As PostgreSQL writes it, with length and array: "text[]". */
	readonly type: string;
}

export interface Table {
	readonly name: string;
	/** In the order of their definition; without those that are worked out from others. */
	readonly columns: readonly Column[];
	/** Expressions that put its rows in one order: its key, else all columns. */
	readonly order: readonly string[];
}

const TEXTS = ['text', 'character varying', 'character', 'citext', 'name'];

/** @returns a name as it stands in SQL */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** @returns every table of the schema in use, by name in code-point order */
export async function tablesOf(queries: Queries): Promise<readonly Table[]> {
	const rows = await queries.query<{ table: string; column: string; type: string; place: number | null }>(sql`
		select relname::text as table, attname::text as column, format_type(atttypid, atttypmod) as type,
			array_position(indkey::int2[], attnum) as place
		from pg_class join pg_attribute on attrelid = pg_class.oid
		left join pg_index on indrelid = pg_class.oid and indisprimary
		where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
			and attnum > 0 and not attisdropped and attgenerated = ''
		order by relname collate "C", attnum`);
	const names = [...new Set(rows.map(({ table }) => table))];
	return names.map((name) => {
		const columns = rows.filter(({ table }) => table === name);
		const key = columns.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!);
		return {
			name,
			columns: columns.map(({ column, type }) => ({ name: column, type })),
			order:
				key.length > 0
					? key.map(({ column, type }) => orderOf(column, type))
					: columns.map(({ column }) => `${quoted(column)}::text collate "C" nulls first`),
		};
	});
}

function orderOf(column: string, type: string): string {
	const isText = TEXTS.some((one) => type === one || type.startsWith(`${one}(`));
	return isText ? `${quoted(column)} collate "C"` : quoted(column);
}

export interface Sequence {
	readonly name: string;
	readonly last: number;
	readonly isCalled: boolean;
}

/** @returns every sequence with where it stands */
export async function sequencesOf(queries: Queries): Promise<readonly Sequence[]> {
	const rows = await queries.query<{ name: string }>(sql`
		select relname::text as name from pg_class
		where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname collate "C"`);
	return Promise.all(
		rows.map(async ({ name }) => {
			const [row] = await queries.query<{ last: number; is_called: boolean }>(
				rawSql(`select last_value as last, is_called from ${quoted(name)}`),
			);
			return { name, last: row.last, isCalled: row.is_called };
		}),
	);
}

export async function countRows(queries: Queries, table: string): Promise<number> {
	const [row] = await queries.query<{ count: number }>(
		rawSql(`select count(*) as count from ${quoted(table)}`),
	);
	return row.count;
}

/** A reference from one table to another, as a statement that makes it again. */
export interface Reference {
	readonly table: string;
	readonly name: string;
	readonly definition: string;
}

export function referencesOf(queries: Queries): Promise<readonly Reference[]> {
	return queries.query<Reference>(sql`
		select relname::text as table, conname::text as name, pg_get_constraintdef(pg_constraint.oid) as definition
		from pg_constraint join pg_class on pg_class.oid = conrelid
		where contype = 'f' and relnamespace = current_schema()::regnamespace and conparentid = 0
		order by relname collate "C", conname collate "C"`);
}

/** Takes every table, view, function, sequence and type of the schema away; in a transaction, so that it can be undone. */
export async function dropAll(queries: Queries): Promise<void> {
	const found = await queries.query<{ statement: string }>(DROPS);
	for (const { statement } of found) await queries.run(statement);
}

const DROPS: Sql = sql`
	with own as (select current_schema()::regnamespace as schema),
	apart as (select objid from pg_depend where deptype = 'e')
	select statement from (
		select 1 as turn, format('drop view if exists %I cascade', relname) as statement from pg_class, own
			where relnamespace = schema and relkind = 'v' and oid not in (select objid from apart)
		union all
		select 1, format('drop materialized view if exists %I cascade', relname) from pg_class, own
			where relnamespace = schema and relkind = 'm' and oid not in (select objid from apart)
		union all
		select 2, format('drop table if exists %I cascade', relname) from pg_class, own
			where relnamespace = schema and relkind in ('r', 'p') and oid not in (select objid from apart)
		union all
		select 3, format('drop sequence if exists %I cascade', relname) from pg_class, own
			where relnamespace = schema and relkind = 'S' and oid not in (select objid from apart)
		union all
		select 4, format('drop routine if exists %I(%s) cascade', proname, pg_get_function_identity_arguments(oid))
			from pg_proc, own where pronamespace = schema and oid not in (select objid from apart)
		union all
		select 5, format('drop type if exists %I cascade', typname) from pg_type, own
			where typnamespace = schema and typtype in ('e', 'd') and oid not in (select objid from apart)
	) all_of_them order by turn, statement`;
