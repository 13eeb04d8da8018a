/** What a rule is: a text that says how papers become winners, in one version of it, and the program that follows it. */
import type { Admission } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import type { Count, Lot } from '../stages/count.ts';

export interface Rule {
	/** Names the rule and its version; never given a second meaning. */
	readonly id: string;
	readonly title: string;
	/** The instrument or paper, with the rules or clauses followed. */
	readonly source: string;
	/** How each paper is read. */
	readonly admission: Admission;
	/** The number of seats where the rule allows but one number. */
	readonly seats: number | null;
	count(election: Election, asked: Asked): Count;
}

export interface Asked {
	/** At least 1. */
	readonly seats: number;
	/** Null where none was drawn: the count then stops where a tie asks for one. */
	readonly lot: Lot | null;
	/** Told after each stage, and under Meek each time the papers were shared out, for progress. */
	readonly heard?: (progress: Progress) => void;
}

export interface Progress {
	/** Stages done. */
	readonly stage: number;
	/** Seats filled. */
	readonly elected: number;
	/** Candidates neither elected nor excluded. */
	readonly continuing: number;
}
