/**
 * Amendments and motions are decided: by a vote of the meeting, or with the figures of a count in the room; the majority by the
 * rulebook. Amendments come first, in their order; then the motion, as amended.
 */
import { changesBetween, filledAfter, merge, orderPut } from '@mandate/assembly/motions';
import { type CarriedRuling, type Decision, isCarried } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import type { Desk } from '../office.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { amendmentToChange } from './admit.ts';
import {
	type AmendmentRow,
	amendmentsOf,
	bringInto,
	type MotionRow,
	motionToChange,
	mustFollow,
} from './rows.ts';
import { settle } from './settle.ts';
import { fingerprintOf } from './words-of.ts';

/** Figures of a form; none of them is needed where the meeting's own vote is taken. */
export const figures = {
	vote: z.string().max(64).default(''),
	forCount: count('the votes for').default(0),
	againstCount: count('the votes against').default(0),
	abstentionsCount: count('the abstentions').default(0),
	/** With a vote and in the room; those who voted, where it is left empty. */
	presentCount: z
		.union([z.literal('').transform(() => undefined), count('how many were present')])
		.optional(),
	chairCasts: z.enum(['', 'for', 'against']).default(''),
};

interface Given {
	readonly vote: string;
	readonly forCount: number;
	readonly againstCount: number;
	readonly abstentionsCount: number;
	readonly presentCount?: number;
	readonly chairCasts: '' | 'for' | 'against';
}

interface MeetingVote {
	readonly id: string;
	readonly for_count: number;
	readonly against_count: number;
	readonly abstentions_count: number;
	readonly present_count: number;
	readonly entitled_count: number;
	readonly chair_casts: 'for' | 'against' | 'none' | null;
	readonly is_carried: boolean;
	readonly ruling: CarriedRuling;
}

/** The vote that the meeting has closed on a motion or an amendment, if it held one. */
export async function meetingVoteOn(
	queries: Queries,
	subject: 'motion' | 'amendment',
	id: string,
): Promise<MeetingVote | null> {
	const [row] = await queries.query<MeetingVote>(sql`select id, coalesce(for_count, 0) as for_count,
			coalesce(against_count, 0) as against_count, coalesce(abstentions_count, 0) as abstentions_count, present_count,
			entitled_count, chair_casts, is_carried, ruling
		from vote where subject_kind = ${subject} and subject_id = ${id} and state = 'closed' order by position desc limit 1`);
	return row ?? null;
}

export async function decided(
	{ queries, unitId, at, newId, who }: Desk,
	motion: MotionRow,
	amendment: AmendmentRow | null,
	decision: Decision,
	given: Given,
): Promise<CarriedRuling> {
	const meeting =
		given.vote === ''
			? null
			: await meetingVoteOn(queries, amendment === null ? 'motion' : 'amendment', amendment?.id ?? motion.id);
	const unit = await unitById(queries, unitId!);
	const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
	let ruling: CarriedRuling;
	let [forCount, againstCount, abstentionsCount] = [
		given.forCount,
		given.againstCount,
		given.abstentionsCount,
	];
	let chairCasts = given.chairCasts === '' ? null : given.chairCasts;
	if (meeting !== null) {
		ruling = meeting.ruling;
		[forCount, againstCount, abstentionsCount] = [
			meeting.for_count,
			meeting.against_count,
			meeting.abstentions_count,
		];
		chairCasts = meeting.chair_casts === 'none' ? null : meeting.chair_casts;
	} else {
		const cast = forCount + againstCount + abstentionsCount;
		if (cast === 0) {
			const words = 'Enter the votes for and against.';
			throw new Refused('invalid', words, { problems: [{ field: 'forCount', words }] });
		}
		if (given.presentCount !== undefined && given.presentCount < cast) {
			const words = `${cast} voted, so at least ${cast} were present.`;
			throw new Refused('invalid', words, { problems: [{ field: 'presentCount', words }] });
		}
		ruling = isCarried(rules, {
			decision,
			unit: unit.kind,
			for: forCount,
			against: againstCount,
			abstentions: abstentionsCount,
			present: given.presentCount ?? cast,
			entitled: await entitledCount(queries, unit.id),
			...(chairCasts === null ? {} : { chairCasts }),
		});
		if (ruling.awaitsChair)
			throw new Refused(
				'rule',
				`${ruling.words} Say how the chair voted, or against if the chair gave no vote.`,
				{
					ruling,
					problems: [{ field: 'chairCasts', words: 'Say how the chair voted.' }],
				},
			);
	}
	await queries.query(sql`insert into motion_vote (id, motion_id, amendment_id, decision, vote_id, for_count, against_count,
			abstentions_count, chair_casts, is_carried, ruling, voted_at, entered_by)
		values (${newId()}, ${motion.id}, ${amendment?.id ?? null}, ${decision}, ${meeting?.id ?? null}, ${forCount},
			${againstCount}, ${abstentionsCount}, ${chairCasts}, ${ruling.allowed}, ${JSON.stringify(ruling)}, ${at}, ${who?.personId ?? null})`);
	return ruling;
}

