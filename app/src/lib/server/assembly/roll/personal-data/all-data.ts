/** Everything that is held of one person, table by table. What others are in it stands as "another person". */
import type { Queries } from '../../../database/database.ts';
import { rawSql, sql } from '../../../database/sql.ts';
import { type PersonTable, WHERE_PERSONS_STAND } from './where-persons-stand.ts';

export interface HeldTable {
	readonly table: string;
	readonly what: string;
	readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface AllData {
	readonly person: Readonly<Record<string, unknown>>;
	readonly tables: readonly HeldTable[];
}

/** What is told of something a person did: that it was done, and when; not about whom. A day (_on) may be another's, of joining. */
const OF_AN_ACT = /^(?:id|position|kind|act|state|outcome)$|_at$|^at$/;

export async function allDataOf(queries: Queries, personId: string): Promise<AllData> {
	const [person] = await queries.query<Record<string, unknown>>(
		sql`select id, name, email, phone, address, created_at, erased_at from person where id = ${personId}`,
	);
	const tables: HeldTable[] = [];
	for (const one of WHERE_PERSONS_STAND) {
		const rows = await rowsOf(queries, one, personId);
		if (rows.length > 0) tables.push({ table: one.table, what: one.what, rows });
	}
	return { person, tables };
}

async function rowsOf(
	queries: Queries,
	{ table, of, by, hide = [] }: PersonTable,
	personId: string,
): Promise<readonly Record<string, unknown>[]> {
	const columns = [...of, ...by];
	const hidden = hide.map((name) => `'${name}'`).join(', ');
	const where = columns.map((column) => sql`${rawSql(column)} = ${personId}`);
	const any = where.reduce((left, right) => sql`${left} or ${right}`);
	const rows = await queries.query<{ row: Record<string, unknown> }>(
		sql`select to_jsonb(held) - array[${rawSql(hidden)}]::text[] as row from ${rawSql(table)} held where ${any}`,
	);
	return rows.map(({ row }) => {
		const isMine = of.some((column) => row[column] === personId);
		return Object.fromEntries(
			Object.entries(row)
				.filter(([name]) => isMine || columns.includes(name) || OF_AN_ACT.test(name))
				.map(([name, value]) => {
					const isOther = columns.includes(name) && value !== null && value !== personId;
					return [name, isOther ? 'another person' : value];
				}),
		);
	});
}
