/**
 * What a meeting may vote on, by kind. What is decided changes in the transaction that closes the vote: whoever keeps a kind of
 * thing adds it here, and learns of the decision through `decided`.
 */
import { DECISIONS, type Decision } from '@mandate/assembly/rulebook';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { found, Refused } from '../../acts/refused.ts';
import { decidedInRoom, type OnMotion, putInRoom } from '../../motions/in-the-room.ts';
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
		const [row] = await queries.query<{ title: string; motion_id: string | null }>(
			sql`select title, motion_id from agenda_item where id = ${subjectId} and meeting_id = ${meetingId}`,
		);
		const { title, motion_id } = found(row, 'item of the agenda');
		if (motion_id !== null)
			throw new Refused('conflict', 'This item is a motion: put the motion itself, or its next amendment.');
		return { question: title, decision: 'motion' };
	},
};

const onMotion = (kind: OnMotion): VoteSubject => ({
	put: (queries, meetingId, subjectId) => putInRoom(queries, kind, meetingId, subjectId),
	decided: (desk, vote) => decidedInRoom(desk, kind, vote.subjectId, vote.id),
});

/** Besides these there is "procedural": whatever is put from the chair. */
export const VOTE_SUBJECTS: Readonly<Record<string, VoteSubject>> = {
	item,
	taking: onMotion('taking'),
	amendment: onMotion('amendment'),
	motion: onMotion('motion'),
	remit: onMotion('remit'),
};

export const isDecision = (word: string): word is Decision => (DECISIONS as readonly string[]).includes(word);
