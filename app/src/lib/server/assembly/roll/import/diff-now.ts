/** What a file that was handed in would change now, with a hash by which the same can be told later. */
import { diffRoll, type RollDiff, type RollFile } from '@mandate/assembly/roll';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { found, Refused } from '../../acts/refused.ts';
import { canonicalJson, sha256 } from '../../log/seal.ts';
import { membersBelow } from '../member-in.ts';
import { unitsBelow } from '../roll-as-at.ts';

export interface DiffNow {
	readonly file: RollFile;
	readonly diff: RollDiff;
	readonly hash: string;
}

/** @throws Refused where there is no such file in the unit, or it was applied or given up */
export async function diffNow(queries: Queries, unitId: string, importId: string): Promise<DiffNow> {
	const [row] = await queries.query<{ rows: RollFile | null; outcome: string | null }>(
		sql`select rows, outcome from roll_import where id = ${importId} and unit_id = ${unitId}`,
	);
	const { rows: file, outcome } = found(row, 'file handed in here');
	if (file === null)
		throw new Refused(
			'conflict',
			outcome === 'applied' ? 'This file was applied already.' : 'This file was given up. Hand it in again.',
		);
	const members = await membersBelow(queries, unitId);
	const numbers = file.members.map(({ number }) => number);
	const elsewhere = await queries.query<{ number: string }>(sql`
		select number from member where number = any(${numbers}::text[]) and unit_id not in (${unitsBelow(unitId)})`);
	const [{ count }] = await queries.query<{ count: number }>(
		sql`select count(*)::int as count from unit where parent_id = ${unitId} and closed_on is null`,
	);
	const diff = diffRoll(file.members, {
		members,
		takenElsewhere: new Set(elsewhere.map(({ number }) => number)),
		unitIfEmpty: count === 0 ? unitId : null,
	});
	return { file, diff, hash: sha256(canonicalJson(diff)) };
}
