/** A card vote as a file has it: sections, each with a weight; in them delegations, each with cards for its members. */
import type { Fraction } from './fraction.ts';

export interface CardVote {
	/** What was voted on: "for" and "against" of a motion, else candidates. In the order of the columns. */
	readonly options: readonly string[];
	/** In the order of the file. */
	readonly sections: readonly Section[];
}

export interface Section {
	readonly name: string;
	/** As it is written, whether or not the weights add up to 1. */
	readonly weight: Fraction;
	readonly delegations: readonly Delegation[];
}

export interface Delegation {
	readonly name: string;
	/** Where it stands in its file. */
	readonly line: number;
	/** By option: for how many members a card was given. */
	readonly cards: readonly number[];
	readonly abstained: number;
}

/** Whether the vote is on a motion: for and against, and nothing else. */
export function isMotion({ options }: CardVote): boolean {
	return options.map((option) => option.toLowerCase()).join() === 'for,against';
}
