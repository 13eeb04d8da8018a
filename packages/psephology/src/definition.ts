/** What an entry of the registry of definitions holds. A verdict cites a definition by its id, so ids never change. */

export const DEFINITION_IDS = [
	'share',
	'share-uk',
	'share-gb',
	'share-change',
	'votes-change',
	'votes-change-relative',
	'share-change-relative',
	'swing-butler',
	'swing-steed',
	'lead-change',
	'swing-one-party',
	'swing-needed',
	'swing-needed-rounded-up',
	'majority',
	'majority-percent',
	'lead',
	'majority-commons',
	'majority-commons-speaker',
	'majority-working',
	'turnout-valid',
	'turnout-ballot-box',
	'place',
	'deposit',
	'hold-gain',
	'base-actual',
	'base-notional',
	'area-scope',
	'times',
	'votes-per-seat',
	'one-in',
	'disproportionality',
	'rounding',
	'rounded-difference',
] as const;
export type DefinitionId = (typeof DEFINITION_IDS)[number];

/** A case worked by hand. `figures` are the inputs, each of which stands in the text or the workings. */
export interface Example {
	readonly text: string;
	readonly figures: Readonly<Record<string, number>>;
	readonly workings: readonly string[];
	readonly answer: string;
}

export interface Definition {
	readonly id: DefinitionId;
	/** As a noun phrase for a sentence: "swing (Butler, or conventional)". */
	readonly name: string;
	/** For reading, not for running. */
	readonly formula: string;
	/** Who defines it so. */
	readonly source: string;
	/** Who prints it so. */
	readonly publishedBy: string;
	/** Where publishers differ, and what it is mistaken for. */
	readonly note: string;
	readonly example: Example;
}
