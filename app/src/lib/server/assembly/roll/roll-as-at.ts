/** The roll as at a day, and as far as it was known at an instant: the fold over events, in the database. */
import type { MemberClass, RollStanding } from '@mandate/assembly/roll';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';

export interface RollRow {
	readonly person_id: string;
	readonly number: string;
	readonly unit_id: string;
	readonly joined_on: string;
	readonly class: MemberClass;
	readonly standing: RollStanding;
	readonly arrears_months: number;
	/** The day from which somebody is a member no more; null for members. */
	readonly left_on: string | null;
}

export interface AsAt {
	/** The roll at the end of this day, YYYY-MM-DD. */
	readonly on: string;
	/** Only what was recorded by this instant. */
	readonly knownAt?: string | null;
}

/** @returns a query of everybody who joined by that day, members or not; the same fold as `rollAsAt` of the package */
export function foldedRoll({ on, knownAt = null, which = sql`true` }: AsAt & { readonly which?: Sql }): Sql {
	const counted = sql`${which} and effective_on <= ${on}::date and (${knownAt}::timestamptz is null or recorded_at <= ${knownAt}::timestamptz)`;
	return sql`select * from (
		select person_id,
			(array_agg(number order by effective_on desc, position desc) filter (where number is not null))[1] as number,
			(array_agg(unit_id order by effective_on desc, position desc) filter (where unit_id is not null))[1] as unit_id,
			(array_agg(joined_on order by effective_on desc, position desc) filter (where joined_on is not null))[1] as joined_on,
			(array_agg(class order by effective_on desc, position desc) filter (where class is not null))[1] as class,
			(array_agg(standing order by effective_on desc, position desc) filter (where standing is not null))[1] as standing,
			(array_agg(arrears_months order by effective_on desc, position desc) filter (where arrears_months is not null))[1] as arrears_months,
			(array_agg(case when standing in ('lapsed', 'left', 'expelled') then effective_on end
				order by effective_on desc, position desc) filter (where standing is not null))[1] as left_on
		from roll_event where ${counted} group by person_id
	) folded where number is not null and unit_id is not null and standing is not null`;
}

/** A unit and all below it, as a query of ids. */
export const unitsBelow = (unitId: string): Sql => sql`
	with recursive below as (
		select id from unit where id = ${unitId}
		union all select unit.id from unit join below on unit.parent_id = below.id
	) select id from below`;

/**
 * @returns everybody whose place on the roll was in the unit or below it on that day, members or not: the standing says which;
 * by number
 */
export function unitRoll(queries: Queries, unitId: string, asAt: AsAt): Promise<readonly RollRow[]> {
	const which = sql`person_id in (select person_id from roll_event where unit_id in (${unitsBelow(unitId)}))`;
	return queries.query<RollRow>(sql`select * from (${foldedRoll({ ...asAt, which })}) roll
		where unit_id in (${unitsBelow(unitId)}) order by number collate "C"`);
}

/** @returns null for somebody who was on no roll by that day */
export async function personOnRoll(queries: Queries, personId: string, asAt: AsAt): Promise<RollRow | null> {
	const [row] = await queries.query<RollRow>(foldedRoll({ ...asAt, which: sql`person_id = ${personId}` }));
	return row ?? null;
}

/** @returns how many there are of each standing */
export async function countByStanding(
	queries: Queries,
	unitId: string,
	asAt: AsAt,
): Promise<ReadonlyMap<RollStanding, number>> {
	const counts = new Map<RollStanding, number>();
	for (const { standing } of await unitRoll(queries, unitId, asAt))
		counts.set(standing, (counts.get(standing) ?? 0) + 1);
	return counts;
}
