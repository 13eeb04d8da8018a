/** The dry run: what a file that was handed in would change, field by field, in pages where it is much. */
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { lookAtMembers } from '../../acts/act.ts';
import { count, id } from '../../fields.ts';
import { unitIdOf } from '../../organisation/units.ts';
import { unitsBelow } from '../roll-as-at.ts';
import { diffNow } from './diff-now.ts';

const AT_ONCE = 1000;

export const seeImport = lookAtMembers({
	name: 'roll.see-import',
	does: 'looks at what a file of members would change',
	may: ['secretary above'],
	input: z.object({ unit: z.string(), import: id('the file'), page: count('the page').default(1) }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns }, { import: importId, page }) => {
		const { file, diff, hash } = await diffNow(queries, unitId!, importId);
		const part = <T>(list: readonly T[]): readonly T[] => list.slice((page - 1) * AT_ONCE, page * AT_ONCE);
		const changed = part(diff.changed);
		const missing = part(diff.missing);
		for (const { personId } of [...changed, ...missing]) concerns(personId);
		const problems = [...file.problems, ...diff.problems].sort((a, b) => a.line - b.line);
		const units = await queries.query<{ id: string; name: string }>(
			sql`select id, name from unit where id in (${unitsBelow(unitId!)})`,
		);
		const longest = Math.max(diff.added.length, diff.changed.length, diff.missing.length, problems.length);
		return {
			encoding: file.encoding,
			unread: file.unread,
			rowsCount: file.rowsCount,
			hash,
			counts: {
				added: diff.added.length,
				changed: diff.changed.length,
				unchanged: diff.unchangedCount,
				missing: diff.missing.length,
				problems: problems.length,
			},
			added: part(diff.added),
			changed,
			missing,
			shared: part(diff.shared),
			problems: part(problems),
			unitNames: Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
			pages: Math.max(1, Math.ceil(longest / AT_ONCE)),
		};
	},
});
