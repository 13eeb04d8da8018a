/** What a reading of folders says of every file: read, not read and why, or refused and why; and the rows set aside. */

export interface ReadProgress {
	readonly phase: 'find' | 'read' | 'assemble' | 'check';
	readonly done: number;
	readonly total: number;
	/** The file in hand; empty in phases that have none. */
	readonly file: string;
}

export type FileStatus = 'read' | 'not-read' | 'refused';

export interface ReadFile {
	readonly path: string;
	/** Name of the shape it was recognised as. */
	readonly shape: string | null;
	/** Rows of data, the header not counted. */
	readonly rows: number;
	readonly status: FileStatus;
	/** Why it was not read or refused: what was expected and what was found. */
	readonly reason: string | null;
}

export interface QuarantinedRow {
	readonly path: string;
	/** 1-based, the header counted. */
	readonly line: number;
	readonly reason: string;
}

export interface ReadReport {
	readonly files: readonly ReadFile[];
	readonly quarantined: readonly QuarantinedRow[];
}
