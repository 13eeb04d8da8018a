/** The book of polls of voting intention: rows as the readers hand them over. */

export interface PollRows {
	readonly rows: readonly never[];
}
