/** New units below others, and what a unit says of itself. */
import { mayLieBelow } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow } from '../acts/refused.ts';
import { line } from '../fields.ts';
import { rulesOf } from './rules-of.ts';
import { freeSlug, unitById, unitIdOf } from './units.ts';

export const addUnit = act({
	name: 'organisation.add-unit',
	does: 'adds a unit below this one',
	may: ['administrator above'],
	input: z.object({
		unit: z.string(),
		kind: z.string({ error: 'Choose what it is.' }),
		name: line('its name', 100),
		imprint: line('who answers for its pages, with an address', 300),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, at, newId, unitId }, { kind, name, imprint }) => {
		const above = await unitById(queries, unitId!);
		mustAllow(
			mayLieBelow(await rulesOf(queries, above.id, at.slice(0, 10)), { unit: kind, above: above.kind }),
		);
		const slug = await freeSlug(queries, name);
		await queries.query(sql`insert into unit (id, slug, name, kind, parent_id, zone, imprint, created_at)
			values (${newId()}, ${slug}, ${name}, ${kind}, ${above.id}, ${above.zone}, ${imprint}, ${at})`);
		return { slug };
	},
});

export const changeImprint = act({
	name: 'organisation.change-imprint',
	does: 'says who answers for the unit’s pages',
	may: ['secretary', 'administrator above'],
	input: z.object({ unit: z.string(), imprint: line('who answers for its pages, with an address', 300) }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { imprint }) => {
		await queries.query(sql`update unit set imprint = ${imprint} where id = ${unitId}`);
	},
});
