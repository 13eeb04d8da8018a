/** A vote as it stands in the database, and the questions every act on one begins with. */
import type { Decision, Ruling } from '@mandate/assembly/rulebook';
import type { Tally } from '@mandate/assembly/sitting';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { found, Refused } from '../../acts/refused.ts';

export const VOTE_WAYS = ['hands', 'count', 'roll-call'] as const;
export type VoteWay = (typeof VOTE_WAYS)[number];
export type VoteState = 'open' | 'declared' | 'tied' | 'closed' | 'void';

export interface Vote {
	readonly id: string;
	readonly meetingId: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly question: string;
	readonly decision: Decision;
	readonly way: VoteWay;
	readonly state: VoteState;
	readonly openedAt: string;
	readonly declared: 'carried' | 'fell' | null;
	readonly challengedAt: string | null;
	readonly round: number;
	/** Null: not counted. */
	readonly tally: Tally | null;
	readonly presentCount: number | null;
	readonly entitledCount: number | null;
	readonly chairCasts: 'for' | 'against' | 'none' | null;
	readonly isCarried: boolean | null;
	readonly ruling: Ruling | null;
	readonly closedAt: string | null;
	readonly voidBecause: string | null;
}

interface Row {
	readonly id: string;
	readonly meeting_id: string;
	readonly subject_kind: string;
	readonly subject_id: string;
	readonly question: string;
	readonly decision: Decision;
	readonly way: VoteWay;
	readonly state: VoteState;
	readonly opened_at: string;
	readonly declared: Vote['declared'];
	readonly challenged_at: string | null;
	readonly round: number;
	readonly for_count: number | null;
	readonly against_count: number | null;
	readonly abstentions_count: number | null;
	readonly present_count: number | null;
	readonly entitled_count: number | null;
	readonly chair_casts: Vote['chairCasts'];
	readonly is_carried: boolean | null;
	readonly ruling: Ruling | null;
	readonly closed_at: string | null;
	readonly void_because: string | null;
}

const COLUMNS = sql`id, meeting_id, subject_kind, subject_id, question, decision, way, state, opened_at, declared,
	challenged_at, round, for_count, against_count, abstentions_count, present_count, entitled_count, chair_casts,
	is_carried, ruling, closed_at, void_because`;

function voteFrom(row: Row): Vote {
	const { for_count, against_count, abstentions_count } = row;
	const tally =
		for_count === null
			? null
			: { for: for_count, against: against_count ?? 0, abstentions: abstentions_count ?? 0 };
	return {
		id: row.id,
		meetingId: row.meeting_id,
		subjectKind: row.subject_kind,
		subjectId: row.subject_id,
		question: row.question,
		decision: row.decision,
		way: row.way,
		state: row.state,
		openedAt: row.opened_at,
		declared: row.declared,
		challengedAt: row.challenged_at,
		round: row.round,
		tally,
		presentCount: row.present_count,
		entitledCount: row.entitled_count,
		chairCasts: row.chair_casts,
		isCarried: row.is_carried,
		ruling: row.ruling,
		closedAt: row.closed_at,
		voidBecause: row.void_because,
	};
}

/** For `unitOf` of acts that name a vote. */
export async function unitOfVote(queries: Queries, { vote }: { readonly vote: string }): Promise<string> {
	const [row] = await queries.query<{ unit_id: string }>(
		sql`select unit_id from vote join meeting on meeting.id = meeting_id where vote.id = ${vote}`,
	);
	return found(row, 'vote').unit_id;
}

/** For `isTeller` of acts that name a vote. */
export async function isTellerOfVote(
	queries: Queries,
	{ vote }: { readonly vote: string },
	personId: string,
): Promise<boolean> {
	const rows = await queries.query(sql`select 1 from teller join vote on vote.meeting_id = teller.meeting_id
		where vote.id = ${vote} and teller.person_id = ${personId} and ended_at is null`);
	return rows.length > 0;
}

/** @param lock "change": nobody else reads it for a change meanwhile; "cast": it cannot be closed meanwhile */
export async function voteOf(queries: Queries, id: string, lock?: 'change' | 'cast'): Promise<Vote> {
	const locked = lock === undefined ? sql`` : lock === 'cast' ? sql`for share` : sql`for no key update`;
	const [row] = await queries.query<Row>(sql`select ${COLUMNS} from vote where id = ${id} ${locked}`);
	return voteFrom(found(row, 'vote'));
}

/** @returns votes of a meeting, the first first */
export async function votesOf(queries: Queries, meetingId: string): Promise<readonly Vote[]> {
	const rows = await queries.query<Row>(
		sql`select ${COLUMNS} from vote where meeting_id = ${meetingId} order by position`,
	);
	return rows.map(voteFrom);
}

/** @throws Refused where it is in none of the states */
export function mustBe(vote: Vote, states: readonly VoteState[]): void {
	if (!states.includes(vote.state)) throw new Refused('conflict', NOT_NOW[vote.state]);
}

const NOT_NOW: Readonly<Record<VoteState, string>> = {
	open: 'Votes are still being taken.',
	declared: 'The chair has declared the result already; challenge it, or close the vote.',
	tied: 'The votes are tied, and the chair has not said yet whether to give a casting vote.',
	closed: 'This vote is closed; its result stands.',
	void: 'This vote was given up.',
};
