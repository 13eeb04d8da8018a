/** What an act needs beside the database: the time, new ids and secrets, and where printed links go. Passed in, never asked for. */
import type { Database, Queries } from '../database/database.ts';

export interface Office {
	readonly database: Database;
	readonly now: () => Date;
	/** @returns letters and digits that nobody can guess, of at least 128 bits */
	readonly newId: () => string;
}

/** Who asks: a person who is signed in, or nobody. */
export type Who = { readonly personId: string } | null;

/** What is at hand while an act runs; everything is undone when it throws. */
export interface Desk {
	readonly queries: Queries;
	/** Instant of the act, ISO 8601 in UTC; the same for all that it writes. */
	readonly at: string;
	readonly newId: () => string;
	readonly who: Who;
	/** Unit that the act concerns; null: the organisation as a whole. */
	readonly unitId: string | null;
	/** Names somebody whose data is read or changed, for the log. */
	readonly concerns: (personId: string) => void;
	/** Work for later, done only when the act is; see `jobs`. */
	readonly later: (kind: string, given: unknown, runAt?: string) => Promise<void>;
}
