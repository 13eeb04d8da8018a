/** Whether the meeting takes an emergency motion: asked before it is moved, kept with the figures and the rule on its majority. */
import { isCarried } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { Refused } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById } from '../organisation/units.ts';
import type { MotionRow } from './rows.ts';

/** Whether the meeting whose agenda it is on now has decided to take it. A motion of another kind needs no such vote. */
export async function isTaken(queries: Queries, { id, kind }: MotionRow): Promise<boolean> {
	if (kind !== 'emergency-motion') return true;
	const [vote] = await queries.query(sql`select 1 from motion_vote
		where motion_id = ${id} and decision = 'emergency-motion' and is_carried and voted_at >= (
			select max(at) from motion_event where motion_id = ${id} and state = 'on-agenda')`);
	return vote !== undefined;
}

/** @throws Refused, with the rule on its majority, where the meeting has not decided to take it */
export async function mustBeTaken({ queries, unitId, at }: Desk, motion: MotionRow): Promise<void> {
	if (await isTaken(queries, motion)) return;
	const unit = await unitById(queries, unitId!);
	const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
	const none = { for: 0, against: 0, abstentions: 0, present: 0, entitled: 0 };
	const { citation, workings } = isCarried(rules, { decision: 'emergency-motion', unit: unit.kind, ...none });
	const words =
		'This is an emergency motion. The meeting first decides whether to take it: record that vote, and then it can be moved.';
	throw new Refused('rule', words, {
		ruling: { allowed: false, silent: citation.clause === null, citation, words, workings },
	});
}
