/** The record as an exported file names it. */

export interface RecordNamed {
	readonly title: string;
	readonly id: string;
}
