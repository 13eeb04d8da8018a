/** What can be wrong with something sent to be checked: one table of codes, each with its HTTP status. */

export const PROBLEMS = {
	'bad-date': 400,
	'bad-json': 400,
	'bad-kind': 400,
	'wrong-method': 405,
	'too-large': 413,
	'wrong-type': 415,
	empty: 422,
	'not-text': 422,
	'too-many': 429,
} as const satisfies Readonly<Record<string, number>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The error of the API and of the page, in words for people. */
export interface Problem {
	readonly code: ProblemCode;
	readonly message: string;
	/** Which part of what was sent. */
	readonly where?: string;
	readonly expected?: string;
}

export const LARGEST_TEXT = 1_048_576;

export const TOO_LARGE: Problem = {
	code: 'too-large',
	message: 'This is more than 1 MB, which is longer than any article. Send one article at a time.',
	where: 'the body',
	expected: `at most ${LARGEST_TEXT} bytes`,
};

export const EMPTY: Problem = {
	code: 'empty',
	message: 'There is no text in this. Paste an article, or choose a file that holds one.',
	where: 'text',
	expected: 'at least one word',
};

export function tooMany(seconds: number): Problem {
	return {
		code: 'too-many',
		message: `That is more than 60 checks in a minute from one address. Try again in ${seconds} s. For many articles, the command line has no limit.`,
		expected: 'at most 60 checks a minute',
	};
}
