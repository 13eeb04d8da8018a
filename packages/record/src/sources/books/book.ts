/** What a book is assembled with, and what comes of it. */
import type { Locator } from '../../locator.ts';
import type { Base, Finding } from '../../model.ts';

export interface BookContext {
	/** The elections, as they were put together. */
	readonly base: Base;
	readonly quarantine: (at: Locator, reason: string) => void;
	/** Reports what does not add up. */
	readonly find: (finding: Finding) => void;
}

/** `null` where no file of the book was read. `holds` is its line in `Coverage.books`. */
export type AssembledBook<Rows> = { readonly rows: Rows; readonly holds: string } | null;
