/** What a figure is compared with: the values that its words assert, and of whom. */
import type { Computed } from './computed.ts';
import type { SwingPair } from './swing-values.ts';

export interface Pair extends SwingPair {
	/** Candidacy that a lead is over, or -1. A lead is of party `to`. */
	readonly over: number;
	/** Both sides are named. */
	readonly isNamed: boolean;
}

export interface Values {
	readonly asserted: readonly Computed[];
	/** Other measures of the same subject, worked out only when no asserted value fits. */
	readonly confusions: () => readonly Computed[];
}

export const NO_VALUES: Values = { asserted: [], confusions: () => [] };

/** The words name neither whom a swing is from or to nor whom a lead is over. */
export const NOBODY: Pair = { from: -1, to: -1, over: -1, isNamed: false };
