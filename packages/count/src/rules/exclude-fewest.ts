/** Excludes whoever has the fewest votes, of equals as the stages before tell and then the lot; all papers go on at their value. */
import type { Lot, Stopped } from '../stages/count.ts';
import type { Table } from '../stages/table.ts';
import { settleBackwards } from '../ties/backwards.ts';
import { choose } from '../ties/choose.ts';

export type ExcludedOne =
	| { readonly candidate: number }
	| { readonly candidate: null; readonly stopped: Stopped };

export function excludeFewest(table: Table, lot: Lot | null): ExcludedOne {
	const { continuing, totals, stages } = table;
	const choice = choose(continuing, totals, 'fewest', 'exclusion', settleBackwards, stages, lot);
	if (choice.candidate === null) return choice;
	const { candidate, tie } = choice;
	if (tie !== null) table.settled(tie);
	table.exclude(candidate);
	table.transfer(candidate, table.parcels[candidate], 0n, ({ value }) => value);
	return { candidate };
}
