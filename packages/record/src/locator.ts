/** Where a fact stands: an index into `Base.sources` and the line of that file (1-based, the header counted). */
export interface Locator {
	readonly source: number;
	readonly line: number;
}