/** Members in good standing of the unit and those below it: who may vote in it when nothing else is known. */
async function entitledCount(queries: Queries, unitId: string): Promise<number> {
	const [{ count }] = await queries.query<{ count: number }>(sql`
		with recursive below as (
			select id from unit where id = ${unitId} union all select unit.id from unit join below on unit.parent_id = below.id
		) select count(*)::int as count from member where standing = 'good' and unit_id in (select id from below)`);
	return count;
}

export const decideAmendment = act({
	name: 'motions.decide-amendment',
	does: 'records the vote on an amendment',
	may: ['secretary', 'chair'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		amendment: count('the amendment'),
		...figures,
	}),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		if (motion.state !== 'moved')
			throw new Refused('conflict', 'Amendments are put once the motion has been moved.');
		const amendment = await amendmentToChange(desk.queries, motion, given.amendment, 'admitted');
		const open = (await amendmentsOf(desk.queries, motion.id)).filter(({ state }) => state === 'admitted');
		const next = orderPut(open)[0];
		if (next.id !== amendment.id) {
			const { number } = open.find(({ id }) => id === next.id)!;
			throw new Refused(
				'conflict',
				`Amendment ${number} is put first: it comes earlier in the text, or goes further from it.`,
			);
		}
		const ruling = await decided(desk, motion, amendment, 'amendment', given);
		const words = `Amendment ${amendment.number} ${ruling.allowed ? 'carried' : 'fell'}.`;
		await settle(desk, motion, amendment, ruling.allowed ? 'carried' : 'fell', words, ruling);
		return { isCarried: ruling.allowed };
	},
});

export const decideMotion = act({
	name: 'motions.decide',
	does: 'records the vote on a motion, as amended, or on remitting it',
	may: ['secretary', 'chair'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		on: z.enum(['motion', 'remit']).default('motion'),
		...figures,
	}),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const { queries, unitId, at } = desk;
		const motion = await motionToChange(queries, unitId!, given.number);
		mustFollow(motion.state, given.on === 'remit' ? 'remitted' : 'fell');
		if (given.on === 'remit') {
			const ruling = await decided(desk, motion, null, 'remit', given);
			if (!ruling.allowed) return { outcome: 'not-remitted' };
			await queries.query(sql`update motion set decided_at = ${at} where id = ${motion.id}`);
			await bringInto(desk, motion, 'remitted', 'Remitted.', ruling);
			return { outcome: 'remitted' };
		}
		const amendments = await amendmentsOf(queries, motion.id);
		const open = amendments.filter(({ state }) => state === 'admitted' || state === 'submitted');
		if (open.length > 0)
			throw new Refused(
				'conflict',
				`Amendment ${open[0].number} is not decided yet: it comes before the motion.`,
			);
		const ruling = await decided(desk, motion, null, decisionOf(motion), given);
		if (!ruling.allowed) {
			await queries.query(sql`update motion set decided_at = ${at} where id = ${motion.id}`);
			await bringInto(desk, motion, 'fell', 'Fell.', ruling);
			return { outcome: 'fell' };
		}
		const final = finalText(motion, amendments);
		await queries.query(sql`update motion set decided_at = ${at}, final_text = ${final.text},
			final_filled = ${JSON.stringify(final.filled)}, final_fingerprint = ${final.fingerprint} where id = ${motion.id}`);
		const outcome = final.text === motion.text ? 'carried' : 'carried-as-amended';
		await bringInto(
			desk,
			motion,
			outcome,
			outcome === 'carried' ? 'Carried.' : 'Carried as amended.',
			ruling,
		);
		return { outcome };
	},
});

function decisionOf({ kind }: MotionRow): Decision {
	return kind === 'rule-change' || kind === 'composite' ? kind : 'motion';
}

/** The text with the amendments that were carried or accepted, and the blanks that still stand in it. */
export function finalText(motion: MotionRow, amendments: readonly AmendmentRow[]) {
	const merged = merge(
		motion.text,
		amendments.filter(({ state }) => state === 'carried' || state === 'accepted'),
	);
	if (!merged.ok)
		throw new Refused(
			'conflict',
			'Two amendments that were carried change the same words; decide on one of them.',
		);
	if (merged.text === motion.text)
		return { text: motion.text, filled: motion.filled, fingerprint: motion.fingerprint };
	const filled = filledAfter(motion.filled, changesBetween(motion.text, merged.text));
	return { text: merged.text, filled, fingerprint: fingerprintOf(merged.text, filled) };
}
