/** The rulebook of a unit: shown to everybody, changed by a new version that takes effect on a day to come. */
import { type Rulebook, readRulebook } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { isKeepable } from '../acts/keepable.ts';
import { Refused } from '../acts/refused.ts';
import { canonicalJson } from '../log/seal.ts';
import { rulebookOf } from './rules-of.ts';
import { unitIdOf } from './units.ts';

export const seeRules = look({
	name: 'organisation.see-rules',
	does: 'reads the rules',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) => rulebookOf(queries, unitId!),
});

export const adoptRules = act({
	name: 'organisation.adopt-rules',
	does: 'adopts a new version of the rules, or rules of the unit’s own',
	may: ['administrator above'],
	input: z.object({
		unit: z.string(),
		document: z.string().max(1_000_000, 'The file is too large: 1 MB at most.'),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, at, newId, unitId }, { document }) => {
		const adopted = readOrRefuse(document);
		const before = await rulebookOf(queries, unitId!);
		if (before.adoptedFor === unitId) mustKeepThePast(before.rulebook, adopted, at.slice(0, 10));
		const rulebookId = newId();
		await queries.query(sql`insert into rulebook (id, document, adopted_at)
			values (${rulebookId}, ${JSON.stringify(adopted)}, ${at})`);
		await queries.query(sql`update unit set rulebook_id = ${rulebookId} where id = ${unitId}`);
		return { title: adopted.title, versions: adopted.versions.map(({ version }) => version) };
	},
	words: ({ unit }, { title, versions }) => ({ unit, title, versions }),
});

function readOrRefuse(document: string): Rulebook {
	let json: unknown;
	try {
		json = JSON.parse(document, (_, value) => {
			if (typeof value === 'string' && !isKeepable(value))
				throw new Error('it has an escape for a character that no text can hold');
			return value;
		});
	} catch (error) {
		const words = `The file is not JSON: ${(error as Error).message}.`;
		throw new Refused('invalid', words, { problems: [{ field: 'document', words }] });
	}
	const read = readRulebook(json);
	if (read.ok) return read.rulebook;
	const problems = read.problems.slice(0, 20).map(({ path, expected, found }) => ({
		field: 'document',
		words: `${path === '' ? 'The file' : path}: expected ${expected}, found ${found}.`,
	}));
	throw new Refused('invalid', 'This is not a rulebook as it should be.', { problems });
}

/** What held yesterday cannot be rewritten: versions in force before today stay as they were. */
function mustKeepThePast(before: Rulebook, after: Rulebook, today: string): void {
	for (const version of before.versions.filter(({ effectiveFrom }) => effectiveFrom <= today)) {
		const { effectiveUntil: _, ...was } = version;
		const kept = after.versions.some(({ effectiveUntil, ...one }) => {
			const endsInTime =
				effectiveUntil === undefined || effectiveUntil === version.effectiveUntil || effectiveUntil > today;
			return endsInTime && canonicalJson(one) === canonicalJson(was);
		});
		if (!kept) {
			const words = `Version ${version.version} has been in force since ${version.effectiveFrom}; it must stay as it is. Add a version that takes effect on a later day.`;
			throw new Refused('rule', words, { problems: [{ field: 'document', words }] });
		}
	}
}
