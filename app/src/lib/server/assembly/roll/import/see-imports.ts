/** Files that were handed in for a unit, and what became of each: no member's data. */
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { look } from '../../acts/act.ts';
import { unitIdOf } from '../../organisation/units.ts';

export interface ImportRow {
	readonly id: string;
	readonly rows_count: number;
	readonly handed_in_at: string;
	readonly ended_at: string | null;
	readonly outcome: 'applied' | 'given-up' | null;
}

export const seeImports = look({
	name: 'roll.see-imports',
	does: 'looks at which files of members were handed in',
	may: ['secretary above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) =>
		queries.query<ImportRow>(sql`select id, rows_count, handed_in_at, ended_at, outcome from roll_import
			where unit_id = ${unitId} order by handed_in_at desc, id limit 20`),
});
