/** The book of who sat in the Commons, when, for what, in which party, and in which offices: rows as the readers hand them over. */

export interface MemberRows {
	readonly rows: readonly never[];
}
