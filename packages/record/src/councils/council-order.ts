/** What both kinds of rows of wards are written with. */
export interface CouncilOrder {
	readonly partyRow: ReadonlyMap<string, number>;
	readonly sourceRow: readonly number[];
	/** Sorts as the wards are sorted. */
	readonly wardKey: (council: string, ward: string) => string;
	/** Keys of wards in order. */
	readonly wards: readonly string[];
}
