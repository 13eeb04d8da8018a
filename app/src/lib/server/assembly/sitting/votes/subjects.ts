/**
 * What a meeting may vote on, by kind. What is decided changes in the transaction that closes the vote: whoever keeps a kind of
 * thing adds it here, and learns of the decision through `decided`.
 */
import { DECISIONS, type Decision } from '@mandate/assembly/rulebook';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { found } from '../../acts/refused.ts';
import type { Desk } from '../../office.ts';
import type { Vote } from './vote.ts';

export interface Put {
	/** What is put to the meeting, in full. */
	readonly question: string;
	/** What the rulebook calls it. */
	readonly decision: Decision;
}

export interface VoteSubject {
	/** @returns what is put; throws Refused where it cannot be voted on now in that meeting */
	readonly put: (queries: Queries, meetingId: string, subjectId: string) => Promise<Put>;
	/** Called when the vote is closed, in the same transaction. */
	readonly decided?: (desk: Desk, vote: Vote & { readonly isCarried: boolean }) => Promise<void>;
}

const item: VoteSubject = {
	put: async (queries, meetingId, subjectId) => {
		const [row] = await queries.query<{ title: string }>(
			sql`select title from agenda_item where id = ${subjectId} and meeting_id = ${meetingId}`,
		);
		return { question: found(row, 'item of the agenda').title, decision: 'motion' };
	},
};

/** Kinds that need no record of their own are "item" (of the agenda) and "procedural" (whatever is put from the chair). */
export const VOTE_SUBJECTS: Readonly<Record<string, VoteSubject>> = { item };

export const isDecision = (word: string): word is Decision => (DECISIONS as readonly string[]).includes(word);
