/** What anybody may know of the units: names, kinds, who answers for their pages, how many members, who holds which office. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { look } from '../acts/act.ts';
import { unitIdOf } from './units.ts';

export interface UnitListed {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly parent_id: string | null;
}

export const seeUnits = look({
	name: 'organisation.see-units',
	does: 'looks at the list of units',
	may: ['anyone'],
	input: z.object({}),
	unitOf: async () => null,
	run: ({ queries }) =>
		queries.query<UnitListed>(
			sql`select id, slug, name, kind, parent_id from unit where closed_on is null order by name collate "C"`,
		),
});

export const seeUnit = look({
	name: 'organisation.see-unit',
	does: 'looks at what a unit says of itself',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }) => {
		const below = await queries.query<UnitListed>(sql`select id, slug, name, kind, parent_id from unit
			where parent_id = ${unitId} and closed_on is null order by name collate "C"`);
		const bodies = await queries.query<{ name: string; kind: string }>(
			sql`select name, kind from body where unit_id = ${unitId} and ended_on is null order by name collate "C"`,
		);
		return { below, bodies };
	},
});
