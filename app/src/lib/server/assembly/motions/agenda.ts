/** A motion goes to a meeting, and is moved there. */
import { allows } from '@mandate/assembly/motions';
import { maySendMotion } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { count, id, text } from '../fields.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { timeRuling } from './admit.ts';
import { type Backer, backersOf } from './backers.ts';
import { bringInto, type MotionRow, meetingById, motionToChange, mustFollow } from './rows.ts';
import { mustBeTaken } from './take-emergency.ts';

const named = { unit: z.string(), number: count('the motion') };

/** The kind of what sent a motion, as the rules on how many may be sent know it. */
export async function kindOfSender(queries: Queries, mover: Backer | undefined): Promise<string> {
	if (mover?.from_body_id) {
		const [row] = await queries.query<{ kind: string }>(
			sql`select kind from body where id = ${mover.from_body_id}`,
		);
		return row.kind;
	}
	if (mover?.from_unit_id) return (await unitById(queries, mover.from_unit_id)).kind;
	return 'member';
}

/** Motions of the same sender on a meeting's agenda already. */
async function sentAlready(
	queries: Queries,
	motion: MotionRow,
	meetingId: string,
	mover: Backer,
): Promise<number> {
	const [{ count }] = await queries.query<{ count: number }>(sql`
		select count(distinct motion.id)::int as count from motion join motion_backer backer on backer.motion_id = motion.id
		where meeting_id = ${meetingId} and motion.id <> ${motion.id} and part = 'mover' and amendment_id is null
			and state not in ('withdrawn', 'composited', 'ruled-out')
			and (person_id = ${mover.person_id} or from_body_id = ${mover.from_body_id} or from_unit_id = ${mover.from_unit_id})`);
	return count;
}

export const putOnAgenda = act({
	name: 'motions.put-on-agenda',
	does: 'puts a motion on the agenda of a meeting, if it came in time',
	may: ['secretary', 'chair'],
	input: z.object({ ...named, meeting: id('a meeting') }),
	unitOf: unitIdOf,
	run: async (desk, { number, meeting: meetingId }) => {
		const { queries, unitId, at, newId } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		if (!allows(motion.state, 'put-on-agenda'))
			throw new Refused('conflict', 'Only a motion that is admitted, and on no agenda, can be put on one.');
		const meeting = await meetingById(queries, meetingId);
		if (meeting.unit_id !== unitId || !['draft', 'called', 'open', 'adjourned'].includes(meeting.state))
			throw new Refused('conflict', 'This meeting takes no motions any more.');
		const unit = await unitById(queries, unitId!);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		const ruling = timeRuling(rules, unit.kind, motion, meeting);
		mustAllow(ruling);
		const mover = (await backersOf(queries, motion.id)).find(
			({ part, amendment_id }) => part === 'mover' && amendment_id === null,
		);
		if (mover !== undefined && motion.kind !== 'composite')
			mustAllow(
				maySendMotion(rules, {
					from: await kindOfSender(queries, mover),
					unit: unit.kind,
					sentAlready: await sentAlready(queries, motion, meetingId, mover),
				}),
			);
		await queries.query(sql`select 1 from meeting where id = ${meetingId} for update`);
		await queries.query(sql`insert into agenda_item (id, meeting_id, position, kind, title, motion_id)
			values (${newId()}, ${meetingId}, (select coalesce(max(position), 0)::int + 1 from agenda_item where meeting_id = ${meetingId}),
				'motion', ${`Motion ${motion.number}: ${motion.title}`}, ${motion.id})`);
		await queries.query(sql`update motion set meeting_id = ${meetingId} where id = ${motion.id}`);
		await bringInto(desk, motion, 'on-agenda', `On the agenda of ${meeting.title}.`, ruling);
	},
});

export const moveMotion = act({
	name: 'motions.move',
	does: 'records that a motion was moved in the meeting',
	may: ['secretary', 'chair'],
	input: z.object(named),
	unitOf: unitIdOf,
	run: async (desk, { number }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		mustFollow(motion.state, 'moved');
		await mustBeTaken(desk, motion);
		await bringInto(desk, motion, 'moved', 'Moved.');
	},
});

export const withdrawMotion = act({
	name: 'motions.withdraw',
	does: 'withdraws a motion',
	may: ['self', 'secretary'],
	input: z.object({ ...named, words: text('why', 2_000) }),
	unitOf: unitIdOf,
	selfOf: async (queries, { unit, number }) => {
		const [row] = await queries.query<{ person_id: string | null }>(sql`
			select person_id from motion_backer backer join motion on motion.id = backer.motion_id
				join unit on unit.id = motion.unit_id
			where unit.slug = ${unit} and motion.number = ${number} and part = 'mover' and amendment_id is null
			order by backer.position limit 1`);
		return row?.person_id ?? null;
	},
	run: async (desk, { number, words }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		await bringInto(desk, motion, 'withdrawn', words);
		await offAgenda(desk.queries, motion);
	},
});

export const lapseMotion = act({
	name: 'motions.lapse',
	does: 'records that a motion lapsed, and why',
	may: ['secretary', 'chair'],
	input: z.object({ ...named, words: text('why', 2_000) }),
	unitOf: unitIdOf,
	run: async (desk, { number, words }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		await bringInto(desk, motion, 'lapsed', words);
	},
});

/** Takes a motion from the agenda of a meeting that has not opened; what lies after it moves up. */
export async function offAgenda(queries: Queries, { id, meeting_id }: MotionRow): Promise<void> {
	if (meeting_id === null) return;
	const [item] = await queries.query<{ position: number }>(sql`
		delete from agenda_item where motion_id = ${id} and meeting_id = ${meeting_id}
			and exists (select 1 from meeting where meeting.id = meeting_id and state = 'draft')
		returning position`);
	if (item !== undefined)
		await queries.query(
			sql`update agenda_item set position = position - 1 where meeting_id = ${meeting_id} and position > ${item.position}`,
		);
}

/** For whoever reads why a motion came back to life: the chair's ruling was overturned. */
export const readmitMotion = act({
	name: 'motions.readmit',
	does: 'admits a motion that was ruled out, or remitted, with the reasons',
	may: ['chair', 'secretary'],
	input: z.object({ ...named, words: text('why it is admitted now', 2_000) }),
	unitOf: unitIdOf,
	run: async (desk, { number, words }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		mustFollow(motion.state, 'admitted');
		if (motion.state !== 'ruled-out' && motion.state !== 'remitted')
			throw new Refused('conflict', 'Only a motion that was ruled out or remitted is admitted again.');
		await desk.queries.query(sql`update motion set meeting_id = null where id = ${motion.id}`);
		await bringInto(desk, motion, 'admitted', words);
	},
});
