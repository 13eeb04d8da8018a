/** What the page and the worker that counts say to each other. */
import type { CountedPage, NotCounted, ToCount } from './counting.ts';
import type { CountFileKind } from './files.ts';

export type ToCountWorker =
	| { readonly kind: 'count'; readonly toCount: Omit<ToCount, 'input'> & { readonly input: File | string } }
	/** The last count as a file. */
	| { readonly kind: 'file'; readonly as: CountFileKind };

/** How far a count has come. */
export type CountProgress =
	| { readonly step: 'file'; readonly bytes: number; readonly of: number }
	| { readonly step: 'ballots' }
	| {
			readonly step: 'stages';
			/** That were read. */
			readonly papers: number;
			readonly rows: number;
			/** Stages done, seats filled, candidates left. */
			readonly stage: number;
			readonly elected: number;
			readonly continuing: number;
	  };

export type FromCountWorker =
	| { readonly kind: 'progress'; readonly progress: CountProgress }
	| {
			readonly kind: 'counted';
			readonly result: CountedPage | NotCounted;
			/** Milliseconds from the file to the result. */
			readonly took: number;
	  }
	| { readonly kind: 'file'; readonly as: CountFileKind; readonly content: string };
