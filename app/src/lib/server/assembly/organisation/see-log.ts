/** The log of a unit, for those who audit it: who did what, when, and about whom. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { count } from '../fields.ts';
import { unitIdOf } from './units.ts';

const AT_ONCE = 100;

export const seeLog = lookAtMembers({
	name: 'organisation.see-log',
	does: 'reads the log of the unit',
	may: ['auditor above', 'administrator above'],
	input: z.object({ unit: z.string(), before: count('a position').optional() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { before }) => {
		const rows = await queries.query<{
			position: number;
			at: string;
			act: string;
			outcome: 'done' | 'refused';
			actor: string | null;
			words: string | null;
			hash: string;
			subjects_count: number;
		}>(sql`
			select entry.position, at, act, outcome, person.name as actor, words, hash,
				(select count(*)::int from log_subject subject where subject.position = entry.position) as subjects_count
			from log_entry entry left join log_words words on words.position = entry.position
				left join person on person.id = actor_id
			where unit_id = ${unitId} and entry.position < ${before ?? Number.MAX_SAFE_INTEGER}
			order by entry.position desc limit ${AT_ONCE}`);
		return { entries: rows, next: rows.length === AT_ONCE ? rows[AT_ONCE - 1].position : null };
	},
});
