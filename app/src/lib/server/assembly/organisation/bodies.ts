/** Bodies that are affiliated to a unit: which, since when, for how many members. */
import { mayAffiliate } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { found, mustAllow, Refused } from '../acts/refused.ts';
import { count, day, id, line } from '../fields.ts';
import { rulesOf } from './rules-of.ts';
import { unitById, unitIdOf } from './units.ts';

export interface BodyRow {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	readonly members_count: number;
	readonly affiliated_on: string;
	readonly ended_on: string | null;
}

export const addBody = act({
	name: 'organisation.add-body',
	does: 'enters a body as affiliated to the unit',
	may: ['secretary', 'administrator above'],
	input: z.object({
		unit: z.string(),
		name: line('its name', 150),
		kind: z.string({ error: 'Choose what it is.' }),
		membersCount: count('for how many members it is affiliated'),
		affiliatedOn: day('the day since when'),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, at, newId, unitId }, given) => {
		const unit = await unitById(queries, unitId!);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		mustAllow(mayAffiliate(rules, { body: given.kind, to: unit.kind, members: given.membersCount }));
		const [there] = await queries.query(
			sql`select 1 from body where unit_id = ${unitId} and name = ${given.name}`,
		);
		if (there !== undefined) throw new Refused('conflict', 'A body of this name is on the list already.');
		const bodyId = newId();
		await queries.query(sql`insert into body (id, unit_id, name, kind, members_count, affiliated_on)
			values (${bodyId}, ${unitId}, ${given.name}, ${given.kind}, ${given.membersCount}, ${given.affiliatedOn})`);
		return { body: bodyId };
	},
});

export const changeBody = act({
	name: 'organisation.change-body',
	does: 'changes for how many members a body is affiliated, or ends its affiliation',
	may: ['secretary', 'administrator above'],
	input: z.object({
		unit: z.string(),
		body: id('the body'),
		membersCount: count('for how many members it is affiliated'),
		endedOn: z
			.union([z.literal('').transform(() => null), day('the day it ended')])
			.nullable()
			.default(null),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }, { body, membersCount, endedOn }) => {
		const rows = await queries.query<{
			id: string;
		}>(sql`update body set members_count = ${membersCount}, ended_on = ${endedOn}
			where id = ${body} and unit_id = ${unitId} returning id`);
		found(rows[0], 'body');
	},
});

/** Which bodies are affiliated: no member's data. */
export const seeBodies = look({
	name: 'organisation.see-bodies',
	does: 'looks at which bodies are affiliated',
	may: ['member', 'delegate', 'secretary above', 'chair', 'panel', 'auditor above', 'administrator above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) =>
		queries.query<BodyRow>(sql`select id, name, kind, members_count, affiliated_on, ended_on from body
			where unit_id = ${unitId} order by ended_on is not null, name collate "C"`),
});
