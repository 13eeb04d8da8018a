/**
 * A count: what was decided at each stage, and the figures it was decided on. Candidates are places on the ballot paper,
 * from 0. Votes are whole numbers of units, of which one vote has 10 to the power of `places`.
 */
import type { Admitted } from '../papers/admit.ts';

export interface Count {
	/** Id and version of the rule. */
	readonly rule: string;
	readonly seats: number;
	/** Digits after the point. */
	readonly places: number;
	/** Valid papers. */
	readonly valid: number;
	/** At the end of the count; null under a rule that has none. */
	readonly quota: bigint | null;
	readonly stages: readonly Stage[];
	/** In the order in which they were elected. */
	readonly elected: readonly number[];
	/** Seats that no candidate was left to fill. */
	readonly unfilled: number;
	/** What the count stopped at, the stages before it standing; null where it is complete. */
	readonly stopped: Stopped | null;
	/** The lot that was handed in, whether or not a tie asked for it. */
	readonly lot: Lot | null;
	/** Papers refused, and papers read only in part. */
	readonly papers: Pick<Admitted, 'spoilt' | 'cut'>;
}

/** An order of all candidates, drawn once; whoever stands earlier is favoured. */
export interface Lot {
	/** Candidates by place on the ballot paper, the most favoured first. */
	readonly order: readonly number[];
	/** What the order was drawn from; null where it was drawn in the room. */
	readonly seed: string | null;
}

export interface Stage {
	/** From 1. */
	readonly stage: number;
	readonly kind: 'first' | 'surplus' | 'exclusion';
	/** Whose surplus or papers were transferred, most votes first; none at the first stage. */
	readonly of: readonly number[];
	/** Each candidate's votes at the end of the stage. */
	readonly totals: readonly bigint[];
	/** Votes that can go to nobody any more, in all, at the end of the stage. */
	readonly nonTransferable: bigint;
	/** Votes lost because values were cut short, in all, at the end of the stage. */
	readonly lost: bigint;
	/** At the end of the stage; null under a rule that has none. */
	readonly quota: bigint | null;
	/** What was transferred, one entry for each value papers had; none at the first stage. */
	readonly transfers: readonly Transfer[];
	/** The steps of the stage in order, the last being its end; only under rules that look at the votes after each. */
	readonly batches?: readonly Batch[];
	/** Elected at the end of the stage, most votes first. */
	readonly elected: readonly Elected[];
	/** Excluded, their papers transferred at this stage. */
	readonly excluded: readonly number[];
	/** Ties that had to be settled to come to this stage or to end it. */
	readonly ties: readonly Tie[];
	/** Under Meek's method alone: how the figures were come to. */
	readonly meek?: MeekRound;
}

/** A round of Meek's method: papers were shared out again and again, each candidate keeping a part of what reaches them. */
export interface MeekRound {
	/** By candidate, the part kept, in units: 1 of who is neither elected nor excluded, 0 of the excluded. */
	readonly keep: readonly bigint[];
	/** How often the papers were shared out. */
	readonly iterations: number;
	/** What the elected still have above the quota, in units. */
	readonly surplus: bigint;
	/** What ended the round: somebody elected, next to no surplus left, or a surplus that shrinks no more. */
	readonly ended: 'elected' | 'small' | 'stable';
}

/** Papers of one value that moved together, from one candidate or several, and the count as it stood after them. */
export interface Batch {
	/** What each paper was worth before. */
	readonly worth: bigint;
	readonly totals: readonly bigint[];
	readonly nonTransferable: bigint;
	readonly quota: bigint | null;
	/** Elected after it, of those whom the stage names. */
	readonly elected: readonly number[];
}

/** Papers of one value that moved together. */
export interface Transfer {
	readonly from: number;
	readonly papers: number;
	/** How many of them had a next preference, where the rule works their value out from that. */
	readonly transferable?: number;
	/** What each was worth before and is worth after, in units. */
	readonly worth: bigint;
	readonly becomes: bigint;
}

export interface Elected {
	readonly candidate: number;
	/** `quota`: reached it. `active`: reached the votes still active over one more than the places unfilled. `majority`: more than half of what the rule says. `remaining`: as many seats as candidates were left. `most`: the most votes. */
	readonly by: 'quota' | 'active' | 'majority' | 'remaining' | 'most';
}

export interface Tie {
	readonly between: readonly number[];
	/** What had to be decided. */
	readonly about: 'surplus' | 'exclusion' | 'seat' | 'order';
	/** Nobody where none of them is to be elected for now, as nothing tells them apart and no lot is asked (ERS97 5.6.2). */
	readonly chosen: readonly number[];
	/** The stage whose figures settled it, or null where the lot did. */
	readonly stage: number | null;
	/** From 1: after which of that stage's batches the figures were taken, where it has batches. */
	readonly batch?: number;
}

/** `lot`: a tie asks for one and none was handed in. `no-papers`: there is nothing to count. */
export type Stopped =
	| { readonly why: 'lot'; readonly between: readonly number[]; readonly about: Tie['about'] }
	| { readonly why: 'no-papers' };
