/** Adds an entry to the log, in the transaction of the act itself: there is no act without its entry, and no entry without its act. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { canonicalJson, hashOfEntry, hashOfWords } from './seal.ts';

export interface Entry {
	readonly at: string;
	readonly act: string;
	readonly actorId: string | null;
	readonly unitId: string | null;
	readonly outcome: 'done' | 'refused';
	readonly subjects: ReadonlySet<string>;
	readonly words: unknown;
	readonly salt: string;
}

/** To be called last in a transaction: the head of the chain is one row, and everybody waits for it. */
export async function enterInLog(queries: Queries, entry: Entry): Promise<number> {
	const { salt, subjects, words: given, ...said } = entry;
	const words = canonicalJson(given);
	const wordsHash = hashOfWords(salt, words);
	const [head] = await queries.query<{ position: number; hash: string }>(
		sql`select position, hash from log_head for update`,
	);
	const sealed = {
		...said,
		position: head.position + 1,
		subjects: [...subjects].sort(),
		wordsHash,
		beforeHash: head.hash,
	};
	const hash = hashOfEntry(sealed);
	await queries.query(sql`
		with entry as (
			insert into log_entry (position, at, act, actor_id, unit_id, outcome, words_hash, before_hash, hash)
			values (${sealed.position}, ${said.at}, ${said.act}, ${said.actorId}, ${said.unitId}, ${said.outcome},
				${wordsHash}, ${head.hash}, ${hash})
		), words as (
			insert into log_words (position, salt, words) values (${sealed.position}, ${salt}, ${words})
		), subjects as (
			insert into log_subject (position, person_id)
			select ${sealed.position}, unnest(${sealed.subjects}::text[])
		)
		update log_head set position = ${sealed.position}, hash = ${hash}`);
	return sealed.position;
}
