/** A person's own page: all that is held, who has looked at it, and the same as a file. */
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { look, lookAtMembers } from '../../acts/act.ts';
import { id } from '../../fields.ts';
import { unitOfPerson } from '../member-in.ts';
import { contactHistoryOf, historyOf } from '../see-member.ts';
import { allDataOf } from './all-data.ts';

const own = {
	may: ['self'] as const,
	input: z.object({ person: id('the person') }),
	selfOf: async (_: unknown, { person }: { readonly person: string }) => person,
};

/** Who looked, by office: a name only of whoever holds one. */
interface Looked {
	readonly at: string;
	readonly act: string;
	readonly office: string | null;
	readonly is_own: boolean;
}

export const seeMyData = look({
	...own,
	name: 'roll.see-my-data',
	does: 'looks at what is held of oneself',
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	run: async ({ queries }, { person }) => {
		const looked = await queries.query<Looked>(sql`
			select entry.at, entry.act, entry.actor_id = ${person} as is_own,
				(select title || ', ' || unit.name from duty join unit on unit.id = unit_id where duty.person_id = entry.actor_id
					and from_on <= entry.at::date and (until_on is null or until_on > entry.at::date) order by title collate "C" limit 1) as office
			from log_subject subject join log_entry entry using (position)
			where subject.person_id = ${person} order by position desc limit 200`);
		const [member] = await queries.query<{
			number: string;
			standing: string;
			unit: string;
			joined_on: string;
		}>(sql`
			select number, standing, unit.name as unit, joined_on from member join unit on unit.id = unit_id where person_id = ${person}`);
		const [held] = await queries.query<{
			name: string;
			email: string | null;
			phone: string | null;
			address: string | null;
		}>(sql`select name, email, phone, address from person where id = ${person}`);
		const { tables } = await allDataOf(queries, person);
		return {
			held,
			member: member ?? null,
			tables: tables.map(({ what, rows }) => ({ what, count: rows.length })),
			history: await historyOf(queries, person, person),
			contacts: await contactHistoryOf(queries, person),
			looked,
		};
	},
});

export const takeMyData = lookAtMembers({
	...own,
	name: 'roll.take-my-data',
	does: 'takes away what is held of oneself as a file',
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	run: async ({ queries, at, concerns }, { person }) => {
		concerns(person);
		return { takenAt: at, ...(await allDataOf(queries, person)) };
	},
});
