/** Majority of a government in the House of Commons, on each basis in use. One without its basis cannot be checked. */

/** Seats of the government over all other seats, vacancies counted with the others. Negative in a hung Parliament. */
export function commonsMajority(governmentSeats: number, totalSeats: number): number {
	return 2 * governmentSeats - totalSeats;
}

export interface WorkingHouse {
	readonly totalSeats: number;
	/** Seats won by the governing party or parties, the Speaker's not among them. */
	readonly governmentSeats: number;
	/** Members who do not take their seats (Sinn Fein). */
	readonly abstentionists: number;
	/** Government members in the chair (Deputy Speakers), who do not vote. */
	readonly governmentInChair: number;
	/** Others in the chair: the Speaker, and Deputy Speakers of other parties. */
	readonly othersInChair: number;
	readonly governmentVacancies?: number;
	readonly otherVacancies?: number;
}

/** Government members who vote, less other members who vote. */
export function workingMajority(house: WorkingHouse): number {
	const government = house.governmentSeats - house.governmentInChair - (house.governmentVacancies ?? 0);
	const others =
		house.totalSeats -
		house.governmentSeats -
		house.abstentionists -
		house.othersInChair -
		(house.otherVacancies ?? 0);
	return government - others;
}
