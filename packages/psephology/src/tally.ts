/** What the measures are counted from: a party's votes out of all valid votes, at one election or at two. */

/** Votes of a party or candidate, and the valid votes cast for all, over a seat, an area or the country; or a poll's figures out of 100. */
export interface Tally {
	readonly votes: number;
	readonly total: number;
}

/** One party at two elections: `before` is the base that changes are counted from. */
export interface Movement {
	readonly before: Tally;
	readonly after: Tally;
}

/** The same two elections read backwards. */
export function reversed(movement: Movement): Movement {
	return { before: movement.after, after: movement.before };
}
