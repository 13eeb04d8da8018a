/** What can be wrong with something sent to be checked: one table of codes, each with its HTTP status. */
import { SHARED_AN_HOUR } from '../sharing.ts';

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
	busy: 503,
	'too-slow': 503,
	'store-full': 507,
} as const satisfies Readonly<Record<string, number>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** When each comes, for those who write a program. `store-full` is the page's alone. */
export const PROBLEM_WORDS: Readonly<Partial<Record<ProblemCode, string>>> = {
	'bad-date': 'published is no day of the calendar',
	'bad-json': 'the body is not JSON in UTF-8, not an object, lacks the text, or has a key that is not known',
	'bad-kind': 'kind is no kind of document',
	'wrong-method': 'the request is no POST',
	'too-large': 'the article is larger than the limit',
	'wrong-type': 'content-type is none that is read',
	empty: 'there is no text in it',
	'not-text': 'it is not text in UTF-8: a picture, a PDF, another encoding',
	'too-many': 'too many requests came from one address in a minute',
	busy: 'too many checks are in hand, or too many from one address',
	'too-slow': 'the check took longer than the limit and was stopped',
};

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

export const NOT_A_FORM: Problem = {
	code: 'wrong-type',
	message: 'The form did not arrive whole. Send it again.',
	expected: 'a form',
};

export const STORE_FULL: Problem = {
	code: 'store-full',
	message:
		'There is no room for more texts here at the moment. Keep the check as a file, or try again tomorrow.',
};

export const BUSY: Problem = {
	code: 'busy',
	message: 'Too many checks are being made here at this moment. Try again in a few seconds.',
};

export const TOO_SLOW: Problem = {
	code: 'too-slow',
	message:
		'This text took longer to check than any article should, so the check was stopped. Send it in parts, or use the command line, which has no limit.',
};

export function tooManyShared(seconds: number): Problem {
	return {
		code: 'too-many',
		message: `That is more than ${SHARED_AN_HOUR} texts in an hour from one address. Try again in ${Math.ceil(seconds / 60)} minutes.`,
		expected: `at most ${SHARED_AN_HOUR} texts an hour`,
	};
}

export function tooMany(seconds: number): Problem {
	return {
		code: 'too-many',
		message: `That is more than 60 checks in a minute from one address. Try again in ${seconds} s. For many articles, the command line has no limit.`,
		expected: 'at most 60 checks a minute',
	};
}
