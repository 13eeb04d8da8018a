/** Who stands behind a motion or an amendment. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { Refused } from '../acts/refused.ts';
import type { Desk } from '../office.ts';

export interface Backer {
	readonly id: string;
	readonly amendment_id: string | null;
	readonly part: 'mover' | 'seconder' | 'supporter';
	readonly person_id: string | null;
	readonly from_body_id: string | null;
	readonly from_unit_id: string | null;
	/** The person's, body's or unit's name. */
	readonly name: string;
}

export type BackedBy =
	| { readonly personId: string }
	| { readonly bodyId: string }
	| { readonly unitId: string }
	| { readonly name: string };

export async function backersOf(queries: Queries, motionId: string): Promise<readonly Backer[]> {
	return queries.query<Backer>(sql`
		select backer.id, amendment_id, part, person_id, from_body_id, from_unit_id,
			coalesce(person.name, body.name, unit.name, backer.name, '') as name
		from motion_backer backer left join person on person.id = person_id
			left join body on body.id = from_body_id left join unit on unit.id = from_unit_id
		where motion_id = ${motionId}
		order by array_position(array['mover', 'seconder', 'supporter'], part), position`);
}

export async function addBacker(
	{ queries, newId, at, concerns }: Desk,
	motionId: string,
	amendmentId: string | null,
	part: Backer['part'],
	by: BackedBy,
): Promise<void> {
	const personId = 'personId' in by ? by.personId : null;
	if (personId !== null) {
		concerns(personId);
		const [there] = await queries.query(sql`select 1 from motion_backer where motion_id = ${motionId}
			and amendment_id is not distinct from ${amendmentId} and person_id = ${personId}`);
		if (there !== undefined)
			throw new Refused('conflict', 'This person stands behind it already: nobody is counted twice.');
	}
	await queries.query(sql`insert into motion_backer
		(id, motion_id, amendment_id, part, person_id, from_body_id, from_unit_id, name, added_at)
		values (${newId()}, ${motionId}, ${amendmentId}, ${part}, ${personId}, ${'bodyId' in by ? by.bodyId : null},
			${'unitId' in by ? by.unitId : null}, ${'name' in by ? by.name : null}, ${at})`);
}

/**
 * Whom a secretary means: a member by number or e-mail address, else a body affiliated to the unit or a unit directly below it by name.
 * @throws Refused where it is none of these
 */
export async function backerNamed(
	queries: Queries,
	unitId: string,
	field: string,
	given: string,
): Promise<BackedBy> {
	const people = await queries.query<{ id: string }>(sql`
		select person.id from person left join member on member.person_id = person.id
		where member.number = ${given} or lower(person.email) = ${given.toLowerCase()}`);
	if (people.length === 1) return { personId: people[0].id };
	const [body] = await queries.query<{ id: string }>(sql`select id from body
		where unit_id = ${unitId} and lower(name) = ${given.toLowerCase()} and ended_on is null`);
	if (body !== undefined) return { bodyId: body.id };
	const [unit] = await queries.query<{ id: string }>(
		sql`select id from unit where parent_id = ${unitId} and lower(name) = ${given.toLowerCase()}`,
	);
	if (unit !== undefined) return { unitId: unit.id };
	const words =
		'Give a member’s number or e-mail address, or the name of an affiliated body or of a unit below.';
	throw new Refused('invalid', words, { problems: [{ field, words }] });
}
