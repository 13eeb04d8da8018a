/** Whether somebody may do an act in a unit: duties on the day, in the unit and where the act says so above it. */
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import type { Who } from '../office.ts';
import type { Duty, May } from './act.ts';

export interface Held {
	readonly duty: Duty;
	/** Whether it was given for a unit above the one that is asked for. */
	readonly isAbove: boolean;
}

/**
 * @param unitId null: anywhere in the organisation
 * @param at instant, ISO 8601; duties begin and end with the days of the unit's zone
 * @returns duties of the person that bear on the unit
 */
export async function dutiesIn(
	queries: Queries,
	personId: string,
	unitId: string | null,
	at: string,
): Promise<readonly Held[]> {
	if (unitId === null) {
		const rows = await queries.query<{ duty: Duty }>(sql`
			select distinct duty from held_duty
			where person_id = ${personId} and ${holdsAt(at, sql`(select zone from unit where id = held_duty.unit_id)`)}`);
		return rows.map(({ duty }) => ({ duty, isAbove: false }));
	}
	const rows = await queries.query<{ duty: Duty; unit_id: string; is_below: boolean }>(sql`
		with recursive above as (
			select id, parent_id from unit where id = ${unitId}
			union all select unit.id, unit.parent_id from unit join above on unit.id = above.parent_id
		), below as (
			select id from unit where id = ${unitId}
			union all select unit.id from unit join below on unit.parent_id = below.id
		)
		select held.duty, held.unit_id, held.unit_id in (select id from below) as is_below
		from held_duty held
		where held.person_id = ${personId} and ${holdsAt(at, sql`(select zone from unit where id = ${unitId})`)}
			and (held.unit_id in (select id from above)
				or (held.duty = 'member' and held.unit_id in (select id from below)))`);
	return rows.map(({ duty, is_below }) => ({ duty, isAbove: !is_below }));
}

function holdsAt(at: string, zone: Sql): Sql {
	const day = sql`(${at}::timestamptz at time zone ${zone})::date`;
	return sql`from_on <= ${day} and (until_on is null or until_on > ${day})`;
}

export function isPermitted(
	may: readonly May[],
	who: Who,
	held: readonly Held[],
	self: readonly string[],
): boolean {
	if (may.includes('anyone')) return true;
	if (who === null) return false;
	if (may.includes('signed in')) return true;
	if (may.includes('self') && self.includes(who.personId)) return true;
	return held.some(
		({ duty, isAbove }) =>
			may.includes(isAbove ? `${duty} above` : duty) || (!isAbove && may.includes(`${duty} above`)),
	);
}

/** @returns who may, in words for the person who may not */
export function mayInWords(may: readonly May[], self = 'the person concerned'): string {
	const words = may
		.filter((one) => one !== 'anyone')
		.map((one) => {
			if (one === 'self') return self;
			if (one === 'teller') return 'a teller of this meeting';
			if (one === 'signed in') return 'anybody who is signed in';
			return one.endsWith(' above')
				? `the ${one.slice(0, -' above'.length)} of this unit or one above it`
				: `the ${one} of this unit`;
		});
	return words.length <= 1 ? (words[0] ?? 'nobody') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
