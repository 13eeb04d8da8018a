/**
 * Single transferable vote as in elections to Scottish councils: weighted inclusive Gregory, five decimal places, one
 * transfer a stage. The Scottish Local Government Elections Order 2007 (SSI 2007/42) has it in schedule 1, rules 45 to 52,
 * that of 2011 (SSI 2011/399) in rules 46 to 53 with the same arithmetic, and SSI 2021/437 amended rule 53(2).
 * Rule numbers below are those of 2011; in 2007 each is one less.
 */
import type { Admission } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import type { Table } from '../stages/table.ts';
import { settleBackwards } from '../ties/backwards.ts';
import { choose } from '../ties/choose.ts';
import { byVotes } from '../ties/most.ts';
import { excludeFewest } from './exclude-fewest.ts';
import { countOnTable } from './on-table.ts';
import type { Asked, Rule } from './rule.ts';

/** Rule 49(3): transfer values are worked out to five decimal places, any remainder ignored. */
const PLACES = 5;
const ONE_VOTE = 10n ** BigInt(PLACES);

/**
 * Rule 44 rejects a paper without a first preference, or with more than one; article 2 lets it go on to "the second or, as
 * the case may be, subsequent preference in consecutive order", so that where the numbers break off the reading stops.
 */
export const SCOTTISH_ADMISSION: Admission = { gap: 'stop', again: 'stop' };

/** @param rule the id under which the result is given: other instruments refer to this count */
export function scottishCount(rule: string, election: Election, asked: Asked): Count {
	/** Rule 47: the valid papers over one more than the seats, decimal places ignored, and one. */
	const quotaOf = (valid: bigint) => (valid / BigInt(asked.seats + 1) + 1n) * ONE_VOTE;
	return countOnTable(
		{
			rule,
			admission: SCOTTISH_ADMISSION,
			places: PLACES,
			run: (table, valid) => run(table, quotaOf(valid), asked),
			quota: (_, valid) => quotaOf(valid),
		},
		election,
		asked,
	);
}

/** Stage after stage until the seats are filled. */
function run(table: Table, quota: bigint, { seats, lot, heard }: Asked): Stopped | null {
	/** Elected, with a surplus that is not transferred yet. */
	const waiting = new Set<number>();

	table.dealFirst();
	close('first', []);
	for (;;) {
		if (table.elected.length >= seats || table.continuing.length === 0) return null;
		const stopped = waiting.size > 0 ? transferSurplus() : excludeLowest();
		if (stopped !== null) return stopped;
	}

	/**
	 * Deems elected whoever has the quota (rule 48), then all who are left where they are no more than the seats (rule 53(1)).
	 * It is asked when a transfer is done: an exclusion that leaves as many candidates as seats is a stage with its transfer,
	 * as in the published counts. Nobody's election hangs on it.
	 */
	function close(kind: 'first' | 'surplus' | 'exclusion', of: readonly number[]): void {
		for (const candidate of byVotes(table.continuing, table.totals)) {
			if (table.totals[candidate] < quota) break;
			table.elect(candidate, 'quota');
			if (table.totals[candidate] > quota) waiting.add(candidate);
		}
		if (table.continuing.length <= seats - table.elected.length)
			for (const candidate of byVotes(table.continuing, table.totals)) table.elect(candidate, 'remaining');
		table.close(kind, of, quota);
		heard?.({
			stage: table.stages.length,
			elected: table.elected.length,
			continuing: table.continuing.length,
		});
	}

	/**
	 * The largest surplus first, of equals who had more votes at the last stage at which they differed, then the lot (rule 50).
	 * Every paper goes on at the surplus times the value at which it was received, over the candidate's votes (rule 49(3)).
	 */
	function transferSurplus(): Stopped | null {
		const choice = choose([...waiting], table.totals, 'most', 'surplus', settleBackwards, table.stages, lot);
		if (choice.candidate === null) return choice.stopped;
		const { candidate, tie } = choice;
		if (tie !== null) table.settled(tie);
		waiting.delete(candidate);
		const votes = table.totals[candidate];
		const surplus = votes - quota;
		table.transfer(candidate, table.parcels[candidate], quota, ({ value }) => (surplus * value) / votes);
		close('surplus', [candidate]);
		return null;
	}

	/**
	 * The fewest votes, where no surplus is left (rule 51(1)); of equals who had fewer at the last stage at which they
	 * differed, then the lot (rule 52). All papers go on at the value at which they were received (rule 51(4)).
	 */
	function excludeLowest(): Stopped | null {
		const excluded = excludeFewest(table, lot);
		if (excluded.candidate === null) return excluded.stopped;
		close('exclusion', [excluded.candidate]);
		return null;
	}
}

function version(year: number, source: string): Rule {
	const id = `scottish-stv-${year}`;
	return {
		id,
		title: `Single transferable vote, Scottish local government elections (rules of ${year})`,
		source,
		admission: SCOTTISH_ADMISSION,
		seats: null,
		count: (election, asked) => scottishCount(id, election, asked),
	};
}

/** Where the last vacancies can be filled by those who are left, "no further transfer shall be made" (rule 52(2)). */
export const SCOTTISH_STV_2007: Rule = version(2007, 'SSI 2007/42, schedule 1, rules 45 to 52');

/** The rules of 2007, renumbered; the words about the last vacancies are the same (rule 53(2)). */
export const SCOTTISH_STV_2011: Rule = version(2011, 'SSI 2011/399, schedule 1, rules 46 to 53');

/**
 * Rule 53(2) has "no further transfer is required": the counting system had made one all along, to no effect. The three
 * versions therefore give the same stages, with that transfer, and differ in whether the order forbids or allows it.
 */
export const SCOTTISH_STV_2021: Rule = version(
	2021,
	'SSI 2011/399, schedule 1, rules 46 to 53, as amended by SSI 2021/437, article 2(4)',
);
