/** The roll of a unit as a file. Logged with everybody in it. */
import { type WrittenMember, writeRollFile } from '@mandate/assembly/roll';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { unitIdOf } from '../organisation/units.ts';
import { membersBelow } from './member-in.ts';
import { unitsBelow } from './roll-as-at.ts';

export const exportRoll = lookAtMembers({
	name: 'roll.export',
	does: 'takes the roll away as a file',
	may: ['secretary above'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns }) => {
		const members = await membersBelow(queries, unitId!);
		const units = await queries.query<{ id: string; name: string }>(
			sql`select id, name from unit where id in (${unitsBelow(unitId!)})`,
		);
		const nameOf = new Map(units.map(({ id, name }) => [id, name]));
		for (const { personId } of members) concerns(personId);
		const written = members.map(
			({ unitId: of, personId: _, ...rest }): WrittenMember => ({ ...rest, unit: nameOf.get(of) ?? of }),
		);
		return { count: members.length, text: writeRollFile(written) };
	},
	words: ({ unit }, { count }) => ({ unit, count }),
});
