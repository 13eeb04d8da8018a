/** What is wrong with a members' file, and where. Shown to whoever handed it in, and to nobody else: it quotes the file. */

export interface FileProblem {
	/** 1-based. */
	readonly line: number;
	/** The heading as it stands in the file; null where it is the whole line. */
	readonly column: string | null;
	readonly expected: string;
	readonly found: string;
	readonly advice: string;
}
