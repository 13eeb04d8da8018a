/** What an officer of a new unit has done already of what comes before the first meeting: no member's data. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { look } from '../acts/act.ts';
import { unitsBelow } from '../roll/roll-as-at.ts';
import { unitIdOf } from './units.ts';

export const seeBegun = look({
	name: 'organisation.see-begun',
	does: 'looks at what is still to be done before the first meeting',
	may: ['secretary above', 'administrator above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at }) => {
		const today = at.slice(0, 10);
		const [begun] = await queries.query<{
			hasSecretary: boolean;
			hasMembers: boolean;
			hasMeeting: boolean;
		}>(sql`
			select exists (select 1 from duty where unit_id = ${unitId} and duty = 'secretary' and from_on <= ${today}::date
					and (until_on is null or until_on > ${today}::date)) as "hasSecretary",
				exists (select 1 from member where unit_id in (${unitsBelow(unitId!)})) as "hasMembers",
				exists (select 1 from meeting where unit_id = ${unitId} and state <> 'draft') as "hasMeeting"`);
		return begun;
	},
});
