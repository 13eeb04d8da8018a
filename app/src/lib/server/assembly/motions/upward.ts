/** A motion that was carried goes to the unit above, in the version that is chosen, and is received there with where it came from. */
import { allows } from '@mandate/assembly/motions';
import { maySendUpward, ruleFor } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { meetingFacts } from './admit.ts';
import { addBacker } from './backers.ts';
import { addEvent, bringInto, meetingById, motionToChange } from './rows.ts';
import { insertMotion } from './submit.ts';

export const sendUpward = act({
	name: 'motions.send-upward',
	does: 'sends a motion that was carried to the unit above',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		version: z.enum(['original', 'as-amended'], { error: 'Choose which version is sent.' }),
		/** A meeting of the unit above; without one it waits there for the next. */
		meeting: z.string().max(64).default(''),
	}),
	unitOf: unitIdOf,
	run: async (desk, { number, version, meeting: meetingId }) => {
		const { queries, unitId, at } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		if (!allows(motion.state, 'send-upward'))
			throw new Refused('conflict', 'Only a motion that was carried can be sent to the unit above.');
		const unit = await unitById(queries, unitId!);
		if (unit.parent_id === null) throw new Refused('conflict', 'There is no unit above this one.');
		const above = await unitById(queries, unit.parent_id);
		const [there] = await queries.query(
			sql`select 1 from motion where origin_id = ${motion.id} and unit_id = ${above.id}`,
		);
		if (there !== undefined) throw new Refused('conflict', `It was sent to ${above.name} already.`);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		const rule = ruleFor(
			rules,
			'carry-upward',
			undefined,
			(each) => each.from.includes(unit.kind) && each.to === above.kind,
		);
		const meeting = meetingId === '' ? null : await meetingById(queries, meetingId);
		if (meeting !== null && meeting.unit_id !== above.id)
			throw new Refused('not-found', `${above.name} has no such meeting.`);
		const [{ count: sentAlready }] = await queries.query<{ count: number }>(sql`
			select count(*)::int as count from motion join motion origin on origin.id = motion.origin_id
			where motion.unit_id = ${above.id} and origin.unit_id = ${unit.id}
				and motion.meeting_id is not distinct from ${meeting?.id ?? null} and motion.decided_at is null`);
		const facts =
			meeting === null
				? { kind: 'ordinary' as const, unit: above.kind, opensAt: '9999-01-01T00:00:00Z' }
				: meetingFacts(above.kind, meeting);
		const ruling = maySendUpward(rules, { from: unit.kind, meeting: facts, sentAt: at, sentAlready });
		if (meeting !== null || rule === undefined || sentAlready >= rule.most) mustAllow(ruling);

		const isFinal = version === 'as-amended' && motion.final_text !== null;
		const words = {
			text: isFinal ? motion.final_text! : motion.text,
			modelId: motion.model_id,
			values: motion.blank_values,
			filled: isFinal ? (motion.final_filled ?? []) : motion.filled,
			fingerprint: isFinal ? motion.final_fingerprint! : motion.fingerprint,
			family: motion.family,
		};
		const { title, reason } = motion;
		const kind = motion.kind === 'composite' ? 'motion' : motion.kind;
		const origin = { id: motion.id, version };
		const sent = await insertMotion(
			desk,
			above.id,
			{ title, reason, kind, eventOn: motion.event_on, origin },
			words,
			'submitted',
		);
		if (meeting !== null)
			await queries.query(sql`update motion set meeting_id = ${meeting.id} where id = ${sent.id}`);
		await addBacker(desk, sent.id, null, 'mover', { unitId: unit.id });
		const as = version === 'original' ? 'as it was first put' : 'as it was carried';
		const cited = meeting === null ? null : ruling;
		await addEvent(desk, sent.id, 'submitted', `Received from ${unit.name}, ${as}.`, cited);
		await bringInto(desk, motion, 'sent-upward', `Sent to ${above.name}, ${as}.`, cited);
		return { to: above.slug, number: sent.number };
	},
});
