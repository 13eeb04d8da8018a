/** What is wrong with a rulebook, and where. */

export interface RulebookProblem {
	/** 'versions[0].rules[3].days'; empty for the whole. */
	readonly path: string;
	readonly expected: string;
	readonly found: string;
}
