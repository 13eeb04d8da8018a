/** How a vote on a motion came out: by the figures of a form, or by the vote that a meeting has closed in the room. */
import { type CarriedRuling, type Decision, isCarried } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found, Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import type { Desk } from '../office.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById } from '../organisation/units.ts';
import type { AmendmentRow, MotionRow } from './rows.ts';

export const figures = {
	forCount: count('the votes for').default(0),
	againstCount: count('the votes against').default(0),
	abstentionsCount: count('the abstentions').default(0),
	/** With a vote and in the room; those who voted, where it is left empty. */
	presentCount: z
		.union([z.literal('').transform(() => undefined), count('how many were present')])
		.optional(),
	chairCasts: z.enum(['', 'for', 'against']).default(''),
};

export interface Figures {
	readonly forCount: number;
	readonly againstCount: number;
	readonly abstentionsCount: number;
	readonly presentCount?: number;
	readonly chairCasts: '' | 'for' | 'against';
}

export interface Result {
	/** Of the meeting's vote, where there was one. */
	readonly voteId: string | null;
	/** Null, all three: nobody counted a show of hands. */
	readonly forCount: number | null;
	readonly againstCount: number | null;
	readonly abstentionsCount: number | null;
	readonly chairCasts: 'for' | 'against' | null;
	readonly ruling: CarriedRuling;
}

/** @throws Refused where the figures cannot be, or the rule asks how the chair voted */
export async function resultOfFigures(
	{ queries, unitId, at }: Desk,
	decision: Decision,
	{ forCount, againstCount, abstentionsCount, presentCount, chairCasts }: Figures,
): Promise<Result> {
	const cast = forCount + againstCount + abstentionsCount;
	if (cast === 0) {
		const words = 'Enter the votes for and against.';
		throw new Refused('invalid', words, { problems: [{ field: 'forCount', words }] });
	}
	if (presentCount !== undefined && presentCount < cast) {
		const words = `${cast} voted, so at least ${cast} were present.`;
		throw new Refused('invalid', words, { problems: [{ field: 'presentCount', words }] });
	}
	const unit = await unitById(queries, unitId!);
	const ruling = isCarried(await rulesOf(queries, unit.id, at.slice(0, 10)), {
		decision,
		unit: unit.kind,
		for: forCount,
		against: againstCount,
		abstentions: abstentionsCount,
		present: presentCount ?? cast,
		entitled: await entitledCount(queries, unit.id),
		...(chairCasts === '' ? {} : { chairCasts }),
	});
	if (ruling.awaitsChair)
		throw new Refused(
			'rule',
			`${ruling.words} Say how the chair voted, or against if the chair gave no vote.`,
			{ ruling, problems: [{ field: 'chairCasts', words: 'Say how the chair voted.' }] },
		);
	return {
		voteId: null,
		forCount,
		againstCount,
		abstentionsCount,
		chairCasts: chairCasts === '' ? null : chairCasts,
		ruling,
	};
}

export async function resultOfVote(queries: Queries, voteId: string): Promise<Result> {
	const [row] = await queries.query<Result>(sql`select id as "voteId", for_count as "forCount",
			against_count as "againstCount", abstentions_count as "abstentionsCount",
			nullif(chair_casts, 'none') as "chairCasts", ruling
		from vote where id = ${voteId} and state = 'closed'`);
	return found(row, 'vote');
}

export async function keepResult(
	{ queries, at, newId, who }: Desk,
	motion: MotionRow,
	amendment: AmendmentRow | null,
	decision: Decision,
	{ voteId, forCount, againstCount, abstentionsCount, chairCasts, ruling }: Result,
): Promise<void> {
	await queries.query(sql`insert into motion_vote (id, motion_id, amendment_id, decision, vote_id, for_count, against_count,
			abstentions_count, chair_casts, is_carried, ruling, voted_at, entered_by)
		values (${newId()}, ${motion.id}, ${amendment?.id ?? null}, ${decision}, ${voteId}, ${forCount}, ${againstCount},
			${abstentionsCount}, ${chairCasts}, ${ruling.allowed}, ${JSON.stringify(ruling)}, ${at}, ${who?.personId ?? null})`);
}

/** Members in good standing of the unit and those below it: who may vote in it when nothing else is known. */
async function entitledCount(queries: Queries, unitId: string): Promise<number> {
	const [{ count }] = await queries.query<{ count: number }>(sql`
		with recursive below as (
			select id from unit where id = ${unitId} union all select unit.id from unit join below on unit.parent_id = below.id
		) select count(*)::int as count from member where standing = 'good' and unit_id in (select id from below)`);
	return count;
}
