/** The book of councils: rolls of councillors, compositions, results of wards: rows as the readers hand them over. */

export interface CouncilRows {
	readonly rows: readonly never[];
}
