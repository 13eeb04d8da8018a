/**
 * Single transferable vote as in elections to Scottish councils: weighted inclusive Gregory, five decimal places, one
 * transfer a stage. The Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, rules 45 to 52) and that of
 * 2011 (SSI 2011/399, schedule 1, rules 46 to 53) have the same arithmetic; rule numbers below are those of 2011.
 */
import { type Admission, admit } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Stopped } from '../stages/count.ts';
import { layTable, type Table } from '../stages/table.ts';
import { settleBackwards } from '../ties/backwards.ts';
import { choose } from '../ties/choose.ts';
import type { Asked, Rule } from './rule.ts';

/** Transfer values are worked out to five decimal places, the rest ignored. */
const PLACES = 5;
const ONE_VOTE = 10n ** BigInt(PLACES);

/** A paper goes on to the preference recorded next in order; without a single first preference it is void. */
const ADMISSION: Admission = { gap: 'stop', again: 'stop' };

function scottishCount(rule: string, election: Election, asked: Asked): Count {
	const { seats, lot } = asked;
	const { papers, valid, spoilt, cut } = admit(election, ADMISSION);
	const quota = (BigInt(valid) / BigInt(seats + 1) + 1n) * ONE_VOTE;
	const table = layTable(papers, election.candidates.length, ONE_VOTE);
	for (const [candidate, { withdrawn }] of election.candidates.entries())
		if (withdrawn) table.withdraw(candidate);
	const stopped = valid === 0 ? ({ why: 'no-papers' } as const) : run(table, quota, asked);
	return {
		rule,
		seats,
		places: PLACES,
		valid,
		quota,
		stages: table.stages,
		elected: table.elected,
		unfilled: stopped === null ? seats - table.elected.length : 0,
		stopped,
		lot,
		papers: { spoilt, cut },
	};
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

	/** Deems elected whoever has the quota (rule 48), then all who are left where they are as many as the seats (rule 52). */
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

	/** The largest surplus first (rule 49): each paper goes on at surplus times its value over the candidate's votes. */
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

	/** The fewest votes (rule 51): all papers go on at their present value. */
	function excludeLowest(): Stopped | null {
		const { continuing, totals, stages } = table;
		const choice = choose(continuing, totals, 'fewest', 'exclusion', settleBackwards, stages, lot);
		if (choice.candidate === null) return choice.stopped;
		const { candidate, tie } = choice;
		if (tie !== null) table.settled(tie);
		table.exclude(candidate);
		table.transfer(candidate, table.parcels[candidate], 0n, ({ value }) => value);
		close('exclusion', [candidate]);
		return null;
	}
}

/** Most votes first; of equals, who stands first on the ballot paper. */
function byVotes(candidates: readonly number[], totals: readonly bigint[]): readonly number[] {
	return candidates.toSorted((a, b) => (totals[a] > totals[b] ? -1 : totals[a] < totals[b] ? 1 : a - b));
}

export const SCOTTISH_STV_2011: Rule = {
	id: 'scottish-stv-2011',
	title: 'Single transferable vote, Scottish local government elections (order of 2011)',
	source: 'SSI 2011/399, schedule 1, rules 46 to 53',
	admission: ADMISSION,
	seats: null,
	count: (election, asked) => scottishCount('scottish-stv-2011', election, asked),
};
