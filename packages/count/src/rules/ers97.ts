/**
 * Single transferable vote by the rules of the Electoral Reform Society, third edition: R. A. Newland and F. S. Britton, "How
 * to conduct an election by the single transferable vote" (1997), sections 5.1 to 5.6 and the glossary, section 6. Surpluses
 * pass on from the last batch received only, candidates without hope go together, and the papers of excluded candidates move
 * in batches of one value, the highest first. Paragraph numbers below are those of the booklet.
 */
import type { Admission } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stage, Stopped, Tie } from '../stages/count.ts';
import { worthOf } from '../stages/piles.ts';
import type { Table, Taken } from '../stages/table.ts';
import { byVotes } from '../ties/most.ts';
import { deemElected } from './ers97/deem-elected.ts';
import { quotaOf, transferValue } from './ers97/figures.ts';
import { type Next, nextStage } from './ers97/next.ts';
import { countOnTable } from './on-table.ts';
import type { Asked, Rule } from './rule.ts';

/** Quota and transfer values are taken to two decimal places (5.1.6, 5.3.7). */
const PLACES = 2;
const ONE_VOTE = 100n;

/**
 * Preferences are figures in order, each alone against one candidate (6.8, 6.17); where the next in order is uncertain there
 * is no next available preference (6.10, 6.12).
 */
const ADMISSION: Admission = { gap: 'stop', again: 'stop' };

function ers97Count(election: Election, asked: Asked): Count {
	return countOnTable(
		{
			rule: 'ers97-1',
			admission: ADMISSION, // 5.1.2
			places: PLACES,
			run: (table, valid) => run(table, valid * ONE_VOTE, asked),
			quota: ({ stages }) => stages.at(-1)?.quota ?? quotaOf(0n, asked.seats),
		},
		election,
		asked,
	);
}

/** Stage after stage until the places are filled. */
function run(table: Table, totalValidVote: bigint, { seats, lot, heard }: Asked): Stopped | null {
	let quota = quotaOf(totalValidVote, seats); // 5.1.6

	table.dealFirst();
	deemElected(table, quota, seats); // 5.1.7
	electRemaining(); // 4.3
	for (let next = close('first', [], null); ; ) {
		if (next.what === 'complete') return null;
		if (next.what === 'stopped') return next.stopped;
		next = next.what === 'surplus' ? transferSurplus(next.of, next.tie) : exclude(next.of, next.tie);
	}

	/** @param tie that was settled to come to the stage */
	function close(kind: Stage['kind'], of: readonly number[], tie: Tie | null): Next {
		if (tie !== null) table.settled(tie);
		table.close(kind, of, quota);
		const { stages, elected, continuing } = table;
		heard?.({ stage: stages.length, elected: elected.length, continuing: continuing.length });
		return nextStage(table, quota, seats, lot);
	}

	/** @returns whether there were no more candidates left than places */
	function electRemaining(): boolean {
		const remaining = byVotes(table.continuing, table.totals);
		if (remaining.length > seats - table.elected.length) return false;
		for (const candidate of remaining) table.elect(candidate, 'remaining');
		return true;
	}

	/** 5.3: only the last batch is examined, at the first stage all the papers, which are then one batch (5.3.1, 5.3.2). */
	function transferSurplus(from: number, tie: Tie | null): Next {
		const surplus = table.totals[from] - quota;
		const batch = table.parcels[from].slice(-1);
		table.transferBatch([{ from, parcels: batch, votes: surplus }], (transferable) =>
			transferValue(surplus, transferable, batch[0].value),
		);
		deemElected(table, quota, seats); // 5.3.13
		return close('surplus', [from], tie);
	}

	/** 5.4: all bundles together, in batches of one value; after each the quota may fall and candidates be elected. */
	function exclude(together: readonly number[], tie: Tie | null): Next {
		const of = byVotes(together, table.totals);
		for (const candidate of of) table.exclude(candidate);
		if (electRemaining()) return close('exclusion', of, tie); // 5.5.1: nothing is transferred
		for (const { value, taken } of batches(of, table)) {
			table.transferBatch(taken, value); // 5.4.2 to 5.4.7
			if (table.elected.length === 0) quota = quotaOf(totalValidVote - table.nonTransferable, seats); // 5.4.8
			const elected = deemElected(table, quota, seats); // 5.4.9; they receive no more papers (5.4.10)
			table.endBatch(value, quota, elected);
			if (table.elected.length === seats) break; // 5.5.2
		}
		return close('exclusion', of, tie);
	}
}

/** 5.4.1: the bundles of the excluded in batches, in descending order of transfer value. */
function batches(
	excluded: readonly number[],
	{ parcels }: Table,
): readonly { readonly value: bigint; readonly taken: readonly Taken[] }[] {
	const values = [...new Set(excluded.flatMap((from) => parcels[from].map(({ value }) => value)))];
	values.sort((a, b) => (a > b ? -1 : 1));
	return values.map((value) => ({
		value,
		taken: excluded.flatMap((from) => {
			const bundles = parcels[from].filter((parcel) => parcel.value === value);
			const votes = bundles.reduce((sum, bundle) => sum + worthOf(bundle), 0n);
			return bundles.length === 0 ? [] : [{ from, parcels: bundles, votes }];
		}),
	}));
}

export const ERS97: Rule = {
	id: 'ers97-1',
	title: 'Single transferable vote, Electoral Reform Society rules of 1997',
	source:
		'Newland and Britton, "How to conduct an election by the single transferable vote", 3rd edition, 5.1 to 5.6',
	admission: ADMISSION,
	seats: null,
	count: ers97Count,
};
