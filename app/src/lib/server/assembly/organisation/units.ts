/** Units as they stand in the database, by id or by the last part of their address. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found } from '../acts/refused.ts';

export interface UnitRow {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly parent_id: string | null;
	readonly zone: string;
	readonly imprint: string;
}

/** @throws Refused where there is none */
export async function unitBySlug(queries: Queries, slug: string): Promise<UnitRow> {
	const [row] = await queries.query<UnitRow>(
		sql`select id, slug, name, kind, parent_id, zone, imprint from unit where slug = ${slug}`,
	);
	return found(row, 'unit');
}

/** @throws Refused where there is none */
export async function unitById(queries: Queries, id: string): Promise<UnitRow> {
	const [row] = await queries.query<UnitRow>(
		sql`select id, slug, name, kind, parent_id, zone, imprint from unit where id = ${id}`,
	);
	return found(row, 'unit');
}

/** For `unitOf` of acts whose input names the unit by its address. */
export async function unitIdOf(queries: Queries, { unit }: { readonly unit: string }): Promise<string> {
	return (await unitBySlug(queries, unit)).id;
}

/** @returns the unit and all below it, as ids */
export async function idsBelow(queries: Queries, unitId: string): Promise<readonly string[]> {
	const rows = await queries.query<{ id: string }>(sql`
		with recursive below as (
			select id from unit where id = ${unitId}
			union all select unit.id from unit join below on unit.parent_id = below.id
		) select id from below`);
	return rows.map(({ id }) => id);
}

/** @returns the units above, the topmost first */
export async function unitsAbove(queries: Queries, unitId: string): Promise<readonly UnitRow[]> {
	return queries.query<UnitRow>(sql`
		with recursive above as (
			select unit.*, 0 as height from unit where id = ${unitId}
			union all select unit.*, above.height + 1 from unit join above on unit.id = above.parent_id
		) select id, slug, name, kind, parent_id, zone, imprint from above where height > 0 order by height desc`);
}

/** @returns an address part made of a name, not yet taken: "mill-branch", "mill-branch-2" */
export async function freeSlug(queries: Queries, name: string): Promise<string> {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 50);
	const base = plain === '' ? 'unit' : plain;
	const rows = await queries.query<{ slug: string }>(
		sql`select slug from unit where slug = ${base} or slug like ${`${base}-%`}`,
	);
	const taken = new Set(rows.map(({ slug }) => slug));
	for (let number = 1; ; number++) {
		const slug = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(slug)) return slug;
	}
}
