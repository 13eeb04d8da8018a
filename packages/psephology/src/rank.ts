/** Places in a contest, by votes. Equal votes share a place and the next place is passed over: 1, 2, 2, 4. */

export interface Place {
	/** 1 is first. */
	readonly place: number;
	/** How many hold this place; 1 where nobody is tied. */
	readonly sharedBy: number;
}

/** Place that so many votes take among all the candidates' votes. */
export function placeOf(votes: number, all: readonly number[]): Place {
	let above = 0;
	let level = 0;
	for (const count of all) {
		if (count > votes) above++;
		else if (count === votes) level++;
	}
	return { place: above + 1, sharedBy: Math.max(level, 1) };
}

/** Place of each candidate, in the order given. */
export function places(all: readonly number[]): readonly Place[] {
	return all.map((votes) => placeOf(votes, all));
}
