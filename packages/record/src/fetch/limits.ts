/** What a fetch is given from outside, and how long, how often and how much it tries. */

/** A package opens no socket and asks no clock; the program passes these in. */
export interface Means {
	readonly fetch: typeof globalThis.fetch;
	/** The instant that is written into `fetched.json`. */
	readonly now: () => Date;
	/** Resolves after so many milliseconds, and rejects once the signal is aborted. */
	readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

export interface Limits {
	readonly filesAtOnce: number;
	/** Times that one file is asked for, the first included. */
	readonly tries: number;
	/** Milliseconds before the second try; each one after waits twice as long. */
	readonly firstDelay: number;
	/** Most milliseconds that a server may ask us to wait; one that asks for more ends the fetch of its file. */
	readonly mostDelay: number;
	/** Milliseconds without a byte after which a try is given up. */
	readonly silence: number;
	readonly redirects: number;
	/** Largest file that is taken, in bytes. */
	readonly bytes: number;
}

export const LIMITS: Limits = {
	filesAtOnce: 4,
	tries: 5,
	firstDelay: 1000,
	mostDelay: 120_000,
	silence: 30_000,
	redirects: 5,
	bytes: 64 * 1024 * 1024,
};
