/** A unit makes a motion public: its text, what became of it, and when. Never who moved it. */
import { allows } from '@mandate/assembly/motions';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { addEvent, motionToChange } from './rows.ts';

export const publishMotion = act({
	name: 'motions.publish',
	does: 'shows a motion to everybody, or to members only again',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		isPublic: z.enum(['yes', 'no']).default('yes'),
	}),
	unitOf: unitIdOf,
	run: async (desk, { number, isPublic }) => {
		const { queries, unitId } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		const unit = await unitById(queries, unitId!);
		if (isPublic === 'yes' && unit.imprint === '')
			throw new Refused('invalid', 'Say on the page of the unit who answers for its public pages first.');
		if (isPublic === 'yes' && !allows(motion.state, 'publish'))
			throw new Refused('conflict', 'A motion can be made public once it is admitted.');
		await queries.query(sql`update motion set is_public = ${isPublic === 'yes'} where id = ${motion.id}`);
		await addEvent(desk, motion.id, 'noted', isPublic === 'yes' ? 'Made public.' : 'No longer public.');
		return { fingerprint: motion.family };
	},
});
