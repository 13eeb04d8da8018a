/** What is wrong with a file of ballots, and where. */
import type { Election } from '../papers/election.ts';

export interface Problem {
	/** From 1. */
	readonly line: number;
	/** From 1, in characters. */
	readonly column: number;
	readonly expected: string;
	readonly found: string;
	/** What to do about it. */
	readonly advice: string;
}

export type ReadElection =
	| { readonly ok: true; readonly election: Election; readonly notes: readonly Note[] }
	| { readonly ok: false; readonly problem: Problem };

/** What was read although it is not as the format has it. */
export interface Note {
	readonly line: number;
	readonly text: string;
}
