/** The roll of a unit and all below it, as the secretary sees it: today or as at a day, searched and filtered, in pages. */
import { ROLL_STANDINGS, type RollStanding } from '@mandate/assembly/roll';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { count, day, id, maybe } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { foldedRoll, type RollRow, unitsBelow } from './roll-as-at.ts';

const AT_ONCE = 50;

export interface RollPageRow extends RollRow {
	readonly name: string;
	readonly email: string | null;
	readonly unit: string;
}

export const seeRoll = lookAtMembers({
	name: 'roll.see',
	does: 'looks at the roll',
	may: ['secretary above'],
	input: z.object({
		unit: z.string(),
		on: maybe(day('the day')).default(null),
		/** Part of a name, or a whole number or e-mail address. */
		search: z.string().trim().max(100).default(''),
		standing: z.union([z.literal(''), z.literal('all'), z.enum(ROLL_STANDINGS)]).default(''),
		branch: maybe(id('the unit')).default(null),
		page: count('the page').default(1),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at, concerns }, { on, search, standing, branch, page }) => {
		const today = at.slice(0, 10);
		const below = unitsBelow(unitId!);
		const roll =
			on === null || on === today
				? sql`select person_id, number, unit_id, joined_on, class, standing, arrears_months, left_on
					from member where unit_id in (${below})`
				: sql`select * from (${foldedRoll({ on, which: sql`person_id in (select person_id from roll_event where unit_id in (${below}))` })}) folded
					where unit_id in (${below})`;
		const counts = await queries.query<{ standing: RollStanding; count: number }>(
			sql`select standing, count(*)::int as count from (${roll}) roll group by standing`,
		);
		const standings = standing === '' ? ['good', 'arrears', 'suspended'] : [standing];
		const wanted = search.toLowerCase();
		const matching = sql`(${roll}) roll join person on person.id = roll.person_id join unit on unit.id = roll.unit_id
			where (${standing} = 'all' or standing = any(${standings}::text[]))
				and (${branch}::text is null or roll.unit_id in (${unitsBelow(branch ?? '')}))
				and (${wanted} = '' or position(${wanted} in lower(person.name)) > 0 or lower(number) = ${wanted} or lower(email) = ${wanted})`;
		const [{ total }] = await queries.query<{ total: number }>(
			sql`select count(*)::int as total from ${matching}`,
		);
		const rows = await queries.query<RollPageRow>(sql`
			select roll.*, person.name, person.email, unit.name as unit from ${matching}
			order by lower(person.name) collate "C", number collate "C"
			limit ${AT_ONCE} offset ${(Math.max(page, 1) - 1) * AT_ONCE}`);
		for (const { person_id } of rows) concerns(person_id);
		const units = await queries.query<{ id: string; name: string }>(
			sql`select id, name from unit where id in (${below}) order by name collate "C"`,
		);
		return {
			on: on ?? today,
			today,
			rows,
			total,
			pages: Math.max(1, Math.ceil(total / AT_ONCE)),
			counts: ROLL_STANDINGS.map((one) => ({
				standing: one,
				count: counts.find((row) => row.standing === one)?.count ?? 0,
			})),
			units,
		};
	},
	// What was searched for may be a name.
	words: ({ unit, on, standing, branch, page }, { total }) => ({ unit, on, standing, branch, page, total }),
});
