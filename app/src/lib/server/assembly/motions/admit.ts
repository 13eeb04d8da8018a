/** Whether a motion or an amendment is admitted: by the rulebook, with each rule cited; ruled out only with reasons and a rule. */
import {
	amendmentInTime,
	emergencyMotionAdmissible,
	hasSupport,
	type MeetingFacts,
	motionInTime,
	type RulesInForce,
	type Ruling,
} from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { count, text } from '../fields.ts';
import type { Desk } from '../office.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById } from '../organisation/units.ts';
import { type Backer, backersOf } from './backers.ts';
import {
	type AmendmentRow,
	addEvent,
	amendmentsOf,
	bringInto,
	type MeetingRow,
	type MotionRow,
	meetingById,
	motionToChange,
	mustFollow,
	unitOfMotion,
} from './rows.ts';

export const meetingFacts = (unitKind: string, { kind, opens_at }: MeetingRow): MeetingFacts => ({
	kind,
	unit: unitKind,
	opensAt: opens_at,
});

/** Whether enough people stand behind a motion, or behind an amendment to it. */
export function supportRuling(
	rules: RulesInForce,
	unitKind: string,
	motion: Pick<MotionRow, 'kind'>,
	amendmentId: string | null,
	backers: readonly Backer[],
): Ruling {
	const mine = backers.filter(({ amendment_id }) => amendment_id === amendmentId);
	const of = amendmentId !== null ? 'amendment' : motion.kind === 'composite' ? 'motion' : motion.kind;
	return hasSupport(rules, {
		of,
		unit: unitKind,
		isSeconded: mine.some(({ part }) => part === 'seconder'),
		supporters: mine.filter(({ part }) => part === 'supporter').length,
	});
}

/** Whether a motion is in time for a meeting; an emergency motion by its own rule. */
export function timeRuling(
	rules: RulesInForce,
	unitKind: string,
	motion: MotionRow,
	meeting: MeetingRow,
): Ruling {
	const facts = { meeting: meetingFacts(unitKind, meeting), receivedAt: motion.received_at };
	if (motion.kind !== 'emergency-motion') return motionInTime(rules, facts);
	const eventAt = motion.event_on === null ? null : `${motion.event_on}T12:00:00Z`;
	return emergencyMotionAdmissible(rules, { ...facts, eventAt });
}

export const admitMotion = act({
	name: 'motions.admit',
	does: 'admits a motion, by the rules',
	may: ['secretary', 'chair'],
	input: z.object({ unit: z.string(), number: count('the motion') }),
	unitOf: unitOfMotion,
	run: async (desk, { number }) => {
		const { queries, unitId, at } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		mustFollow(motion.state, 'admitted');
		const unit = await unitById(queries, unitId!);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		const ruling = supportRuling(rules, unit.kind, motion, null, await backersOf(queries, motion.id));
		mustAllow(ruling);
		await bringInto(desk, motion, 'admitted', 'Admitted.', ruling);
	},
});

/** What the form of ruling out holds: reasons, and the clause of the rulebook in force. */
const rulingOut = {
	reasons: text('the reasons: its mover reads them', 3_000),
	clause: z.string({ error: 'Choose the rule it breaks.' }).min(1, 'Choose the rule it breaks.').max(40),
};

export const ruleOutMotion = act({
	name: 'motions.rule-out',
	does: 'rules a motion out, with reasons and the rule',
	may: ['secretary', 'chair'],
	input: z.object({ unit: z.string(), number: count('the motion'), ...rulingOut }),
	unitOf: unitOfMotion,
	words: ({ unit, number, clause }) => ({ unit, number, clause }),
	run: async (desk, { number, reasons, clause }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		mustFollow(motion.state, 'ruled-out');
		const ruling = await rulingUnder(desk, clause, reasons);
		await bringInto(desk, motion, 'ruled-out', reasons, ruling);
	},
});

/** A ruling made by people under a clause of the rules in force. @throws Refused where there is no such clause */
async function rulingUnder({ queries, unitId, at }: Desk, clause: string, reasons: string): Promise<Ruling> {
	const rules = await rulesOf(queries, unitId!, at.slice(0, 10));
	const rule = rules.rules.find((one) => one.clause === clause);
	if (rule === undefined) {
		const words = `${rules.rulebookTitle}, version ${rules.version}, has no rule ${clause}. Choose one that it has.`;
		throw new Refused('invalid', words, { problems: [{ field: 'clause', words }] });
	}
	const { rulebook, rulebookTitle, version } = rules;
	return {
		allowed: false,
		silent: false,
		citation: { rulebook, rulebookTitle, version, clause, title: rule.title },
		words: `Ruled out: ${reasons}`,
		workings: { facts: {}, limit: {} },
	};
}

const amendmentNamed = { unit: z.string(), number: count('the motion'), amendment: count('the amendment') };

export async function amendmentToChange(
	queries: Queries,
	motion: MotionRow,
	number: number,
	...from: readonly AmendmentRow['state'][]
): Promise<AmendmentRow> {
	const amendment = (await amendmentsOf(queries, motion.id)).find((one) => one.number === number);
	if (amendment === undefined) throw new Refused('not-found', 'There is no such amendment.');
	if (!from.includes(amendment.state))
		throw new Refused('conflict', `Amendment ${number} is decided already; open the page anew.`);
	return amendment;
}

export const admitAmendment = act({
	name: 'motions.admit-amendment',
	does: 'admits an amendment, by the rules',
	may: ['secretary', 'chair'],
	input: z.object(amendmentNamed),
	unitOf: unitOfMotion,
	run: async (desk, { number, amendment: given }) => {
		const { queries, unitId, at } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		const amendment = await amendmentToChange(queries, motion, given, 'submitted', 'ruled-out');
		const unit = await unitById(queries, unitId!);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		const support = supportRuling(
			rules,
			unit.kind,
			motion,
			amendment.id,
			await backersOf(queries, motion.id),
		);
		mustAllow(support);
		if (motion.meeting_id !== null) {
			const meeting = await meetingById(queries, motion.meeting_id);
			const facts = { meeting: meetingFacts(unit.kind, meeting), receivedAt: amendment.received_at };
			mustAllow(amendmentInTime(rules, facts));
		}
		await queries.query(sql`update motion_amendment set state = 'admitted', because = null,
			ruling = ${JSON.stringify(support)} where id = ${amendment.id}`);
		await addEvent(desk, motion.id, 'noted', `Amendment ${amendment.number} admitted.`, support);
	},
});

export const ruleOutAmendment = act({
	name: 'motions.rule-out-amendment',
	does: 'rules an amendment out, with reasons and the rule',
	may: ['secretary', 'chair'],
	input: z.object({ ...amendmentNamed, ...rulingOut }),
	unitOf: unitOfMotion,
	words: ({ unit, number, amendment, clause }) => ({ unit, number, amendment, clause }),
	run: async (desk, { number, amendment: given, reasons, clause }) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, number);
		const amendment = await amendmentToChange(desk.queries, motion, given, 'submitted', 'admitted');
		const ruling = await rulingUnder(desk, clause, reasons);
		await desk.queries.query(sql`update motion_amendment set state = 'ruled-out', because = ${reasons},
			ruling = ${JSON.stringify(ruling)} where id = ${amendment.id}`);
		await addEvent(desk, motion.id, 'noted', `Amendment ${amendment.number} ruled out: ${reasons}`, ruling);
	},
});
