/** Goes through the log from its first entry and says where it does not hold. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { hashOfEntry, hashOfWords } from './seal.ts';

export interface Verified {
	readonly entriesCount: number;
	/** Entries whose words were erased, as the law may ask; the chain holds all the same. */
	readonly erasedCount: number;
	/** Seal of the last entry: whoever wrote it down before can tell whether it is still in the chain. */
	readonly head: string;
	/** Null where all holds; else the first entry that does not, and why. */
	readonly fault: { readonly position: number; readonly words: string } | null;
}

interface Row {
	readonly position: number;
	readonly at: string;
	readonly act: string;
	readonly actor_id: string | null;
	readonly unit_id: string | null;
	readonly outcome: 'done' | 'refused';
	readonly words_hash: string;
	readonly before_hash: string;
	readonly hash: string;
	readonly salt: string | null;
	readonly words: string | null;
	readonly subjects: readonly string[];
}

const AT_ONCE = 2000;

export async function verifyLog(queries: Queries): Promise<Verified> {
	let before = '';
	let position = 0;
	let erasedCount = 0;
	const ended = (fault: Verified['fault']) => ({ entriesCount: position, erasedCount, head: before, fault });
	for (;;) {
		const rows = await page(queries, position);
		for (const row of rows) {
			const fault = faultOf(row, position + 1, before);
			if (fault !== null) return ended({ position: position + 1, words: fault });
			if (row.words === null) erasedCount++;
			position = row.position;
			before = row.hash;
		}
		if (rows.length < AT_ONCE) break;
	}
	const [head] = await queries.query<{ position: number; hash: string }>(
		sql`select position, hash from log_head`,
	);
	if (head.position !== position || head.hash !== before)
		return ended({ position: head.position, words: 'The log ends before the entry that was last sealed.' });
	return ended(null);
}

function page(queries: Queries, after: number): Promise<readonly Row[]> {
	return queries.query<Row>(sql`
		select entry.position, at, act, actor_id, unit_id, outcome, words_hash, before_hash, hash, salt, words,
			array(select person_id from log_subject subject where subject.position = entry.position
				order by person_id collate "C") as subjects
		from log_entry entry left join log_words words on words.position = entry.position
		where entry.position > ${after} order by entry.position limit ${AT_ONCE}`);
}

function faultOf(row: Row, expected: number, before: string): string | null {
	if (row.position !== expected)
		return `Entry ${expected} is missing; the next that is there is ${row.position}.`;
	if (row.before_hash !== before) return 'It does not seal the entry before it.';
	const hash = hashOfEntry({
		position: row.position,
		at: row.at,
		act: row.act,
		actorId: row.actor_id,
		unitId: row.unit_id,
		outcome: row.outcome,
		subjects: row.subjects,
		wordsHash: row.words_hash,
		beforeHash: row.before_hash,
	});
	if (hash !== row.hash) return 'It was altered: its seal is of something else.';
	if (row.words !== null && hashOfWords(row.salt ?? '', row.words) !== row.words_hash)
		return 'Its words were altered: their seal is of something else.';
	return null;
}
