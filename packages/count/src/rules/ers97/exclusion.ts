/** Which candidates are excluded together (ERS97 5.2.5), which is also what decides whether surpluses wait (5.2.2). */

/**
 * As many of those with the fewest votes as possible, such that enough remain to fill the places (a), and their votes
 * together with the surpluses that wait do not exceed the vote of the candidate next above (b). Who has the same vote as one
 * of them is not above: a tie is not cut through here.
 * @param surpluses the total of surpluses not yet transferred
 * @returns none where surpluses must be transferred first, or where those with the fewest votes are tied
 */
export function excludedTogether(
	continuing: readonly number[],
	votes: readonly bigint[],
	unfilled: number,
	surpluses: bigint,
): readonly number[] {
	const upwards = continuing.toSorted((a, b) => Number(votes[a] - votes[b]));
	let together = 0;
	let sum = surpluses;
	for (let many = 1; many <= upwards.length - unfilled; many++) {
		const last = votes[upwards[many - 1]];
		const above = votes[upwards[many]];
		sum += last;
		if (last < above && sum <= above) together = many;
	}
	return upwards.slice(0, together);
}
