/**
 * First past the post, for one seat: each paper is a vote for the candidate it has first, and the most votes win. Numbered
 * papers are read for their first preference alone. Where several are elected at once in Britain, each elector has as many
 * votes as there are seats: a first preference is not that, so such an election is refused and not counted as something else.
 */
import type { Admission } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import type { Table } from '../stages/table.ts';
import { takeMost } from '../ties/most.ts';
import { countOnTable } from './on-table.ts';
import { forOneSeat } from './one-seat.ts';
import type { Asked, Rule } from './rule.ts';

/** Without a first preference a paper is no vote (rule 47: void for uncertainty); what stands after it is not looked at. */
const ADMISSION: Admission = { gap: 'stop', again: 'pass' };

function countFirst(election: Election, asked: Asked): Count {
	const counted = countOnTable(
		{
			rule: 'fptp-1',
			admission: ADMISSION,
			places: 0,
			run: (table) => elect(table, asked),
			quota: () => null,
		},
		election,
		asked,
	);
	return { ...counted, papers: { ...counted.papers, cut: [] } };
}

/** Rule 18: the most votes. Rule 49: between equals the returning officer decides by lot. */
function elect(table: Table, { lot, heard }: Asked): Stopped | null {
	table.dealFirst();
	const most = takeMost(table.continuing, table.totals, 1, lot);
	for (const candidate of most.taken ?? []) table.elect(candidate, 'most');
	if (most.taken !== null && most.tie !== null) table.settled(most.tie);
	table.close('first', [], null);
	heard?.({ stage: 1, elected: table.elected.length, continuing: table.continuing.length });
	return most.taken === null ? most.stopped : null;
}

export const FIRST_PAST_THE_POST: Rule = forOneSeat({
	id: 'fptp-1',
	title: 'First past the post',
	source: 'Representation of the People Act 1983, schedule 1, rules 18, 47 and 49',
	admission: ADMISSION,
	count: countFirst,
});
