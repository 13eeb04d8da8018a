/** Who holds which office in a unit, and so may do what it allows. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act, lookAtMembers } from '../acts/act.ts';
import { found, Refused } from '../acts/refused.ts';
import { day, id, line } from '../fields.ts';
import { unitIdOf } from './units.ts';

export const GIVEN_DUTIES = ['secretary', 'chair', 'panel', 'auditor', 'administrator'] as const;

export const giveDuty = act({
	name: 'organisation.give-duty',
	does: 'gives somebody an office in the unit',
	may: ['administrator above'],
	input: z.object({
		unit: z.string(),
		person: line('a member’s number or e-mail address'),
		duty: z.enum(GIVEN_DUTIES, { error: 'Choose what the office may do.' }),
		title: line('what the unit calls the office', 80),
		fromOn: day('the first day'),
	}),
	unitOf: unitIdOf,
	words: ({ unit, duty, title, fromOn }) => ({ unit, duty, title, fromOn }),
	run: async ({ queries, newId, unitId, concerns }, given) => {
		const personId = await personBy(queries, given.person);
		concerns(personId);
		const [held] =
			await queries.query(sql`select 1 from duty where person_id = ${personId} and unit_id = ${unitId}
			and duty = ${given.duty} and (until_on is null or until_on > ${given.fromOn})`);
		if (held !== undefined) throw new Refused('conflict', 'This person holds that office already.');
		await queries.query(sql`insert into duty (id, person_id, unit_id, duty, title, from_on)
			values (${newId()}, ${personId}, ${unitId}, ${given.duty}, ${given.title}, ${given.fromOn})`);
	},
});

export const endDuty = act({
	name: 'organisation.end-duty',
	does: 'ends somebody’s office in the unit',
	may: ['administrator above'],
	input: z.object({ unit: z.string(), duty: id('the office'), untilOn: day('the first day without it') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns }, given) => {
		const [row] = await queries.query<{ person_id: string; from_on: string }>(
			sql`select person_id, from_on from duty where id = ${given.duty} and unit_id = ${unitId} and until_on is null`,
		);
		const { person_id, from_on } = found(row, 'office held now');
		if (given.untilOn < from_on)
			throw new Refused('invalid', `The office began on ${from_on}; it cannot end before.`, {
				problems: [{ field: 'untilOn', words: `Give a day from ${from_on} on.` }],
			});
		concerns(person_id);
		await queries.query(sql`update duty set until_on = ${given.untilOn} where id = ${given.duty}`);
	},
});

/** Who holds what, as the officers see it. */
export const seeDuties = lookAtMembers({
	name: 'organisation.see-duties',
	does: 'looks at who holds which office',
	may: ['secretary above', 'administrator above', 'auditor above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns }) => {
		const rows = await queries.query<{
			id: string;
			person_id: string;
			name: string;
			duty: string;
			title: string;
			from_on: string;
			until_on: string | null;
		}>(sql`select duty.id, person_id, person.name, duty, title, from_on, until_on
			from duty join person on person.id = person_id where unit_id = ${unitId}
			order by until_on is not null, from_on, title collate "C", duty.id`);
		for (const { person_id } of rows) concerns(person_id);
		return rows.map(({ person_id: _, ...row }) => row);
	},
});

/** @throws Refused where nobody, or more than one, is meant */
export async function personBy(queries: Queries, given: string): Promise<string> {
	const rows = await queries.query<{ id: string }>(sql`
		select person.id from person left join member on member.person_id = person.id
		where member.number = ${given} or lower(person.email) = ${given.toLowerCase()}`);
	if (rows.length === 1) return rows[0].id;
	const words =
		rows.length === 0
			? 'Nobody here has this member’s number or e-mail address.'
			: 'Several people share this e-mail address; give the member’s number.';
	throw new Refused('invalid', words, { problems: [{ field: 'person', words }] });
}
