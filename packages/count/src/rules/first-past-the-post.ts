/**
 * First past the post, for one seat: each paper is a vote for the candidate it has first, and the most votes win. Numbered
 * papers are read for their first preference alone. Where several are elected at once in Britain, each elector has as many
 * votes as there are seats: a first preference is not that, so such an election is refused and not counted as something else.
 */
import { type Admission, admit } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import { layTable, type Table } from '../stages/table.ts';
import { takeMost } from '../ties/most.ts';
import { forOneSeat } from './one-seat.ts';
import type { Asked, Rule } from './rule.ts';

/** Without a first preference a paper is no vote (rule 47: void for uncertainty); what stands after it is not looked at. */
const ADMISSION: Admission = { gap: 'stop', again: 'pass' };

function countFirst(rule: string, election: Election, asked: Asked): Count {
	const { papers, valid, spoilt } = admit(election, ADMISSION);
	const table = layTable(papers, election.candidates.length, 1n);
	for (const [candidate, { withdrawn }] of election.candidates.entries())
		if (withdrawn) table.withdraw(candidate);
	const stopped = valid === 0 ? ({ why: 'no-papers' } as const) : elect(table, asked);
	return {
		rule,
		seats: 1,
		places: 0,
		valid,
		quota: null,
		stages: table.stages,
		elected: table.elected,
		unfilled: 0,
		stopped,
		lot: asked.lot,
		papers: { spoilt, cut: [] },
	};
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
	count: (election, asked) => countFirst('fptp-1', election, asked),
});
