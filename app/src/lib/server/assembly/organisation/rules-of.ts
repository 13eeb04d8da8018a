/** The rules that hold in a unit on a day: of its own rulebook, else of the nearest unit above that has one. */
import { type Rulebook, type RulesInForce, readRulebook, versionInForce } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { Refused } from '../acts/refused.ts';

/** Rulebooks that were read, by id and the instant of their last change. */
const read = new Map<string, Rulebook>();

/** @returns the rulebook that holds in the unit, with the unit it was adopted for */
export async function rulebookOf(
	queries: Queries,
	unitId: string,
): Promise<{ readonly id: string; readonly adoptedFor: string; readonly rulebook: Rulebook }> {
	const [row] = await queries.query<{ id: string; adopted_at: string; unit_id: string }>(sql`
		with recursive above as (
			select id, parent_id, rulebook_id, 0 as height from unit where id = ${unitId}
			union all select unit.id, unit.parent_id, unit.rulebook_id, above.height + 1
				from unit join above on unit.id = above.parent_id
		)
		select rulebook.id, rulebook.adopted_at, above.id as unit_id
		from above join rulebook on rulebook.id = above.rulebook_id order by height limit 1`);
	if (row === undefined) throw new Refused('not-found', 'There is no such unit.');
	const key = `${row.id} ${row.adopted_at}`;
	const known = read.get(key);
	if (known !== undefined) return { id: row.id, adoptedFor: row.unit_id, rulebook: known };
	const [{ document }] = await queries.query<{ document: unknown }>(
		sql`select document from rulebook where id = ${row.id}`,
	);
	const result = readRulebook(document);
	if (!result.ok)
		throw new Error(
			`The rulebook ${row.id} cannot be read: ${result.problems[0].path} ${result.problems[0].expected}`,
		);
	read.set(key, result.rulebook);
	return { id: row.id, adoptedFor: row.unit_id, rulebook: result.rulebook };
}

/**
 * @param on YYYY-MM-DD
 * @throws Refused where no version was in force on that day
 */
export async function rulesOf(queries: Queries, unitId: string, on: string): Promise<RulesInForce> {
	const { rulebook } = await rulebookOf(queries, unitId);
	const rules = versionInForce(rulebook, on);
	if (rules === null) throw new Refused('rule', `${rulebook.title} has no version in force on ${on}.`);
	return rules;
}
