/** A claim about a poll before it is written as one of the answer. */
import type { Detail, Verdict } from '../answer.ts';
import type { EventClaim } from '../events/event.ts';

export interface ToldPoll {
	readonly from: number;
	readonly to: number;
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly lines: readonly string[];
	/** Row of the poll, or -1. */
	readonly row: number;
	readonly party: number;
	readonly numbers: readonly number[];
	readonly stated?: EventClaim['stated'];
	readonly found?: EventClaim['found'];
}
