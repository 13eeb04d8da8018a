/** Seconding and supporting a motion or an amendment. */
import { allows } from '@mandate/assembly/motions';
import { z } from 'zod';
import { act } from '../acts/act.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { Refused } from '../acts/refused.ts';
import { count } from '../fields.ts';
import { addBacker, backerNamed, backersOf } from './backers.ts';
import { amendmentsOf, motionToChange, unitOfMotion } from './rows.ts';

export const backMotion = act({
	name: 'motions.back',
	does: 'seconds or supports a motion or an amendment',
	may: ['member', 'delegate', 'secretary'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		/** Number of the amendment; of the motion itself without one. */
		amendment: z.union([z.literal('').transform(() => undefined), count('the amendment')]).optional(),
		part: z.enum(['seconder', 'supporter'], { error: 'Choose whether to second or to support.' }),
		/** For a secretary who enters another's support. */
		name: z.string().trim().max(200).default(''),
	}),
	unitOf: unitOfMotion,
	words: ({ unit, number, amendment, part }) => ({ unit, number, amendment: amendment ?? null, part }),
	run: async (desk, { number, amendment, part, name }) => {
		const { queries, unitId, who, at } = desk;
		const motion = await motionToChange(queries, unitId!, number);
		const found = (await amendmentsOf(queries, motion.id)).find((one) => one.number === amendment);
		const isOpen =
			amendment === undefined
				? allows(motion.state, 'support')
				: found !== undefined && (found.state === 'submitted' || found.state === 'admitted');
		if (!isOpen) throw new Refused('conflict', 'Nobody can be added to this any more.');
		const amendmentId = found?.id ?? null;
		if (part === 'seconder') {
			const backers = await backersOf(queries, motion.id);
			if (backers.some((one) => one.part === 'seconder' && one.amendment_id === amendmentId))
				throw new Refused('conflict', 'It has a seconder already; you can support it.');
		}
		if (name !== '') {
			const held = await dutiesIn(queries, who!.personId, unitId, at.slice(0, 10));
			if (!held.some(({ duty, isAbove }) => duty === 'secretary' && !isAbove))
				throw new Refused('not-permitted', 'Only the secretary enters support for others.');
		}
		const by = name === '' ? { personId: who!.personId } : await backerNamed(queries, unitId!, 'name', name);
		await addBacker(desk, motion.id, amendmentId, part, by);
	},
});
