/** What every count on a table has in common: papers are admitted, who has withdrawn is left out, and the result is put together. */
import { type Admission, admit } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import { layTable, type Table } from '../stages/table.ts';
import type { Asked } from './rule.ts';

export interface OnTable {
	/** Id of the rule. */
	readonly rule: string;
	readonly admission: Admission;
	/** Digits after the point that the rule keeps. */
	readonly places: number;
	/** Counts stage after stage until the seats are filled; not asked where there is no valid paper. */
	readonly run: (table: Table, valid: bigint) => Stopped | null;
	/** At the end of the count; null under a rule that has none. */
	readonly quota: (table: Table, valid: bigint) => bigint | null;
}

export function countOnTable(
	{ rule, admission, places, run, quota }: OnTable,
	election: Election,
	{ seats, lot }: Asked,
): Count {
	const { papers, valid, spoilt, cut } = admit(election, admission);
	const table = layTable(papers, election.candidates.length, 10n ** BigInt(places));
	for (const [candidate, { withdrawn }] of election.candidates.entries())
		if (withdrawn) table.withdraw(candidate);
	const stopped = valid === 0 ? ({ why: 'no-papers' } as const) : run(table, BigInt(valid));
	return {
		rule,
		seats,
		places,
		valid,
		quota: quota(table, BigInt(valid)),
		stages: table.stages,
		elected: table.elected,
		unfilled: stopped === null ? seats - table.elected.length : 0,
		stopped,
		lot,
		papers: { spoilt, cut },
	};
}
