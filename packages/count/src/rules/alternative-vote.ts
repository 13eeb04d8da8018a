/**
 * The alternative vote, for one seat, in two forms that elect the same and may stop at different stages. As in a Scottish
 * by-election, it is the single transferable vote with one seat: the quota is fixed at more than half of the valid papers,
 * and the count goes on until somebody has it or is left alone. By majority, somebody is elected as soon as they have more
 * votes than the other candidates left put together; papers that name none of those do not count against them.
 */
import type { Admission } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import type { Table } from '../stages/table.ts';
import { excludeFewest } from './exclude-fewest.ts';
import { countOnTable } from './on-table.ts';
import { forOneSeat } from './one-seat.ts';
import type { Asked, Rule } from './rule.ts';
import { SCOTTISH_ADMISSION, scottishCount } from './scottish-stv.ts';

/** The order of the names is plain although a number is left out, or a name comes twice: both are read past. */
const ADMISSION: Admission = { gap: 'pass', again: 'pass' };

function majorityCount(election: Election, asked: Asked): Count {
	return countOnTable(
		{
			rule: 'av-majority-1',
			admission: ADMISSION,
			places: 0,
			run: (table) => run(table, asked),
			quota: () => null,
		},
		election,
		asked,
	);
}

function run(table: Table, { lot, heard }: Asked): Stopped | null {
	table.dealFirst();
	close('first', []);
	while (table.elected.length === 0) {
		const excluded = excludeFewest(table, lot);
		if (excluded.candidate === null) return excluded.stopped;
		close('exclusion', [excluded.candidate]);
	}
	return null;

	/** Elects whoever has more votes than the others put together. */
	function close(kind: 'first' | 'exclusion', of: readonly number[]): void {
		const first = table.continuing.find((candidate) => table.totals[candidate] * 2n > table.active);
		if (first !== undefined) table.elect(first, 'majority');
		table.close(kind, of, null);
		const { stages, elected, continuing } = table;
		heard?.({ stage: stages.length, elected: elected.length, continuing: continuing.length });
	}
}

/** Section 9 of the Act was never in force. Its ties go by the first preferences first; ours, as in Scotland, backwards. */
export const AV_MAJORITY_1: Rule = forOneSeat({
	id: 'av-majority-1',
	title: 'Alternative vote, by majority of the papers that still name somebody',
	source:
		'after the Parliamentary Voting System and Constituencies Act 2011, section 9 (rule 45A); ties by docs/method/count-alternative-vote.md',
	admission: ADMISSION,
	count: majorityCount,
});

export const AV_SCOTTISH_2021: Rule = forOneSeat({
	id: 'av-scottish-2021',
	title: 'Alternative vote, as in Scottish by-elections (rules of 2021)',
	source:
		'SSI 2011/399, schedule 1, rules 46 to 53, as amended by SSI 2021/437, article 2(4), for one councillor',
	admission: SCOTTISH_ADMISSION,
	count: (election, asked) => scottishCount('av-scottish-2021', election, asked),
});
