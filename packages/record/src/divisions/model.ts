/** The book of recorded votes of the House of Commons, member by member: rows as the readers hand them over. */

export interface DivisionRows {
	readonly rows: readonly never[];
}
