/** Model motions: made in a unit, shown to everybody once the unit says so. */
import {
	BLANK_TYPES,
	type BlankType,
	blanksIn,
	fingerprint,
	modelText,
	openModel,
	suggestedType,
	tidyText,
} from '@mandate/assembly/motions';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { found, Refused } from '../acts/refused.ts';
import { id, line, text, tick } from '../fields.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import type { ModelRow } from './rows.ts';
import { MOST_TEXT } from './words-of.ts';

const types = z.enum(Object.keys(BLANK_TYPES) as [BlankType, ...BlankType[]]);

export const addModel = act({
	name: 'motions.add-model',
	does: 'adds a model motion',
	may: ['secretary', 'administrator above'],
	input: z.looseObject({
		unit: z.string(),
		title: line('what it is about, in a few words', 150),
		text: text('the text', MOST_TEXT),
		reason: z.string().max(MOST_TEXT).default(''),
		forKinds: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
		isPublic: tick(),
	}),
	unitOf: unitIdOf,
	words: ({ unit, title, isPublic }) => ({ unit, title, isPublic }),
	run: async ({ queries, at, newId, unitId, who }, given) => {
		const unit = await unitById(queries, unitId!);
		if (given.isPublic && unit.imprint === '')
			throw new Refused('invalid', 'Say on the page of the unit who answers for its public pages first.');
		const words = blanksIn(tidyText(given.text));
		const chosen = words.map((one, i) => {
			const type = types.safeParse(given[`type${i}`]);
			return [one, type.success ? type.data : suggestedType(one)] as const;
		});
		const model = modelText(given.text, Object.fromEntries(chosen));
		const print = fingerprint(openModel(model));
		const [there] = await queries.query(
			sql`select 1 from motion_model where fingerprint = ${print} and (unit_id = ${unitId} or is_public)`,
		);
		if (there !== undefined) throw new Refused('conflict', 'This text is among the models already.');
		const modelId = newId();
		await queries.query(sql`insert into motion_model (id, unit_id, title, text, reason, blanks, for_kinds, fingerprint, is_public, made_at, made_by)
			values (${modelId}, ${unitId}, ${given.title}, ${model.text}, ${tidyText(given.reason)}, ${JSON.stringify(model.blanks)},
				${given.forKinds}::text[], ${print}, ${given.isPublic}, ${at}, ${who?.personId ?? null})`);
		return { model: modelId, fingerprint: print };
	},
});

export const publishModel = act({
	name: 'motions.publish-model',
	does: 'shows a model motion to everybody',
	may: ['secretary', 'administrator above'],
	input: z.object({ unit: z.string(), model: id('the model') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { model }) => {
		const unit = await unitById(queries, unitId!);
		if (unit.imprint === '')
			throw new Refused('invalid', 'Say on the page of the unit who answers for its public pages first.');
		const rows = await queries.query<ModelRow>(
			sql`update motion_model set is_public = true where id = ${model} and unit_id = ${unitId} returning *`,
		);
		return { fingerprint: found(rows[0], 'model').fingerprint };
	},
});

/** Models that a motion of the unit may be made from: public ones, and the unit's own. */
export const seeModels = look({
	name: 'motions.see-models',
	does: 'looks at the models a motion may be made from',
	may: ['member', 'delegate', 'secretary above', 'chair', 'administrator above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) =>
		queries.query<ModelRow>(
			sql`select * from motion_model where is_public or unit_id = ${unitId} order by title collate "C", id`,
		),
});
