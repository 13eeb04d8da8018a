/** What can be wrong with a question to the API: one table of codes, each with its HTTP status and when it comes. */

export const ASK_PROBLEMS = {
	'bad-query': [400, 'a part of the address is not understood: a day that is none, a name that is not known'],
	'not-found': [404, 'the record has nothing at this address'],
	'wrong-method': [405, 'the request is neither GET nor HEAD'],
	'too-many': [429, 'too many requests came from one address in a minute'],
} as const satisfies Readonly<Record<string, readonly [status: number, when: string]>>;

export type AskProblemCode = keyof typeof ASK_PROBLEMS;

export interface AskProblem {
	readonly code: AskProblemCode;
	readonly message: string;
	/** Which part of the address. */
	readonly where?: string;
	readonly expected?: string;
}

export type Asking<T> =
	| { readonly ok: true; readonly body: T }
	| { readonly ok: false; readonly problem: AskProblem };

export function found<T>(body: T | null, message: string): Asking<T> {
	return body === null ? notFound(message) : { ok: true, body };
}

export function notFound(message: string): Asking<never> {
	return { ok: false, problem: { code: 'not-found', message } };
}

export function badQuery(where: string, message: string, expected: string): Asking<never> {
	return { ok: false, problem: { code: 'bad-query', message, where, expected } };
}
