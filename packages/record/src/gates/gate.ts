/** What a gate sees, and what it is: a question to the files and the record, whose answer is a list of findings. */
import type { Contest, Election, Finding, NationalResult, NationalTotal } from '../model.ts';
import type { CandidateRow, NotionalRow, Readings, SeatRow } from '../sources/readings.ts';

/** Both files of an election since 2010. */
export interface GateOccasion {
	readonly election: Election;
	readonly seats: readonly SeatRow[];
	readonly candidates: readonly CandidateRow[];
}

export interface GateInput {
	readonly readings: Readings;
	readonly occasions: readonly GateOccasion[];
	readonly notional: readonly { readonly election: Election; readonly rows: readonly NotionalRow[] }[];
	/** In order of polling day. */
	readonly elections: readonly Election[];
	readonly contests: readonly Contest[];
	readonly results: readonly NationalResult[];
	readonly totals: readonly NationalTotal[];
}

export type Gate = (input: GateInput) => Finding[];
