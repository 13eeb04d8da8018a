/** Who read or changed one's own data, and when: the entries of the log that are about the person who asks. */
import { z } from 'zod';
import { look } from '../assembly/acts/act.ts';
import { count } from '../assembly/fields.ts';
import { sql } from '../database/sql.ts';

const AT_ONCE = 50;

interface Row {
	readonly position: number;
	readonly at: string;
	readonly act: string;
	readonly outcome: 'done' | 'refused';
	readonly is_me: boolean;
	readonly is_nobody: boolean;
	readonly title: string | null;
	readonly unit_name: string | null;
}

export const seeMyLog = look({
	name: 'accounts.see-my-log',
	does: 'looks who read their own data',
	may: ['signed in'],
	input: z.object({ before: count('a position', 999_999_999).nullish() }),
	unitOf: async () => null,
	run: async ({ queries, who }, { before }) => {
		const personId = who!.personId;
		// An officer is shown by the office held on that day, as the unit published it; anybody else by none.
		const rows = await queries.query<Row>(sql`
			select entry.position, at, act, outcome, coalesce(actor_id = ${personId}, false) as is_me, actor_id is null as is_nobody,
				office.title, office.unit_name
			from log_subject subject join log_entry entry on entry.position = subject.position
				left join lateral (
					select title, unit.name as unit_name from duty join unit on unit.id = duty.unit_id
					where duty.person_id = entry.actor_id and from_on <= entry.at::date
						and (until_on is null or until_on > entry.at::date)
					order by (duty.unit_id = entry.unit_id) desc nulls last, from_on desc, duty.id limit 1) office on true
			where subject.person_id = ${personId} and entry.position < ${before ?? Number.MAX_SAFE_INTEGER}
			order by entry.position desc limit ${AT_ONCE + 1}`);
		const entries = rows.slice(0, AT_ONCE).map((row) => ({
			position: row.position,
			at: row.at,
			act: row.act,
			isRefused: row.outcome === 'refused',
			by: row.is_me
				? 'you'
				: row.is_nobody
					? 'somebody not signed in'
					: row.title === null
						? 'another member'
						: `${row.title}, ${row.unit_name}`,
		}));
		return { entries, next: rows.length > AT_ONCE ? (entries.at(-1)?.position ?? null) : null };
	},
});
