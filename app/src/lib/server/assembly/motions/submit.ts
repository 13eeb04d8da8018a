/** A motion comes in: from a model, as adopted from another unit, or in one's own words. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { found, Refused } from '../acts/refused.ts';
import { day, line, maybe } from '../fields.ts';
import type { Desk } from '../office.ts';
import { addBacker, type BackedBy, backerNamed } from './backers.ts';
import { addEvent, type ModelRow, type MotionKind, nextNumber, unitOfMotion } from './rows.ts';
import { blankField, MOST_TEXT, type MotionText, ownText, textFromModel } from './words-of.ts';

export const submitMotion = act({
	name: 'motions.submit',
	does: 'gives a motion to the secretary',
	may: ['member', 'delegate', 'secretary', 'chair'],
	input: z.looseObject({
		unit: z.string(),
		title: line('what the motion is about, in a few words', 150),
		/** With one, the text is the model's. */
		model: z.string().max(64).default(''),
		text: z.string().max(MOST_TEXT, `Write the text in at most ${MOST_TEXT} characters.`).default(''),
		reason: z.string().max(MOST_TEXT).default(''),
		kind: z.enum(['motion', 'emergency-motion', 'rule-change']).default('motion'),
		eventOn: maybe(day('the day of what it is about')).optional(),
		/** For a secretary who enters another's motion. */
		mover: z.string().trim().max(200).default(''),
		seconder: z.string().trim().max(200).default(''),
	}),
	unitOf: unitOfMotion,
	run: async (desk, given) => {
		const { queries, unitId, who, at } = desk;
		const words = await textOf(desk, given.model, given.text, given);
		const mine = (await dutiesIn(queries, who!.personId, unitId, at.slice(0, 10))).map(({ duty }) => duty);
		const isOfficer = mine.includes('secretary') || mine.includes('chair');
		if (!isOfficer && (given.mover !== '' || given.seconder !== ''))
			throw new Refused(
				'not-permitted',
				'A motion is moved by whoever sends it, and seconded by the seconder.',
			);
		const mover: BackedBy =
			given.mover === ''
				? { personId: who!.personId }
				: await backerNamed(queries, unitId!, 'mover', given.mover);
		const motion = await insertMotion(
			desk,
			unitId!,
			{ ...given, eventOn: given.eventOn ?? null },
			words,
			'submitted',
		);
		await addBacker(desk, motion.id, null, 'mover', mover);
		if (given.seconder !== '')
			await addBacker(
				desk,
				motion.id,
				null,
				'seconder',
				await backerNamed(queries, unitId!, 'seconder', given.seconder),
			);
		await addEvent(desk, motion.id, 'submitted', 'Received by the secretary.');
		return { number: motion.number };
	},
	words: ({ unit, kind }, { number }) => ({ unit, kind, number }),
});

async function textOf(
	{ queries, unitId }: Desk,
	modelId: string,
	text: string,
	given: Readonly<Record<string, unknown>>,
): Promise<MotionText> {
	if (modelId === '') {
		if (text.trim() !== '') return ownText(queries, text);
		const words = 'Write the text of the motion.';
		throw new Refused('invalid', words, { problems: [{ field: 'text', words }] });
	}
	const [model] = await queries.query<ModelRow>(
		sql`select * from motion_model where id = ${modelId} and (is_public or unit_id = ${unitId})`,
	);
	const from = found(model, 'model');
	return textFromModel(
		from,
		from.blanks.map((_, i) => String(given[blankField(i)] ?? '')),
	);
}

export interface NewMotion {
	readonly title: string;
	readonly reason: string;
	readonly kind: MotionKind;
	readonly eventOn: string | null;
	readonly origin?: { readonly id: string; readonly version: 'original' | 'as-amended' };
	readonly fileNumber?: string | null;
	readonly fileOrigin?: string | null;
}

export async function insertMotion(
	{ queries, newId, at, who }: Desk,
	unitId: string,
	{ title, reason, kind, eventOn, origin, fileNumber = null, fileOrigin = null }: NewMotion,
	{ text, modelId, values, filled, fingerprint, family }: MotionText,
	state: 'draft' | 'submitted',
): Promise<{ readonly id: string; readonly number: number }> {
	const id = newId();
	const number = await nextNumber(queries, unitId);
	await queries.query(sql`insert into motion (id, unit_id, number, title, text, reason, model_id, blank_values, filled,
			fingerprint, family, kind, event_on, state, received_at, origin_id, origin_version, file_number, file_origin,
			made_at, made_by)
		values (${id}, ${unitId}, ${number}, ${title}, ${text}, ${reason.trim()}, ${modelId}, ${JSON.stringify(values)},
			${JSON.stringify(filled)}, ${fingerprint}, ${family}, ${kind}, ${eventOn}, ${state}, ${at}, ${origin?.id ?? null},
			${origin?.version ?? null}, ${fileNumber}, ${fileOrigin}, ${at}, ${who?.personId ?? null})`);
	return { id, number };
}
