/** What follows on a stage: a surplus, an exclusion, or the end of the count (ERS97 5.2.1 to 5.2.5, 5.5.2). */
import type { Lot, Stopped, Tie } from '../../stages/count.ts';
import type { Table } from '../../stages/table.ts';
import { type Choice, choose } from '../../ties/choose.ts';
import { settleForwards } from '../../ties/forwards.ts';
import { excludedTogether } from './exclusion.ts';

export type Next =
	| { readonly what: 'surplus'; readonly of: number; readonly tie: Tie | null }
	| { readonly what: 'exclusion'; readonly of: readonly number[]; readonly tie: Tie | null }
	| { readonly what: 'complete' }
	| { readonly what: 'stopped'; readonly stopped: Stopped };

/** Decides on the votes as they stand at the end of a stage. */
export function nextStage(table: Table, quota: bigint, seats: number, lot: Lot | null): Next {
	const { continuing, elected, totals } = table;
	const unfilled = seats - elected.length;
	if (unfilled === 0 || continuing.length === 0) return { what: 'complete' }; // 5.5.2

	// 5.2.2: surpluses wait while they could not save those who can be excluded, one (a) or several (b).
	const waiting = elected.filter((candidate) => totals[candidate] > quota);
	const surpluses = waiting.reduce((sum, candidate) => sum + totals[candidate] - quota, 0n);
	const together = excludedTogether(continuing, totals, unfilled, surpluses);
	if (together.length > 0) return { what: 'exclusion', of: together, tie: null };

	const before = [...table.stages, table.inHand];
	if (waiting.length > 0) {
		// 5.2.3: the largest, which is the candidate with the most votes.
		const choice = choose(waiting, totals, 'most', 'surplus', settleForwards, before, lot);
		return chosen(choice, (of, tie) => ({ what: 'surplus', of, tie }));
	}
	// 5.2.5: of those tied with the fewest votes, one.
	const choice = choose(continuing, totals, 'fewest', 'exclusion', settleForwards, before, lot);
	return chosen(choice, (of, tie) => ({ what: 'exclusion', of: [of], tie }));
}

function chosen(choice: Choice, then: (candidate: number, tie: Tie | null) => Next): Next {
	return choice.candidate === null
		? { what: 'stopped', stopped: choice.stopped }
		: then(choice.candidate, choice.tie);
}
