/** What the page and the worker that checks say to each other. */
import type { CheckedPage, Refused, ToCheck } from './check-input.ts';

export interface CheckRequest {
	readonly kind: 'check';
	/** Counts up; the answer bears the same. */
	readonly number: number;
	readonly toCheck: ToCheck;
}

/** How much of the record is there. */
export interface RecordState {
	readonly title: string;
	readonly release: string;
	/** Bytes of all packs, and how many of them have arrived. */
	readonly bytes: number;
	readonly arrived: number;
	/** True once a check can be made; what still comes may change answers that need it. */
	readonly isOpen: boolean;
	readonly isWhole: boolean;
}

export type FromWorker =
	| { readonly kind: 'record'; readonly state: RecordState }
	/** The packs that are loaded have changed: what was checked should be checked again. */
	| { readonly kind: 'opened' }
	| {
			readonly kind: 'checked';
			readonly number: number;
			readonly result: CheckedPage | Refused;
			/** Milliseconds that the check took in the worker. */
			readonly took: number;
	  }
	/** The record could not be fetched, or not all of it. `isOpen` tells whether checks can still be made. */
	| { readonly kind: 'failed'; readonly message: string; readonly isOpen: boolean };
