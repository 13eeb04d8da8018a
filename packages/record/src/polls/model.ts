/** The book of polls of voting intention: rows as the readers hand them over. Results of elections are no polls and are not in it. */
import type { Locator } from '../locator.ts';

export interface Poll {
	/** `survation/2017-06-10`; a second one of the firm over the same days has `/2`. */
	readonly id: string;
	/** Id of the firm in `POLLSTERS`, or a slug of the name as printed. */
	readonly pollster: string;
	/** Who asked for it, names as the source's list of abbreviations spells them out; empty where it does not say. */
	readonly publishers: readonly string[];
	/** First and last day of asking. */
	readonly from: string;
	readonly to: string;
	readonly publishedOn: string | null;
	/** Whom it speaks for; null where the source does not say (Great Britain, as a rule). */
	readonly area: 'great-britain' | 'united-kingdom' | null;
	/** A model (MRP) or projection, not a count of answers. */
	readonly isModel: boolean;
	/** People asked; null where no source tells. */
	readonly sample: number | null;
	/** Shares in per cent as printed, decimal strings, by id of party. */
	readonly shares: readonly { readonly party: string; readonly share: string }[];
	readonly at: Locator;
}

export interface PollRows {
	readonly polls: readonly Poll[];
	/** Names of firms by id, for those that `POLLSTERS` does not know. */
	readonly names: Readonly<Record<string, string>>;
}
