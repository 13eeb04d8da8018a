/** Votes on motions and amendments that were counted outside the room's own page: the figures are entered, the majority is the rulebook's. */
import { z } from 'zod';
import { act } from '../acts/act.ts';
import { count } from '../fields.ts';
import type { Desk } from '../office.ts';
import { unitIdOf } from '../organisation/units.ts';
import { amendmentToChange } from './admit.ts';
import { AMENDMENT, MOTION, type Put, REMIT, TAKING } from './put.ts';
import { type Figures, figures, keepResult, resultOfFigures } from './result.ts';
import { type AmendmentRow, type MotionRow, motionToChange } from './rows.ts';

async function decide<Outcome>(
	desk: Desk,
	put: Put<Outcome>,
	motion: MotionRow,
	amendment: AmendmentRow | null,
	given: Figures,
): Promise<Outcome> {
	await put.must(desk.queries, motion, amendment);
	const decision = put.decision(motion);
	const result = await resultOfFigures(desk, decision, given);
	await keepResult(desk, motion, amendment, decision, result);
	return put.follows(desk, motion, amendment, result);
}

const named = { unit: z.string(), number: count('the motion') };

export const decideTaking = act({
	name: 'motions.decide-taking',
	does: 'records the vote on whether an emergency motion is taken',
	may: ['secretary', 'chair'],
	input: z.object({ ...named, ...figures }),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		return decide(desk, TAKING, motion, null, given);
	},
});

export const decideAmendment = act({
	name: 'motions.decide-amendment',
	does: 'records the vote on an amendment',
	may: ['secretary', 'chair'],
	input: z.object({ ...named, amendment: count('the amendment'), ...figures }),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		const amendment = await amendmentToChange(desk.queries, motion, given.amendment, 'admitted');
		return decide(desk, AMENDMENT, motion, amendment, given);
	},
});

export const decideMotion = act({
	name: 'motions.decide',
	does: 'records the vote on a motion, as amended, or on remitting it',
	may: ['secretary', 'chair'],
	input: z.object({ ...named, on: z.enum(['motion', 'remit']).default('motion'), ...figures }),
	unitOf: unitIdOf,
	run: async (desk, given): Promise<{ readonly outcome: string }> => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		return given.on === 'remit'
			? decide(desk, REMIT, motion, null, given)
			: decide(desk, MOTION, motion, null, given);
	},
});
