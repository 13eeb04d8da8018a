/** The entries of the log in order, for whoever runs the server. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';

export interface Shown {
	readonly position: number;
	readonly at: string;
	readonly act: string;
	readonly outcome: 'done' | 'refused';
	/** Last part of the unit's address; null: the organisation as a whole. */
	readonly unit: string | null;
	/** Id, or the name where names were asked for; null: nobody was signed in. */
	readonly actor: string | null;
	readonly subjects: readonly string[];
	/** What was given, where names were asked for; null where it was erased. */
	readonly words?: string | null;
}

export interface ShowOptions {
	/** Last part of a unit's address, or its id; null: all. */
	readonly unit: string | null;
	/** Id of a person who acted or whose data it was; null: all. */
	readonly person: string | null;
	/** Only entries after this one. */
	readonly after: number;
	readonly names: boolean;
}

const AT_ONCE = 500;

export async function* showLog(queries: Queries, options: ShowOptions): AsyncGenerator<Shown> {
	let { after } = options;
	for (;;) {
		const rows = await page(queries, { ...options, after });
		for (const { words, ...shown } of rows) yield options.names ? { ...shown, words } : shown;
		if (rows.length < AT_ONCE) return;
		after = rows[rows.length - 1].position;
	}
}

function page(queries: Queries, { unit, person, after, names }: ShowOptions): Promise<readonly Shown[]> {
	const named = (id: ReturnType<typeof sql>) =>
		names ? sql`coalesce((select name from person where id = ${id}), ${id})` : id;
	return queries.query<Shown>(sql`
		select entry.position, at, act, outcome, unit.slug as unit, ${named(sql`actor_id`)} as actor,
			array(select ${named(sql`subject.person_id`)} from log_subject subject
				where subject.position = entry.position order by subject.person_id collate "C") as subjects,
			words.words
		from log_entry entry left join unit on unit.id = entry.unit_id
		left join log_words words on words.position = entry.position
		where entry.position > ${after}
			and (${unit}::text is null or unit.slug = ${unit} or unit.id = ${unit})
			and (${person}::text is null or actor_id = ${person} or exists (
				select 1 from log_subject subject
				where subject.position = entry.position and subject.person_id = ${person}))
		order by entry.position limit ${AT_ONCE}`);
}
