/** The shape of work for later: what a kind of it is called, and what comes of one try. */
import type { Office } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';

export interface Job {
	readonly id: string;
	readonly kind: string;
	readonly given: unknown;
	/** Which try this is, from 1. */
	readonly tries: number;
	/** Whether it is not tried again after this one. */
	readonly isLast: boolean;
}

/**
 * What came of a try. `record` writes what it was in the same transaction that ends or puts off the job, so that both are kept or
 * neither. `trouble` is for whoever runs the server: no member's data.
 */
export type Tried =
	| { readonly state: 'done'; readonly record?: Recorded }
	| { readonly state: 'again'; readonly trouble: string; readonly record?: Recorded }
	| { readonly state: 'given-up'; readonly trouble: string; readonly record?: Recorded };

type Recorded = (queries: Queries) => Promise<void>;

export interface JobKind {
	/** Times it is tried before it is given up. */
	readonly mostTries: number;
	/** May wait for the network; no transaction is open. Throwing is a trouble, and it is tried again. */
	readonly run: (office: Office, job: Job) => Promise<Tried>;
}

export type JobKinds = Readonly<Record<string, JobKind>>;

/** Work that is done in the database alone, in the transaction that ends the job. */
export function inDatabase(
	work: (queries: Queries, office: Office, job: Job) => Promise<void>,
): JobKind['run'] {
	return async (office, job) => ({ state: 'done', record: (queries) => work(queries, office, job) });
}
