/** What the rest of the server sees of a database, whichever engine it is. */
import type { Sql } from './sql.ts';

export interface Queries {
	/** @returns the rows; days as YYYY-MM-DD, instants as ISO 8601 in UTC, whole numbers as numbers, JSON as values */
	query<Row>(statement: Sql): Promise<readonly Row[]>;
	/** Runs several statements at once, without values. */
	run(script: string): Promise<void>;
}

export interface Database extends Queries {
	readonly engine: 'embedded' | 'postgresql';
	/**
	 * Runs `work` in one transaction, undone whole when it throws. On the embedded engine others wait meanwhile, so nothing
	 * in it may wait for the network.
	 */
	transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** An error of the engine without the values that were sent, which may be a member's. */
export class DatabaseError extends Error {
	override readonly name = 'DatabaseError';
	/** Five characters of PostgreSQL: 23505 is a value that must be unique and is there already. */
	readonly code: string;
	readonly constraint: string | null;

	constructor(code: string, constraint: string | null, statement: string) {
		super(
			`The database refused a statement (${code}${constraint ? `, ${constraint}` : ''}): ${statement.trim()}`,
		);
		this.code = code;
		this.constraint = constraint;
	}
}

/** @returns the error without its values, where it is one of the engine's; any other as it is */
export function withoutValues(error: unknown, statement: string): unknown {
	const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
	if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return error;
	return new DatabaseError(code, typeof constraint === 'string' ? constraint : null, statement);
}

/** @returns the instant that PostgreSQL writes in UTC, to the millisecond */
export function instantOf(text: string): string {
	return new Date(text.replace(' ', 'T').replace(/\+00(?::00)?$/, 'Z')).toISOString();
}

/** Numbers that PostgreSQL gives to its types. */
export const TYPE = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;
