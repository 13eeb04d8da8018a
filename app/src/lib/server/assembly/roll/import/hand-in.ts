/** A members' file is handed in: read, and kept until it is applied or given up. Nothing changes on the roll. */

import { readRollFile } from '@mandate/assembly/roll';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { unitIdOf } from '../../organisation/units.ts';
import { upload } from '../../uploads.ts';
import { unitsBelow } from '../roll-as-at.ts';

/** 50,000 members with their addresses lie in 8 MB. */
export const MOST_BYTES = 16 * 1024 * 1024;

export const handInFile = act({
	name: 'roll.hand-in',
	does: 'hands in a file of members, to see what it would change',
	may: ['secretary above'],
	input: z.object({
		unit: z.string(),
		file: upload('a file'),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at, newId, who }, { file }) => {
		const { bytes, hash } = file;
		const wrong =
			bytes.length === 0
				? 'Choose a file.'
				: bytes.length > MOST_BYTES
					? 'Hand in a file of 16 MB at most.'
					: null;
		if (wrong !== null) throw new Refused('invalid', wrong, { problems: [{ field: 'file', words: wrong }] });
		const units = await queries.query<{ id: string; slug: string; name: string }>(
			sql`select id, slug, name from unit where id in (${unitsBelow(unitId!)}) and closed_on is null order by name collate "C"`,
		);
		const read = readRollFile(bytes, { units, today: at.slice(0, 10) });
		const importId = newId();
		await queries.query(sql`
			insert into roll_import (id, unit_id, file_hash, rows_count, rows, handed_in_at, handed_in_by)
			values (${importId}, ${unitId}, ${hash}, ${read.rowsCount}, ${JSON.stringify(read)}, ${at}, ${who?.personId ?? null})`);
		return { import: importId, hash, rowsCount: read.rowsCount };
	},
	words: ({ unit }, { import: importId, hash, rowsCount }) => ({ unit, import: importId, hash, rowsCount }),
});
