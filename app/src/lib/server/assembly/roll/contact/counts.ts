/** How many changes of contact were asked for, stopped and made in a unit: numbers only, for everybody, since it is rolls that are attacked. */
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { look } from '../../acts/act.ts';
import { unitIdOf } from '../../organisation/units.ts';
import { unitsBelow } from '../roll-as-at.ts';

export interface ContactCounts {
	readonly asked: number;
	readonly stopped: number;
	readonly effective: number;
}

export interface FreezeCounts extends ContactCounts {
	readonly freeze_on: string;
	readonly title: string;
}

const DAYS = 30;

export const seeContactCounts = look({
	name: 'roll.see-contact-counts',
	does: 'looks at how many changes of contact there were',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at }) => {
		const below = unitsBelow(unitId!);
		const [recent] = await queries.query<ContactCounts>(sql`
			select count(*) filter (where asked_at > ${at}::timestamptz - interval '30 days')::int as asked,
				count(*) filter (where outcome = 'stopped' and ended_at > ${at}::timestamptz - interval '30 days')::int as stopped,
				count(*) filter (where outcome = 'effective' and ended_at > ${at}::timestamptz - interval '30 days')::int as effective
			from contact_change where unit_id in (${below})`);
		const freezes = await queries.query<FreezeCounts>(sql`
			select freeze_on, case when count(*) = 1 then min(title) else 'Several meetings' end as title,
				(select count(*)::int from contact_change where unit_id in (${below})
					and asked_at < freeze_on + 1 and asked_at >= freeze_on - 29) as asked,
				(select count(*)::int from contact_change where unit_id in (${below}) and outcome = 'stopped'
					and ended_at < freeze_on + 1 and ended_at >= freeze_on - 29) as stopped,
				(select count(*)::int from contact_change where unit_id in (${below}) and outcome = 'effective'
					and ended_at < freeze_on + 1 and ended_at >= freeze_on - 29) as effective
			from meeting where unit_id = ${unitId} and freeze_on is not null and is_public and state in ('called', 'open', 'closed')
			group by freeze_on order by freeze_on desc limit 6`);
		return { days: DAYS, recent, freezes };
	},
});
