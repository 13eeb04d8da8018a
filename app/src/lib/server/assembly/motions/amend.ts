/** Amendments to a motion: given as the text as it would read, kept as the changes that make it so. */
import { allows, changesBetween, consequencesOf, tidyText } from '@mandate/assembly/motions';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { Refused } from '../acts/refused.ts';
import { count, text } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { amendmentToChange } from './admit.ts';
import { addBacker, backerNamed } from './backers.ts';
import { addEvent, motionToChange } from './rows.ts';
import { settle } from './settle.ts';
import { MOST_TEXT } from './words-of.ts';

export const amendMotion = act({
	name: 'motions.amend',
	does: 'gives in an amendment to a motion',
	may: ['member', 'delegate', 'secretary', 'chair'],
	input: z.object({
		unit: z.string(),
		number: count('the motion'),
		text: text('the motion as it would read', MOST_TEXT),
		consequential: z.string().trim().max(2_000).default(''),
		/** For a secretary who enters another's amendment. */
		mover: z.string().trim().max(200).default(''),
		seconder: z.string().trim().max(200).default(''),
	}),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const { queries, unitId, newId, at, who } = desk;
		const motion = await motionToChange(queries, unitId!, given.number);
		if (!allows(motion.state, 'amend'))
			throw new Refused(
				'conflict',
				'Amendments can be given in once a motion is admitted, and until it is decided.',
			);
		const held = await dutiesIn(queries, who!.personId, unitId, at.slice(0, 10));
		const isOfficer = held.some(({ duty }) => duty === 'secretary' || duty === 'chair');
		if (!isOfficer && (given.mover !== '' || given.seconder !== ''))
			throw new Refused(
				'not-permitted',
				'An amendment is moved by whoever sends it, and seconded by the seconder.',
			);
		const changes = changesBetween(motion.text, tidyText(given.text));
		if (changes.length === 0) {
			const words = 'This is the text as it stands. Change the words that should read otherwise.';
			throw new Refused('invalid', words, { problems: [{ field: 'text', words }] });
		}
		const id = newId();
		const [{ number }] = await queries.query<{ number: number }>(sql`
			insert into motion_amendment (id, motion_id, number, changes, consequential, received_at, made_by)
			values (${id}, ${motion.id}, (select coalesce(max(number), 0)::int + 1 from motion_amendment where motion_id = ${motion.id}),
				${JSON.stringify(changes)}, ${given.consequential}, ${at}, ${who?.personId ?? null})
			returning number`);
		const mover =
			given.mover === ''
				? { personId: who!.personId }
				: await backerNamed(queries, unitId!, 'mover', given.mover);
		await addBacker(desk, motion.id, id, 'mover', mover);
		if (given.seconder !== '')
			await addBacker(
				desk,
				motion.id,
				id,
				'seconder',
				await backerNamed(queries, unitId!, 'seconder', given.seconder),
			);
		const elsewhere = consequencesOf(motion.text, { id, changes });
		const note =
			elsewhere.length === 0
				? ''
				: ` The words it changes also stand in ${elsewhere.length === 1 ? 'paragraph' : 'paragraphs'} ${[...new Set(elsewhere.map(({ paragraph }) => paragraph))].join(', ')}.`;
		await addEvent(desk, motion.id, 'noted', `Amendment ${number} received.${note}`);
		return { amendment: number };
	},
	words: ({ unit, number }, { amendment }) => ({ unit, number, amendment }),
});

const named = { unit: z.string(), number: count('the motion'), amendment: count('the amendment') };

export const acceptAmendment = act({
	name: 'motions.accept-amendment',
	does: 'records that the mover accepts an amendment',
	may: ['secretary', 'chair'],
	input: z.object(named),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		const amendment = await amendmentToChange(desk.queries, motion, given.amendment, 'admitted');
		await settle(
			desk,
			motion,
			amendment,
			'accepted',
			`Amendment ${amendment.number} accepted by the mover.`,
			null,
		);
	},
});

export const withdrawAmendment = act({
	name: 'motions.withdraw-amendment',
	does: 'withdraws an amendment',
	may: ['self', 'secretary'],
	input: z.object(named),
	unitOf: unitIdOf,
	selfOf: async (queries, { unit, number, amendment }) => {
		const [row] = await queries.query<{ person_id: string | null }>(sql`
			select person_id from motion_backer backer join motion_amendment amendment on amendment.id = backer.amendment_id
				join motion on motion.id = amendment.motion_id join unit on unit.id = motion.unit_id
			where unit.slug = ${unit} and motion.number = ${number} and amendment.number = ${amendment} and part = 'mover'
			order by backer.position limit 1`);
		return row?.person_id ?? null;
	},
	run: async (desk, given) => {
		const motion = await motionToChange(desk.queries, desk.unitId!, given.number);
		const amendment = await amendmentToChange(
			desk.queries,
			motion,
			given.amendment,
			'submitted',
			'admitted',
			'ruled-out',
		);
		await desk.queries.query(sql`update motion_amendment set state = 'withdrawn' where id = ${amendment.id}`);
		await addEvent(desk, motion.id, 'noted', `Amendment ${amendment.number} withdrawn.`);
	},
});
