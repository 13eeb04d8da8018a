/** The deposit of a candidate: lost by whoever has not polled more than one twentieth of the valid votes. */

/** True at exactly one twentieth too. Parliamentary Elections Rules, rule 53 (Representation of the People Act 1983, Schedule 1). */
export function isDepositLost(votes: number, validVotes: number): boolean {
	return votes * 20 <= validVotes;
}

/** Fewest votes that save the deposit. */
export function votesToSaveDeposit(validVotes: number): number {
	return Math.floor(validVotes / 20) + 1;
}
