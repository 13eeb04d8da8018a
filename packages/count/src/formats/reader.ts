/** What a reader of one format is: content in, an election out; what cannot be read is thrown as `Refused`. */
import type { Election } from '../papers/election.ts';
import type { Content } from './content.ts';
import type { Note } from './problem.ts';

export interface ReadAs {
	/** The contest to be read where a file has several; its id or name. */
	readonly contest: string | null;
}

export interface Reading {
	readonly election: Election;
	readonly notes: readonly Note[];
}

export type Reader = (content: Content, as: ReadAs) => Reading;
