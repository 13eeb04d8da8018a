/** What can be wrong with ballots sent to be counted: one table of codes, each with its HTTP status. */
import type { Problem as FileProblem } from '@mandate/count';

const PROBLEMS = {
	'not-a-form': 415,
	'wrong-kind': 400,
	'too-large': 413,
	empty: 422,
	file: 422,
	asked: 422,
	'too-many': 429,
	busy: 503,
	'too-slow': 503,
} as const satisfies Readonly<Record<string, number>>;

export interface CountProblem {
	readonly code: keyof typeof PROBLEMS;
	readonly message: string;
	/** Which field of the form it is about. */
	readonly field?: 'rule' | 'seats' | 'lot';
	/** Where in the file, and the line as it stands there. */
	readonly place?: FileProblem & { readonly shown: ShownLine | null };
}

/** A line of a file, cut to what is round a column. */
export interface ShownLine {
	readonly before: string;
	/** The character in question and what follows it. */
	readonly from: string;
}

export function statusOf({ code }: CountProblem): number {
	return PROBLEMS[code];
}

/** The most that is counted on the server, and the most that is counted in a browser, in bytes. */
export const LARGEST_SENT = 8_000_000;
export const LARGEST_HERE = 100_000_000;

/** Longest time that a count on the server may take, in seconds. */
export const LONGEST_COUNT = 20;

export const COUNTS_A_MINUTE = 30;

export const TOO_LARGE: CountProblem = {
	code: 'too-large',
	message:
		'This file is larger than 8 MB, the most that is counted on the server. With JavaScript switched on, files of up to 100 MB are counted in your own browser; the command line counts larger ones.',
};

export const TOO_LARGE_HERE: CountProblem = {
	code: 'too-large',
	message:
		'This file is larger than 100 MB, the most that is counted in a browser. The command line counts larger ones.',
};

export const EMPTY: CountProblem = {
	code: 'empty',
	message: 'There are no ballots in this. Choose a file of ballots, or paste what stands in one.',
};

export const NOT_A_FORM: CountProblem = {
	code: 'not-a-form',
	message: 'The form did not arrive whole. Send it again.',
};

export const WRONG_KIND: CountProblem = {
	code: 'wrong-kind',
	message: 'Ask for the result as json, csv or blt.',
};

export const BUSY: CountProblem = {
	code: 'busy',
	message: 'Too many counts are being made here at this moment. Try again in a few seconds.',
};

export const TOO_SLOW: CountProblem = {
	code: 'too-slow',
	message: `This count took longer than ${LONGEST_COUNT} seconds, so it was stopped. With JavaScript switched on it is made in your own browser, which has no limit; the command line has none either.`,
};

export function tooMany(seconds: number): CountProblem {
	return {
		code: 'too-many',
		message: `That is more than ${COUNTS_A_MINUTE} counts in a minute from one address. Try again in ${seconds} s. With JavaScript switched on ballots are counted in your own browser, without a limit.`,
	};
}
