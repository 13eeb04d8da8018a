/** A member as the roll has one today, looked for in a unit and all below it. */
import type { RollMember } from '@mandate/assembly/roll';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { found } from '../acts/refused.ts';
import { unitsBelow } from './roll-as-at.ts';

/** Columns of `RollMember`, of `member` joined with `person`. */
const COLUMNS: Sql = sql`member.person_id as "personId", number, name, email, phone, address, unit_id as "unitId",
	joined_on as "joinedOn", standing, class, arrears_months as "arrearsMonths"`;

/** @throws Refused where the person is not on the roll of the unit: elsewhere is the same as nowhere */
export async function memberIn(queries: Queries, unitId: string, personId: string): Promise<RollMember> {
	const [row] = await queries.query<RollMember>(sql`
		select ${COLUMNS} from member join person on person.id = member.person_id
		where member.person_id = ${personId} and unit_id in (${unitsBelow(unitId)})`);
	return found(row, 'member on the roll of this unit');
}

/** @returns everybody on the roll of the unit and below it, of whatever standing, by number */
export function membersBelow(queries: Queries, unitId: string): Promise<readonly RollMember[]> {
	return queries.query<RollMember>(sql`
		select ${COLUMNS} from member join person on person.id = member.person_id
		where unit_id in (${unitsBelow(unitId)}) order by number collate "C"`);
}

/**
 * @returns the unit that a person belongs to; the topmost one for somebody on no roll, so that no lower secretary may touch those
 * who are another's
 */
export async function unitOfPerson(queries: Queries, personId: string): Promise<string | null> {
	const [row] = await queries.query<{ unit_id: string | null }>(sql`
		select coalesce(
			(select unit_id from member where person_id = ${personId}),
			(select id from unit where parent_id is null order by created_at, id limit 1)
		) as unit_id`);
	return row?.unit_id ?? null;
}
